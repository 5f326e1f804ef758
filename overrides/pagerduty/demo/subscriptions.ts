import type { Account, Behaviour, Collection, DemoCall } from "../../../runtime/demo/types.ts";
import { type Fields, idOf, inPath, invalid, listOf, textOf } from "./fields.ts";

const ACCOUNT_ID = "PDDEMO1";

/** What can be subscribed to: where it is, and where its subscribers are kept. */
const SUBSCRIBABLE: Record<string, { collection: string; below: string; name: string }> = {
  incident: { collection: "incidents", below: "status_updates/subscribers", name: "title" },
  business_service: { collection: "business_services", below: "subscribers", name: "name" },
};

const SUBSCRIBERS: Record<string, string> = { user: "users", team: "teams" };

interface Pair {
  subscribable_type: string;
  subscribable_id: string;
  subscriber_type: string;
  subscriber_id: string;
}

/** Of teams and people to incidents and business services, seen from either side. */
export const subscriptionBehaviours: Record<string, Behaviour> = {
  getUserNotificationSubscriptions: (call) => listOfSubscriber(call, "user"),
  createUserNotificationSubscriptions: (call) => subscribe(call, pairsOfSubscriber(call, "user")),
  unsubscribeUserNotificationSubscriptions: (call) => unsubscribe(call, pairsOfSubscriber(call, "user")),

  getTeamNotificationSubscriptions: (call) => listOfSubscriber(call, "team"),
  createTeamNotificationSubscriptions: (call) => subscribe(call, pairsOfSubscriber(call, "team")),
  removeTeamNotificationSubscriptions: (call) => unsubscribe(call, pairsOfSubscriber(call, "team")),

  getBusinessServiceSubscribers(call) {
    const { account } = call;
    const { id } = account.find("business_services", inPath(call, "id"));
    const subscribers = account.collection(`business_services/${id}/subscribers`).list();
    const json = {
      account_id: ACCOUNT_ID,
      subscribers: subscribers.map(({ subscriber_id, subscriber_type }) => ({ subscriber_id, subscriber_type })),
    };
    return { status: 200, json };
  },
  createBusinessServiceNotificationSubscribers: (call) => subscribe(call, pairsOfBusinessService(call)),
  removeBusinessServiceNotificationSubscriber: (call) => unsubscribe(call, pairsOfBusinessService(call)),
};

function pairsOfSubscriber(call: DemoCall, type: string): Pair[] {
  const { id } = call.account.find(SUBSCRIBERS[type] ?? "", inPath(call, "id"));
  return listOf(call.body["subscribables"]).map((one) => ({
    subscribable_type: textOf(one["subscribable_type"]),
    subscribable_id: textOf(one["subscribable_id"]),
    subscriber_type: type,
    subscriber_id: id,
  }));
}

function pairsOfBusinessService(call: DemoCall): Pair[] {
  const { id } = call.account.find("business_services", inPath(call, "id"));
  return listOf(call.body["subscribers"]).map((one) => ({
    subscribable_type: "business_service",
    subscribable_id: id,
    subscriber_type: textOf(one["subscriber_type"]),
    subscriber_id: textOf(one["subscriber_id"]),
  }));
}

const keyOf = ({ subscriber_type, subscriber_id }: Pair): string => `${subscriber_type}-${subscriber_id}`;

/** The subscribers of what exists; what does not is called unauthorized, as the API does. */
function subscribersOf(account: Account, { subscribable_type, subscribable_id }: Pair): Collection | undefined {
  const kind = SUBSCRIBABLE[subscribable_type];
  const found = kind && account.collection(kind.collection).get(subscribable_id);
  return found && account.collection(`${kind.collection}/${found.id}/${kind.below}`);
}

function subscribe({ account }: DemoCall, pairs: Pair[]) {
  for (const { subscribable_type, subscriber_type } of pairs) {
    if (!(subscribable_type in SUBSCRIBABLE) || !(subscriber_type in SUBSCRIBERS))
      throw invalid("Type cannot be empty.");
  }
  const subscriptions = pairs.map((pair) => {
    const subscribers = subscribersOf(account, pair);
    const isKnown = account.collection(SUBSCRIBERS[pair.subscriber_type] ?? "").get(pair.subscriber_id) !== undefined;
    if (subscribers === undefined || !isKnown) return { account_id: ACCOUNT_ID, ...pair, result: "unauthorized" };
    const result = subscribers.get(keyOf(pair)) === undefined ? "success" : "duplicate";
    const { subscriber_id, subscriber_type } = pair;
    subscribers.put({ id: keyOf(pair), subscriber_id, subscriber_type });
    return { account_id: ACCOUNT_ID, ...pair, result };
  });
  return { status: 200, json: { subscriptions } };
}

function unsubscribe({ account }: DemoCall, pairs: Pair[]) {
  const deleted = pairs.filter((pair) => subscribersOf(account, pair)?.delete(keyOf(pair)) === true).length;
  const unauthorized = pairs.filter((pair) => subscribersOf(account, pair) === undefined).length;
  const missing = pairs.length - deleted - unauthorized;
  const json = { deleted_count: deleted, unauthorized_count: unauthorized, non_existent_count: missing };
  return { status: 200, json };
}

function listOfSubscriber(call: DemoCall, type: string) {
  const { account } = call;
  const { id } = account.find(SUBSCRIBERS[type] ?? "", inPath(call, "id"));
  const subscriptions = Object.entries(SUBSCRIBABLE).flatMap(([subscribable_type, { collection, name }]) =>
    account
      .collection(collection)
      .list()
      .flatMap((entity): Fields[] => {
        const pair = { subscribable_type, subscribable_id: idOf(entity), subscriber_type: type, subscriber_id: id };
        if (subscribersOf(account, pair)?.get(keyOf(pair)) === undefined) return [];
        return [{ subscription: { account_id: ACCOUNT_ID, ...pair }, subscribable_name: entity[name] ?? null }];
      }),
  );
  return account.page(call, "subscriptions", subscriptions);
}
