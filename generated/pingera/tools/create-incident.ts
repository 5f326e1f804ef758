// @generated from specs/pingera/tools/incidents.yaml by `npm run generate`. Do not edit.
// create_incident: POST /v1/pages/{page_id}/incidents (createIncident)
import { componentStatuses } from "../../../overrides/pingera/component-statuses.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateIncident } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, CreateIncident>({
  async run(args, { client }) {
    componentStatuses(args);
    return client.createIncident({
      path: { page_id: args.page_id },
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
