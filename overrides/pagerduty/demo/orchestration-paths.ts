import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import {
  type Fields,
  fieldsOf,
  idOf,
  idsOf,
  inPath,
  invalid,
  listOf,
  referBriefly,
  stamp,
  textOf,
  writeKey,
} from "./fields.ts";
import { updated } from "./orchestrations.ts";

/** What a condition may say; the words of its language, not its whole grammar. */
const OPERATOR = /\b(matches|does not match|exists|does not exist|over|now in)\b|[<>=]=?/;

/** Where the rules of an orchestration, or of a service, are kept. */
interface Place {
  collection: string;
  id: string;
  kind: string;
  parent: Entity;
  self: string;
}

export const orchestrationPathBehaviours: Record<string, Behaviour> = {
  getOrchPathRouter: (call) => show(readPath(call, placeOf(call, "router"))),
  getOrchPathGlobal: (call) => show(readPath(call, placeOf(call, "global"))),
  getOrchPathUnrouted: (call) => show(readPath(call, placeOf(call, "unrouted"))),
  getOrchPathService: (call) => show(readPath(call, placeOfService(call))),

  updateOrchPathGlobal: (call) => save(call, placeOf(call, "global")),
  updateOrchPathUnrouted: (call) => save(call, placeOf(call, "unrouted")),
  updateOrchPathService: (call) => save(call, placeOfService(call)),

  updateOrchPathRouter(call) {
    const place = placeOf(call, "router");
    const answer = save(call, place);
    const { account } = call;
    const rules = rulesOf(readPath(call, place));
    const services = rules.map((rule) => textOf(fieldsOf(rule["actions"])["route_to"])).filter((id) => id !== "");
    const orchestration = { ...place.parent, routes: new Set(services).size };
    account.collection("event_orchestrations").put(orchestration);
    return answer;
  },

  getOrchActiveStatus(call) {
    return { status: 200, json: { active: isActive(call.account, placeOfService(call).id) } };
  },

  updateOrchActiveStatus(call) {
    const place = placeOfService(call);
    const active = call.body["active"] === true;
    call.account.collection(place.collection).put({ ...readPath(call, place), _active: active });
    return { status: 200, json: { active } };
  },
};

function isActive(account: Account, serviceId: string): boolean {
  const stored = account.collection("service_orchestrations").get(serviceId);
  return stored !== undefined && stored["_active"] !== false;
}

function placeOf(call: DemoCall, kind: string): Place {
  const parent = call.account.find("event_orchestrations", inPath(call, "id"));
  const self = `https://api.pagerduty.com/event_orchestrations/${parent.id}/${kind}`;
  return { collection: `event_orchestrations/${parent.id}/paths`, id: kind, kind, parent, self };
}

function placeOfService(call: DemoCall): Place {
  const parent = call.account.find("services", inPath(call, "service_id"));
  const self = `https://api.pagerduty.com/event_orchestrations/services/${parent.id}`;
  return { collection: "service_orchestrations", id: parent.id, kind: "service", parent, self };
}

/** Every orchestration has its paths from the start; without rules until somebody writes some. */
function readPath(call: DemoCall, place: Place): Entity {
  const { account } = call;
  const stored = account.collection(place.collection).get(place.id);
  if (stored !== undefined) return stored;
  const { created_at = stamp(account.now()), created_by, updated_at = created_at, updated_by } = place.parent;
  const type = place.kind === "service" ? "service_reference" : "event_orchestration_reference";
  const people = created_by === undefined ? {} : { created_by, updated_by };
  return {
    id: place.id,
    type: place.kind,
    parent: { ...referBriefly(account, place.parent), type },
    self: place.self,
    sets: [{ id: "start", rules: [] }],
    catch_all: { actions: place.kind === "router" ? { route_to: "unrouted" } : {} },
    ...people,
    created_at,
    updated_at,
    version: writeKey(place.self),
  };
}

