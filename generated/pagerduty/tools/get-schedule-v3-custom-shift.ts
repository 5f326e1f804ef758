// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// get_schedule_v3_custom_shift: GET /v3/schedules/{id}/custom_shifts/{custom_shift_id} (getCustomShift)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetScheduleV3CustomShift } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetScheduleV3CustomShift>({
  async run(args, { client }) {
    const answer = await client.getCustomShift({
      path: { id: args.schedule_id, custom_shift_id: args.custom_shift_id },
    });
    return answer.custom_shift;
  },
});
