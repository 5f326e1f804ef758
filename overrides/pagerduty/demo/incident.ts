/** What the account keeps of an incident, and what it answers of it. */

import { type Account, type DemoAnswer, type DemoCall, type Entity, Refusal } from "../../../runtime/demo/types.ts";
import { type Fields, fieldsOf, idOf, inPath, invalid, listOf, stamp, textOf } from "./fields.ts";

type Status = "triggered" | "acknowledged" | "resolved";

interface Assignment {
  at: string;
  assignee: Fields;
}

/** What time will do to the incident. */
export interface PendingAction {
  type: "unacknowledge" | "escalate" | "resolve";
  at: string;
}

export interface Incident extends Entity {
  incident_number: number;
  title: string;
  status: Status;
  urgency: string;
  created_at: string;
  resolved_at: string | null;
  incident_key: string;
  service: Fields;
  escalation_policy: Fields;
  /** Not part of an answer. */
  escalation_level: number;
  /** How often the escalation policy has begun anew. */
  _rounds?: number;
  assignments: Assignment[];
  acknowledgements: { at: string; acknowledger: Fields }[];
  teams: Fields[];
  priority: Fields | null;
  alert_counts: { all: number; triggered: number; resolved: number };
  pending_actions: PendingAction[];
  first_trigger_log_entry: Fields;
  incidents_responders: Fields[];
  responder_requests: Fields[];
  /** By the ID of the field. */
  _custom_fields?: Fields;
}

/** Who changes something, by what means and when. */
export interface Act {
  account: Account;
  /** None when time or a token of the account does it: the service answers for it then. */
  user: Entity | undefined;
  channel: Fields;
  at: string;
}

const MOST_AT_ONCE = 250;

/** A copy to work on; `saveIncident` makes it true. The account holds what the seed and createIncident wrote. */
export const copyIncident = (entity: Entity): Incident => ({ ...(entity as Incident) });

export const listIncidents = (account: Account): Incident[] => account.collection("incidents").list() as Incident[];

export const findIncident = (call: DemoCall): Incident =>
  copyIncident(call.account.find("incidents", inPath(call, "id")));

/** The incident a body refers to: a wrong one is a bad argument. */
export function namedIncident(account: Account, reference: unknown): Incident {
  const entity = account.collection("incidents").get(idOf(reference));
  if (entity === undefined) throw invalid(`Incident ${idOf(reference)} not found`);
  return copyIncident(entity);
}

export function saveIncident(act: Act, incident: Incident): Incident {
  const saved = { ...incident, updated_at: act.at };
  act.account.collection("incidents").put(saved);
  return saved;
}

export function checkOpen(incident: Incident): void {
  if (incident.status === "resolved") throw invalid("Incident Already Resolved");
}

/** What is updated in one request. */
export function checkSize(sent: unknown[], what: string): void {
  if (sent.length === 0) throw invalid(`No ${what} given`);
  if (sent.length > MOST_AT_ONCE) {
    throw new Refusal(413, "Request Entity Too Large", [`At most ${MOST_AT_ONCE} ${what} may be updated at a time`]);
  }
}

/** The user in the From header goes before the one behind the token. */
export function startAct(call: DemoCall): Act {
  const users = call.account.collection("users");
  const email = call.header("From")?.trim().toLowerCase();
  const user = email
    ? users.list().find((one) => textOf(one["email"]).toLowerCase() === email)
    : users.get(call.caller.userId ?? "");
  if (email && user === undefined) throw new Refusal(400, "Requester User Not Found", [], 1008);
  return { account: call.account, user, channel: { type: "api" }, at: stamp(call.account.now()) };
}

export const agentOf = (act: Act, incident: Incident): Fields =>
  act.user === undefined ? incident.service : act.account.refer(act.user);

/** " by Jane Doe", to end a summary with. */
export const byWhom = (act: Act): string => (act.user === undefined ? "" : ` by ${textOf(act.user["name"])}`);

export const linksOf = (path: string): { self: string; html_url: string } => ({
  self: `https://api.pagerduty.com/${path}`,
  html_url: `https://demo.pagerduty.com/${path}`,
});

/** One page of what is found, shown only as far as it is answered. */
export function showPage(
  call: DemoCall,
  envelope: string,
  items: Entity[],
  show: (item: Entity) => unknown,
): DemoAnswer {
  const answer = call.account.page(call, envelope, items);
  const json = fieldsOf(answer.json);
  return { ...answer, json: { ...json, [envelope]: listOf(json[envelope]).filter(isEntity).map(show) } };
}

const isEntity = (value: Fields): value is Entity => typeof value["id"] === "string";
