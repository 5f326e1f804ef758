// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// get_schedule_v3_rotation: GET /v3/schedules/{id}/rotations/{rotation_id} (getRotation)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetScheduleV3Rotation } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetScheduleV3Rotation>({
  async run(args, { client }) {
    const answer = await client.getRotation({
      path: { id: args.schedule_id, rotation_id: args.rotation_id },
    });
    return answer.rotation;
  },
});
