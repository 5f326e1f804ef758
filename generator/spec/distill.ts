import { isRecord, type Json } from "./document.ts";
import { type Field, GRAMMAR, type Kind, readField } from "./grammar.ts";
import { isScope } from "./scope.ts";

/** The facts of a published document, without its prose and examples. Distilling the result changes nothing. */
export function distill(document: unknown): Json {
  return keepFacts(document, "document") ?? {};
}

/** The same bytes for the same facts: keys in order, one fact a line, so that a diff shows what changed. */
export function printDocument(document: Json): string {
  return `${JSON.stringify(document, null, 1)}\n`;
}

function keepFacts(node: unknown, kind: Kind): Json | undefined {
  // `additionalProperties: false`, and the schemas `true` and `false` of 3.1.
  if (typeof node === "boolean") return node;
  if (Array.isArray(node)) return keepList(node, kind);
  if (!isRecord(node)) return undefined;
  return sortByKey(
    Object.entries(node).flatMap(([key, value]): [string, Json][] => {
      const field = fieldOf(kind, key, value);
      const kept = field === undefined ? undefined : keepField(value, field);
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}

function fieldOf(kind: Kind, key: string, value: unknown): Field | undefined {
  if (Object.hasOwn(GRAMMAR[kind], key)) return GRAMMAR[kind][key];
  // Which OAuth scope a call needs is a fact; other extensions are the publisher's own business.
  return kind === "operation" && isScope(key, value) ? "fact" : undefined;
}

function keepField(value: unknown, field: Field): Json | undefined {
  if (field === "fact") return copySorted(value);
  // OAuth scopes are written as { name: what it is for }: the names are the facts.
  if (field === "names") return isRecord(value) ? sortByKey(Object.keys(value).map((name) => [name, ""])) : undefined;
  const { kind, held } = readField(field);
  if (held !== "map") return keepFacts(value, kind);
  if (!isRecord(value)) return undefined;
  return sortByKey(
    Object.entries(value).flatMap(([name, entry]): [string, Json][] => {
      const kept = isExtension(name, kind) ? undefined : keepFacts(entry, kind);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}

/** Paths and responses are maps that allow extensions among their entries; a property or header may be named `x-…`. */
function isExtension(name: string, kind: Kind): boolean {
  return name.startsWith("x-") && (kind === "pathItem" || kind === "response");
}

function keepList(list: readonly unknown[], kind: Kind): Json[] {
  return list.flatMap((entry) => {
    const kept = keepFacts(entry, kind);
    return kept === undefined ? [] : [kept];
  });
}

function copySorted(value: unknown): Json | undefined {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) return value.map((entry) => copySorted(entry) ?? null);
  if (!isRecord(value)) return undefined;
  return sortByKey(
    Object.entries(value).flatMap(([key, entry]): [string, Json][] => {
      const copy = copySorted(entry);
      return copy === undefined ? [] : [[key, copy]];
    }),
  );
}

/** By code unit: the same order in every locale. `fromEntries` also keeps a key named `__proto__` a mere key. */
function sortByKey(entries: [string, Json][]): { [key: string]: Json } {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
