import type { Answer } from "../../generated/pagerduty/client.ts";
import type { Item } from "../../runtime/http/types.ts";
import { round } from "./oncall-compensation.ts";

type Row = Item<Answer<"getAnalyticsMetricsRespondersTeam">["data"]>;
type Incident = Item<Answer<"listIncidents">["incidents"]>;

/** The API's own figures of one person. */
export interface Metrics {
  analytics_hours: number;
  total_incidents: number;
  total_interruptions: number;
  business_hour_interruptions: number;
  off_hour_interruptions: number;
  sleep_hour_interruptions: number;
  incident_hours: number;
  mean_time_to_acknowledge_seconds?: number;
}

/** One row per person and team becomes one per person: the time on call is the same in each row, counts add up. */
export function readMetrics(rows: readonly Row[]): Map<string, Metrics> {
  const byPerson = groupBy(rows, (row) => row.responder_id);
  return new Map([...byPerson].map(([id, own]) => [id, merge(own)]));
}

function merge(rows: Row[]): Metrics {
  const sum = (read: (row: Row) => number | null | undefined) =>
    rows.reduce((total, row) => total + (read(row) ?? 0), 0);
  const acknowledged = sum((row) => row.total_incidents_acknowledged);
  const waited = sum((row) => (row.mean_time_to_acknowledge_seconds ?? 0) * (row.total_incidents_acknowledged ?? 0));
  return {
    analytics_hours: round(Math.max(...rows.map((row) => row.total_seconds_on_call ?? 0)) / 3600),
    total_incidents: sum((row) => row.total_incident_count),
    total_interruptions: sum((row) => row.total_interruptions),
    business_hour_interruptions: sum((row) => row.total_business_hour_interruptions),
    off_hour_interruptions: sum((row) => row.total_off_hour_interruptions),
    sleep_hour_interruptions: sum((row) => row.total_sleep_hour_interruptions),
    incident_hours: round(sum((row) => row.total_engaged_seconds) / 3600),
    ...(acknowledged > 0 && { mean_time_to_acknowledge_seconds: Math.round(waited / acknowledged) }),
  };
}

/** The incidents that somebody was assigned, acknowledged or changed last, by person. */
export function readInvolvement(incidents: readonly Incident[]) {
  const involved = new Map<string, { id?: string; title?: string; urgency?: string; created_at?: string }[]>();
  for (const incident of incidents) {
    const { id, title, urgency, created_at } = incident;
    const people = new Set([
      ...(incident.assignments ?? []).map(({ assignee }) => assignee?.id),
      ...(incident.acknowledgements ?? []).map(({ acknowledger }) => acknowledger?.id),
      incident.last_status_change_by?.id,
    ]);
    for (const person of people) {
      if (person) involved.set(person, [...(involved.get(person) ?? []), { id, title, urgency, created_at }]);
    }
  }
  return involved;
}

/** Totals per team, as far as the metrics say who belongs to one. */
export function summarizeTeams(
  rows: readonly Row[],
  people: readonly { user_id: string; scheduled_hours: number; outside_hours: number; estimated_pay: number }[],
) {
  return [...groupBy(rows, (row) => row.team_id)].map(([team_id, own]) => {
    const ids = new Set(own.map((row) => row.responder_id));
    const members = people.filter(({ user_id }) => ids.has(user_id));
    const sum = (read: (person: (typeof people)[number]) => number) =>
      round(members.reduce((total, person) => total + read(person), 0));
    return {
      team_id,
      team_name: own[0]?.team_name,
      user_count: members.length,
      scheduled_hours: sum((person) => person.scheduled_hours),
      outside_hours: sum((person) => person.outside_hours),
      estimated_pay: sum((person) => person.estimated_pay),
      total_interruptions: own.reduce((total, row) => total + (row.total_interruptions ?? 0), 0),
    };
  });
}

function groupBy(rows: readonly Row[], read: (row: Row) => string | null | undefined): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = read(row);
    if (key) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
