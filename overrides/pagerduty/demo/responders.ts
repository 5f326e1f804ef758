import type { Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { type Fields, fieldsOf, idOf, invalid, listOf, named, textOf } from "./fields.ts";
import { type Act, byWhom, checkOpen, findIncident, type Incident, saveIncident, startAct } from "./incident.ts";
import { record } from "./log-entries.ts";
import { whoIsOnCall } from "./oncalls.ts";

/** What a target is looked up in, by its type with or without `_reference`. */
const TARGETS: Record<string, [collection: string, label: string]> = {
  user: ["users", "User"],
  escalation_policy: ["escalation_policies", "Escalation policy"],
};

/** What the answer to a cancellation calls the states of those who were asked. */
const RESULTS: Record<string, string> = { pending: "cancelled", joined: "joined", declined: "declined" };

export const responderBehaviours: Record<string, Behaviour> = {
  createIncidentResponderRequest(call) {
    const { account, body } = call;
    const { act, incident } = startRequest(call);
    const message = textOf(body["message"]);
    const asked = listOf(body["responder_request_targets"]).map((one) => readTarget(call, one));
    if (asked.length === 0) throw invalid("Responder request targets cannot be empty");
    const requester = act.user && account.refer(act.user);
    const targets = asked.map(({ target, type }) => {
      const users = type === "user" ? [account.refer(target)] : whoIsOnCall(account, target.id, 1, account.now());
      const incident_responders = users.map((user) => ({
        state: "pending",
        user,
        incident: account.refer(incident),
        updated_at: act.at,
        message,
        requester,
        requested_at: act.at,
        escalation_policy_requests: type === "user" ? [] : [target.id],
      }));
      const responder_request_target = { id: target.id, type, summary: target["summary"], incident_responders };
      return { responder_request_target };
    });
    const responder_request = {
      id: account.makeId("responder_request"),
      incident: account.refer(incident),
      requester,
      requested_at: act.at,
      message,
      responder_request_targets: targets,
    };
    const responders = targets.flatMap((one) => one.responder_request_target.incident_responders);
    const news = new Set(responders.map(({ user }) => idOf(user)));
    incident.incidents_responders = [
      ...incident.incidents_responders.filter((one) => !news.has(idOf(one["user"]))),
      ...new Map(responders.map((one) => [idOf(one.user), one])).values(),
    ];
    incident.responder_requests = [...incident.responder_requests, responder_request];
    saveIncident(act, incident);
    const names = asked.map(({ target }) => textOf(target["summary"])).join(", ");
    record(act, incident, "responder_request", `Requested ${names} to respond${byWhom(act)}`);
    return { status: 200, json: { responder_request } };
  },

  cancelIncidentResponderRequest(call) {
    const { act, incident } = startRequest(call);
    const targets = listOf(call.body["responder_request_targets"]).map(({ type, id }) => {
      const asked = incident.incidents_responders.filter((one) => isAskedBy(one, type, id));
      const state = textOf((asked.find((one) => one["state"] === "pending") ?? asked[0])?.["state"]);
      return { type, id, result: RESULTS[state] ?? "not_found" };
    });
    const isCancelled = (one: Fields) =>
      one["state"] === "pending" && targets.some(({ type, id }) => isAskedBy(one, type, id));
    incident.incidents_responders = incident.incidents_responders.map((one) =>
      isCancelled(one) ? { ...one, state: "user_cancelled", updated_at: act.at } : one,
    );
    saveIncident(act, incident);
    return { status: 200, json: { responder_request_targets: targets } };
  },
};

/** These requests name in their body who makes them. */
function startRequest(call: DemoCall): { act: Act; incident: Incident } {
  const incident = findIncident(call);
  const user = named(call.account, "users", { id: call.body["requester_id"] }, "Requester");
  checkOpen(incident);
  return { act: { ...startAct(call), user }, incident };
}

/** Wrapped or bare. */
function readTarget(call: DemoCall, sent: Fields): { target: Entity; type: string } {
  const reference = { ...sent, ...fieldsOf(sent["responder_request_target"]) };
  const type = textOf(reference["type"]).replace(/_reference$/, "");
  const [collection, label] = TARGETS[type] ?? [];
  if (collection === undefined || label === undefined) throw invalid("Responder request target type is invalid");
  return { target: named(call.account, collection, reference, label), type };
}

const isAskedBy = (responder: Fields, type: unknown, id: unknown): boolean =>
  type === "user_reference"
    ? idOf(responder["user"]) === id
    : Array.isArray(responder["escalation_policy_requests"]) && responder["escalation_policy_requests"].includes(id);
