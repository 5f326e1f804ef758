// @generated from specs/statuspage/tools/incidents.yaml by `npm run generate`. Do not edit.
// update_incident: PATCH /pages/{page_id}/incidents/{incident_id} (updateIncident)
import { someChange } from "../../../runtime/tools/some-change.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { UpdateIncident } from "../arguments.ts";
import type { Statuspage } from "../client.ts";

export default defineTool<Statuspage, UpdateIncident>({
  async run(args, { client }) {
    someChange(args, ["page_id","incident_id"]);
    return client.updateIncident({
      path: { page_id: args.page_id, incident_id: args.incident_id },
      body: {
        incident: {
          status: args.status,
          body: args.body,
          impact_override: args.impact,
          component_ids: args.component_ids,
          deliver_notifications: args.deliver_notifications,
        },
      },
    });
  },
});
