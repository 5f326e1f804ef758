import type { Account, Entity } from "../../../runtime/demo/types.ts";
import { type Fields, type Range, round, SECOND, stamp, textOf, timeOf } from "./fields.ts";
import { change, componentsOf, incidentsOf, note } from "./store.ts";

/** From the best to the worst. */
export const COMPONENT_STATUSES = [
  "operational",
  "under_maintenance",
  "degraded_performance",
  "partial_outage",
  "major_outage",
];

/** Under it stand the times in which a component had one status. */
const statusesOf = (page: string, component: string): string => `${componentsOf(page)}/${component}/statuses`;

export function setStatus(account: Account, page: string, component: Entity, status: unknown, at: number): Entity {
  recordStatus(account, page, component, status, at);
  return change(account, componentsOf(page), component, { status }, at);
}

/** What uptime is told by. */
export function recordStatus(account: Account, page: string, component: Entity, status: unknown, at: number): void {
  const name = statusesOf(page, component.id);
  const last = account.collection(name).list().at(-1);
  if (last?.["status"] === status) return;
  if (last) note(account, name, last, { ended_at: stamp(at) });
  account.collection(name).put({ id: account.makeId(name), status, started_at: stamp(at), ended_at: null });
}

export function readUptime(account: Account, page: string, component: Entity, range: Range): Fields {
  const now = account.now().getTime();
  const to = Math.min(range.to, now);
  const born = timeOf(component["created_at"]);
  const from = Math.max(range.from, born);
  const lasted = (status: string) =>
    account
      .collection(statusesOf(page, component.id))
      .list()
      .filter((period) => period["status"] === status)
      .reduce((sum, { started_at, ended_at }) => {
        const end = ended_at === null ? now : timeOf(ended_at);
        return sum + Math.max(0, Math.min(end, to) - Math.max(timeOf(started_at), from));
      }, 0);
  const [partial, major] = [lasted("partial_outage"), lasted("major_outage")];
  const whole = Math.max(to - from, 1);
  const related = account
    .collection(incidentsOf(page))
    .list()
    .filter((incident) => {
      const isNamed = Object.hasOwn(Object(incident["components"]), component.id);
      return isNamed && timeOf(incident["created_at"]) <= to && !(timeOf(incident["resolved_at"]) < from);
    });
  return {
    name: textOf(component["name"]),
    // Half of those who came met a partial outage.
    uptime_percentage: round(100 * (1 - (major + partial / 2) / whole), 3),
    range_start: stamp(range.from),
    range_end: stamp(range.to),
    partial_outage: Math.round(partial / SECOND),
    major_outage: Math.round(major / SECOND),
    related_events: { id: related.map(({ id }) => id) },
    warnings: born > range.from ? ["The component is younger than the range."] : [],
  };
}
