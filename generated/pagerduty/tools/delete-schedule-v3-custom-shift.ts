// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// delete_schedule_v3_custom_shift: DELETE /v3/schedules/{id}/custom_shifts/{custom_shift_id} (deleteCustomShift)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteScheduleV3CustomShift } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, DeleteScheduleV3CustomShift>({
  async run(args, { client }) {
    return client.deleteCustomShift({
      path: { id: args.schedule_id, custom_shift_id: args.custom_shift_id },
    });
  },
});
