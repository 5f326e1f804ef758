// @generated from specs/statuspage/tools/incidents.yaml by `npm run generate`. Do not edit.
// create_incident: POST /pages/{page_id}/incidents (createIncident)
import { checkSchedule } from "../../../overrides/statuspage/check-schedule.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateIncident } from "../arguments.ts";
import type { Statuspage } from "../client.ts";

export default defineTool<Statuspage, CreateIncident>({
  async run(args, { client }) {
    checkSchedule(args);
    return client.createIncident({
      path: { page_id: args.page_id },
      body: {
        incident: {
          name: args.name,
          status: args.status,
          impact_override: args.impact,
          body: args.body,
          component_ids: args.component_ids,
          deliver_notifications: args.deliver_notifications,
          scheduled_for: args.scheduled_for,
          scheduled_until: args.scheduled_until,
        },
      },
    });
  },
});
