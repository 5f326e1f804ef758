// @generated from specs/pagerduty/tools/incidents.yaml by `npm run generate`. Do not edit.
// create_incident_status_update: POST /incidents/{id}/status_updates (createIncidentStatusUpdate)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateIncidentStatusUpdate } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, CreateIncidentStatusUpdate>({
  async run(args, { client }) {
    const answer = await client.createIncidentStatusUpdate({
      path: { id: args.incident_id },
      body: {
        message: args.message,
        subject: args.subject,
        html_message: args.html_message,
      },
    });
    return answer.status_update;
  },
});
