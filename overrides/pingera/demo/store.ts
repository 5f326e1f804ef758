import type { Account, Entity } from "../../../runtime/demo/types.ts";
import { type Fields, stamp } from "./fields.ts";

/** Puts something new into a collection, with an ID and the times that the API writes. */
export function add(account: Account, collection: string, fields: Fields, at: number | Date = account.now()): Entity {
  const time = stamp(at);
  const id = account.makeId(collection);
  return account
    .collection(collection)
    .put({ id, ...fields, created_at: fields["created_at"] ?? time, updated_at: time });
}

/** What is not given stays. */
export function change(
  account: Account,
  collection: string,
  entity: Entity,
  fields: Fields,
  at: number | Date = account.now(),
): Entity {
  return account.collection(collection).put({ ...entity, ...fields, updated_at: stamp(at) });
}

/** The same without a word of when: what follows from something else is no change of anybody's. */
export const note = (account: Account, collection: string, entity: Entity, fields: Fields): Entity =>
  account.collection(collection).put({ ...entity, ...fields });

/** Those that were made last come first. */
export const latestFirst = (entities: Entity[], field = "created_at"): Entity[] =>
  entities.toReversed().sort((one, other) => compare(String(other[field]), String(one[field])));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export const PAGES = "v1/pages";
export const CHECKS = "v1/checks";
export const GROUPS = "v1/check-groups";
export const ALERTS = "v1/alerts";
export const RULES = "v1/alerts/rules";
export const CHANNELS = "v1/alerts/channels";
export const HEARTBEATS = "v1/heartbeats";
export const SECRETS = "v1/secrets";
export const JOBS = "v1/checks/jobs";
export const RUNS = "v1/execution-groups";
/** What runs on demand found out; there is no path to them alone. */
export const ON_DEMAND = "on-demand-results";

export const componentsOf = (page: string): string => `${PAGES}/${page}/components`;
export const incidentsOf = (page: string): string => `${PAGES}/${page}/incidents`;
export const updatesOf = (page: string, incident: string): string =>
  `${incidentsOf(page)}/${incident}/incident_updates`;
export const resultsOf = (check: string): string => `${CHECKS}/${check}/results`;
export const periodsOf = (check: string): string => `${CHECKS}/${check}/status-history`;
export const checkSecretsOf = (check: string): string => `${CHECKS}/${check}/secrets`;
export const pingsOf = (heartbeat: string): string => `${HEARTBEATS}/${heartbeat}/pings`;
export const notificationsOf = (alert: string): string => `${ALERTS}/${alert}/notifications`;
