import type { CreateScheduleV3RotationEvent } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { toStrategy } from "./rotation-event.ts";

/** One time zone for start and end; only an older shape of the arguments can name two. */
export default defineTool<PagerDuty, CreateScheduleV3RotationEvent>({
  async run(args, { client }) {
    const { event } = await client.createEvent({
      path: { id: args.schedule_id, rotation_id: args.rotation_id },
      body: {
        event: {
          name: args.name,
          start_time: { date_time: args.start_time, time_zone: args.time_zone },
          end_time: { date_time: args.end_time, time_zone: args.end_time_zone ?? args.time_zone },
          effective_since: args.effective_since,
          effective_until: args.effective_until,
          recurrence: args.recurrence,
          assignment_strategy: toStrategy(args.strategy, args.members, args.shifts_per_member),
        },
      },
    });
    return event;
  },
});
