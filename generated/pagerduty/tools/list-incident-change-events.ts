// @generated from specs/pagerduty/tools/change_events.yaml by `npm run generate`. Do not edit.
// list_incident_change_events: GET /incidents/{id}/related_change_events (listIncidentRelatedChangeEvents)
import { collectByLimit } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListIncidentChangeEvents } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListIncidentChangeEvents>({
  async run(args, { client }) {
    return collectByLimit(args, { size: 100 }, async (page) => {
      const answer = await client.listIncidentRelatedChangeEvents({
        path: { id: args.incident_id },
        query: {
          limit: page.limit,
        },
      });
      return { items: answer.change_events, more: answer.more };
    });
  },
});
