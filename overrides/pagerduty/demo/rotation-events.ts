import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import type { Span } from "../oncall-hours.ts";
import { DAY } from "../time-zone.ts";
import { type Fields, fieldsOf, inPath, invalid, listOf, sentAs, stamp, textOf, textsOf } from "./fields.ts";
import { readRecurrence } from "./recurrence.ts";
import { listEvents, readEvent } from "./schedule-plans.ts";
import { checkZone } from "./schedule-request.ts";
import { findRotation, sortEvents } from "./schedules-v3.ts";
import { readEventShifts } from "./shifts.ts";
import { storeNew } from "./store-new.ts";

const MOST_EVENTS = 5;
const YEAR = 366 * DAY;

/** Events of a rotation: when its shifts are, and whose. */
export const rotationEventBehaviours: Record<string, Behaviour> = {
  listEvents(call) {
    return call.account.page(call, "events", sortEvents(eventsOf(call).list()));
  },

  getEvent(call) {
    return { status: 200, json: { event: findEvent(call) } };
  },

  createEvent(call) {
    const { account } = call;
    const { schedule, rotation } = findRotation(call);
    const siblings = listEvents(account, schedule.id, rotation.id);
    if (siblings.length >= MOST_EVENTS) throw invalid(`rotation.events: cannot be more than ${MOST_EVENTS}`);
    const fields = readFields(account, sentAs(call, "event"), siblings);
    const event = storeNew(account, `v3/schedules/${schedule.id}/rotations/${rotation.id}/events`, fields);
    return { status: 201, json: { event } };
  },

  updateEvent(call) {
    const { account } = call;
    const present = findEvent(call);
    const now = account.now().getTime();
    const { effective } = readEvent(present);
    const sent = sentAs(call, "event");
    if (effective.end <= now) throw invalid("event: is over and cannot be changed");
    if (effective.start > now) {
      const siblings = eventsOf(call)
        .list()
        .filter(({ id }) => id !== present.id);
      const fields = readFields(account, { ...present, ...sent }, siblings);
      return { status: 200, json: { event: eventsOf(call).put({ ...present, ...fields, summary: fields["name"] }) } };
    }
    const fixed = Object.keys(sent).find((name) => name !== "effective_until");
    if (fixed !== undefined)
      throw invalid(`event.${fixed}: cannot be changed once the event has begun, only effective_until`);
    const effective_until = readUntil(sent["effective_until"]);
    if (effective_until !== null && Date.parse(effective_until) < now) {
      throw invalid("event.effective_until: cannot be in the past");
    }
    return { status: 200, json: { event: eventsOf(call).put({ ...present, effective_until }) } };
  },

  deleteEvent(call) {
    const { id } = findEvent(call);
    eventsOf(call).delete(id);
    return { status: 204 };
  },
};

function eventsOf(call: DemoCall) {
  const { schedule, rotation } = findRotation(call);
  return call.account.collection(`v3/schedules/${schedule.id}/rotations/${rotation.id}/events`);
}

function findEvent(call: DemoCall): Entity {
  const { schedule, rotation } = findRotation(call);
  return call.account.find(`v3/schedules/${schedule.id}/rotations/${rotation.id}/events`, inPath(call, "event_id"));
}

/** The fields of a whole event, checked against the account and the other events of its rotation. */
function readFields(account: Account, sent: Fields, siblings: Entity[]): Fields {
  const { name, start_time, end_time, effective_since, effective_until, recurrence, assignment_strategy } = sent;
  if (textOf(name).trim() === "") throw invalid("event.name: cannot be empty");
  const zone = checkZone("event.start_time.time_zone:", fieldsOf(start_time)["time_zone"]);
  checkZone("event.end_time.time_zone:", fieldsOf(end_time)["time_zone"]);
  const rule = readRecurrence(textsOf(recurrence), zone);
  if (typeof rule === "string") throw invalid(`event.recurrence: ${rule}`);
  const now = account.now().getTime();
  const since = Math.max(Date.parse(textOf(effective_since)), now);
  const fields = {
    name,
    start_time,
    end_time,
    effective_since: stamp(since),
    effective_until: readUntil(effective_until),
    recurrence,
    assignment_strategy: readStrategy(account, fieldsOf(assignment_strategy)),
  };
  const { first, effective } = readEvent(fields);
  if (first.end <= first.start) throw invalid("event.end_time: must be after start_time");
  if (effective.start > now + YEAR) throw invalid("event.effective_since: cannot be more than 12 months in the future");
  if (effective.end <= effective.start) throw invalid("event.effective_until: must be after effective_since");
  checkOverlap(fields, siblings, { start: effective.start, end: effective.start + YEAR });
  return fields;
}

const readUntil = (time: unknown): string | null => (textOf(time) === "" ? null : stamp(Date.parse(textOf(time))));

function readStrategy(account: Account, { type, shifts_per_member, members }: Fields): Fields {
  const isRotating = type === "rotating_member_assignment_strategy";
  const at = "event.assignment_strategy";
  if (isRotating && shifts_per_member === undefined) {
    throw invalid(`${at}.shifts_per_member: is required when members rotate`);
  }
  const checked = listOf(members).map((member) => checkMember(account, member, `${at}.members`));
  return { type, ...(isRotating && { shifts_per_member }), members: checked };
}

/** A user of the account or, on purpose, nobody. */
export function checkMember(account: Account, member: unknown, at: string): Fields {
  const { type, user_id } = fieldsOf(member);
  if (type === "empty_member") return { type };
  if (account.collection("users").get(textOf(user_id)) === undefined) throw invalid(`${at}: user not found`);
  return { type, user_id };
}

/** No two shifts of a rotation may be at the same time, looked at over the first year. */
function checkOverlap(event: Fields, siblings: Entity[], range: Span): void {
  const own = readEventShifts(readEvent(event), range);
  const others = siblings.flatMap((sibling) => readEventShifts(readEvent(sibling), range));
  const all = [...own, ...others].sort((one, other) => one.start - other.start);
  const clash = all.some((shift, index) => shift.end > (all[index + 1]?.start ?? Number.POSITIVE_INFINITY));
  if (clash) throw invalid("rotation.events: cannot overlap");
}
