// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// delete_schedule_override: DELETE /schedules/{id}/overrides/{override_id} (deleteScheduleOverride)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteScheduleOverride } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, DeleteScheduleOverride>({
  async run(args, { client }) {
    return client.deleteScheduleOverride({
      path: { id: args.schedule_id, override_id: args.override_id },
    });
  },
});
