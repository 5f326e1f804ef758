// @generated from specs/pagerduty/tools/incidents.yaml by `npm run generate`. Do not edit.
// get_related_incidents: GET /incidents/{id}/related_incidents (getRelatedIncidents)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetRelatedIncidents } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetRelatedIncidents>({
  async run(args, { client }) {
    return client.getRelatedIncidents({
      path: { id: args.incident_id },
      query: {
        "additional_details[]": args.additional_details,
      },
    });
  },
});
