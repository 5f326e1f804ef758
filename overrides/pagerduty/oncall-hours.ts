import { DAY, HOUR, toInstant, toLocal } from "./time-zone.ts";

/** When somebody is on call, in milliseconds since 1970; `end` no longer belongs to it. */
export interface Span {
  start: number;
  end: number;
}

export type Kind = "business" | "weeknight" | "weekend" | "holiday";

/** A stretch of one local day that counts as one kind of hours. */
export interface Segment extends Span {
  kind: Kind;
  /** Days since 1970-01-01 on the local calendar. */
  day: number;
}

export interface WorkingHours {
  /** An IANA name. */
  timeZone: string;
  startHour: number;
  endHour: number;
  /** 1 is Monday, 7 is Sunday. */
  workDays: readonly number[];
  /** 2026-12-25 */
  holidays: readonly string[];
}

export const hoursOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + (end - start), 0) / HOUR;

/** The same time without overlaps, in order; what touches becomes one span. */
export function unite(spans: readonly Span[]): Span[] {
  const united: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (end <= start) continue;
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else united.push({ start, end });
  }
  return united;
}

/** What of `spans` is left outside `taken`; both are united. */
export function subtract(spans: readonly Span[], taken: readonly Span[]): Span[] {
  return spans.flatMap((span) => {
    const left: Span[] = [];
    let { start } = span;
    for (const other of taken) {
      if (other.end <= start || other.start >= span.end) continue;
      if (other.start > start) left.push({ start, end: other.start });
      start = Math.max(start, other.end);
    }
    return start < span.end ? [...left, { start, end: span.end }] : left;
  });
}

/** The pieces of `spans` that fall into each segment; both are in order and without overlaps. */
export function intersect(spans: readonly Span[], segments: readonly Segment[]): Segment[] {
  const pieces: Segment[] = [];
  let first = 0;
  for (const span of spans) {
    while ((segments[first]?.end ?? Number.POSITIVE_INFINITY) <= span.start) first++;
    for (const segment of segments.slice(first)) {
      if (segment.start >= span.end) break;
      pieces.push({ ...segment, start: Math.max(span.start, segment.start), end: Math.min(span.end, segment.end) });
    }
  }
  return pieces;
}

/** Divides a period into business, weeknight, weekend and holiday hours of a time zone, daylight saving included. */
export function readCalendar(period: Span, rules: WorkingHours): Segment[] {
  const { timeZone } = rules;
  const dayOf = (instant: number) => Math.floor(toLocal(instant, timeZone) / DAY);
  const instantOf = (day: number, hour: number) => toInstant(day * DAY + hour * HOUR, timeZone);
  const workDays = new Set(rules.workDays);
  const holidays = new Set(rules.holidays);
  const segments: Segment[] = [];
  const add = (day: number, kind: Kind, from: number, to: number) => {
    const start = Math.max(period.start, instantOf(day, from));
    const end = Math.min(period.end, instantOf(day, to));
    if (start < end) segments.push({ start, end, kind, day });
  };
  for (let day = dayOf(period.start); day <= dayOf(period.end); day++) {
    // 1970-01-01 was a Thursday.
    const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
    if (holidays.has(dateOf(day))) add(day, "holiday", 0, 24);
    else if (!workDays.has(weekday)) add(day, "weekend", 0, 24);
    else {
      add(day, "weeknight", 0, rules.startHour);
      add(day, "business", rules.startHour, rules.endHour);
      add(day, "weeknight", rules.endHour, 24);
    }
  }
  return segments;
}

export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
