// @generated from specs/pagerduty/tools/business_services.yaml by `npm run generate`. Do not edit.
// list_business_services: GET /business_services (listBusinessServices)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListBusinessServices } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListBusinessServices>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listBusinessServices({
        query: {
          limit: page.limit,
          offset: page.offset,
        },
      });
      return { items: answer.business_services, more: answer.more, total: answer.total };
    });
  },
});
