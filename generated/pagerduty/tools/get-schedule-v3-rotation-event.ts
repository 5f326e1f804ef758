// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// get_schedule_v3_rotation_event: GET /v3/schedules/{id}/rotations/{rotation_id}/events/{event_id} (getEvent)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetScheduleV3RotationEvent } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetScheduleV3RotationEvent>({
  async run(args, { client }) {
    const answer = await client.getEvent({
      path: { id: args.schedule_id, rotation_id: args.rotation_id, event_id: args.event_id },
    });
    return answer.event;
  },
});
