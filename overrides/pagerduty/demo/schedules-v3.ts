import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { Refusal } from "../../../runtime/demo/types.ts";
import { writeTime } from "../time-zone.ts";
import { policiesWith } from "./escalation-policies.ts";
import { type Fields, inPath, invalid, referAll, sentAs, stamp, textOf } from "./fields.ts";
import { cutTo, readCoverage, touches } from "./rotation.ts";
import { listEvents, readEvent, readShifts, readSpan } from "./schedule-plans.ts";
import { checkZone, findSchedule, readRange, readZone } from "./schedule-request.ts";
import { storeNew } from "./store-new.ts";

/** What has endpoints of its own and is refused with the schedule. */
const ELSEWHERE = ["rotations", "escalation_policies"];

/** Shift-based schedules and their rotations; events, custom shifts and overrides are next door. */
export const shiftScheduleBehaviours: Record<string, Behaviour> = {
  listSchedulesV3(call) {
    const { account } = call;
    const found = account.filter(call, account.collection("v3/schedules").list());
    return account.page(
      call,
      "schedules",
      found.map((schedule) => account.refer(schedule)),
    );
  },

  getScheduleV3(call) {
    const { account, query } = call;
    const schedule = findSchedule(call, "shifts");
    const zone = readZone(call, textOf(schedule["time_zone"]));
    const range = readRange(call, zone);
    const shown = show(account, schedule);
    if (range === undefined || !query.all("include[]").includes("final_schedule")) {
      return { status: 200, json: { schedule: shown } };
    }
    const shifts = cutTo(readShifts(account, schedule.id, range), range, query.flag("overflow"));
    const covered = shifts.filter(({ member }) => member.type === "user_member");
    const final_schedule = {
      type: "final_schedule",
      rendered_coverage_percentage: readCoverage(covered, range),
      computed_shift_assignments: shifts.map(({ start, end, member, source }) => ({
        type: "computed_shift_assignment",
        start_time: writeTime(start, zone),
        end_time: writeTime(end, zone),
        member,
        source,
      })),
    };
    return { status: 200, json: { schedule: { ...shown, final_schedule } } };
  },

  createScheduleV3(call) {
    const { account } = call;
    const fields = readSchedule(account, { name: "", description: "", ...sentAs(call, "schedule") });
    return { status: 201, json: { schedule: show(account, storeNew(account, "v3/schedules", fields)) } };
  },

  updateScheduleV3(call) {
    const { account } = call;
    const present = findSchedule(call, "shifts");
    const changed = { ...present, ...readSchedule(account, sentAs(call, "schedule")) };
    const schedule = account.collection("v3/schedules").put({ ...changed, summary: changed["name"] });
    return { status: 200, json: { schedule: show(account, schedule) } };
  },

  deleteScheduleV3(call) {
    const { account } = call;
    const { id } = findSchedule(call, "shifts");
    if (policiesWith(account, id).length > 0) {
      throw invalid("schedule: cannot be deleted while escalation policies use it");
    }
    account.collection("v3/schedules").delete(id);
    return { status: 204 };
  },

  listRotations(call) {
    const { account } = call;
    const { id } = findSchedule(call, "shifts");
    return account.page(call, "rotations", listRotations(account, id));
  },

  createRotation(call) {
    const { account } = call;
    const { id } = findSchedule(call, "shifts");
    if (Object.keys(call.body).length > 0) throw invalid("rotation: must be empty, its events say who is on call");
    const rotation = storeNew(account, `v3/schedules/${id}/rotations`, {});
    return { status: 201, json: { rotation: showRotation(account, id, rotation) } };
  },

  getRotation(call) {
    const { schedule, rotation } = findRotation(call);
    const shown = showRotation(call.account, schedule.id, rotation);
    const range = readRange(call, textOf(schedule["time_zone"]));
    if (range === undefined) return { status: 200, json: { rotation: shown } };
    const events = shown.events.filter((event) => touches(readEvent(event).effective, range));
    return { status: 200, json: { rotation: { ...shown, events } } };
  },

  /** Who was on call stays so: what has begun ends now. */
  deleteRotation(call) {
    const { account } = call;
    const { schedule, rotation } = findRotation(call);
    const now = account.now().getTime();
    const events = account.collection(`v3/schedules/${schedule.id}/rotations/${rotation.id}/events`);
    for (const event of events.list()) {
      const { start, end } = readSpan(event["effective_since"], event["effective_until"]);
      if (start >= now) events.delete(event.id);
      else if (end > now) events.put({ ...event, effective_until: stamp(now) });
    }
    const rotations = account.collection(`v3/schedules/${schedule.id}/rotations`);
    if (events.list().length > 0) rotations.put({ ...rotation, _deleted: true });
    else rotations.delete(rotation.id);
    return { status: 204 };
  },
};

/** The schedule and the rotation of the path. */
export function findRotation(call: DemoCall): { schedule: Entity; rotation: Entity } {
  const schedule = findSchedule(call, "shifts");
  const rotation = call.account.find(`v3/schedules/${schedule.id}/rotations`, inPath(call, "rotation_id"));
  if (rotation["_deleted"]) throw new Refusal(404, "Not Found", [], 2100);
  return { schedule, rotation };
}

/** Events of a rotation as they are answered, in order of their first shift. */
export const sortEvents = (events: Entity[]): Entity[] =>
  events.toSorted((one, other) => readEvent(one).first.start - readEvent(other).first.start);

const listRotations = (account: Account, scheduleId: string): Fields[] =>
  account
    .collection(`v3/schedules/${scheduleId}/rotations`)
    .list()
    .filter((rotation) => !rotation["_deleted"])
    .map((rotation) => showRotation(account, scheduleId, rotation));

const showRotation = (account: Account, scheduleId: string, rotation: Entity) => ({
  ...rotation,
  events: sortEvents(listEvents(account, scheduleId, rotation.id)),
});

const show = (account: Account, schedule: Entity): Fields => ({
  ...schedule,
  escalation_policies: policiesWith(account, schedule.id).map((policy) => account.refer(policy)),
  rotations: listRotations(account, schedule.id),
});

/** The fields that were sent, checked. */
function readSchedule(account: Account, sent: Fields): Fields {
  const misplaced = ELSEWHERE.find((name) => sent[name] !== undefined);
  if (misplaced !== undefined) throw invalid(`schedule.${misplaced}: cannot be set here`);
  const { name, time_zone, description, teams } = sent;
  if (name !== undefined && textOf(name).trim() === "") throw invalid("schedule.name: cannot be empty");
  if (time_zone !== undefined) checkZone("schedule.time_zone:", time_zone);
  const fields = {
    name,
    time_zone,
    description,
    teams: teams && referAll(account, "teams", teams, "schedule.teams: team"),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
