import type { Account, Entity } from "../../../runtime/demo/types.ts";
import { complete } from "./complete.ts";
import type { Fields } from "./fields.ts";

/** Puts a new entity with an ID, links and all that the API itself writes into a collection. */
export const storeNew = (account: Account, collection: string, fields: Fields): Entity =>
  account.collection(collection).put(complete({ ...fields, id: account.makeId(collection) }, collection, account));
