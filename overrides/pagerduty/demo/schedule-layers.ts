import type { Account, Entity } from "../../../runtime/demo/types.ts";
import { DAY, HOUR, WEEK } from "../time-zone.ts";
import { type Fields, idOf, idsOf, invalid, listOf, named, stamp, textOf } from "./fields.ts";
import { readTime } from "./schedule-request.ts";

const TURN = { least: HOUR / 1000, most: (365 * DAY) / 1000 };
const PERIODS: Record<string, number> = { daily_restriction: DAY / 1000, weekly_restriction: WEEK / 1000 };

/** Layers as they were sent, checked; of an existing schedule those that have an ID must be its own. */
export function readLayers(account: Account, layers: Fields[], zone: string, present: Entity | undefined): Fields[] {
  const known = idsOf(present?.["schedule_layers"]);
  return layers.map((layer, index) => {
    const at = `Layer ${index + 1}`;
    const id = idOf(layer);
    if (present && id !== "" && !known.includes(id)) throw invalid(`${at} is not one of this schedule`);
    const start = readTime(`${at}: start`, textOf(layer["start"]), zone);
    const end = readTime(`${at}: end`, textOf(layer["end"]), zone);
    const virtualStart = readTime(`${at}: rotation_virtual_start`, textOf(layer["rotation_virtual_start"]), zone);
    if (start === undefined || virtualStart === undefined) throw invalid(`${at} must have a start`);
    if (end !== undefined && end <= start) throw invalid(`${at} must end after its start`);
    const length = Number(layer["rotation_turn_length_seconds"]);
    if (!(length >= TURN.least && length <= TURN.most)) {
      throw invalid(`${at} must have turns of ${TURN.least} to ${TURN.most} seconds`);
    }
    const users = listOf(layer["users"]).map(({ user }) => named(account, "users", user, `${at}: user`));
    if (users.length === 0) throw invalid(`${at} must have users`);
    return {
      id: known.includes(id) ? id : account.makeId("schedule_layers"),
      name: layer["name"] ?? at,
      start: stamp(start),
      ...(end !== undefined && { end: stamp(end) }),
      rotation_virtual_start: stamp(virtualStart),
      rotation_turn_length_seconds: length,
      users: users.map((user) => ({ user: account.refer(user) })),
      restrictions: listOf(layer["restrictions"]).map((restriction) => checkRestriction(restriction, at)),
    };
  });
}

function checkRestriction(restriction: Fields, at: string): Fields {
  const { type, start_time_of_day, start_day_of_week, duration_seconds } = restriction;
  const period = PERIODS[textOf(type)];
  if (period === undefined) throw invalid(`${at} has a restriction that is neither daily nor weekly`);
  if (!/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(textOf(start_time_of_day))) {
    throw invalid(`${at} has a restriction whose start_time_of_day is not HH:mm:ss`);
  }
  if (!(Number(duration_seconds) > 0 && Number(duration_seconds) < period)) {
    throw invalid(`${at} has a restriction that must last less than ${period} seconds`);
  }
  if (type === "weekly_restriction" && start_day_of_week === undefined) {
    throw invalid(`${at} has a weekly restriction without start_day_of_week`);
  }
  return { type, start_time_of_day, duration_seconds, ...(type === "weekly_restriction" && { start_day_of_week }) };
}
