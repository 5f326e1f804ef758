// @generated from specs/pagerduty/tools/services.yaml by `npm run generate`. Do not edit.
// list_services: GET /services (listServices)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListServices } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListServices>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listServices({
        query: {
          limit: page.limit,
          offset: page.offset,
          query: args.query,
          "team_ids[]": args.team_ids,
        },
      });
      return { items: answer.services, more: answer.more, total: answer.total };
    });
  },
});
