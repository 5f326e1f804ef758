import type { GetSchedule } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { type ScheduleKind, tellsKind } from "./schedule-kind.ts";

/** Asks one API and, if that one says that the schedule belongs to the other, the other: `kind` is only where to begin. */
export default defineTool<PagerDuty, GetSchedule>({
  async run(args, { client }) {
    const first = args.kind ?? "layer_based";
    const second = first === "layer_based" ? "shift_based" : "layer_based";
    try {
      return await read(first, args, client);
    } catch (error) {
      if (tellsKind(error, second)) return read(second, args, client);
      throw error;
    }
  },
});

async function read(kind: ScheduleKind, args: GetSchedule, client: PagerDuty): Promise<object> {
  const path = { id: args.schedule_id };
  const query = { since: args.since, until: args.until, time_zone: args.time_zone };
  if (kind === "layer_based") {
    const { schedule } = await client.getSchedule({ path, query });
    return { kind, ...schedule };
  }
  const ranged = args.since !== undefined || args.until !== undefined;
  const { schedule } = await client.getScheduleV3({
    path,
    query: { ...query, "include[]": ranged ? ["final_schedule"] : undefined },
  });
  return { kind, ...schedule };
}
