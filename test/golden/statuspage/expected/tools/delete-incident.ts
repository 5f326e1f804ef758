// @generated from specs/statuspage/tools/incidents.yaml by `npm run generate`. Do not edit.
// delete_incident: DELETE /pages/{page_id}/incidents/{incident_id} (deleteIncident)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteIncident } from "../arguments.ts";
import type { Statuspage } from "../client.ts";

export default defineTool<Statuspage, DeleteIncident>({
  async run(args, { client }) {
    return client.deleteIncident({
      path: { page_id: args.page_id, incident_id: args.incident_id },
    });
  },
});
