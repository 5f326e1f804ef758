import { type Account, type Behaviour, type DemoCall, type Entity, Refusal } from "../../../runtime/demo/types.ts";
import {
  type Fields,
  fieldsOf,
  inPath,
  invalid,
  listOf,
  named,
  referBriefly,
  sentAs,
  stamp,
  textOf,
} from "./fields.ts";
import { storeNew } from "./store-new.ts";

const SORTED: Record<string, (orchestration: Entity) => string | number> = {
  name: (one) => textOf(one["name"]).toLowerCase(),
  routes: (one) => Number(one["routes"] ?? 0),
  created_at: (one) => textOf(one["created_at"]),
};

export const orchestrationBehaviours: Record<string, Behaviour> = {
  listEventOrchestrations(call) {
    const { account, query } = call;
    const [field = "name", direction] = (query.one("sort_by") ?? "name:asc").split(":");
    const key = SORTED[field] ?? SORTED["name"];
    const sign = direction === "desc" ? -1 : 1;
    const rows = account
      .collection("event_orchestrations")
      .list()
      .sort((a, b) => (key === undefined || key(a) === key(b) ? 0 : key(a) < key(b) ? -sign : sign))
      // The list leaves the integrations out.
      .map(({ integrations: _integrations, ...one }) => one);
    return account.page(call, "orchestrations", rows);
  },

  postOrchestration(call) {
    const { account } = call;
    const sent = sentAs(call, "orchestration");
    const name = textOf(sent["name"]).trim();
    if (name === "") throw invalid("Name cannot be empty.");
    const orchestration = storeNew(account, "event_orchestrations", {
      name,
      description: textOf(sent["description"]),
      ...readTeam(account, sent),
      integrations: [makeIntegration(account, `${name} Default Integration`)],
      routes: 0,
      ...updated(call),
      ...(actorOf(call) !== undefined && { created_by: actorOf(call) }),
    });
    return { status: 201, json: { orchestration } };
  },

  updateOrchestration(call) {
    const { account } = call;
    const orchestration = account.find("event_orchestrations", inPath(call, "id"));
    const { name, description } = { ...orchestration, ...sentAs(call, "orchestration") };
    if (textOf(name).trim() === "") throw invalid("Name cannot be empty.");
    const team = readTeam(account, sentAs(call, "orchestration"));
    const changed = { ...orchestration, name, summary: name, description, ...team, ...updated(call) };
    return { status: 200, json: { orchestration: account.collection("event_orchestrations").put(changed) } };
  },

  listOrchestrationIntegrations: (call) => answerIntegrations(find(call)),

  getOrchestrationIntegration: (call) => ({ status: 200, json: { integration: findIntegration(find(call), call) } }),

  postOrchestrationIntegration(call) {
    const integration = makeIntegration(call.account, readLabel(call));
    const orchestration = find(call);
    saveIntegrations(call, orchestration, [...listOf(orchestration["integrations"]), integration]);
    return { status: 201, json: { integration } };
  },

  updateOrchestrationIntegration(call) {
    const orchestration = find(call);
    const integration: Fields = { ...findIntegration(orchestration, call), label: readLabel(call) };
    const all = listOf(orchestration["integrations"]);
    saveIntegrations(
      call,
      orchestration,
      all.map((one) => (one["id"] === integration["id"] ? integration : one)),
    );
    return { status: 200, json: { integration } };
  },

  deleteOrchestrationIntegration(call) {
    const orchestration = find(call);
    const { id } = findIntegration(orchestration, call);
    const left = listOf(orchestration["integrations"]).filter((one) => one["id"] !== id);
    saveIntegrations(call, orchestration, left);
    return { status: 204 };
  },

  /** The routing key moves along. */
  migrateOrchestrationIntegration(call) {
    const { account, body } = call;
    const to = find(call);
    const from = account.find("event_orchestrations", textOf(body["source_id"]));
    if (from.id === to.id) throw invalid("The integration belongs to this orchestration already");
    const moved = listOf(from["integrations"]).find((one) => one["id"] === body["integration_id"]);
    if (moved === undefined) throw invalid("Integration not found");
    const left = listOf(from["integrations"]).filter((one) => one !== moved);
    saveIntegrations(call, from, left);
    return answerIntegrations(saveIntegrations(call, to, [...listOf(to["integrations"]), moved]));
  },
};

/** Who and when, and another version than before. */
export function updated(call: DemoCall): Fields {
  const by = actorOf(call);
  return {
    updated_at: stamp(call.account.now()),
    ...(by !== undefined && { updated_by: by }),
    version: call.account.makeId("version"),
  };
}

/** Nobody for a token that belongs to the account. */
function actorOf({ account, caller }: DemoCall): Fields | undefined {
  const user = account.collection("users").get(caller.userId ?? "");
  return user && referBriefly(account, user);
}

const find = (call: DemoCall): Entity => call.account.find("event_orchestrations", inPath(call, "id"));

function findIntegration(orchestration: Entity, call: DemoCall): Fields {
  const id = inPath(call, "integration_id");
  const found = listOf(orchestration["integrations"]).find((one) => one["id"] === id);
  if (found === undefined) throw new Refusal(404, "Not Found", [], 2100);
  return found;
}

function readTeam(account: Account, sent: Fields): Fields {
  if (sent["team"] === undefined) return {};
  return { team: referBriefly(account, named(account, "teams", sent["team"], "Team")) };
}

function readLabel(call: DemoCall): string {
  const label = textOf(fieldsOf(call.body["integration"])["label"]).trim();
  if (label === "") throw invalid("Label cannot be empty.");
  return label;
}

function makeIntegration(account: Account, label: string): Fields {
  const id = account.makeId("integration_of_orchestration");
  return { id, label, parameters: { routing_key: account.makeId("routing_key"), type: "global" } };
}

const saveIntegrations = (call: DemoCall, orchestration: Entity, integrations: Fields[]): Entity =>
  call.account.collection("event_orchestrations").put({ ...orchestration, integrations, ...updated(call) });

function answerIntegrations(orchestration: Entity) {
  const integrations = listOf(orchestration["integrations"]);
  return { status: 200, json: { integrations, total: integrations.length } };
}
