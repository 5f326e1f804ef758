// @generated from specs/pagerduty/tools/change_events.yaml by `npm run generate`. Do not edit.
// list_change_events: GET /change_events (listChangeEvents)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListChangeEvents } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListChangeEvents>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listChangeEvents({
        query: {
          limit: page.limit,
          offset: page.offset,
          since: args.since,
          until: args.until,
          "team_ids[]": args.team_ids,
          "integration_ids[]": args.integration_ids,
          total: args.total,
        },
      });
      return { items: answer.change_events, more: answer.more, total: answer.total };
    });
  },
});
