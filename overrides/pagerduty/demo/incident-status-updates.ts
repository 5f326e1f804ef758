import type { Behaviour, DemoCall } from "../../../runtime/demo/types.ts";
import { type Fields, invalid, listOf, textOf } from "./fields.ts";
import { byWhom, findIncident, saveIncident, showPage, startAct } from "./incident.ts";
import { record } from "./log-entries.ts";

const ACCOUNT_ID = "PDDEMO1";

/** Where subscribers are looked up. */
const KINDS: Record<string, string> = { user: "users", team: "teams" };

export const statusUpdateBehaviours: Record<string, Behaviour> = {
  createIncidentStatusUpdate(call) {
    const { account, body } = call;
    const act = startAct(call);
    const incident = findIncident(call);
    const { message, subject, html_message } = body;
    if (textOf(message).trim() === "") throw invalid("Message cannot be empty");
    const status_update = {
      id: account.makeId("status_update"),
      message,
      created_at: act.at,
      sender: act.user && account.refer(act.user),
      ...(subject !== undefined && { subject }),
      ...(html_message !== undefined && { html_message }),
    };
    record(act, incident, "status_update", `Status update${byWhom(act)}`, { message });
    saveIncident(act, incident);
    return { status: 200, json: { status_update } };
  },

  getIncidentNotificationSubscribers(call) {
    const answer = showPage(call, "subscribers", subscribersOf(call).list(), ({ subscriber_id, subscriber_type }) => ({
      subscriber_id,
      subscriber_type,
      has_indirect_subscription: false,
      subscribed_via: null,
    }));
    return { ...answer, json: { ...Object(answer.json), account_id: ACCOUNT_ID } };
  },

  createIncidentNotificationSubscribers(call) {
    const incident = findIncident(call);
    const known = subscribersOf(call);
    const subscriptions = listOf(call.body["subscribers"]).map((sent) => {
      const id = readKey(sent);
      const result = exists(call, sent) ? (known.get(id) ? "duplicate" : "success") : "unauthorized";
      if (result === "success") known.put({ ...sent, id });
      const { subscriber_id, subscriber_type } = sent;
      const subscribed = { subscribable_id: incident.id, subscribable_type: "incident" };
      return { account_id: ACCOUNT_ID, ...subscribed, subscriber_id, subscriber_type, result };
    });
    return { status: 200, json: { subscriptions } };
  },

  removeIncidentNotificationSubscribers(call) {
    const known = subscribersOf(call);
    const sent = listOf(call.body["subscribers"]);
    const deleted_count = sent.filter((one) => known.delete(readKey(one))).length;
    const json = { deleted_count, unauthorized_count: 0, non_existent_count: sent.length - deleted_count };
    return { status: 200, json };
  },
};

const subscribersOf = (call: DemoCall) =>
  call.account.collection(`incidents/${findIncident(call).id}/status_updates/subscribers`);

const readKey = (sent: Fields): string => `${textOf(sent["subscriber_type"])}-${textOf(sent["subscriber_id"])}`;

const exists = (call: DemoCall, sent: Fields): boolean =>
  call.account.collection(KINDS[textOf(sent["subscriber_type"])] ?? "").get(textOf(sent["subscriber_id"])) !==
  undefined;
