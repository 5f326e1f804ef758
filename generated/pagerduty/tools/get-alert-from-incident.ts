// @generated from specs/pagerduty/tools/incidents.yaml by `npm run generate`. Do not edit.
// get_alert_from_incident: GET /incidents/{id}/alerts/{alert_id} (getIncidentAlert)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetAlertFromIncident } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetAlertFromIncident>({
  async run(args, { client }) {
    const answer = await client.getIncidentAlert({
      path: { id: args.incident_id, alert_id: args.alert_id },
    });
    return answer.alert;
  },
});
