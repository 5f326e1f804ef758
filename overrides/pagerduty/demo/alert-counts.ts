/** The alerts of an incident, and the counts that it keeps of them. */

import type { Account, Collection } from "../../../runtime/demo/types.ts";
import type { Incident } from "./incident.ts";

export const alertsOf = (account: Account, incident: Incident): Collection =>
  account.collection(`incidents/${incident.id}/alerts`);

export function countAlerts(account: Account, incident: Incident): void {
  const alerts = alertsOf(account, incident).list();
  const resolved = alerts.filter((alert) => alert["status"] === "resolved").length;
  incident.alert_counts = { all: alerts.length, triggered: alerts.length - resolved, resolved };
}

export function resolveAlerts(account: Account, incident: Incident): void {
  const alerts = alertsOf(account, incident);
  for (const alert of alerts.list()) alerts.put({ ...alert, status: "resolved" });
  countAlerts(account, incident);
}
