// @generated from specs/pingera/tools/incidents.yaml by `npm run generate`. Do not edit.
// patch_incident: PATCH /v1/pages/{page_id}/incidents/{incident_id} (updateIncident)
import { componentStatuses } from "../../../overrides/pingera/component-statuses.ts";
import { someChange } from "../../../runtime/tools/some-change.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { PatchIncident } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, PatchIncident>({
  async run(args, { client }) {
    someChange(args, ["page_id","incident_id"]);
    componentStatuses(args);
    return client.updateIncident({
      path: { page_id: args.page_id, incident_id: args.incident_id },
      body: {
        name: args.name,
        status: args.status,
        body: args.body,
        impact: args.impact,
        deliver_notifications: args.deliver_notifications,
        components: args.components,
      },
    });
  },
});
