import type { Account, Behaviour, Entity } from "../../../runtime/demo/types.ts";
import { type Fields, fieldsOf, idOf, inPath, invalid, listOf, sentAs, textOf, textsOf, writeKey } from "./fields.ts";
import { storeNew } from "./store-new.ts";

const COLLECTION = "webhook_subscriptions";
const CLIENTS = "webhook_subscriptions/oauth_clients";

/** What can be subscribed to. */
const INCIDENT_EVENTS = `acknowledged action_invocation.created action_invocation.terminated action_invocation.updated annotated
  conference_bridge.updated custom_field_values.updated delegated escalated incident_type.changed priority_updated
  reassigned reopened resolved responder.added responder.replied role.assigned service_updated
  status_update_published task.completed task.created task.updated title_updated triggered unacknowledged
  urgency_updated workflow.completed workflow.started`;
const SERVICE_EVENTS = "created custom_field_values.updated deleted updated";
const EVENTS = new Set([
  ...INCIDENT_EVENTS.split(/\s+/).map((event) => `incident.${event}`),
  ...SERVICE_EVENTS.split(" ").map((event) => `service.${event}`),
]);

/** Where what a filter names is kept. */
const FILTERED: Record<string, string> = { service_reference: "services", team_reference: "teams" };

export const webhookBehaviours: Record<string, Behaviour> = {
  listWebhookSubscriptions(call) {
    const { account, query } = call;
    const type = query.one("filter_type");
    const id = query.one("filter_id");
    if (type !== undefined && type !== "account" && id === undefined) throw invalid("filter_id is required");
    if (type === undefined && id !== undefined) throw invalid("filter_type is required");
    const found = account
      .collection(COLLECTION)
      .list()
      .filter(({ filter }) => {
        if (type === undefined) return true;
        if (fieldsOf(filter)["type"] !== `${type}_reference`) return false;
        return type === "account" || idOf(filter) === id;
      });
    return account.page(call, "webhook_subscriptions", found.map(show));
  },

  getWebhookSubscription: (call) => answer(call.account.find(COLLECTION, inPath(call, "id"))),

  /** The one answer with the secret. */
  createWebhookSubscription(call) {
    const { account } = call;
    const { active, description, delivery_method, events, filter, oauth_client_id } = sentAs(
      call,
      "webhook_subscription",
    );
    const { url, custom_headers } = fieldsOf(delivery_method);
    if (!/^https:\/\//.test(textOf(url)) || !URL.canParse(textOf(url))) throw invalid("URL must be an https URL");
    const methodId = account.makeId("delivery_method");
    const subscription = storeNew(account, COLLECTION, {
      type: "webhook_subscription",
      active: active ?? true,
      description: textOf(description),
      delivery_method: {
        id: methodId,
        type: "http_delivery_method",
        url,
        custom_headers: listOf(custom_headers),
        secret: null,
        temporarily_disabled: false,
      },
      events: readEvents(events),
      filter: readFilter(account, filter),
      ...readClient(account, oauth_client_id),
    });
    const shown = show(subscription);
    const secret = writeKey(methodId, 64);
    const delivered = { ...fieldsOf(shown["delivery_method"]), secret };
    return { status: 200, json: { webhook_subscription: { ...shown, delivery_method: delivered } } };
  },

  updateWebhookSubscription(call) {
    const { account } = call;
    const before = account.find(COLLECTION, inPath(call, "id"));
    const sent = sentAs(call, "webhook_subscription");
    if (sent["delivery_method"] !== undefined) throw invalid("delivery_method cannot be updated");
    const { active = before["active"], description = before["description"], events, filter, oauth_client_id } = sent;
    const { oauth_client, ...rest } = before;
    const after = account.collection(COLLECTION).put({
      ...rest,
      active,
      description,
      ...(events !== undefined && { events: readEvents(events) }),
      ...(filter !== undefined && { filter: readFilter(account, filter) }),
      ...(oauth_client_id === undefined
        ? oauth_client !== undefined && { oauth_client }
        : readClient(account, oauth_client_id)),
    });
    return answer(after);
  },

  enableWebhookSubscription(call) {
    const before = call.account.find(COLLECTION, inPath(call, "id"));
    const delivery_method = { ...fieldsOf(before["delivery_method"]), temporarily_disabled: false };
    return answer(call.account.collection(COLLECTION).put({ ...before, active: true, delivery_method }));
  },

  /** Nothing is delivered: the account has no outside. */
  testWebhookSubscription(call) {
    call.account.find(COLLECTION, inPath(call, "id"));
    return { status: 202 };
  },

  listOauthClients: ({ account }) => ({ status: 200, json: { oauth_clients: account.collection(CLIENTS).list() } }),

  createOauthClient(call) {
    const { account } = call;
    if (account.collection(CLIENTS).list().length >= 10) throw invalid("There can be 10 OAuth clients at most");
    const { client_secret: _secret, ...sent } = sentAs(call, "oauth_client");
    const client = account.collection(CLIENTS).put({
      ...sent,
      id: account.makeId("oauth_client"),
      type: "oauth_client",
      scope: sent["scope"] ?? null,
      status: "active",
    });
    return { status: 201, json: { oauth_client: client } };
  },

  updateOauthClient(call) {
    const { account } = call;
    const before = account.find(CLIENTS, inPath(call, "id"));
    const { client_secret: _secret, ...sent } = sentAs(call, "oauth_client");
    const oauth_client = account.collection(CLIENTS).put({ ...before, ...sent, id: before.id });
    return { status: 200, json: { oauth_client } };
  },
};

const answer = (subscription: Entity) => ({ status: 200, json: { webhook_subscription: show(subscription) } });

/** Neither the secret nor the values of headers are told twice. */
function show({ summary: _summary, ...subscription }: Entity): Fields {
  const method = fieldsOf(subscription["delivery_method"]);
  const custom_headers = listOf(method["custom_headers"]).map(({ name }) => ({ name, value: "-- redacted --" }));
  return { ...subscription, delivery_method: { ...method, secret: null, custom_headers } };
}

function readEvents(given: unknown): string[] {
  const events = textsOf(given);
  const unknown = events.filter((event) => !EVENTS.has(event));
  if (unknown.length > 0) throw invalid(`Events are not known: ${unknown.join(", ")}`);
  return [...new Set(events)];
}

function readFilter(account: Account, given: unknown): Fields {
  const { id, type } = fieldsOf(given);
  if (type === "account_reference") return { type };
  const found = account.collection(FILTERED[textOf(type)] ?? "").get(textOf(id));
  if (found === undefined) throw invalid("Filter must name a service or team of the account");
  return { id: found.id, type };
}

function readClient(account: Account, id: unknown): Fields {
  if (id === undefined || id === null) return {};
  const client = account.collection(CLIENTS).get(textOf(id));
  if (client === undefined) throw invalid("OAuth client not found");
  return { oauth_client: { id: client.id, type: "oauth_client_reference", summary: client["name"] } };
}
