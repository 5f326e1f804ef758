/** Triggered, acknowledged, resolved: what each step changes, and what it leaves in the log. */

import { resolveAlerts } from "./alert-counts.ts";
import { type Fields, fieldsOf, idOf, stamp } from "./fields.ts";
import { type Act, agentOf, byWhom, type Incident, type PendingAction } from "./incident.ts";
import { assign, awaitEscalation, type Recipients } from "./incident-assignment.ts";
import { record } from "./log-entries.ts";

/** The incident is theirs now who say that they work on it. */
export function acknowledge(act: Act, incident: Incident): void {
  const acknowledger = agentOf(act, incident);
  const timeout = readSeconds(act, incident, "acknowledgement_timeout");
  waitFor(act, incident, "unacknowledge", timeout);
  if (incident.acknowledgements.some((one) => idOf(one.acknowledger) === idOf(acknowledger))) return;
  changeStatus(act, incident, "acknowledged");
  incident.acknowledgements = [...incident.acknowledgements, { at: act.at, acknowledger }];
  incident.assignments = incident.acknowledgements.map((one) => ({ at: one.at, assignee: one.acknowledger }));
  const more = timeout === undefined ? {} : { acknowledgement_timeout: timeout };
  record(act, incident, "acknowledge", `Acknowledged${byWhom(act)}`, more);
}

/** Nobody works on it any more: those it is assigned to are told again. */
export function unacknowledge(act: Act, incident: Incident, summary: string): void {
  changeStatus(act, incident, "triggered");
  incident.acknowledgements = [];
  incident.pending_actions = incident.pending_actions.filter((one) => one.type === "resolve");
  awaitEscalation(act, incident);
  record(act, incident, "unacknowledge", summary);
}

export function resolve(act: Act, incident: Incident, summary = `Resolved${byWhom(act)}`, more: Fields = {}): void {
  changeStatus(act, incident, "resolved");
  incident.resolved_at = act.at;
  incident.assignments = [];
  incident.acknowledgements = [];
  incident.pending_actions = [];
  incident._rounds = 0;
  resolveAlerts(act.account, incident);
  record(act, incident, "resolve", summary, more);
}

export function reopen(act: Act, incident: Incident, recipients: Recipients | undefined): void {
  changeStatus(act, incident, "triggered");
  incident.resolved_at = null;
  delete incident["resolve_reason"];
  record(act, incident, "trigger", `Reopened${byWhom(act)}`);
  assign(act, incident, recipients, true);
}

/** Acknowledged for so long: whoever snoozes it, is at it. */
export function snooze(act: Act, incident: Incident, seconds: number): void {
  if (incident.status === "triggered") acknowledge(act, incident);
  waitFor(act, incident, "unacknowledge", seconds);
  const changed_actions = incident.pending_actions.filter((one) => one.type === "unacknowledge");
  const snoozed: Act = { ...act, channel: { ...act.channel, duration: seconds } };
  record(snoozed, incident, "snooze", `Snoozed${byWhom(act)}`, { changed_actions });
}

/** Replaces what the incident was waiting for; once someone is at it, it does not escalate. */
export function waitFor(act: Act, incident: Incident, type: PendingAction["type"], seconds: number | undefined): void {
  const others = incident.pending_actions.filter((one) => one.type !== type && one.type !== "escalate");
  const at = stamp(Date.parse(act.at) + (seconds ?? 0) * 1000);
  incident.pending_actions = seconds === undefined ? others : [...others, { type, at }];
}

/** A timeout of the incident's service; none when it is off. */
export function readSeconds(act: Act, incident: Incident, timeout: string): number | undefined {
  const seconds = fieldsOf(act.account.collection("services").get(idOf(incident.service)))[timeout];
  return typeof seconds === "number" && seconds > 0 ? seconds : undefined;
}

function changeStatus(act: Act, incident: Incident, status: Incident["status"]): void {
  incident.status = status;
  incident["last_status_change_at"] = act.at;
  incident["last_status_change_by"] = agentOf(act, incident);
}
