/** The business services that suffer from an incident: those that need its service, and those that people say. */

import type { Account, Behaviour, Entity } from "../../../runtime/demo/types.ts";
import { neighbours } from "./dependencies.ts";
import { idOf, inPath } from "./fields.ts";
import { findIncident, type Incident } from "./incident.ts";

const MOST = 100;

export const incidentImpactBehaviours: Record<string, Behaviour> = {
  getIncidentImpactedBusinessServices(call) {
    const services = listImpacted(call.account, findIncident(call)).slice(0, MOST);
    const shown = services.map(({ id, name }) => ({ id, name, type: "business_service", status: "impacted" }));
    return { status: 200, json: { services: shown, limit: MOST, next_cursor: null } };
  },

  putIncidentManualBusinessServiceAssociation(call) {
    const { account, body } = call;
    const incident = findIncident(call);
    const { id } = account.find("business_services", inPath(call, "business_service_id"));
    const { relation } = body;
    account.collection(collectionOf(incident)).put({ id, relation });
    return { status: 200, json: { relation } };
  },
};

const collectionOf = (incident: Incident): string => `incidents/${incident.id}/business_services`;

/** What people say goes before what follows from dependencies. A resolved incident impacts nothing. */
function listImpacted(account: Account, incident: Incident): Entity[] {
  if (incident.status === "resolved") return [];
  const said = account.collection(collectionOf(incident));
  const relationOf = (id: string): unknown => said.get(id)?.["relation"];
  const impacted = new Set<string>();
  const follow = (id: string): void => {
    if (impacted.has(id) || relationOf(id) === "not_impacted") return;
    impacted.add(id);
    for (const dependent of neighbours(account, id, "dependent")) follow(idOf(dependent));
  };
  follow(idOf(incident.service));
  for (const { id, relation } of said.list()) if (relation === "impacted") follow(id);
  return account
    .collection("business_services")
    .list()
    .filter(({ id }) => impacted.has(id));
}
