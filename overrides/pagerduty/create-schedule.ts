import type { CreateSchedule } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { UserError } from "../../runtime/errors.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { ROTATIONS_ELSEWHERE, toLayer } from "./schedule-layers.ts";

/** Layers make a schedule layer-based; without them it is shift-based and starts empty. */
export default defineTool<PagerDuty, CreateSchedule>({
  async run(args, { client }) {
    if (args.rotations) throw new UserError(ROTATIONS_ELSEWHERE);
    const { name, time_zone, description } = args;
    if (args.schedule_layers) {
      if (args.team_ids) {
        throw new UserError(
          '"team_ids" cannot be given together with "schedule_layers": only shift-based schedules take teams.',
        );
      }
      const schedule_layers = args.schedule_layers.map(toLayer);
      const { schedule } = await client.createSchedule({
        body: { schedule: { type: "schedule", name, time_zone, description, schedule_layers } },
      });
      return { kind: "layer_based", ...schedule };
    }
    const teams = args.team_ids?.map((id) => ({ id, type: "team_reference" as const }));
    const { schedule } = await client.createScheduleV3({ body: { schedule: { name, time_zone, description, teams } } });
    return { kind: "shift_based", ...schedule };
  },
});
