// @generated from specs/pingera/tools/incidents.yaml by `npm run generate`. Do not edit.
// add_incident_update: POST /v1/pages/{page_id}/incidents/{incident_id}/incident_updates (createIncidentUpdate)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { AddIncidentUpdate } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, AddIncidentUpdate>({
  async run(args, { client }) {
    return client.createIncidentUpdate({
      path: { page_id: args.page_id, incident_id: args.incident_id },
      body: {
        body: args.body,
        status: args.status,
        deliver_notifications: args.deliver_notifications,
      },
    });
  },
});
