/** What an analytics request asks for: which incidents, in which time zone, in what order, which part of them. */

import type { Account, DemoCall } from "../../../runtime/demo/types.ts";
import { isTimeZone, toLocal } from "../time-zone.ts";
import { instantOf, type Measured } from "./analytics-incidents.ts";
import { type Fields, fieldsOf, idOf, idsOf, invalid, isFields, stamp, textOf, textsOf } from "./fields.ts";

const YEAR = 366 * 86_400_000;

export interface Range {
  start: number;
  end: number;
}

/** The range that two filters name; a year back from now where they are left open. */
export function readRange(call: DemoCall, first: string, last: string): Range {
  const filters = fieldsOf(call.body["filters"]);
  const end = readTime(filters, last) ?? call.account.now().getTime() + 1000;
  const start = readTime(filters, first) ?? end - YEAR + 86_400_000;
  if (start >= end) throw invalid(`${first} must be before ${last}`);
  if (end - start > YEAR) throw invalid(`${first} and ${last} must not be more than a year apart`);
  return { start, end };
}

export function readZone(call: DemoCall): string {
  const zone = call.body["time_zone"] ?? "Etc/UTC";
  if (!isTimeZone(zone)) throw invalid("time_zone is invalid");
  return zone;
}

/** A user's own token must say whose incidents it asks about. */
export function checkScope({ body, caller }: DemoCall): void {
  const { team_ids, service_ids } = fieldsOf(body["filters"]);
  if (caller.userId === undefined || textsOf(team_ids).length > 0 || textsOf(service_ids).length > 0) return;
  throw invalid("Filter by team_ids or service_ids: the token belongs to a user");
}

/** Whether an incident passes all filters that were sent. */
export function readFilter(call: DemoCall, range: Range): (measured: Measured) => boolean {
  const filters = fieldsOf(call.body["filters"]);
  const tests = Object.entries(FILTERS).flatMap(([name, test]) => {
    const wanted = filters[name];
    return wanted === undefined || (Array.isArray(wanted) && wanted.length === 0) ? [] : [{ wanted, test }];
  });
  return (measured) =>
    measured.created >= range.start &&
    measured.created < range.end &&
    tests.every(({ wanted, test }) => test(measured, wanted, call.account));
}

const isAmong = (id: string, wanted: unknown): boolean => textsOf(wanted).includes(id);

const count = (measured: Measured, kind: string): number =>
  measured.handovers.filter((one) => one.kind === kind).length;

const FILTERS: Record<string, (measured: Measured, wanted: unknown, account: Account) => boolean> = {
  urgency: ({ incident }, wanted) => incident["urgency"] === wanted,
  major: ({ isMajor }, wanted) => isMajor === wanted,
  team_ids: ({ teams }, wanted) => teams.some((id) => isAmong(id, wanted)),
  service_ids: ({ incident }, wanted) => isAmong(idOf(incident["service"]), wanted),
  escalation_policy_ids: ({ incident }, wanted) => isAmong(idOf(incident["escalation_policy"]), wanted),
  priority_ids: ({ incident }, wanted) => isAmong(idOf(incident["priority"]), wanted),
  priority_names: ({ incident }, wanted, account) =>
    isAmong(textOf(account.collection("priorities").get(idOf(incident["priority"]))?.["name"]), wanted),
  incident_type_ids: ({ incident }, wanted) => isAmong(idOf(incident["incident_type"]), wanted),
  updated_after: ({ incident }, wanted) => instantOf(incident["updated_at"]) > instantOf(wanted),
  // Spelled as the API spells it.
  min_ackowledgements: ({ acknowledgements }, wanted) => acknowledgements.length >= Number(wanted),
  min_manual_escalations: (measured, wanted) => count(measured, "manual") >= Number(wanted),
  min_timeout_escalations: (measured, wanted) => count(measured, "timeout") >= Number(wanted),
  pd_advance_used: (_measured, wanted) => wanted === false,
};

/** What was asked for, as the answer repeats it: times in UTC. */
export function repeat(call: DemoCall, ...names: string[]): Fields {
  const { body } = call;
  const filters = Object.entries(fieldsOf(body["filters"])).map(([name, value]) => {
    const time = /_(start|end|after)$/.test(name) ? instantOf(value) : Number.NaN;
    return [name, Number.isNaN(time) ? value : stamp(time)];
  });
  const given = names.filter((name) => body[name] !== undefined).map((name) => [name, body[name]]);
  return {
    ...(isFields(body["filters"]) && { filters: Object.fromEntries(filters) }),
    time_zone: readZone(call),
    ...Object.fromEntries(given),
  };
}

/** Rows by one of their columns; those that lack it come last. */
export function sortRows(rows: Fields[], column: string, order: unknown): Fields[] {
  if (rows.length > 0 && rows.every((row) => row[column] === undefined)) throw invalid("order_by is invalid");
  const sign = order === "asc" ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [one, other] = [a[column], b[column]];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    if (typeof one === "number" && typeof other === "number") return sign * (one - other);
    return sign * String(one).localeCompare(String(other));
  });
}

/** The rows after or before a cursor, which is opaque to callers. */
export function cut(call: DemoCall, rows: Fields[], key: string, usual: number): { data: Fields[]; page: Fields } {
  const { limit: given, starting_after, ending_before } = call.body;
  const limit = typeof given === "number" ? given : usual;
  if (limit < 1 || limit > 1000) throw invalid("limit must be from 1 to 1000");
  if (starting_after && ending_before) throw invalid("Give either starting_after or ending_before");
  const placeOf = (cursor: unknown) => {
    const place = rows.findIndex((row) => writeCursor(row[key]) === cursor);
    if (place < 0) throw invalid("The cursor is invalid");
    return place;
  };
  const end = ending_before ? placeOf(ending_before) : rows.length;
  const start = starting_after ? placeOf(starting_after) + 1 : ending_before ? Math.max(0, end - limit) : 0;
  const data = rows.slice(start, Math.min(end, start + limit));
  const more = ending_before ? start > 0 : start + limit < rows.length;
  const first = data.length > 0 ? writeCursor(data[0]?.[key]) : "";
  const last = data.length > 0 ? writeCursor(data.at(-1)?.[key]) : "";
  return { data, page: { first, last, more, limit } };
}

/** Analytics writes times on the clock of the zone that was asked for, without an offset. */
export const writeLocal = (instant: number, zone: string): string =>
  new Date(toLocal(instant, zone)).toISOString().slice(0, 19);

const writeCursor = (id: unknown): string => Buffer.from(JSON.stringify({ id })).toString("base64");

function readTime(filters: Fields, name: string): number | undefined {
  if (filters[name] === undefined) return undefined;
  const time = instantOf(filters[name]);
  if (Number.isNaN(time)) throw invalid(`${name} is not a valid date`);
  return time;
}

/** The teams of an incident that were asked for; all of them when none were. */
export const wantedTeams = (call: DemoCall, incident: Fields): string[] => {
  const wanted = textsOf(fieldsOf(call.body["filters"])["team_ids"]);
  return idsOf(incident["teams"]).filter((id) => wanted.length === 0 || wanted.includes(id));
};
