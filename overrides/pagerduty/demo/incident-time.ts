/** What time does to incidents. */

import type { Account } from "../../../runtime/demo/types.ts";
import { stamp } from "./fields.ts";
import { type Act, copyIncident, type Incident, listIncidents, type PendingAction, saveIncident } from "./incident.ts";
import { escalate } from "./incident-assignment.ts";
import { resolve, unacknowledge } from "./incident-status.ts";

const EFFECTS: Record<PendingAction["type"], (act: Act, incident: Incident) => void> = {
  unacknowledge: (act, incident) => unacknowledge(act, incident, "Unacknowledged by timeout"),
  escalate,
  resolve: (act, incident) => resolve(act, incident, "Resolved by timeout"),
};

/** Makes everything true that was due by now, each at its time. Before that time it changes nothing. */
export function letTimePass(account: Account): void {
  const now = stamp(account.now());
  for (const one of listIncidents(account)) {
    if (findDue(one, now) === undefined) continue;
    const incident = copyIncident(one);
    for (let due = findDue(incident, now); due !== undefined; due = findDue(incident, now)) {
      const { type, at } = due;
      const act: Act = { account, user: undefined, channel: { type: "timeout" }, at };
      incident.pending_actions = incident.pending_actions.filter((other) => other !== due);
      EFFECTS[type](act, incident);
      saveIncident(act, incident);
    }
  }
}

/** What is due first. Asked of every incident with every call. */
function findDue({ pending_actions }: Incident, now: string): PendingAction | undefined {
  let first: PendingAction | undefined;
  for (const one of pending_actions) if (one.at <= now && (!first || one.at < first.at)) first = one;
  return first;
}