function save(call: DemoCall, place: Place) {
  const { account } = call;
  const before = readPath(call, place);
  const sent = fieldsOf(call.body["orchestration_path"]);
  const sets = sent["sets"] === undefined ? listOf(before["sets"]) : listOf(sent["sets"]);
  const catchAll = sent["catch_all"] === undefined ? before["catch_all"] : sent["catch_all"];
  checkSets(place, sets);
  if (place.kind === "router") checkRouter(account, sets, fieldsOf(catchAll));
  const kept = new Set(rulesOf(before).map(idOf));
  const named = sets.map((set) => ({
    ...set,
    // The API makes the ids; those it has made stay.
    rules: listOf(set["rules"]).map((rule) => ({
      ...rule,
      id: kept.has(idOf(rule)) ? rule["id"] : account.makeId("rule"),
    })),
  }));
  const after = account
    .collection(place.collection)
    .put({ ...before, sets: named, catch_all: catchAll, ...updated(call) });
  return { status: 200, json: { ...show(after).json, warnings: place.kind === "router" ? [] : warn(account, after) } };
}

const show = ({ id: _id, ...path }: Entity) => ({ status: 200, json: { orchestration_path: path } });

const rulesOf = (path: Fields): Fields[] => listOf(path["sets"]).flatMap((set) => listOf(set["rules"]));

function checkSets(place: Place, sets: Fields[]): void {
  const ids = idsOf(sets);
  if (!ids.includes("start")) throw invalid('Sets must have one with the id "start"');
  if (new Set(ids).size < ids.length) throw invalid("Sets must have different ids");
  for (const [index, set] of sets.entries()) {
    for (const rule of listOf(set["rules"])) {
      for (const { expression } of listOf(rule["conditions"])) checkCondition(textOf(expression));
      if (place.kind === "router") continue;
      const target = fieldsOf(rule["actions"])["route_to"];
      // Only onwards: an event must come to an end.
      if (target !== undefined && ids.indexOf(textOf(target)) <= index) {
        throw invalid(`Rule routes to "${textOf(target)}", which is no later set`);
      }
    }
  }
}

function checkCondition(expression: string): void {
  const quotes = expression.replaceAll("\\'", "").split("'").length - 1;
  if (!OPERATOR.test(expression) || quotes % 2 === 1) throw invalid(`Condition is invalid: ${expression}`);
}

function checkRouter(account: Account, sets: Fields[], catchAll: Fields): void {
  const services = account.collection("services");
  for (const [index, rule] of sets.flatMap((set) => listOf(set["rules"])).entries()) {
    const { route_to, dynamic_route_to } = fieldsOf(rule["actions"]);
    if ((route_to === undefined) === (dynamic_route_to === undefined)) {
      throw invalid("A rule needs either route_to or dynamic_route_to");
    }
    if (route_to !== undefined && services.get(textOf(route_to)) === undefined) throw invalid("Service not found");
    if (dynamic_route_to === undefined) continue;
    if (index > 0) throw invalid("Only the first rule may route dynamically");
    if (listOf(rule["conditions"]).length > 0) throw invalid("A rule that routes dynamically takes no conditions");
  }
  const rest = textOf(fieldsOf(catchAll["actions"])["route_to"]) || "unrouted";
  if (rest !== "unrouted" && services.get(rest) === undefined) throw invalid("Service not found");
}

/** Rules are saved with what they name even if the account has no such thing. */
function warn(account: Account, path: Entity): Fields[] {
  const kinds = { priority: "priorities", escalation_policy: "escalation_policies" };
  return rulesOf(path).flatMap((rule) =>
    Object.entries(kinds).flatMap(([feature, collection]) => {
      const id = textOf(fieldsOf(rule["actions"])[feature]);
      if (id === "" || account.collection(collection).get(id) !== undefined) return [];
      const message = `The ${feature} ${id} does not exist; the rule is saved, but this action will do nothing`;
      return [{ feature, feature_type: "actions", message, rule_id: rule["id"], warning_type: "invalid_data" }];
    }),
  );
}
