import { isDeepStrictEqual } from "node:util";
import { isRecord, listOperations, type OpenApiDocument, type OperationAt } from "../spec/document.ts";
import { compareOperations, type OperationPair } from "./compare-operations.ts";
import { SchemaComparison } from "./compare-schemas.ts";
import type { Change } from "./ir.ts";
import { nameOperation, Schemas } from "./schemas.ts";

/** An operation as reports name it. */
export interface NamedOperation {
  id: string;
  method: string;
  path: string;
}

export interface DocumentComparison {
  added: NamedOperation[];
  removed: NamedOperation[];
  pairs: OperationPair[];
  /** What concerns every operation. */
  general: Change[];
}

/** Two normalised documents side by side. */
export function compareDocuments(old: OpenApiDocument, now: OpenApiDocument): DocumentComparison {
  const [before, after] = [listOperations(old), listOperations(now)];
  const partners = findPartners(before, after);
  const taken = new Set(partners.values());
  const [oldSchemas, nowSchemas] = [new Schemas(old), new Schemas(now)];
  const schemas = new SchemaComparison(oldSchemas, nowSchemas);
  const comparison = {
    added: after.filter((at) => !taken.has(at)).map((at) => describe(now, at)),
    removed: before.filter((at) => !partners.has(at)).map((at) => describe(old, at)),
    pairs: [...partners].map(([from, to]) =>
      compareOperations({ old: oldSchemas, now: nowSchemas, schemas }, from, to),
    ),
    general: compareGeneral(old, now),
  };
  reportWording(oldSchemas, nowSchemas, comparison);
  return comparison;
}

function describe(document: OpenApiDocument, { path, method }: OperationAt): NamedOperation {
  return { id: nameOperation(document, path, method), method: method.toUpperCase(), path };
}

/**
 * Which operation is which: first by method and path, then by method and path whatever its parameters are called, then
 * by operationId. The address comes first, for it is what a request meets.
 */
function findPartners(before: OperationAt[], after: OperationAt[]): Map<OperationAt, OperationAt> {
  const partners = new Map<OperationAt, OperationAt>();
  const taken = new Set<OperationAt>();
  const keys: ((at: OperationAt) => string | undefined)[] = [
    ({ method, path }) => `${method} ${path}`,
    ({ method, path }) => `${method} ${path.replaceAll(/\{[^{}]*\}/g, "{}")}`,
    ({ operation }) => operation.operationId,
  ];
  for (const keyOf of keys) {
    const waiting = new Map(after.flatMap((at) => (taken.has(at) ? [] : [[keyOf(at), at]])));
    for (const from of before) {
      const key = keyOf(from);
      const to = key === undefined || partners.has(from) ? undefined : waiting.get(key);
      if (!to || taken.has(to)) continue;
      partners.set(from, to);
      taken.add(to);
    }
  }
  return partners;
}

function compareGeneral(old: OpenApiDocument, now: OpenApiDocument): Change[] {
  const found: Change[] = [];
  const [hosts, nowHosts] = [old, now].map((document) => (document.servers ?? []).map(({ url }) => url));
  if (!isDeepStrictEqual(hosts, nowHosts)) {
    const grade = hosts?.every((url) => nowHosts?.includes(url)) ? "additive" : "breaking";
    found.push({ grade, kind: "server", place: "servers", what: `${hosts?.join(", ")} → ${nowHosts?.join(", ")}` });
  }
  const [schemes = {}, nowSchemes = {}] = [old.components?.securitySchemes, now.components?.securitySchemes];
  for (const name of new Set([...Object.keys(schemes), ...Object.keys(nowSchemes)])) {
    const place = `security scheme ${name}`;
    if (isDeepStrictEqual(schemes[name], nowSchemes[name])) continue;
    if (schemes[name] === undefined) found.push({ grade: "additive", kind: "auth", place, what: "new" });
    else if (nowSchemes[name] === undefined) found.push({ grade: "breaking", kind: "auth", place, what: "gone" });
    else found.push(compareScheme(schemes[name], nowSchemes[name], place));
  }
  return found;
}

/** Most changes of a scheme are new scopes, which take nothing from anybody. */
function compareScheme(old: unknown, now: unknown, place: string): Change {
  const [before, after] = [listScopes(old), listScopes(now)];
  const onlyScopes = isDeepStrictEqual(withoutScopes(old), withoutScopes(now));
  const [lost, won] = [before.filter((name) => !after.includes(name)), after.filter((name) => !before.includes(name))];
  const words = [...won.map((name) => `also ${name}`), ...lost.map((name) => `no longer ${name}`)];
  const grade = onlyScopes && lost.length === 0 ? "additive" : "breaking";
  return { grade, kind: "auth", place, what: onlyScopes && words.length > 0 ? words.join(", ") : "changed" };
}

function listScopes(node: unknown): string[] {
  if (!isRecord(node)) return [];
  const own = isRecord(node["scopes"]) ? Object.keys(node["scopes"]) : [];
  return [
    ...new Set([
      ...own,
      ...Object.entries(node).flatMap(([key, value]) => (key === "scopes" ? [] : listScopes(value))),
    ]),
  ];
}

function withoutScopes(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === "scopes" ? undefined : value)));
}

/** What is written differently and nothing was found about: a reader of the diff shall not wonder. */
function reportWording(old: Schemas, now: Schemas, { added, removed, pairs, general }: DocumentComparison): void {
  const found = pairs.flatMap((pair) => [...pair.changes]);
  const what = "written differently; requests and answers come to the same";
  for (const [section, word] of [
    ["schemas", ""],
    ["parameters", "parameter "],
    ["responses", "answer "],
  ] as const) {
    const [before, after] = [old.document.components?.[section] ?? {}, now.document.components?.[section] ?? {}];
    for (const [name, value] of Object.entries(after)) {
      const place = word + name;
      if (before[name] === undefined || isDeepStrictEqual(before[name], value)) continue;
      if (found.some((change) => startsWithPlace(change.place, place))) continue;
      general.push({ grade: "cosmetic", kind: "wording", place, what });
    }
  }
  for (const { id, old: from, now: to, changes } of pairs) {
    if (changes.size > 0 || isDeepStrictEqual(from.operation, to.operation)) continue;
    general.push({ grade: "cosmetic", kind: "wording", place: id, what });
  }
  const isQuiet = found.length + added.length + removed.length + general.length === 0;
  if (isQuiet && !isDeepStrictEqual(old.document, now.document))
    general.push({
      grade: "cosmetic",
      kind: "wording",
      place: "components",
      what: "changed where nothing refers to them",
    });
}

function startsWithPlace(text: string, place: string): boolean {
  return text === place || (text.startsWith(place) && /[ .[]/.test(text.charAt(place.length)));
}
