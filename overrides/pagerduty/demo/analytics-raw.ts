/** Analytics of one incident at a time. */

import { type Account, type Behaviour, type DemoCall, Refusal } from "../../../runtime/demo/types.ts";
import {
  countAssignments,
  countHandovers,
  countHours,
  isAutoResolved,
  secondsToEngage,
  secondsToFirstAck,
  secondsToMobilize,
  secondsToResolve,
  withValues,
} from "./analytics-figures.ts";
import {
  type Deed,
  engagedSeconds,
  type Handover,
  type Measured,
  measureAll,
  secondsBetween,
} from "./analytics-incidents.ts";
import { checkScope, cut, readFilter, readRange, readZone, repeat, sortRows, writeLocal } from "./analytics-query.ts";
import { type Fields, fieldsOf, idOf, inPath, textOf } from "./fields.ts";

const RESPONDER_TYPES: Record<Handover["kind"], string> = {
  assigned: "assigned",
  reassigned: "reassigned",
  manual: "escalated",
  timeout: "escalated",
};

export const analyticsRawBehaviours: Record<string, Behaviour> = {
  getAnalyticsIncidents(call) {
    checkScope(call);
    const { order_by = "created_at", order = "desc" } = call.body;
    const found = measureAll(call.account).filter(
      readFilter(call, readRange(call, "created_at_start", "created_at_end")),
    );
    const rows = sortRows(
      found.map((one) => writeRow(call, one)),
      textOf(order_by),
      order,
    );
    const { data, page } = cut(call, rows, "id", 100);
    return { status: 200, json: { data, ...repeat(call), ...page, order, order_by } };
  },

  getAnalyticsIncidentsById: (call) => ({ status: 200, json: writeRow(call, findMeasured(call)) }),

  /** Whom the incident called, in what way, and when they were at it. */
  getAnalyticsIncidentResponsesById(call) {
    const { account, body } = call;
    const { limit = 100, order = "asc", order_by = "requested_at" } = body;
    const measured = findMeasured(call);
    const zone = readZone(call);
    const rows = measured.handovers.flatMap(({ kind, at, to }) =>
      to.map((user): Fields => {
        const response = measured.engagements.find((one) => one.user === user && one.at >= at);
        return {
          requested_at: writeLocal(at, zone),
          responder_id: user,
          responder_name: nameOf(account, "users", user),
          responder_type: RESPONDER_TYPES[kind],
          response_status: response ? "joined" : "pending",
          ...(response && {
            responded_at: writeLocal(response.at, zone),
            time_to_respond_seconds: secondsBetween(at, response.at),
          }),
        };
      }),
    );
    const responses = sortRows(rows, "requested_at", order).slice(0, Number(limit));
    const json = { incident_id: measured.incident.id, limit, order, order_by, time_zone: zone, responses };
    return { status: 200, json };
  },

  getAnalyticsResponderIncidents(call) {
    const { account } = call;
    const responder = account.find("users", inPath(call, "responder_id"));
    const { order_by = "incident_created_at", order = "asc" } = call.body;
    const passes = readFilter(call, readRange(call, "created_at_start", "created_at_end"));
    const rows = measureAll(account)
      .filter((one) => passes(one) && isInvolved(one, responder.id))
      .map((one) => writeResponderRow(call, one, responder.id));
    const { data, page } = cut(call, sortRows(rows, textOf(order_by), order), "incident_id", 100);
    return { status: 200, json: { responder_id: responder.id, data, ...repeat(call), ...page, order, order_by } };
  },
};

/** Whether the person was called to the incident or came by themselves. */
export const isInvolved = ({ handovers, engagements }: Measured, user: string): boolean =>
  handovers.some(({ to }) => to.includes(user)) || engagements.some((one) => one.user === user);

export const ofUser = (deeds: Deed[], user: string): Deed[] => deeds.filter((one) => one.user === user);

export const countTo = ({ handovers }: Measured, kind: Handover["kind"], user: string): number =>
  handovers.filter((one) => one.kind === kind && one.to.includes(user)).length;

export const countFrom = ({ handovers }: Measured, kind: Handover["kind"], user: string): number =>
  handovers.filter((one) => one.kind === kind && one.from.includes(user)).length;

/** From the first call on the person to their first acknowledgement. */
export function secondsToOwnAck({ handovers, acknowledgements }: Measured, user: string): number | undefined {
  const called = handovers.find(({ to }) => to.includes(user));
  const answered = acknowledgements.find((one) => one.user === user);
  return called && answered && secondsBetween(called.at, answered.at);
}

function findMeasured(call: DemoCall): Measured {
  const { id } = call.account.find("incidents", inPath(call, "id"));
  const found = measureAll(call.account).find(({ incident }) => incident.id === id);
  if (found === undefined) throw new Refusal(404, "Not Found", [], 2100);
  return found;
}

const nameOf = (account: Account, collection: string, id: string): string | undefined =>
  id === "" ? undefined : textOf(account.collection(collection).get(id)?.["name"]);

