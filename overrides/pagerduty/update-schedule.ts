import type { UpdateSchedule } from "../../generated/pagerduty/arguments.ts";
import type { Body, PagerDuty } from "../../generated/pagerduty/client.ts";
import { UserError } from "../../runtime/errors.ts";
import { someChange } from "../../runtime/tools/some-change.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { tellsKind } from "./schedule-kind.ts";
import { ROTATIONS_ELSEWHERE, toLayer } from "./schedule-layers.ts";

type Changes = Body<"updateScheduleV3">["schedule"];

export default defineTool<PagerDuty, UpdateSchedule>({
  async run(args, { client }) {
    if (args.rotations) throw new UserError(ROTATIONS_ELSEWHERE);
    if (args.team_ids) throw new UserError("The teams of a schedule cannot be changed here: leave them out.");
    someChange(args, ["schedule_id"]);
    const { name, time_zone } = args;
    const description = args.clear?.includes("description") ? "" : args.description;
    const changes: Changes = { name, time_zone, description };
    if (args.schedule_layers) return updateLayerBased(changes, args.schedule_layers, args.schedule_id, client);
    return updateShiftBased(changes, args.schedule_id, client);
  },
});

async function updateLayerBased(
  changes: Changes,
  layers: NonNullable<UpdateSchedule["schedule_layers"]>,
  id: string,
  client: PagerDuty,
): Promise<object> {
  // The API insists on the time zone, changed or not.
  const time_zone = changes.time_zone ?? (await client.getSchedule({ path: { id } })).schedule.time_zone;
  const { schedule } = await client.updateSchedule({
    path: { id },
    body: { schedule: { ...changes, type: "schedule", time_zone, schedule_layers: layers.map(toLayer) } },
  });
  return { kind: "layer_based", ...schedule };
}

async function updateShiftBased(changes: Changes, id: string, client: PagerDuty): Promise<object> {
  try {
    const { schedule } = await client.updateScheduleV3({ path: { id }, body: { schedule: changes } });
    return { kind: "shift_based", ...schedule };
  } catch (error) {
    if (!tellsKind(error, "layer_based")) throw error;
    const advice = 'Nothing was changed: give "schedule_layers" too, as get_schedule shows them, each with its id.';
    throw new UserError(`${error.message} ${advice}`, { cause: error });
  }
}
