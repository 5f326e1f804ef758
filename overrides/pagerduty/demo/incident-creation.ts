import { type Account, type Behaviour, type Entity, Refusal } from "../../../runtime/demo/types.ts";
import { readDefaults } from "./custom-field-values.ts";
import { fieldsOf, idOf, invalid, named, sentAs, textOf, writeKey } from "./fields.ts";
import {
  type Act,
  agentOf,
  copyIncident,
  type Incident,
  linksOf,
  listIncidents,
  saveIncident,
  startAct,
} from "./incident.ts";
import { answerIncident } from "./incident-answers.ts";
import { assign, readRecipients } from "./incident-assignment.ts";
import { findPriority } from "./incident-changes.ts";
import { readSeconds, waitFor } from "./incident-status.ts";
import { findType } from "./incident-types.ts";
import { record } from "./log-entries.ts";
import { listSilenced } from "./maintenance.ts";

/** Opened by hand: it has no alerts, and goes to those on call unless the request says to whom. */
export const createIncident: Behaviour = (call) => {
  const { account } = call;
  const act = startAct(call);
  const sent = sentAs(call, "incident");
  const title = textOf(sent["title"]).trim();
  const service = named(account, "services", sent["service"], "Service");
  if (service["status"] === "disabled") throw invalid("Service is disabled");
  if (listSilenced(account).has(service.id)) throw invalid("Service is in maintenance");
  const recipients = readRecipients(account, sent);
  const priority = findPriority(account, sent["priority"]);
  const type = findType(account, sent["incident_type"] ?? { name: "incident_default" });
  const key = textOf(sent["incident_key"]);
  checkKey(account, service, key);

  const policy = account.collection("escalation_policies").get(idOf(service["escalation_policy"]));
  const id = account.makeId("incident");
  const number = Math.max(0, ...listIncidents(account).map((one) => one.incident_number)) + 1;
  const incident = copyIncident({
    id,
    incident_number: number,
    type: "incident",
    title,
    summary: `[#${number}] ${title}`,
    description: title,
    status: "triggered",
    urgency: textOf(sent["urgency"]) || readUrgency(service),
    created_at: act.at,
    updated_at: act.at,
    resolved_at: null,
    last_status_change_at: act.at,
    incident_key: key || writeKey(id),
    service: account.refer(service),
    assignments: [],
    acknowledgements: [],
    escalation_policy: service["escalation_policy"],
    escalation_level: 1,
    teams: service["teams"] ?? policy?.["teams"] ?? [],
    priority: priority === undefined ? null : account.refer(priority),
    incident_type: { name: type["name"] },
    _custom_fields: readDefaults(account, type),
    alert_counts: { all: 0, triggered: 0, resolved: 0 },
    pending_actions: [],
    incidents_responders: [],
    responder_requests: [],
    is_mergeable: true,
    conference_bridge: sent["conference_bridge"],
    body: sent["body"],
    ...linksOf(`incidents/${id}`),
  });
  incident["last_status_change_by"] = agentOf(act, incident);
  waitFor(act, incident, "resolve", readSeconds(act, incident, "auto_resolve_timeout"));
  trigger(act, incident);
  assign(act, incident, recipients, true);
  return answerIncident(call, saveIncident(act, incident), 201);
};

/** What was sent as details is told by the channel of the first entry. */
function trigger(act: Act, incident: Incident): void {
  const { title } = incident;
  const details = fieldsOf(incident["body"])["details"] ?? "";
  const triggered: Act = { ...act, channel: { type: "web_trigger", summary: title, subject: title, details } };
  const more = { event_details: { description: title } };
  const entry = record(triggered, incident, "trigger", "Triggered through the website", more);
  incident.first_trigger_log_entry = act.account.refer(entry);
}

/** Of an open incident on the same service; a resolved one does not stand in the way. */
function checkKey(account: Account, service: Entity, key: string): void {
  const isTaken = (one: Incident) =>
    one.status !== "resolved" && one.incident_key === key && one.service["id"] === service.id;
  if (key !== "" && listIncidents(account).some(isTaken)) {
    throw new Refusal(
      400,
      "Arguments Caused Error",
      ["Open incident with matching dedup key already exists on this service"],
      2002,
    );
  }
}

/** A rule that goes by severity or by support hours wakes people: nothing is known of either. */
function readUrgency(service: Entity): string {
  return fieldsOf(service["incident_urgency_rule"])["urgency"] === "low" ? "low" : "high";
}
