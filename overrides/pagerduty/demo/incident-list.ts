import type { Account, Behaviour, DemoCall } from "../../../runtime/demo/types.ts";
import { DAY } from "../time-zone.ts";
import { alertsOf } from "./alert-counts.ts";
import { idOf, invalid } from "./fields.ts";
import { copyIncident, type Incident, listIncidents, showPage } from "./incident.ts";
import { showIncident } from "./incident-answers.ts";
import { checkOrder, inTimeZone, isWithin, type Range, readRange } from "./time-range.ts";

/** What an incident has under each filter that takes several values; one of them must be among those asked for. */
const FILTERS: Record<string, (incident: Incident) => string[]> = {
  "statuses[]": ({ status }) => [status],
  "urgencies[]": ({ urgency }) => [urgency],
  "service_ids[]": ({ service }) => [idOf(service)],
  "team_ids[]": ({ teams }) => teams.map(idOf),
  "priority_ids[]": ({ priority }) => [idOf(priority)],
  // Resolved incidents are assigned to nobody.
  "user_ids[]": ({ assignments }) => assignments.map((one) => idOf(one.assignee)),
};

/** How the fields that a list is sorted by compare. */
const SORTED: Record<string, (incident: Incident) => number> = {
  incident_number: (incident) => incident.incident_number,
  created_at: (incident) => Date.parse(incident.created_at),
  resolved_at: (incident) => Date.parse(incident.resolved_at ?? "9999-12-31"),
  urgency: (incident) => (incident.urgency === "high" ? 1 : 0),
};

const MOST_MONTHS = 6;

export const listIncidentsAsked: Behaviour = (call) => {
  const { account, query } = call;
  const range = readAskedRange(call);
  const filters = Object.entries(FILTERS).flatMap(([name, read]) => {
    const wanted = query.all(name);
    return wanted.length === 0 ? [] : [(incident: Incident) => read(incident).some((value) => wanted.includes(value))];
  });
  const key = query.one("incident_key");
  const found = listIncidents(account).filter(
    (incident) =>
      isWithin(range, incident.created_at) &&
      filters.every((fits) => fits(incident)) &&
      (key === undefined || hasKey(account, incident, key)),
  );
  const sorted = found.sort(compareBy(query.all("sort_by").flatMap((text) => text.split(","))));
  const includes = query.all("include[]");
  const answer = showPage(call, "incidents", sorted, (one) => showIncident(account, copyIncident(one), includes));
  return inTimeZone(call, answer);
};

/** The last month where nothing is said, and never more than six. */
function readAskedRange(call: DemoCall): Range {
  if (call.query.one("date_range") === "all") return { since: undefined, until: undefined };
  const asked = readRange(call);
  const { until = call.account.now().getTime() } = asked;
  const { since = goBack(until, 1) } = asked;
  checkOrder({ since, until });
  // Whoever asks for six months until now, asks before now.
  if (since < goBack(until, MOST_MONTHS) - DAY)
    throw invalid(`The date range cannot be more than ${MOST_MONTHS} months`);
  // What is opened in this very second counts, too.
  return { since, until: asked.until };
}

function goBack(time: number, months: number): number {
  const date = new Date(time);
  return date.setUTCMonth(date.getUTCMonth() - months);
}

const hasKey = (account: Account, incident: Incident, key: string): boolean =>
  incident.incident_key === key ||
  alertsOf(account, incident)
    .list()
    .some((alert) => alert["alert_key"] === key);

function compareBy(fields: string[]): (one: Incident, other: Incident) => number {
  if (fields.length > 2) throw invalid("Sort by can have two fields at most");
  const keys = fields.map((text) => {
    const [field = "", direction = "asc"] = text.split(":");
    const read = SORTED[field];
    if (read === undefined || !["asc", "desc"].includes(direction)) throw invalid(`Sort by ${text} is not possible`);
    return { read, sign: direction === "asc" ? 1 : -1 };
  });
  const last = { read: (incident: Incident) => incident.incident_number, sign: 1 };
  return (one, other) => {
    for (const { read, sign } of [...keys, last]) {
      const difference = read(one) - read(other);
      if (difference !== 0) return sign * difference;
    }
    return 0;
  };
}
