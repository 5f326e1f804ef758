import type { UpdateScheduleV3RotationEvent } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { UserError } from "../../runtime/errors.ts";
import { someChange } from "../../runtime/tools/some-change.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { type EventChanges, toNewStrategy, toZoned } from "./rotation-event.ts";

export default defineTool<PagerDuty, UpdateScheduleV3RotationEvent>({
  async run(args, { client }) {
    const { schedule_id, rotation_id, event_id, clear, ...given } = args;
    someChange(args, ["schedule_id", "rotation_id", "event_id"]);
    const { start_time, end_time, time_zone, end_time_zone = time_zone } = given;
    if (start_time === undefined && end_time === undefined && end_time_zone !== undefined) {
      throw new UserError('"time_zone" changes together with "start_time" and "end_time": give both.');
    }
    const changes: EventChanges = {
      name: given.name,
      start_time: toZoned(start_time, time_zone),
      end_time: toZoned(end_time, end_time_zone),
      effective_since: given.effective_since,
      effective_until: clear?.includes("effective_until") ? null : given.effective_until,
      recurrence: given.recurrence,
      assignment_strategy: toNewStrategy(given),
    };
    const { event } = await client.updateEvent({
      path: { id: schedule_id, rotation_id, event_id },
      body: { event: changes },
    });
    return event;
  },
});
