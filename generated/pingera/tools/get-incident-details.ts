// @generated from specs/pingera/tools/incidents.yaml by `npm run generate`. Do not edit.
// get_incident_details: GET /v1/pages/{page_id}/incidents/{incident_id} (getIncident)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetIncidentDetails } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, GetIncidentDetails>({
  async run(args, { client }) {
    return client.getIncident({
      path: { page_id: args.page_id, incident_id: args.incident_id },
    });
  },
});
