/** What every request about a schedule has to sort out first: which kind it is, which range, in which time zone. */

import { type Account, type DemoCall, type Entity, Refusal } from "../../../runtime/demo/types.ts";
import type { Span } from "../oncall-hours.ts";
import { DAY, isTimeZone, toInstant } from "../time-zone.ts";
import { type Fields, inPath, invalid } from "./fields.ts";

/** Either API of schedules tells where the schedules of the other belong. */
const KINDS = {
  layered: { collection: "schedules", other: "v3/schedules", refusal: "is shift-based: use the v3 schedules API" },
  shifts: { collection: "v3/schedules", other: "schedules", refusal: "is layer-based: use the v2 schedules API" },
} as const;

const LONGEST = 366 * DAY;
const TWO_WEEKS = 14 * DAY;

/** The schedule of the path. */
export function findSchedule(call: DemoCall, kind: keyof typeof KINDS): Entity {
  const { collection, other, refusal } = KINDS[kind];
  const id = inPath(call, "id");
  if (call.account.collection(other).get(id) === undefined) return call.account.find(collection, id);
  const message = `Schedule ${id} ${refusal}`;
  throw new Refusal(400, message, [message], 2001);
}

/** From since to until; a bound that is missing lies two weeks from the other. */
export function readRange({ query }: DemoCall, zone: string): Span | undefined {
  const since = readTime("since", query.one("since"), zone);
  const until = readTime("until", query.one("until"), zone);
  if (since !== undefined) return checkRange({ start: since, end: until ?? since + TWO_WEEKS });
  return until === undefined ? undefined : checkRange({ start: until - TWO_WEEKS, end: until });
}

export function checkRange(range: Span): Span {
  if (range.end < range.start) throw invalid("Until cannot be before since");
  if (range.end - range.start > LONGEST) throw invalid("The time range cannot be longer than a year");
  // A single instant is a range, too.
  return { start: range.start, end: Math.max(range.end, range.start + 1) };
}

/** A time without an offset is one of the zone. */
export function readTime(name: string, text: string | undefined, zone: string): number | undefined {
  if (text === undefined || text === "") return undefined;
  const isPlain = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?)?$/.test(text);
  const time = Date.parse(isPlain ? `${text.replace(" ", "T")}${text.length > 10 ? "Z" : ""}` : text);
  if (Number.isNaN(time)) throw invalid(`${name} is not a valid time`);
  return isPlain ? toInstant(time, zone) : time;
}

/** The zone that times are to be written in. */
export function readZone({ query }: DemoCall, otherwise: string): string {
  return checkZone("time_zone", query.one("time_zone") ?? otherwise);
}

export function checkZone(name: string, zone: unknown): string {
  if (!isTimeZone(zone)) throw invalid(`${name} is not a valid time zone`);
  return zone;
}

/** A user by ID; one that is gone keeps its ID. */
export function referUser(account: Account, id: string): Fields {
  const user = account.collection("users").get(id);
  return user ? account.refer(user) : { id, type: "user_reference", summary: null, self: null, html_url: null };
}
