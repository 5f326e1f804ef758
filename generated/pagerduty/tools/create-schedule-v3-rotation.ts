// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// create_schedule_v3_rotation: POST /v3/schedules/{id}/rotations (createRotation)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateScheduleV3Rotation } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, CreateScheduleV3Rotation>({
  async run(args, { client }) {
    const answer = await client.createRotation({
      path: { id: args.schedule_id },
      body: {},
    });
    return answer.rotation;
  },
});
