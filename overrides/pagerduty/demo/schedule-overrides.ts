import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { writeTime } from "../time-zone.ts";
import { type Fields, fieldsOf, idOf, inPath, invalid, listOf, stamp, textOf } from "./fields.ts";
import { cutTo } from "./rotation.ts";
import { readSpan } from "./schedule-plans.ts";
import { findSchedule, readRange, readTime } from "./schedule-request.ts";

/** Overrides of layer-based schedules. */
export const scheduleOverrideBehaviours: Record<string, Behaviour> = {
  listScheduleOverrides(call) {
    const { account, query } = call;
    const schedule = findSchedule(call, "layered");
    const zone = textOf(schedule["time_zone"]);
    const range = readRange(call, zone);
    if (range === undefined) throw invalid("Since and until are required");
    const now = account.now().getTime();
    const spans = overridesOf(account, schedule)
      .list()
      .map((override) => ({ override, ...readSpan(override["start"], override["end"]) }))
      .filter(({ start }) => !query.flag("editable") || start > now);
    const overrides = cutTo(spans, range, query.flag("overflow"))
      .sort((one, other) => one.start - other.start)
      .map(({ override, start, end }) => ({ ...override, start: writeTime(start, zone), end: writeTime(end, zone) }));
    // The document has no other status for it.
    return { status: 201, json: { overrides } };
  },

  /** Each override succeeds or fails by itself. */
  createScheduleOverride(call) {
    const schedule = findSchedule(call, "layered");
    const sent = listOf(call.body["overrides"]);
    if (sent.length === 0) throw invalid("Overrides cannot be empty.");
    return { status: 201, json: sent.map((override) => createOverride(call, schedule, override)) };
  },

  deleteScheduleOverride(call) {
    const { account } = call;
    const collection = overridesOf(account, findSchedule(call, "layered"));
    const override = account.find(`schedules/${inPath(call, "id")}/overrides`, inPath(call, "override_id"));
    const now = account.now().getTime();
    const { start, end } = readSpan(override["start"], override["end"]);
    if (end <= now) throw invalid("An override that is over cannot be removed");
    if (start <= now) {
      collection.put({ ...override, end: stamp(now) });
      return { status: 200 };
    }
    collection.delete(override.id);
    return { status: 204 };
  },
};

const overridesOf = (account: Account, { id }: Entity) => account.collection(`schedules/${id}/overrides`);

function createOverride({ account }: DemoCall, schedule: Entity, sent: Fields): Fields {
  const zone = textOf(schedule["time_zone"]);
  const start = readTime("start", textOf(sent["start"]), zone);
  const end = readTime("end", textOf(sent["end"]), zone);
  if (start === undefined || end === undefined) throw invalid("An override needs start and end");
  const user = account.collection("users").get(idOf(sent["user"]));
  const override = {
    start: stamp(start),
    end: stamp(end),
    user: user ? account.refer(user) : fieldsOf(sent["user"]),
  };
  const errors = [
    ...(start < end ? [] : ["Override must end after its start"]),
    ...(end > account.now().getTime() ? [] : ["Override must end in the future"]),
    ...(user ? [] : ["User not found"]),
  ];
  if (errors.length > 0) return { status: 400, errors, override };
  const stored = overridesOf(account, schedule).put({ id: account.makeId("overrides"), ...override });
  return { status: 201, override: stored };
}
