import facts from "../demo-seed.json" with { type: "json" };
import { listOf } from "./fields.ts";
import { MINUTE } from "./seed-company.ts";
import { alert, tellNote } from "./seed-deeds.ts";
import { minutesAgo, type Plan, type Plot, planDeploy, planIncident } from "./seed-plots.ts";

/** Of the depots in turn: the first find the cause at once, the next are looked at, the others wait. */
const DEPOTS: readonly Plot[] = ["merged", "merged", "underWay", "underWay", "underWay"];

/** What is burning: a deploy slows down one service, all depots feel it, and two other services with them. */
export function planStorm(plan: Plan): void {
  const { history } = plan;
  const { service, title, change, notes, depots, symptom, neighbours } = facts.storm;
  planDeploy(plan, service, minutesAgo(plan, 51), change);
  const start = minutesAgo(plan, 47);
  const cause = planIncident(plan, service, { title, severity: "critical", priority: "P1" }, "leading", start);
  for (let count = 0; count < 24; count++) {
    const depot = depots[count % depots.length];
    history.at(start + (6 + count) * MINUTE, () => alert(cause, { depot, lag_seconds: 300 + 20 * count }));
  }
  for (const [index, note] of notes.entries()) {
    history.at(start + (12 + 18 * index) * MINUTE, () => tellNote(cause, note));
  }
  depots.forEach((depot, index) => {
    const problem = {
      title: symptom.replace("{depot}", depot),
      severity: index < 4 ? "critical" : "error",
      priority: "P3",
    };
    const at = start + (3 + index * 3) * MINUTE;
    planIncident(plan, service, problem, DEPOTS[index] ?? "untouched", at, cause);
  });
  neighbours.forEach(({ service, ...problem }, index) => {
    planIncident(plan, service, problem, index === 0 ? "underWay" : "untouched", start + (7 + 9 * index) * MINUTE);
  });
  // The first depots have caught up.
  history.at(minutesAgo(plan, 6), () => {
    const alerts = history.account.collection(`incidents/${cause.id}/alerts`).list().slice(0, 8);
    history.ask("updateIncidentAlerts", cause.id, {
      alerts: listOf(alerts).map(({ id }) => ({ id, type: "alert", status: "resolved" })),
    });
  });
}
