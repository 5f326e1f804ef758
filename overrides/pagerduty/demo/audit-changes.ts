/** What differs between an entity before and after, as the audit trail tells it. */

import type { Entity } from "../../../runtime/demo/types.ts";
import { type Fields, fieldsOf, idOf, isFields, textOf } from "./fields.ts";

export interface Changes {
  fields?: { name: string; before_value?: string; value?: string }[];
  references?: { name: string; added?: Fields[]; removed?: Fields[] }[];
}

/** Who and where it is, and what follows from the rest. */
const NEVER = ["id", "type", "self", "html_url", "summary", "created_at", "updated_at", "version"];

/** One that is new has nothing before, one that is gone nothing after; undefined where both are the same. */
export function compareEntities(before: Entity | undefined, after: Entity | undefined): Changes | undefined {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const fields: NonNullable<Changes["fields"]> = [];
  const references: NonNullable<Changes["references"]> = [];
  for (const name of [...names].filter((one) => !NEVER.includes(one) && !one.startsWith("_"))) {
    const [old, now] = [before?.[name], after?.[name]];
    if (JSON.stringify(old ?? null) === JSON.stringify(now ?? null)) continue;
    const [gone, come] = [referencesIn(old), referencesIn(now)];
    if (gone === undefined || come === undefined) fields.push({ name, ...writeValues(old, now) });
    else {
      const added = without(come, gone);
      const removed = without(gone, come);
      if (added.length > 0 || removed.length > 0)
        references.push({ name, ...(added.length > 0 && { added }), ...(removed.length > 0 && { removed }) });
    }
  }
  if (before && after && fields.length === 0 && references.length === 0) return undefined;
  return { ...(fields.length > 0 && { fields }), ...(references.length > 0 && { references }) };
}

/** One reference, several or none; undefined for anything else. */
function referencesIn(value: unknown): Fields[] | undefined {
  if (value === undefined || value === null) return [];
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.every(isReference) ? items.map(fieldsOf) : undefined;
}

const isReference = (value: unknown): boolean =>
  isFields(value) && typeof value["id"] === "string" && textOf(value["type"]).endsWith("_reference");

const without = (all: Fields[], others: Fields[]): Fields[] =>
  all.filter((one) => !others.some((other) => idOf(other) === idOf(one)));

const writeValues = (old: unknown, now: unknown) => ({
  ...(old !== undefined && old !== null && { before_value: writeValue(old) }),
  ...(now !== undefined && now !== null && { value: writeValue(now) }),
});

const writeValue = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
