import { hoursOf, intersect, type Kind, type Segment, type Span, subtract, unite } from "./oncall-hours.ts";

export interface Shift extends Span {
  /** The escalation level it was served on. */
  level: number;
}

export interface Rates {
  level1: number;
  level2Plus: number;
  multipliers: Record<Kind, number>;
}

/** Limits for one period; zero is no limit. */
export interface Limits {
  hours_cap: number;
  outside_hours_cap: number;
  max_consecutive_days: number;
  max_consecutive_hours: number;
  min_rest_hours: number;
}

export const NO_LIMITS: Limits = {
  hours_cap: 0,
  outside_hours_cap: 0,
  max_consecutive_days: 0,
  max_consecutive_hours: 0,
  min_rest_hours: 0,
};

/** What a report of four weeks is usually held against. */
export const TEMPLATES: Record<"none" | "emea" | "us", Limits> = {
  none: NO_LIMITS,
  emea: {
    hours_cap: 192,
    outside_hours_cap: 80,
    max_consecutive_days: 6,
    max_consecutive_hours: 48,
    min_rest_hours: 11,
  },
  us: { hours_cap: 160, outside_hours_cap: 60, max_consecutive_days: 7, max_consecutive_hours: 72, min_rest_hours: 8 },
};

/** A limit counts as near from this share of it on. */
const NEAR = 0.8;

export type Figures = ReturnType<typeof countHours> & ReturnType<typeof judge>;

/** Hours, pay and limits of one person. `shifts` may overlap; an hour counts once, at the lowest level it was served on. */
export function assess(shifts: readonly Shift[], calendar: readonly Segment[], rates: Rates, limits: Limits): Figures {
  const figures = countHours(shifts, calendar, rates);
  return { ...figures, ...judge(figures, limits) };
}

function countHours(shifts: readonly Shift[], calendar: readonly Segment[], rates: Rates) {
  const all = unite(shifts);
  const level1 = unite(shifts.filter(({ level }) => level === 1));
  const level2Plus = subtract(all, level1);
  const pieces = intersect(all, calendar);
  const of = (kind: Kind) => pieces.filter((piece) => piece.kind === kind);
  const outside = pieces.filter(({ kind }) => kind !== "business");
  const gaps = all.slice(1).map(({ start }, index) => start - (all[index]?.end ?? start));
  const pay = (spans: Span[], rate: number) =>
    intersect(spans, calendar).reduce((sum, piece) => sum + hoursOf([piece]) * rate * rates.multipliers[piece.kind], 0);
  return {
    scheduled_hours: round(hoursOf(all)),
    l1_hours: round(hoursOf(level1)),
    l2_plus_hours: round(hoursOf(level2Plus)),
    outside_hours: round(hoursOf(outside)),
    weeknight_hours: round(hoursOf(of("weeknight"))),
    weekend_hours: round(hoursOf(of("weekend"))),
    holiday_hours: round(hoursOf(of("holiday"))),
    weekend_period_count: new Set(of("weekend").map(({ day }) => Math.floor((day + 3) / 7))).size,
    holiday_count: new Set(of("holiday").map(({ day }) => day)).size,
    unique_ooh_periods: unite(outside).length,
    max_consecutive_on_call_hours: round(Math.max(0, ...all.map((span) => hoursOf([span])))),
    max_consecutive_on_call_days: longestRun(pieces.map(({ day }) => day)),
    ...(gaps.length > 0 && { min_rest_hours: round(Math.min(...gaps) / 3_600_000) }),
    estimated_pay: round(pay(level1, rates.level1) + pay(level2Plus, rates.level2Plus)),
  };
}

function judge(figures: ReturnType<typeof countHours>, limits: Limits) {
  const most: [keyof Limits, number][] = [
    ["hours_cap", figures.scheduled_hours],
    ["outside_hours_cap", figures.outside_hours],
    ["max_consecutive_days", figures.max_consecutive_on_call_days],
    ["max_consecutive_hours", figures.max_consecutive_on_call_hours],
  ];
  const flags = most.flatMap(([name, value]) => {
    const limit = limits[name];
    if (limit === 0 || value < limit * NEAR) return [];
    return [`${value > limit ? "over" : "near"}:${name} (${value} / ${limit} limit)`];
  });
  const rest = figures.min_rest_hours;
  const least = limits.min_rest_hours;
  if (least > 0 && rest !== undefined && rest <= least / NEAR) {
    flags.push(`${rest < least ? "over" : "near"}:min_rest_hours (${rest} / ${least} limit)`);
  }
  const status = flags.some((flag) => flag.startsWith("over")) ? "over" : flags.length > 0 ? "near" : "ok";
  return { compliance_status: status, compliance_flags: flags };
}

/** How evenly the hours outside working time are spread: 1 is the average. */
export function shareOut<T extends { outside_hours: number }>(people: readonly T[]) {
  const mean = people.reduce((sum, { outside_hours }) => sum + outside_hours, 0) / Math.max(1, people.length);
  const ratio = (hours: number) => (mean === 0 ? 1 : round(hours / mean));
  return {
    fairness: {
      mean_outside_hours: round(mean),
      highest_to_mean: ratio(Math.max(0, ...people.map(({ outside_hours }) => outside_hours))),
      lowest_to_mean: people.length === 0 ? 1 : ratio(Math.min(...people.map(({ outside_hours }) => outside_hours))),
    },
    people: people.map((person) => ({ ...person, outside_hours_to_mean: ratio(person.outside_hours) })),
  };
}

export const round = (value: number): number => Math.round(value * 100) / 100;

/** The most days in a row. `days` are in order. */
function longestRun(days: readonly number[]): number {
  let longest = 0;
  let run = 0;
  let last: number | undefined;
  for (const day of days) {
    if (day === last) continue;
    run = last !== undefined && day === last + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    last = day;
  }
  return longest;
}
