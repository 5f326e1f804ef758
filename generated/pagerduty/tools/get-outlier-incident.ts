// @generated from specs/pagerduty/tools/incidents.yaml by `npm run generate`. Do not edit.
// get_outlier_incident: GET /incidents/{id}/outlier_incident (getOutlierIncident)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetOutlierIncident } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetOutlierIncident>({
  async run(args, { client }) {
    return client.getOutlierIncident({
      path: { id: args.incident_id },
      query: {
        since: args.since,
        "additional_details[]": args.additional_details,
      },
    });
  },
});
