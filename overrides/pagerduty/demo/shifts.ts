/** Shift-based schedules: who is on call when. Rotations and custom shifts do not cover one another: all of them are on call. */

import { type Span, subtract } from "../oncall-hours.ts";
import { DAY, toInstant, toLocal } from "../time-zone.ts";
import { listBeginnings, type Recurrence } from "./recurrence.ts";
import { touches } from "./rotation.ts";

/** A user or, on purpose, nobody. */
export interface Member {
  type: "user_member" | "empty_member";
  user_id?: string;
}

interface Source {
  type: "schedule_rotation" | "custom_shift" | "schedule_rotation_override" | "custom_shift_override";
  rotation_id?: string;
  shift_id?: string;
  override_id?: string;
}

export interface Shift extends Span {
  member: Member;
  source: Source;
}

export interface ShiftEvent {
  /** The first shift. */
  first: Span;
  zone: string;
  /** Shifts outside are not made, and one that reaches outside is cut. */
  effective: Span;
  recurrence: Recurrence;
  members: readonly Member[];
  /** Shifts in a row that a member has; all have every shift when undefined. */
  shiftsPerMember: number | undefined;
}

export interface Override extends Span {
  id: string;
  rotation_id?: string;
  custom_shift_id?: string;
  overridden: Member;
  overriding: Member;
}

/** Shifts of an event that touch the range, each with those who are on call in it. Turns begin with the first effective one. */
export function readEventShifts(event: ShiftEvent, range: Span): (Span & { members: Member[] })[] {
  const { zone, effective, members, shiftsPerMember } = event;
  const first = toLocal(event.first.start, zone);
  const duration = toLocal(event.first.end, zone) - first;
  const since = toLocal(effective.start, zone);
  const until = Math.min(range.end, effective.end);
  const beginnings = listBeginnings(event.recurrence, first, toLocal(until, zone) + DAY);
  const shifts: (Span & { members: Member[] })[] = [];
  let count = 0;
  for (const local of beginnings) {
    if (local + duration <= since) continue;
    const index = count++;
    // Spares the look at the time zone where it cannot matter.
    if (local + duration < range.start - 2 * DAY) continue;
    const start = Math.max(toInstant(local, zone), effective.start);
    const end = Math.min(toInstant(local + duration, zone), effective.end);
    if (start >= end || !touches({ start, end }, range)) continue;
    const turn = members[Math.floor(index / (shiftsPerMember ?? 1)) % members.length];
    shifts.push({ start, end, members: shiftsPerMember === undefined ? [...members] : turn ? [turn] : [] });
  }
  return shifts;
}

/** Overrides replace the member they name, for their time; later ones before earlier ones. In order of time. */
export function applyOverrides(shifts: readonly Shift[], overrides: readonly Override[]): Shift[] {
  const replaced = shifts.flatMap((shift) => {
    let left: Span[] = [{ start: shift.start, end: shift.end }];
    const pieces: Shift[] = [];
    for (const override of overrides.toReversed()) {
      if (!fits(override, shift)) continue;
      const outside = subtract(left, [override]);
      for (const { start, end } of subtract(left, outside)) {
        pieces.push({ start, end, member: override.overriding, source: overriddenBy(override, shift.source) });
      }
      left = outside;
    }
    return [...pieces, ...left.map(({ start, end }) => ({ ...shift, start, end }))];
  });
  return replaced.sort((one, other) => one.start - other.start);
}

const fits = ({ rotation_id, custom_shift_id, overridden }: Override, { member, source }: Shift): boolean =>
  (rotation_id === undefined ? custom_shift_id === source.shift_id : rotation_id === source.rotation_id) &&
  overridden.type === member.type &&
  overridden.user_id === member.user_id;

const overriddenBy = (override: Override, source: Source): Source => ({
  ...source,
  type: source.rotation_id === undefined ? "custom_shift_override" : "schedule_rotation_override",
  override_id: override.id,
});
