/** Reads JSON whose shape the document has been checked for, and refers to what the account holds. */

import { createHash } from "node:crypto";
import { type Account, type DemoCall, type Entity, Refusal } from "../../../runtime/demo/types.ts";

export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
export const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
export const idOf = (value: unknown): string => textOf(fieldsOf(value)["id"]);
export const idsOf = (value: unknown): string[] => listOf(value).map(idOf);

/** The parameter of the path; the route would not have matched without it. */
export const inPath = (call: DemoCall, name: string): string => call.path[name] ?? "";

/** What was sent under the envelope. */
export const sentAs = (call: DemoCall, envelope: string): Fields => fieldsOf(call.body[envelope]);

/** The 400 that says what is wrong with the body. */
export const invalid = (...errors: string[]): Refusal => new Refusal(400, "Invalid Input Provided", errors, 2001);

/** The entity that a reference in the body names; a wrong one is the caller's mistake, not a missing page. */
export function named(account: Account, collection: string, reference: unknown, label: string): Entity {
  const entity = account.collection(collection).get(idOf(reference));
  if (entity === undefined) throw invalid(`${label} not found`);
  return entity;
}

/** Full references to the entities that references in the body name. */
export const referAll = (account: Account, collection: string, references: unknown, label: string): Fields[] =>
  listOf(references).map((one) => account.refer(named(account, collection, one, label)));

/** No other entity of the collection may have the same text in the field. */
export function checkUnique(account: Account, collection: string, field: string, value: unknown, self = ""): void {
  const wanted = textOf(value).trim().toLowerCase();
  const taken = account
    .collection(collection)
    .list()
    .some((one) => one.id !== self && textOf(one[field]).trim().toLowerCase() === wanted);
  if (taken) throw invalid(`${field.charAt(0).toUpperCase()}${field.slice(1)} has already been taken.`);
}

/** References as the newer parts of the API write them: `{ id, type, self }`. */
export function referBriefly(account: Account, entity: Entity): Fields {
  const { id, type, self } = account.refer(entity);
  return { id, type, self };
}

/** The time as the API writes it, without milliseconds. */
export const stamp = (time: Date | number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

/** Looks random and is the same in every run: keys, secrets, versions. */
export const writeKey = (seed: string, length = 32): string =>
  createHash("sha256").update(seed).digest("hex").slice(0, length);
