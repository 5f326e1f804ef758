/** Which incidents, log entries or changes lie in the range that was asked for, and in which time zone they are shown. */

import type { DemoAnswer, DemoCall } from "../../../runtime/demo/types.ts";
import { writeTime } from "../time-zone.ts";
import { invalid, isFields, textOf } from "./fields.ts";
import { readTime, readZone } from "./schedule-request.ts";

/** In milliseconds; open where nothing was said. */
export interface Range {
  since: number | undefined;
  until: number | undefined;
}

export function readRange(call: DemoCall): Range {
  const zone = readZone(call, "UTC");
  const range = {
    since: readTime("since", call.query.one("since"), zone),
    until: readTime("until", call.query.one("until"), zone),
  };
  checkOrder(range);
  return range;
}

export function checkOrder({ since, until }: Range): void {
  if (since !== undefined && until !== undefined && since > until) throw invalid("Until cannot be before since");
}

export function isWithin({ since, until }: Range, time: unknown): boolean {
  if (since === undefined && until === undefined) return true;
  const at = Date.parse(textOf(time));
  return (since === undefined || at >= since) && (until === undefined || at < until);
}

/** Times are kept in one form, so their order is that of their texts. */
export function compareTimes(one: unknown, other: unknown): number {
  const [text, otherText] = [textOf(one), textOf(other)];
  return text < otherText ? -1 : text > otherText ? 1 : 0;
}

/** All times of an answer in the `time_zone` that was asked for. */
export function inTimeZone(call: DemoCall, answer: DemoAnswer): DemoAnswer {
  const zone = readZone(call, "UTC");
  return zone === "UTC" ? answer : { ...answer, json: showTimes(answer.json, zone) };
}

function showTimes(value: unknown, zone: string): unknown {
  if (typeof value === "string") {
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) ? writeTime(Date.parse(value), zone) : value;
  }
  if (Array.isArray(value)) return value.map((one) => showTimes(one, zone));
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, showTimes(one, zone)]));
}
