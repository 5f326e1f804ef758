/** How an event repeats: one RRULE by days or weeks, with dates left out (EXDATE) and added (RDATE). All times are local. */

import { DAY, toLocal, WEEK } from "../time-zone.ts";

export interface Recurrence {
  /** Between days or weeks that have shifts: every second week is 2. */
  interval: number;
  every: "day" | "week";
  /** 0 is Monday; all that fit when absent. */
  weekdays: readonly number[] | undefined;
  excluded: readonly number[];
  added: readonly number[];
}

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** The recurrence, or what is wrong with it. */
export function readRecurrence(lines: readonly string[], zone: string): Recurrence | string {
  const rules = lines.flatMap((line) => /^RRULE:(.+)$/.exec(line)?.[1] ?? []);
  if (rules.length !== 1) return "must contain exactly one RRULE";
  const odd = lines.find(
    (line) => !/^(RRULE:.|(EXDATE|RDATE)(;TZID=[^:;]+)?:\d{8}T\d{6}Z?(,\d{8}T\d{6}Z?)*$)/.test(line),
  );
  if (odd !== undefined) return `cannot contain ${odd}: only RRULE, EXDATE and RDATE`;
  const rule = new Map((rules[0] ?? "").split(";").map((part) => [part.split("=")[0], part.split("=")[1] ?? ""]));
  const unknown = [...rule.keys()].find((name) => !["FREQ", "INTERVAL", "BYDAY"].includes(name ?? ""));
  if (unknown !== undefined) return `cannot use ${unknown}: only FREQ, INTERVAL and BYDAY`;
  const every = ({ DAILY: "day", WEEKLY: "week" } as const)[rule.get("FREQ") ?? ""];
  if (every === undefined) return "must repeat with FREQ=DAILY or FREQ=WEEKLY";
  const interval = Number(rule.get("INTERVAL") ?? "1");
  if (!Number.isInteger(interval) || interval < 1) return "must have an INTERVAL of 1 or more";
  const weekdays = rule
    .get("BYDAY")
    ?.split(",")
    .map((day) => WEEKDAYS.indexOf(day));
  if (weekdays?.includes(-1)) return `must have a BYDAY of ${WEEKDAYS.join(", ")}`;
  return {
    interval,
    every,
    weekdays,
    excluded: readDates("EXDATE", lines, zone),
    added: readDates("RDATE", lines, zone),
  };
}

/** The local beginnings of shifts before `until`, in order; the first one is at `first` or, where it does not fit, after it. */
export function listBeginnings(recurrence: Recurrence, first: number, until: number): number[] {
  const { added, excluded } = recurrence;
  const days = listDays(recurrence, first, until);
  if (added.length === 0 && excluded.length === 0) return days;
  const fitting = days.filter((local) => !added.includes(local));
  return [...fitting, ...added.filter((local) => local < until)]
    .filter((local) => !excluded.includes(local))
    .sort((one, other) => one - other);
}

function listDays({ interval, every, weekdays }: Recurrence, first: number, until: number): number[] {
  const days: number[] = [];
  const origin = every === "day" ? first : first - weekdayOf(first) * DAY;
  const wanted = every === "day" ? [0] : [...(weekdays ?? [weekdayOf(first)])].sort();
  for (let period = origin; period < until; period += interval * (every === "day" ? DAY : WEEK)) {
    for (const day of wanted) {
      const local = period + day * DAY;
      const fits = every === "week" || weekdays === undefined || weekdays.includes(weekdayOf(local));
      if (fits && local >= first && local < until) days.push(local);
    }
  }
  return days;
}

/** 0 is Monday; 1970-01-01 was a Thursday. */
const weekdayOf = (local: number): number => (((Math.floor(local / DAY) + 3) % 7) + 7) % 7;

function readDates(name: string, lines: readonly string[], zone: string): number[] {
  return lines
    .filter((line) => line.startsWith(name))
    .flatMap((line) => line.slice(line.indexOf(":") + 1).split(","))
    .map((date) => {
      const iso = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/, "$1-$2-$3T$4:$5:$6Z");
      // With a Z it is UTC, without one a time of the event's zone.
      return date.endsWith("Z") ? toLocal(Date.parse(iso), zone) : Date.parse(iso);
    });
}
