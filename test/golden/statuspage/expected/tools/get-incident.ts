// @generated from specs/statuspage/tools/incidents.yaml by `npm run generate`. Do not edit.
// get_incident: GET /pages/{page_id}/incidents/{incident_id} (getIncident)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetIncident } from "../arguments.ts";
import type { Statuspage } from "../client.ts";

export default defineTool<Statuspage, GetIncident>({
  async run(args, { client }) {
    return client.getIncident({
      path: { page_id: args.page_id, incident_id: args.incident_id },
    });
  },
});
