// @generated from specs/pingera/tools/incidents.yaml by `npm run generate`. Do not edit.
// delete_incident_update: DELETE /v1/pages/{page_id}/incidents/{incident_id}/incident_updates/{incident_update_id} (deleteIncidentUpdate)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteIncidentUpdate } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, DeleteIncidentUpdate>({
  async run(args, { client }) {
    return client.deleteIncidentUpdate({
      path: { page_id: args.page_id, incident_id: args.incident_id, incident_update_id: args.update_id },
    });
  },
});
