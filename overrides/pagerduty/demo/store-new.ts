import type { Account, Entity } from "../../../runtime/demo/types.ts";
import { complete } from "./complete.ts";
import type { Fields } from "./fields.ts";

/** Puts a new entity with an ID, links and all that the API itself writes into a collection. Links are never the sender's. */
export function storeNew(account: Account, collection: string, { self, html_url, ...fields }: Fields): Entity {
  return account
    .collection(collection)
    .put(complete({ ...fields, id: account.makeId(collection) }, collection, account));
}
