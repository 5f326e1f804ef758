import type { Account, Behaviour, DemoAnswer, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { writeTime } from "../time-zone.ts";
import { type Fields, fieldsOf, inPath, invalid, listOf, sentAs, stamp, textOf } from "./fields.ts";
import { cutTo } from "./rotation.ts";
import { checkMember } from "./rotation-events.ts";
import { listEvents, readMember, readSpan } from "./schedule-plans.ts";
import { findSchedule, readRange, readZone } from "./schedule-request.ts";
import { storeNew } from "./store-new.ts";

/** One-off shifts of a shift-based schedule, and overrides of its shifts. */
export const shiftChangeBehaviours: Record<string, Behaviour> = {
  listCustomShifts: (call) => listWithin(call, "custom_shifts"),
  listOverrides: (call) => listWithin(call, "overrides"),
  getCustomShift: (call) => ({ status: 200, json: { custom_shift: find(call, "custom_shifts", "custom_shift_id") } }),
  getOverride: (call) => ({ status: 200, json: { override: find(call, "overrides", "override_id") } }),

  createCustomShifts(call) {
    const { account } = call;
    const { id } = findSchedule(call, "shifts");
    const checked = listOf(call.body["custom_shifts"]).map((sent, index) => {
      const at = `custom_shifts.${index}`;
      return { ...checkTimes(sent, at), assignments: readAssignments(account, sent, at) };
    });
    // All or none.
    const custom_shifts = checked.map((fields) => storeNew(account, `v3/schedules/${id}/custom_shifts`, fields));
    return { status: 201, json: { custom_shifts } };
  },

  updateCustomShift(call) {
    const { account } = call;
    const shift = find(call, "custom_shifts", "custom_shift_id");
    const sent = sentAs(call, "custom_shift");
    const fixed = Object.keys(sent).find((name) => name !== "end_time");
    if (fixed !== undefined && readSpan(shift["start_time"], shift["end_time"]).start <= account.now().getTime()) {
      throw invalid(`custom_shift.${fixed}: cannot be changed once the shift has begun, only end_time`);
    }
    const times = checkTimes({ ...shift, ...sent }, "custom_shift");
    const assignments = sent["assignments"] ? readAssignments(account, sent, "custom_shift") : shift["assignments"];
    const custom_shift = collectionOf(call, "custom_shifts").put({ ...shift, ...times, assignments });
    return { status: 200, json: { custom_shift } };
  },

  deleteCustomShift(call) {
    const { account } = call;
    const shift = find(call, "custom_shifts", "custom_shift_id");
    const now = account.now().getTime();
    const { start, end } = readSpan(shift["start_time"], shift["end_time"]);
    if (end <= now) throw invalid("custom_shift: is over and cannot be deleted");
    if (start <= now) collectionOf(call, "custom_shifts").put({ ...shift, end_time: stamp(now) });
    else collectionOf(call, "custom_shifts").delete(shift.id);
    return { status: 204 };
  },

  createOverrides(call) {
    const { account } = call;
    const { id } = findSchedule(call, "shifts");
    const checked = listOf(call.body["overrides"]).map((sent, index) =>
      readOverride(account, id, sent, `overrides.${index}`),
    );
    const overrides = checked.map((fields) => storeNew(account, `v3/schedules/${id}/overrides`, fields));
    return { status: 201, json: { overrides } };
  },

  updateOverride(call) {
    const { account } = call;
    const present = find(call, "overrides", "override_id");
    const { start_time, end_time, overriding_member } = { ...present, ...sentAs(call, "override") };
    const override = collectionOf(call, "overrides").put({
      ...present,
      ...checkTimes({ start_time, end_time }, "override"),
      overriding_member: checkMember(account, overriding_member, "override.overriding_member"),
    });
    return { status: 200, json: { override } };
  },

  deleteOverride(call) {
    const { id } = find(call, "overrides", "override_id");
    collectionOf(call, "overrides").delete(id);
    return { status: 204 };
  },
};

const collectionOf = (call: DemoCall, name: string) => call.account.collection(nameOf(call, name));

const nameOf = (call: DemoCall, name: string): string => `v3/schedules/${findSchedule(call, "shifts").id}/${name}`;

const find = (call: DemoCall, name: string, parameter: string): Entity =>
  call.account.find(nameOf(call, name), inPath(call, parameter));

/** What touches the range, cut at its bounds, with times as they are in the zone. */
function listWithin(call: DemoCall, name: string): DemoAnswer {
  const { account, query } = call;
  const zone = readZone(call, textOf(findSchedule(call, "shifts")["time_zone"]));
  const range = readRange(call, zone);
  if (range === undefined) throw invalid("since: is required", "until: is required");
  const spans = collectionOf(call, name)
    .list()
    .map((entity) => ({ entity, ...readSpan(entity["start_time"], entity["end_time"]) }));
  const within = cutTo(spans, range, query.flag("overflow")).sort((one, other) => one.start - other.start);
  return account.page(
    call,
    name,
    within.map(({ entity, start, end }) => {
      return { ...entity, start_time: writeTime(start, zone), end_time: writeTime(end, zone) };
    }),
  );
}

function checkTimes({ start_time, end_time }: Fields, at: string): Fields {
  const { start, end } = readSpan(start_time, end_time);
  if (!(start < end)) throw invalid(`${at}.end_time: must be after start_time`);
  return { start_time: stamp(start), end_time: stamp(end) };
}

function readAssignments(account: Account, sent: Fields, at: string): Fields[] {
  return listOf(sent["assignments"]).map(({ member }) => ({
    id: account.makeId("assignments"),
    type: "shift_assignment",
    member: checkMember(account, member, `${at}.assignments`),
  }));
}

function readOverride(account: Account, scheduleId: string, sent: Fields, at: string): Fields {
  const { rotation_id, custom_shift_id, overridden_member, overriding_member } = sent;
  if ((rotation_id === undefined) === (custom_shift_id === undefined)) {
    throw invalid(`${at}: must have either rotation_id or custom_shift_id`);
  }
  const overridden = checkMember(account, overridden_member, `${at}.overridden_member`);
  const members = membersOf(account, scheduleId, rotation_id, custom_shift_id);
  if (members === undefined) throw invalid(`${at}: rotation or custom shift not found`);
  if (!members.some(({ user_id }) => user_id === overridden["user_id"])) {
    throw invalid(`${at}.overridden_member: is not one of the shift's members`);
  }
  return {
    ...(rotation_id !== undefined && { rotation_id }),
    ...(custom_shift_id !== undefined && { custom_shift_id }),
    ...checkTimes(sent, at),
    overridden_member: overridden,
    overriding_member: checkMember(account, overriding_member, `${at}.overriding_member`),
  };
}

/** Who has shifts in the rotation or the custom shift; undefined where it does not exist. */
function membersOf(account: Account, scheduleId: string, rotation: unknown, shift: unknown): Fields[] | undefined {
  const root = `v3/schedules/${scheduleId}`;
  const custom = account.collection(`${root}/custom_shifts`).get(textOf(shift));
  if (custom) return listOf(custom["assignments"]).map(({ member }) => fieldsOf(readMember(member)));
  if (account.collection(`${root}/rotations`).get(textOf(rotation)) === undefined) return undefined;
  return listEvents(account, scheduleId, textOf(rotation)).flatMap(({ assignment_strategy }) =>
    listOf(fieldsOf(assignment_strategy)["members"]),
  );
}
