import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { type Fields, fieldsOf, idOf, inPath, invalid, listOf, textOf } from "./fields.ts";

/** The words for a service in requests and stored references, and where such services are kept. */
const TECHNICAL = { collection: "services", type: "technical_service_reference" };
const BUSINESS = { collection: "business_services", type: "business_service_reference" };
const KINDS: Record<string, typeof TECHNICAL> = {
  service: TECHNICAL,
  service_reference: TECHNICAL,
  technical_service: TECHNICAL,
  technical_service_reference: TECHNICAL,
  business_service: BUSINESS,
  business_service_reference: BUSINESS,
};

/** Relationships are kept as `{ id, type, supporting_service, dependent_service }`. */
export const dependencyBehaviours: Record<string, Behaviour> = {
  getTechnicalServiceServiceDependencies: (call) => listRelationships(call, "services"),
  getBusinessServiceServiceDependencies: (call) => listRelationships(call, "business_services"),

  createServiceDependency(call) {
    const { account, body } = call;
    const stored = account.collection("service_dependencies");
    const wanted = listOf(body["relationships"]).map((one) => readRelationship(account, one));
    for (const { supporting, dependent } of wanted) {
      if (supporting["id"] === dependent["id"]) throw invalid("A service cannot depend on itself");
      if (reaches(account, idOf(supporting), idOf(dependent))) throw invalid("The dependency would close a circle");
    }
    const made = wanted.map(
      ({ supporting, dependent }) =>
        findRelationship(account, supporting, dependent) ??
        stored.put({
          id: account.makeId("service_dependency"),
          type: "service_dependency",
          supporting_service: supporting,
          dependent_service: dependent,
        }),
    );
    return { status: 200, json: { relationships: made.map(show) } };
  },

  /** All or none of them. */
  deleteServiceDependency(call) {
    const { account, body } = call;
    const found = listOf(body["relationships"]).map((one) => {
      const { supporting, dependent } = readRelationship(account, one);
      const relationship = findRelationship(account, supporting, dependent);
      if (relationship === undefined) throw invalid("Relationship not found");
      return relationship;
    });
    for (const { id } of found) account.collection("service_dependencies").delete(id);
    return { status: 200, json: { relationships: found.map(show) } };
  },
};

/** The services that the given one needs, or that need it: `supporting_service` and `dependent_service`. */
export const neighbours = (account: Account, id: string, side: "supporting" | "dependent"): Fields[] =>
  account
    .collection("service_dependencies")
    .list()
    .filter((one) => idOf(one[side === "supporting" ? "dependent_service" : "supporting_service"]) === id)
    .map((one) => fieldsOf(one[`${side}_service`]));

function listRelationships(call: DemoCall, collection: string) {
  const { account } = call;
  const { id } = account.find(collection, inPath(call, "id"));
  const all = account.collection("service_dependencies").list();
  const own = all.filter((one) => idOf(one["supporting_service"]) === id || idOf(one["dependent_service"]) === id);
  return { status: 200, json: { relationships: own.map(show) } };
}

function readRelationship(account: Account, given: Fields): { supporting: Fields; dependent: Fields } {
  return {
    supporting: readService(account, given["supporting_service"]),
    dependent: readService(account, given["dependent_service"]),
  };
}

function readService(account: Account, given: unknown): Fields {
  const kind = KINDS[textOf(fieldsOf(given)["type"])];
  if (kind === undefined) throw invalid("Service type must be service or business_service");
  return { id: account.find(kind.collection, idOf(given)).id, type: kind.type };
}

const findRelationship = (account: Account, supporting: Fields, dependent: Fields): Entity | undefined =>
  account
    .collection("service_dependencies")
    .list()
    .find(
      (one) =>
        idOf(one["supporting_service"]) === supporting["id"] && idOf(one["dependent_service"]) === dependent["id"],
    );

/** Whether a service needs another one, directly or through others. */
function reaches(account: Account, from: string, to: string, seen = new Set<string>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return neighbours(account, from, "supporting").some((next) => reaches(account, idOf(next), to, seen));
}

/** Whatever words it was stored with. */
function show({ id, supporting_service, dependent_service }: Entity): Fields {
  const reference = (service: unknown) => {
    const { id, type } = fieldsOf(service);
    return { id, type: KINDS[textOf(type)]?.type ?? type };
  };
  return {
    id,
    type: "service_dependency",
    supporting_service: reference(supporting_service),
    dependent_service: reference(dependent_service),
  };
}
