// @generated from specs/pagerduty/tools/incidents.yaml by `npm run generate`. Do not edit.
// get_past_incidents: GET /incidents/{id}/past_incidents (getPastIncidents)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetPastIncidents } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetPastIncidents>({
  async run(args, { client }) {
    return client.getPastIncidents({
      path: { id: args.incident_id },
      query: {
        limit: args.limit,
        total: args.total,
      },
    });
  },
});
