/** The kinds of incidents an account tells apart; one is there from the start. */

import { type Account, type Behaviour, type Entity, Refusal } from "../../../runtime/demo/types.ts";
import { checkUnique, fieldsOf, idOf, inPath, invalid, sentAs, stamp, textOf } from "./fields.ts";

const COLLECTION = "incidents/types";
/** The name of the type that is there from the start and above all others. */
export const BASE_TYPE = "incident_default";
const BASE = { id: "PINCTYP", name: BASE_TYPE, display_name: "Base Incident", description: null };

export const incidentTypeBehaviours: Record<string, Behaviour> = {
  listIncidentTypes(call) {
    const filter = call.query.one("filter") ?? "enabled";
    const incident_types = listTypes(call.account).filter(
      (type) => filter === "all" || type["enabled"] === (filter === "enabled"),
    );
    return { status: 200, json: { incident_types } };
  },

  getIncidentType: (call) => ({
    status: 200,
    json: { incident_type: typeInPath(call.account, inPath(call, "type_id_or_name")) },
  }),

  createIncidentType(call) {
    const { account } = call;
    const { name, display_name, description = null, enabled = true, parent_type } = sentAs(call, "incident_type");
    if (textOf(name).endsWith("_default")) throw invalid("Name cannot end with _default");
    if (/^(PD|PagerDuty|Default)/i.test(textOf(display_name))) throw invalid("Display name has a reserved prefix");
    listTypes(account);
    checkUnique(account, COLLECTION, "name", name);
    const parent = { id: findType(account, { name: parent_type }).id, type: "incident_type_reference" };
    const created_at = stamp(account.now());
    const incident_type = account.collection(COLLECTION).put({
      id: account.makeId("incident_type"),
      type: "incident_type",
      name,
      display_name,
      description,
      enabled,
      parent,
      created_at,
      updated_at: created_at,
    });
    return { status: 201, json: { incident_type } };
  },

  updateIncidentType(call) {
    const { account } = call;
    const type = typeInPath(account, inPath(call, "type_id_or_name"));
    const { display_name = type["display_name"], description, enabled } = sentAs(call, "incident_type");
    if (type["name"] === BASE_TYPE && enabled === false) throw invalid("The base type cannot be disabled");
    const incident_type = account.collection(COLLECTION).put({
      ...type,
      display_name,
      description: description === undefined ? type["description"] : description,
      enabled: enabled ?? type["enabled"],
      updated_at: stamp(account.now()),
    });
    return { status: 200, json: { incident_type } };
  },
};

/** The type that a body names by `name` or `id`; either may hold the other. One that is switched off is not to be had. */
export function findType(account: Account, sent: unknown): Entity {
  const type = lookUp(account, textOf(fieldsOf(sent)["name"]) || idOf(sent));
  if (type === undefined) throw invalid("Incident type not found");
  if (type["enabled"] === false) throw invalid("Incident type is disabled");
  return type;
}

/** The type that a path names, or one that is known to be there. */
export function typeInPath(account: Account, key: string): Entity {
  const type = lookUp(account, key);
  if (type === undefined) throw new Refusal(404, "Not Found", [], 2100);
  return type;
}

const lookUp = (account: Account, key: string): Entity | undefined =>
  listTypes(account).find((type) => type.id === key || type["name"] === key);

export function listTypes(account: Account): Entity[] {
  const types = account.collection(COLLECTION);
  if (types.get(BASE.id) === undefined) {
    // As old as the account.
    const created_at = "2024-01-08T09:00:00Z";
    types.put({ ...BASE, type: "incident_type", enabled: true, parent: null, created_at, updated_at: created_at });
  }
  return types.list();
}
