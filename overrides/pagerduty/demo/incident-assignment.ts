/** Who is to act on an incident: people named one by one, or those on call at a level of its escalation policy. */

import type { Account, Entity } from "../../../runtime/demo/types.ts";
import { type Fields, idOf, invalid, listOf, named, referAll, stamp, textOf } from "./fields.ts";
import { type Act, byWhom, type Incident } from "./incident.ts";
import { record } from "./log-entries.ts";
import { whoIsOnCall } from "./oncalls.ts";

/** What a body says of assignments, policy and level, looked up. */
export interface Recipients {
  users?: Fields[];
  policy?: Entity;
  level?: number;
}

const MINUTE = 60_000;

/** Nothing when the body says nothing of them. */
export function readRecipients(account: Account, sent: Fields, incident?: Incident): Recipients | undefined {
  const { escalation_level: level, escalation_policy } = sent;
  const assignees = listOf(sent["assignments"]).map((one) => one["assignee"]);
  if (assignees.length > 0) {
    if (escalation_policy !== undefined || level !== undefined) {
      throw invalid("Assignments cannot be combined with an escalation policy or an escalation level");
    }
    const users = referAll(account, "users", assignees, "Assignee");
    return { users: [...new Map(users.map((user) => [idOf(user), user])).values()] };
  }
  const policy =
    escalation_policy === undefined
      ? undefined
      : named(account, "escalation_policies", escalation_policy, "Escalation policy");
  if (typeof level !== "number") return policy === undefined ? undefined : { policy };
  const { length } = listRules(policy ?? findPolicy(account, incident));
  if (level < 1 || level > length) throw invalid("Escalation level is not part of the escalation policy");
  return { level, ...(policy && { policy }) };
}

/** Whoever is told now has not acknowledged the incident: it is triggered again. */
export function assign(act: Act, incident: Incident, recipients: Recipients = {}, isFirst = false): void {
  const { users, policy, level = 1 } = recipients;
  incident._rounds = 0;
  if (users !== undefined) {
    setAssignees(act, incident, users);
    incident["assigned_via"] = "direct_assignment";
    const summary = isFirst ? `Assigned to ${listNames(users)}` : `Reassigned to ${listNames(users)}${byWhom(act)}`;
    record(act, incident, "assign", summary, { assignees: users });
    return;
  }
  if (policy !== undefined) incident.escalation_policy = act.account.refer(policy);
  const assignees = callLevel(act, incident, level);
  const names = listNames(assignees);
  if (isFirst) record(act, incident, "assign", `Assigned to ${names}`, { assignees });
  else if (policy === undefined)
    record(act, incident, "escalate", `Escalated to ${names}${byWhom(act)}`, { assignees });
  else record(act, incident, "delegate", `Delegated to ${textOf(policy["name"])}${byWhom(act)}`, { assignees });
}

/** Nobody has answered in time: the next are told. */
export function escalate(act: Act, incident: Incident): void {
  const next = findNext(act.account, incident);
  if (next === undefined) return;
  incident._rounds = next.rounds;
  const assignees = callLevel(act, incident, next.level);
  record(act, incident, "escalate", `Escalated to ${listNames(assignees)}`, { assignees });
}

/** Starts the wait for an answer at the incident's level, if any is next. Named people are not followed by others. */
export function awaitEscalation(act: Act, incident: Incident): void {
  const rules = listRules(findPolicy(act.account, incident));
  const delay = rules[incident.escalation_level - 1]?.["escalation_delay_in_minutes"];
  if (incident["assigned_via"] === "direct_assignment" || typeof delay !== "number") return;
  if (findNext(act.account, incident) === undefined) return;
  const at = stamp(Date.parse(act.at) + delay * MINUTE);
  incident.pending_actions = [...incident.pending_actions, { type: "escalate", at }];
}

/** Who is told after those at the incident's level: after the last level the first again, as often as the policy repeats. */
function findNext(account: Account, incident: Incident): { level: number; rounds: number } | undefined {
  const policy = findPolicy(account, incident);
  const { escalation_level: level, _rounds: rounds = 0 } = incident;
  if (level < listRules(policy).length) return { level: level + 1, rounds };
  return rounds < Number(policy?.["num_loops"] ?? 0) ? { level: 1, rounds: rounds + 1 } : undefined;
}

/** Assigns the incident to those on call at the level, and waits for them. */
function callLevel(act: Act, incident: Incident, wanted: number): Fields[] {
  const { level, users } = findOnCall(act, incident, wanted);
  setAssignees(act, incident, users);
  incident["assigned_via"] = "escalation_policy";
  incident.escalation_level = level;
  awaitEscalation(act, incident);
  return users;
}

/** Those on call at the level, or at the first one after it where anybody is. */
function findOnCall({ account, at }: Act, incident: Incident, wanted: number): { level: number; users: Fields[] } {
  const policy = findPolicy(account, incident);
  const levels = listRules(policy).map((_, index) => index + 1);
  for (const level of levels.filter((one) => one >= wanted)) {
    const users = policy ? whoIsOnCall(account, policy.id, level, new Date(at)) : [];
    if (users.length > 0) return { level, users };
  }
  return { level: wanted, users: [] };
}

function setAssignees(act: Act, incident: Incident, users: Fields[]): void {
  if (incident.status !== "triggered") incident["last_status_change_at"] = act.at;
  incident.status = "triggered";
  incident.assignments = users.map((assignee) => ({ at: act.at, assignee }));
  incident.acknowledgements = [];
  incident.pending_actions = incident.pending_actions.filter((one) => one.type === "resolve");
}

const findPolicy = (account: Account, incident: Incident | undefined): Entity | undefined =>
  account.collection("escalation_policies").get(idOf(incident?.escalation_policy));

const listRules = (policy: Entity | undefined): Fields[] => listOf(policy?.["escalation_rules"]);

const listNames = (users: Fields[]): string => users.map((user) => textOf(user["summary"])).join(", ") || "nobody";
