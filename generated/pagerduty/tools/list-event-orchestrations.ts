// @generated from specs/pagerduty/tools/event_orchestrations.yaml by `npm run generate`. Do not edit.
// list_event_orchestrations: GET /event_orchestrations (listEventOrchestrations)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListEventOrchestrations } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListEventOrchestrations>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listEventOrchestrations({
        query: {
          limit: page.limit,
          offset: page.offset,
          sort_by: args.sort_by,
        },
      });
      return { items: answer.orchestrations, more: answer.more, total: answer.total };
    });
  },
});
