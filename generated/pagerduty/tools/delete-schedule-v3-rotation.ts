// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// delete_schedule_v3_rotation: DELETE /v3/schedules/{id}/rotations/{rotation_id} (deleteRotation)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteScheduleV3Rotation } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, DeleteScheduleV3Rotation>({
  async run(args, { client }) {
    return client.deleteRotation({
      path: { id: args.schedule_id, rotation_id: args.rotation_id },
    });
  },
});
