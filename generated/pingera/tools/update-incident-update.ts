// @generated from specs/pingera/tools/incidents.yaml by `npm run generate`. Do not edit.
// update_incident_update: PATCH /v1/pages/{page_id}/incidents/{incident_id}/incident_updates/{incident_update_id} (updateIncidentUpdate)
import { someChange } from "../../../runtime/tools/some-change.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { UpdateIncidentUpdate } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, UpdateIncidentUpdate>({
  async run(args, { client }) {
    someChange(args, ["page_id","incident_id","update_id"]);
    return client.updateIncidentUpdate({
      path: { page_id: args.page_id, incident_id: args.incident_id, incident_update_id: args.update_id },
      body: {
        body: args.body,
        created_at: args.created_at,
      },
    });
  },
});
