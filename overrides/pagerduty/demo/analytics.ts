import type { Behaviour, DemoCall } from "../../../runtime/demo/types.ts";
import { DAY, toInstant, toLocal } from "../time-zone.ts";
import { percentiles, summarize, upTime } from "./analytics-figures.ts";
import { type Measured, measureAll } from "./analytics-incidents.ts";
import {
  checkScope,
  type Range,
  readFilter,
  readRange,
  readZone,
  repeat,
  sortRows,
  wantedTeams,
  writeLocal,
} from "./analytics-query.ts";
import { type Fields, idOf, textOf } from "./fields.ts";

type Group = (call: DemoCall, measured: Measured) => Fields[];

interface Report {
  /** The groups that an incident counts in, by the columns that tell them apart. */
  group: Group;
  has: ("percentiles" | "upTime" | "responders")[];
  /** Whether a token of a user must name teams or services. */
  scoped?: boolean;
}

const nameIn = ({ account }: DemoCall, collection: string, id: string) =>
  textOf(account.collection(collection).get(id)?.["name"]);

const teamColumns = (call: DemoCall, id: string | undefined): Fields =>
  id === undefined ? {} : { team_id: id, team_name: nameIn(call, "teams", id) };

const byAll: Group = () => [{}];

const byTeam: Group = (call, { incident }) => wantedTeams(call, incident).map((id) => teamColumns(call, id));

const byService: Group = (call, { incident }) => {
  const id = idOf(incident["service"]);
  const [team] = wantedTeams(call, incident);
  return [{ service_id: id, service_name: nameIn(call, "services", id), ...teamColumns(call, team) }];
};

const byPolicy: Group = (call, { incident }) => {
  const id = idOf(incident["escalation_policy"]);
  const [team] = wantedTeams(call, incident);
  const name = nameIn(call, "escalation_policies", id);
  return [{ escalation_policy_id: id, escalation_policy_name: name, ...teamColumns(call, team) }];
};

const REPORTS: Record<string, Report> = {
  getAnalyticsMetricsIncidentsAll: { group: byAll, has: ["percentiles"], scoped: true },
  getAnalyticsMetricsIncidentsService: { group: byService, has: ["percentiles", "upTime"] },
  getAnalyticsMetricsIncidentsServiceAll: { group: byAll, has: ["percentiles", "upTime"], scoped: true },
  getAnalyticsMetricsIncidentsTeam: { group: byTeam, has: ["percentiles", "upTime"], scoped: true },
  getAnalyticsMetricsIncidentsTeamAll: { group: byAll, has: ["percentiles", "upTime"], scoped: true },
  getAnalyticsMetricsIncidentsEscalationPolicy: { group: byPolicy, has: ["responders", "upTime"] },
  getAnalyticsMetricsIncidentsEscalationPolicyAll: { group: byAll, has: ["responders", "upTime"] },
};

export const analyticsBehaviours: Record<string, Behaviour> = {
  ...Object.fromEntries(
    Object.entries(REPORTS).map(([operation, report]) => [operation, (call: DemoCall) => answer(call, report)]),
  ),

  /** Nobody here has an assistant to pay for. */
  getAnalyticsMetricsPdAdvanceUsageFeatures(call) {
    readRange(call, "created_at_start", "created_at_end");
    return { status: 200, json: { data: [], ...repeat(call) } };
  },
};

function answer(call: DemoCall, report: Report) {
  if (report.scoped) checkScope(call);
  const range = readRange(call, "created_at_start", "created_at_end");
  const incidents = measureAll(call.account).filter(readFilter(call, range));
  const groups = new Map<string, { columns: Fields; range: Range; incidents: Measured[] }>();
  for (const measured of incidents) {
    const period = findPeriod(call, measured.created, range);
    for (const columns of report.group(call, measured)) {
      const all = { ...period.columns, ...columns };
      const key = JSON.stringify(all);
      const group = groups.get(key) ?? { columns: all, range: period.range, incidents: [] };
      groups.set(key, group);
      group.incidents.push(measured);
    }
  }
  const rows = [...groups.values()].map((group) => ({ ...group.columns, ...figures(call, report, group) }));
  const { order, order_by } = call.body;
  const usual = call.body["aggregate_unit"] ? "range_start" : "total_incident_count";
  const data = sortRows(rows, textOf(order_by) || usual, order);
  return { status: 200, json: { data, ...repeat(call, "order", "order_by", "aggregate_unit") } };
}

function figures({ account }: DemoCall, { has }: Report, group: { range: Range; incidents: Measured[] }): Fields {
  const { range, incidents } = group;
  const responders = new Set(incidents.flatMap(({ engagements }) => engagements.map(({ user }) => user)));
  return {
    ...summarize(account, incidents),
    ...(has.includes("percentiles") && percentiles(incidents)),
    ...(has.includes("upTime") && { up_time_pct: upTime(incidents, range, account.now().getTime()) }),
    ...(has.includes("responders") && { distinct_responder_count: responders.size }),
  };
}

/** The day, week or month that an instant is in, as the clocks of the zone count them. */
function findPeriod(call: DemoCall, instant: number, whole: Range): { columns: Fields; range: Range } {
  const unit = call.body["aggregate_unit"];
  if (!unit) return { columns: {}, range: whole };
  const zone = readZone(call);
  const day = new Date(Math.floor(toLocal(instant, zone) / DAY) * DAY);
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
  // Weeks begin on Monday.
  const monday = date - ((day.getUTCDay() + 6) % 7);
  const first = unit === "month" ? 1 : unit === "week" ? monday : date;
  const next =
    unit === "month" ? Date.UTC(year, month + 1, 1) : Date.UTC(year, month, first + (unit === "week" ? 7 : 1));
  const start = toInstant(Date.UTC(year, month, first), zone);
  const range = { start: Math.max(start, whole.start), end: Math.min(toInstant(next, zone), whole.end) };
  return { columns: { range_start: writeLocal(start, zone) }, range };
}
