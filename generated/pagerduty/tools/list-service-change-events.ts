// @generated from specs/pagerduty/tools/change_events.yaml by `npm run generate`. Do not edit.
// list_service_change_events: GET /services/{id}/change_events (listServiceChangeEvents)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListServiceChangeEvents } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListServiceChangeEvents>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listServiceChangeEvents({
        path: { id: args.service_id },
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
