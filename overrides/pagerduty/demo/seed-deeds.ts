/** What people and monitoring do with an incident. */

import type { Entity } from "../../../runtime/demo/types.ts";
import facts from "../demo-seed.json" with { type: "json" };
import { countAlerts } from "./alert-counts.ts";
import { complete } from "./complete.ts";
import { type Fields, idOf, listOf, stamp } from "./fields.ts";
import { copyIncident } from "./incident.ts";
import type { Company } from "./seed-company.ts";
import type { History } from "./seed-history.ts";

export interface Problem {
  title: string;
  severity: string;
  priority?: string;
  note?: string;
  /** Who saw it, when it was not monitoring. */
  reporter?: string;
}

/** An incident that is being told. It has an ID once it was triggered. */
export interface Story {
  id: string;
  company: Company;
  history: History;
  service: Entity;
  problem: Problem;
  /** What it is merged into. */
  into?: Story;
  snoozeSeconds: number;
}

const SEVERE = ["critical", "error"];

export function trigger({ company, history, service, problem }: Story): string {
  const { account } = history;
  const { title, severity, priority, reporter } = problem;
  const before = account.collection("incidents").list().length;
  const incident: Fields = {
    title,
    service: { id: service.id },
    urgency: readUrgency(service, severity, account.now()),
    ...(priority && { priority: { id: company.get("priorities", priority).id } }),
    ...(priority === "P1" && { conference_bridge: facts.bridge }),
  };
  history.ask("createIncident", "", { incident }, reporter && company.get("users", reporter).id);
  const made = account.collection("incidents").list()[before];
  if (!made) throw new Error("No incident was made.");
  if (reporter === undefined) signAsMonitoring(history, made);
  if (incident["urgency"] === "high") notify(history, made);
  return made.id;
}

/** Monitoring sends one more alert, which the incident takes in. */
export function alert({ id, history, service, problem }: Story, details: Fields): void {
  const { account } = history;
  const incident = copyIncident(account.find("incidents", id));
  const collection = `incidents/${id}/alerts`;
  const alertId = account.makeId("alert");
  const integrations = listOf(service["integrations"]);
  const fields = {
    id: alertId,
    summary: problem.title,
    status: "triggered",
    severity: problem.severity,
    suppressed: false,
    alert_key: alertId.toLowerCase(),
    service: incident.service,
    incident: account.refer(incident),
    integration: integrations[incident.alert_counts.all % (integrations.length - 1)],
    first_trigger_log_entry: incident.first_trigger_log_entry,
    body: { type: "alert_body", contexts: [], details },
  };
  account.collection(collection).put(complete(fields, collection, account));
  countAlerts(account, incident);
  account.collection("incidents").put(incident);
}

export const DEEDS = {
  acknowledge: (story: Story) => asAssignee(story, "updateIncident", { incident: { status: "acknowledged" } }),
  resolve: (story: Story) => asAssignee(story, "updateIncident", { incident: { status: "resolved" } }),
  /** Monitoring sees that all is well again. */
  recover: ({ id, history }: Story) => history.ask("updateIncident", id, { incident: { status: "resolved" } }),
  snooze: (story: Story) => asAssignee(story, "createIncidentSnooze", { duration: story.snoozeSeconds }),
  /** Nobody answers; time does the rest. */
  oversleep: () => {},

  note(story: Story): void {
    if (story.problem.note !== undefined) tellNote(story, story.problem.note);
  },

  reassign(story: Story): void {
    const { account } = story.history;
    const [team] = listOf(story.service["teams"]);
    const members = account.collection(`teams/${idOf(team)}/members`).list();
    const colleague = members.find(({ id, role }) => role === "responder" && id !== findAssignee(story));
    const assignments = [{ assignee: { id: colleague?.id, type: "user_reference" } }];
    asAssignee(story, "updateIncident", { incident: { assignments } });
  },

  /** Calls for those who lead, and opens the war room when it is that bad. */
  gather(story: Story): void {
    const { account } = story.history;
    const target = {
      id: story.company.get("escalation_policies", facts.storm.policy).id,
      type: "escalation_policy_reference",
    };
    const requester_id = findAssignee(story);
    const message = `Please help with ${story.problem.title}`;
    asAssignee(story, "createIncidentResponderRequest", {
      requester_id,
      message,
      responder_request_targets: [{ responder_request_target: target }],
    });
    const [workflow] = account.collection("incident_workflows").list();
    if (story.problem.priority !== "P1" || !workflow) return;
    const incident_workflow_instance = { incident: { id: story.id, type: "incident_reference" } };
    story.history.ask("createIncidentWorkflowInstance", workflow.id, { incident_workflow_instance }, requester_id);
  },

  join({ id, history: { account } }: Story): void {
    const incident = copyIncident(account.find("incidents", id));
    const updated_at = stamp(account.now());
    incident.incidents_responders = listOf(incident.incidents_responders).map((one) => ({
      ...one,
      state: "joined",
      updated_at,
    }));
    account.collection("incidents").put({ ...incident, updated_at });
  },

  merge(story: Story): void {
    if (story.into)
      asAssignee(story.into, "mergeIncidents", { source_incidents: [{ id: story.id, type: "incident_reference" }] });
  },
} as const;

export const tellNote = (story: Story, content: string): void =>
  asAssignee(story, "createIncidentNote", { note: { content } });

function asAssignee(story: Story, operation: string, body: Fields): void {
  story.history.ask(operation, story.id, body, findAssignee(story));
}

function findAssignee({ id, history }: Story): string {
  return idOf(copyIncident(history.account.find("incidents", id)).assignments[0]?.assignee);
}

function readUrgency({ incident_urgency_rule }: Entity, severity: string, at: Date): string {
  const [rule] = listOf([incident_urgency_rule]);
  if (rule?.["urgency"] === "high") return "high";
  if (rule?.["urgency"] === "severity_based") return SEVERE.includes(severity) ? "high" : "low";
  // Support hours, near enough for a story.
  const isOpen = at.getUTCDay() % 6 !== 0 && at.getUTCHours() >= 8 && at.getUTCHours() < 16;
  return isOpen ? "high" : "low";
}

/** It came in as an event, not by somebody's hand. */
function signAsMonitoring({ account }: History, incident: Entity): void {
  const log = account.collection("log_entries");
  const [first] = listOf([incident["first_trigger_log_entry"]]);
  const entry = account.find("log_entries", idOf(first));
  const summary = "Triggered through the API";
  const reference = { ...first, summary };
  log.put({
    ...entry,
    summary,
    channel: { type: "api", summary: incident["title"], incident_key: incident["incident_key"] },
  });
  account.collection("incidents").put({ ...incident, first_trigger_log_entry: reference });
}

function notify({ account }: History, incident: Entity): void {
  for (const { assignee } of copyIncident(incident).assignments) {
    const id = account.makeId("log_entry");
    const fields = {
      id,
      type: "notify_log_entry",
      summary: `Notified ${assignee["summary"]} by push notification`,
      html_url: `${incident["html_url"]}/log_entries/${id}`,
      agent: incident["service"],
      channel: { type: "auto", notification: { type: "push_notification", status: "success" } },
      service: incident["service"],
      incident: account.refer(incident),
      teams: incident["teams"],
      contexts: [],
      user: assignee,
    };
    account.collection("log_entries").put(complete(fields, "log_entries", account));
  }
}