function describePriority(account: Account, incident: Fields, prefix: string): Fields {
  const priority = account.collection("priorities").get(idOf(incident["priority"]));
  return {
    [`${prefix}priority_id`]: priority?.id ?? null,
    [`${prefix}priority_name`]: priority?.["name"] ?? null,
    [`${prefix}priority_order`]: priority?.["order"] ?? null,
  };
}

function writeRow(call: DemoCall, measured: Measured): Fields {
  const { account } = call;
  const { incident, acknowledgements, engagements, handovers, interruptions, resolver } = measured;
  const zone = readZone(call);
  const hours = countHours(account, interruptions);
  const [manual, timeout] = [countHandovers(measured, "manual"), countHandovers(measured, "timeout")];
  const acknowledgers = [...new Set(acknowledgements.map(({ user }) => user))];
  const assignees = [...new Set(handovers.flatMap(({ to }) => to))];
  const joined = engagements.map(({ user }) => user);
  const namesOf = (users: string[]) => users.map((id) => nameOf(account, "users", id));
  const [team] = measured.teams;
  return withValues({
    acknowledged_user_ids: acknowledgers,
    acknowledged_user_names: namesOf(acknowledgers),
    acknowledgement_count: acknowledgements.length,
    active_user_count: engagements.length,
    assigned_user_ids: assignees,
    assigned_user_names: namesOf(assignees),
    assignment_count: countAssignments(measured),
    auto_resolved: isAutoResolved(measured),
    business_hour_interruptions: hours.business,
    created_at: writeLocal(measured.created, zone),
    description: incident["title"],
    engaged_seconds: engagedSeconds(measured, account.now().getTime()),
    engaged_user_count: engagements.length,
    escalation_count: manual + timeout,
    escalation_policy_id: idOf(incident["escalation_policy"]),
    escalation_policy_name: nameOf(account, "escalation_policies", idOf(incident["escalation_policy"])),
    id: incident.id,
    incident_number: incident["incident_number"],
    incident_type_id: fieldsOf(incident["incident_type"])["id"],
    incident_type_name: fieldsOf(incident["incident_type"])["name"] ?? "incident_default",
    joined_user_ids: joined,
    joined_user_names: namesOf(joined),
    major: measured.isMajor,
    manual_escalation_count: manual,
    off_hour_interruptions: hours.off,
    ...describePriority(account, incident, ""),
    reassignment_count: countHandovers(measured, "reassigned"),
    resolved_at: measured.resolved === undefined ? undefined : writeLocal(measured.resolved, zone),
    resolved_by_user_id: resolver,
    resolved_by_user_name: resolver && nameOf(account, "users", resolver),
    seconds_to_engage: secondsToEngage(measured),
    seconds_to_first_ack: secondsToFirstAck(measured),
    seconds_to_mobilize: secondsToMobilize(measured),
    seconds_to_resolve: secondsToResolve(measured),
    service_id: idOf(incident["service"]),
    service_name: nameOf(account, "services", idOf(incident["service"])),
    sleep_hour_interruptions: hours.sleep,
    snoozed_seconds: measured.snoozedSeconds,
    status: incident["status"],
    team_id: team ?? null,
    team_name: team === undefined ? null : nameOf(account, "teams", team),
    timeout_escalation_count: timeout,
    total_interruptions: interruptions.length,
    total_notifications: measured.notifications.length,
    updated_at: writeLocal(Date.parse(textOf(incident["updated_at"]) || textOf(incident["created_at"])), zone),
    urgency: incident["urgency"],
    user_defined_effort_seconds: null,
  });
}

function writeResponderRow(call: DemoCall, measured: Measured, user: string): Fields {
  const { account } = call;
  const { incident } = measured;
  const interruptions = ofUser(measured.interruptions, user);
  const hours = countHours(account, interruptions);
  const [team] = measured.teams;
  return withValues({
    incident_created_at: writeLocal(measured.created, readZone(call)),
    incident_description: incident["title"],
    incident_id: incident.id,
    incident_number: incident["incident_number"],
    ...describePriority(account, incident, "incident_"),
    incident_urgency: incident["urgency"],
    mean_time_to_acknowledge_seconds: secondsToOwnAck(measured, user),
    responder_id: user,
    responder_name: nameOf(account, "users", user),
    service_id: idOf(incident["service"]),
    service_name: nameOf(account, "services", idOf(incident["service"])),
    service_team_id: team ?? null,
    service_team_name: team === undefined ? null : nameOf(account, "teams", team),
    total_acknowledgements: ofUser(measured.acknowledgements, user).length,
    total_business_hour_interruptions: hours.business,
    total_engaged_seconds: engagedSeconds(measured, account.now().getTime(), user),
    total_interruptions: interruptions.length,
    total_manual_escalations_from: countFrom(measured, "manual", user),
    total_manual_escalations_to: countTo(measured, "manual", user),
    // Text, says the document of this one count.
    total_off_hour_interruptions: String(hours.off),
    total_reassignments_from: countFrom(measured, "reassigned", user),
    total_reassignments_to: countTo(measured, "reassigned", user),
    total_sleep_hour_interruptions: hours.sleep,
    total_timeout_escalations_from: countFrom(measured, "timeout", user),
    total_timeout_escalations_to: countTo(measured, "timeout", user),
  });
}
