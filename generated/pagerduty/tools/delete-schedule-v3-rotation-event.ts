// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// delete_schedule_v3_rotation_event: DELETE /v3/schedules/{id}/rotations/{rotation_id}/events/{event_id} (deleteEvent)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteScheduleV3RotationEvent } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, DeleteScheduleV3RotationEvent>({
  async run(args, { client }) {
    return client.deleteEvent({
      path: { id: args.schedule_id, rotation_id: args.rotation_id, event_id: args.event_id },
    });
  },
});
