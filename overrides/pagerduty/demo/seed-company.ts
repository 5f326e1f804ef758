import type { Account, Entity } from "../../../runtime/demo/types.ts";
import { complete } from "./complete.ts";
import type { Fields } from "./fields.ts";

export const MINUTE = 60_000;

/** What the seeds of all parts need: a way to add, to find by name, to refer, and the time. */
export interface Company {
  account: Account;
  /** In whole seconds, as the API writes times. */
  now: number;
  add(collection: string, fields: Fields): Entity;
  /** Replaces fields of what was added before. */
  change(collection: string, id: string, fields: Fields): Entity;
  get(collection: string, name: string): Entity;
  refer(collection: string, name: string): Fields;
}

export function createCompany(account: Account): Company {
  const get = (collection: string, name: string) => {
    const found = account
      .collection(collection)
      .list()
      .find((entity) => entity["name"] === name);
    if (!found) throw new Error(`The seed has no ${name} in ${collection}.`);
    return found;
  };
  return {
    account,
    now: Math.floor(account.now().getTime() / 1000) * 1000,
    add: (collection, fields) =>
      account
        .collection(collection)
        .put(complete({ ...fields, id: String(fields["id"] ?? account.makeId(collection)) }, collection, account)),
    change: (collection, id, fields) =>
      account.collection(collection).put({ ...account.find(collection, id), ...fields }),
    get,
    refer: (collection, name) => account.refer(get(collection, name)),
  };
}
