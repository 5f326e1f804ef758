/** The alerts of an incident, and the counts that it keeps of them. */

import type { Account, Collection, Entity } from "../../../runtime/demo/types.ts";
import { complete } from "./complete.ts";
import type { Incident } from "./incident.ts";

export const alertsOf = (account: Account, incident: Incident): Collection =>
  account.collection(`incidents/${incident.id}/alerts`);

/** An alert as one of this incident, to which its links lead from now on. */
export function placeAlert(account: Account, incident: Incident, alert: Entity): Entity {
  const { self: _self, html_url: _page, ...kept } = alert;
  const placed = complete({ ...kept, incident: account.refer(incident) }, `incidents/${incident.id}/alerts`, account);
  return alertsOf(account, incident).put(placed);
}

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
