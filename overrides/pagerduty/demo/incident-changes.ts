/** Updates of incidents: looked through first, so that a request changes all of its incidents or none. */

import type { Account, Behaviour, Entity } from "../../../runtime/demo/types.ts";
import { type Fields, fieldsOf, idOf, invalid, listOf, named, sentAs, textOf } from "./fields.ts";
import {
  type Act,
  agentOf,
  byWhom,
  checkOpen,
  checkSize,
  copyIncident,
  findIncident,
  type Incident,
  namedIncident,
  saveIncident,
  showPage,
  startAct,
} from "./incident.ts";
import { answerIncident, showIncident } from "./incident-answers.ts";
import { assign, type Recipients, readRecipients } from "./incident-assignment.ts";
import { acknowledge, reopen, resolve, unacknowledge } from "./incident-status.ts";
import { findType } from "./incident-types.ts";
import { record } from "./log-entries.ts";

/** What was sent for one incident, with everything it names looked up. */
interface Change {
  sent: Fields;
  recipients: Recipients | undefined;
  priority: Entity | undefined;
  type: Entity | undefined;
  service: Entity | undefined;
}

export const incidentChangeBehaviours: Record<string, Behaviour> = {
  updateIncident(call) {
    const act = startAct(call);
    const incident = findIncident(call);
    const change = readChange(call.account, incident, sentAs(call, "incident"));
    return answerIncident(call, makeChange(act, incident, change));
  },

  updateIncidents(call) {
    const { account } = call;
    const act = startAct(call);
    const sent = listOf(call.body["incidents"]);
    checkSize(sent, "incidents");
    const changes = sent.map((one) => {
      const incident = namedIncident(account, one);
      return { id: incident.id, change: readChange(account, incident, one) };
    });
    // Read again: the request may name an incident twice.
    const changed = changes.map(({ id, change }) => makeChange(act, namedIncident(account, { id }), change));
    return showPage(call, "incidents", changed, (one) =>
      showIncident(account, copyIncident(one), ["conference_bridge"]),
    );
  },
};

/** By reference or, in updates, by name. */
export function findPriority(account: Account, sent: unknown): Entity | undefined {
  if (sent === undefined) return undefined;
  if (typeof sent !== "string") return named(account, "priorities", sent, "Priority");
  const highest = account
    .collection("priorities")
    .list()
    .filter((one) => one["name"] === sent)
    .sort((one, other) => Number(other["order"]) - Number(one["order"]))[0];
  if (highest === undefined) throw invalid("Priority not found");
  return highest;
}

function readChange(account: Account, incident: Incident, sent: Fields): Change {
  const { status, priority, incident_type, service } = sent;
  const recipients = readRecipients(account, sent, incident);
  if (status === "resolved" || (status === undefined && recipients !== undefined)) checkOpen(incident);
  return {
    sent,
    recipients,
    priority: findPriority(account, priority),
    type: incident_type === undefined ? undefined : findType(account, incident_type),
    service: service === undefined ? undefined : named(account, "services", service, "Service"),
  };
}

function makeChange(act: Act, incident: Incident, change: Change): Incident {
  changeFields(act, incident, change);
  const { sent, recipients } = change;
  const { status } = sent;
  const wasResolved = incident.status === "resolved";
  if (wasResolved && status === "triggered") {
    reopen(act, incident, recipients);
  } else if (wasResolved && status === "acknowledged") {
    reopen(act, incident, { users: [agentOf(act, incident)] });
  } else if (!wasResolved && status !== "resolved" && recipients !== undefined) {
    assign(act, incident, recipients);
  }
  if (status === "acknowledged") acknowledge(act, incident);
  else if (status === "triggered" && incident.status === "acknowledged") {
    unacknowledge(act, incident, `Unacknowledged${byWhom(act)}`);
  } else if (status === "resolved" && !wasResolved) {
    const note = textOf(sent["resolution"]);
    resolve(act, incident, undefined, note === "" ? {} : { note });
  }
  return saveIncident(act, incident);
}

function changeFields(act: Act, incident: Incident, { sent, priority, type, service }: Change): void {
  if (sent["title"] !== undefined) changeTitle(act, incident, textOf(sent["title"]));
  if (sent["urgency"] !== undefined && sent["urgency"] !== incident.urgency) {
    incident.urgency = textOf(sent["urgency"]);
    record(act, incident, "urgency_change", `Urgency changed to ${incident.urgency}${byWhom(act)}`);
  }
  if (priority !== undefined && priority.id !== idOf(incident.priority)) changePriority(act, incident, priority);
  if (type !== undefined) changeField(act, incident, "incident_type", { name: type["name"] }, textOf(type["name"]));
  if (service !== undefined && service.id !== idOf(incident.service)) {
    changeField(act, incident, "service", act.account.refer(service), service.id);
  }
  if (sent["conference_bridge"] !== undefined) {
    incident["conference_bridge"] = {
      ...fieldsOf(incident["conference_bridge"]),
      ...fieldsOf(sent["conference_bridge"]),
    };
  }
}

function changeTitle(act: Act, incident: Incident, title: string): void {
  if (title === incident.title) return;
  incident["description"] = title;
  incident["summary"] = `[#${incident.incident_number}] ${title}`;
  changeField(act, incident, "title", title, title);
}

function changePriority(act: Act, incident: Incident, priority: Entity): void {
  const old_priority = incident.priority;
  incident.priority = act.account.refer(priority);
  const changed: Act = { ...act, channel: { ...act.channel, old_priority, new_priority: incident.priority } };
  record(changed, incident, "priority_change", `Priority changed to ${textOf(priority["name"])}${byWhom(act)}`);
}

function changeField(act: Act, incident: Incident, name: string, value: unknown, shown: string): void {
  const before = incident[name];
  if (JSON.stringify(before) === JSON.stringify(value)) return;
  incident[name] = value;
  const old_value = typeof before === "string" ? before : idOf(before) || textOf(fieldsOf(before)["name"]) || null;
  const changeset = { application_fields: [{ name, value: shown, namespace: "incidents", old_value }] };
  const changed: Act = { ...act, channel: { ...act.channel, changeset } };
  record(changed, copyIncident(incident), "field_value_change", `Changed ${name.replace("_", " ")}${byWhom(act)}`, {
    changeset: [`Updated ${name} to ${shown}`],
  });
}
