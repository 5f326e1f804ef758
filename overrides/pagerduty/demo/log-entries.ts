/** The timelines of all incidents: one log, in the order things happened. */

import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { type Fields, fieldsOf, idOf, idsOf, inPath, invalid, sentAs, textOf } from "./fields.ts";
import { type Act, agentOf, copyIncident, findIncident, type Incident, linksOf, showPage } from "./incident.ts";
import { showIncident } from "./incident-answers.ts";
import { compareTimes, inTimeZone, isWithin, readRange } from "./time-range.ts";

/** Left out of an overview: who was reached by which means, and what the escalation ran into. */
const DETAILS = new Set(["notify_log_entry", "reach_ack_limit_log_entry", "reach_trigger_limit_log_entry"]);

/** The channels that people wrote, and may write again. */
const EDITABLE = new Set(["web_trigger", "mobile"]);

type Kind =
  | "trigger"
  | "assign"
  | "delegate"
  | "escalate"
  | "acknowledge"
  | "unacknowledge"
  | "resolve"
  | "snooze"
  | "annotate"
  | "urgency_change"
  | "priority_change"
  | "field_value_change"
  | "custom_field_value_change"
  | "responder_request"
  | "status_update";

export function record(act: Act, incident: Incident, kind: Kind, summary: string, more: Fields = {}): Entity {
  const { account, at } = act;
  const id = account.makeId("log_entry");
  return account.collection("log_entries").put({
    id,
    type: `${kind}_log_entry`,
    summary,
    self: linksOf(`log_entries/${id}`).self,
    html_url: linksOf(`incidents/${incident.id}/log_entries/${id}`).html_url,
    created_at: at,
    agent: agentOf(act, incident),
    channel: act.channel,
    service: incident.service,
    incident: account.refer(incident),
    teams: incident.teams,
    contexts: [],
    ...more,
  });
}

export const logEntryBehaviours: Record<string, Behaviour> = {
  listLogEntries: (call) => answerLog(call, call.account.collection("log_entries").list()),

  listIncidentLogEntries(call) {
    const { id } = findIncident(call);
    const log = call.account.collection("log_entries").list();
    return answerLog(
      call,
      log.filter((entry) => idOf(entry["incident"]) === id),
    );
  },

  getLogEntry(call) {
    const entry = call.account.find("log_entries", inPath(call, "id"));
    const log_entry = showEntry(call.account, entry, call.query.all("include[]"));
    return inTimeZone(call, { status: 200, json: { log_entry } });
  },

  updateLogEntryChannel(call) {
    const entry = call.account.find("log_entries", inPath(call, "id"));
    const channel = fieldsOf(entry["channel"]);
    const sent = sentAs(call, "channel");
    if (!EDITABLE.has(textOf(channel["type"])) || sent["type"] !== channel["type"]) {
      throw invalid("Channel type cannot be changed");
    }
    call.account.collection("log_entries").put({ ...entry, channel: { ...channel, details: sent["details"] } });
    return { status: 202 };
  },
};

/** Latest first; of the same second, the one that came last. */
function answerLog(call: DemoCall, entries: Entity[]) {
  const range = readRange(call);
  const teams = call.query.all("team_ids[]");
  const overview = call.query.flag("is_overview");
  const found = entries.filter(
    (entry) =>
      isWithin(range, entry["created_at"]) &&
      !(overview && DETAILS.has(textOf(entry["type"]))) &&
      (teams.length === 0 || idsOf(entry["teams"]).some((id) => teams.includes(id))),
  );
  found.reverse().sort((one, other) => compareTimes(other["created_at"], one["created_at"]));
  const includes = call.query.all("include[]");
  const answer = showPage(call, "log_entries", found, (entry) => showEntry(call.account, entry, includes));
  return inTimeZone(call, answer);
}

function showEntry(account: Account, entry: Fields, includes: readonly string[]): Fields {
  const { type, summary } = fieldsOf(entry["channel"]);
  const shown = { ...entry };
  if (!includes.includes("channels")) shown["channel"] = summary === undefined ? { type } : { type, summary };
  const incident = copyIncident(account.find("incidents", idOf(entry["incident"])));
  shown["incident"] = includes.includes("incidents") ? showIncident(account, incident) : account.refer(incident);
  return shown;
}
