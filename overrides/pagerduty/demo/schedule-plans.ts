/** Stored schedules as the calculations take them: the one place that knows both. */

import type { Account, Entity } from "../../../runtime/demo/types.ts";
import type { Span } from "../oncall-hours.ts";
import { DAY } from "../time-zone.ts";
import { type Fields, fieldsOf, idOf, listOf, textOf, textsOf } from "./fields.ts";
import { readRecurrence } from "./recurrence.ts";
import { type Layer, type Plan, type Restriction, render, type Turn, touches } from "./rotation.ts";
import { applyOverrides, type Member, type Override, readEventShifts, type Shift, type ShiftEvent } from "./shifts.ts";

/** Who is on call at an instant, each once. */
export function readOnCallAt(account: Account, schedule: Entity, at: Date): string[] {
  const instant = { start: at.getTime(), end: at.getTime() + 1 };
  const turns =
    schedule["type"] === "schedule"
      ? render(readPlan(account, schedule), instant).final
      : readOnCall(account, schedule, instant);
  return [...new Set(turns.map(({ user }) => user))];
}

/** Who is on call in a schedule of either kind: turns that touch the range, whole. */
export function readOnCall(account: Account, schedule: Entity, range: Span): Turn[] {
  if (schedule["type"] === "schedule") return render(readPlan(account, schedule), range, true).final;
  return readShifts(account, schedule.id, range).flatMap(({ start, end, member }) =>
    member.user_id === undefined ? [] : [{ start, end, user: member.user_id }],
  );
}

export function readPlan(account: Account, schedule: Fields): Plan {
  const overrides = account.collection(`schedules/${idOf(schedule)}/overrides`).list();
  return {
    zone: textOf(schedule["time_zone"]),
    layers: listOf(schedule["schedule_layers"]).map(readLayer),
    overrides: overrides.map(({ start, end, user }) => ({ ...readSpan(start, end), user: idOf(user) })),
  };
}

/** All shifts of a shift-based schedule that touch the range, whole, with its overrides applied. */
export function readShifts(account: Account, id: string, range: Span): Shift[] {
  const root = `v3/schedules/${id}`;
  const rotations = account.collection(`${root}/rotations`).list();
  const shifts = rotations.flatMap((rotation) =>
    listEvents(account, id, rotation.id).flatMap((event) =>
      readEventShifts(readEvent(event), range).flatMap(({ start, end, members }) =>
        members.map((member): Shift => {
          return { start, end, member, source: { type: "schedule_rotation", rotation_id: rotation.id } };
        }),
      ),
    ),
  );
  const custom = account.collection(`${root}/custom_shifts`).list().map(readCustomShift);
  const overrides = account.collection(`${root}/overrides`).list().map(readOverride);
  const all = [...shifts, ...custom.filter((shift) => touches(shift, range))];
  return applyOverrides(all, overrides).filter((shift) => touches(shift, range));
}

export const listEvents = (account: Account, schedule: string, rotation: string): Entity[] =>
  account.collection(`v3/schedules/${schedule}/rotations/${rotation}/events`).list();

/** Throws on a recurrence that was not checked before. */
export function readEvent(event: Fields): ShiftEvent {
  const { start_time, end_time, effective_since, effective_until, recurrence, assignment_strategy } = event;
  const { type, shifts_per_member, members } = fieldsOf(assignment_strategy);
  const zone = textOf(fieldsOf(start_time)["time_zone"]);
  const rule = readRecurrence(textsOf(recurrence), zone);
  if (typeof rule === "string") throw new Error(`recurrence ${rule}`);
  return {
    first: readSpan(fieldsOf(start_time)["date_time"], fieldsOf(end_time)["date_time"]),
    zone,
    effective: readSpan(effective_since, effective_until),
    recurrence: rule,
    members: listOf(members).map(readMember),
    shiftsPerMember: type === "every_member_assignment_strategy" ? undefined : Number(shifts_per_member ?? 1),
  };
}

export function readMember(value: unknown): Member {
  const { type, user_id } = fieldsOf(value);
  return type === "empty_member" ? { type } : { type: "user_member", user_id: textOf(user_id) };
}

/** Without an end it goes on for ever. */
export const readSpan = (start: unknown, end: unknown): Span => ({
  start: Date.parse(textOf(start)),
  end: end === undefined || end === null ? Number.POSITIVE_INFINITY : Date.parse(textOf(end)),
});

function readLayer(layer: Fields): Layer {
  return {
    ...readSpan(layer["start"], layer["end"]),
    virtualStart: Date.parse(textOf(layer["rotation_virtual_start"])),
    turnLength: Number(layer["rotation_turn_length_seconds"]) * 1000,
    users: listOf(layer["users"]).map(({ user }) => idOf(user)),
    restrictions: listOf(layer["restrictions"]).map(readRestriction),
  };
}

function readRestriction({ type, start_time_of_day, start_day_of_week, duration_seconds }: Fields): Restriction {
  const [hours = 0, minutes = 0, seconds = 0] = textOf(start_time_of_day).split(":").map(Number);
  const start = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  const duration = Number(duration_seconds) * 1000;
  if (type === "daily_restriction") return { every: "day", start, duration };
  return { every: "week", start: (Number(start_day_of_week ?? 1) - 1) * DAY + start, duration };
}

function readCustomShift({ id, start_time, end_time, assignments }: Entity): Shift {
  const member = readMember(listOf(assignments)[0]?.["member"]);
  return { ...readSpan(start_time, end_time), member, source: { type: "custom_shift", shift_id: id } };
}

function readOverride(override: Entity): Override {
  const { id, rotation_id, custom_shift_id, start_time, end_time, overridden_member, overriding_member } = override;
  return {
    ...readSpan(start_time, end_time),
    id,
    ...(typeof rotation_id === "string" && { rotation_id }),
    ...(typeof custom_shift_id === "string" && { custom_shift_id }),
    overridden: readMember(overridden_member),
    overriding: readMember(overriding_member),
  };
}
