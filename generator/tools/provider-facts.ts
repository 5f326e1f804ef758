import type { Operations } from "../operations/build.ts";
import type { Problems } from "../problem.ts";
import type { Source } from "../yaml.ts";
import type { ProviderFacts, Refuse } from "./ir.ts";
import { count, isCount, isList, isMapping, isText, type Keys, type Mapping, pick, text, texts } from "./keys.ts";

const KEYS: Keys = {
  title: [isText, "text"],
  client: [(value) => typeof value === "string" && /^[A-Z][A-Za-z0-9]*$/.test(value), "a name in PascalCase"],
  "reference fields": [isList(isText), "a list of fields"],
  "trim references": [isMapping, "{ suffix, drop }"],
  results: [isMapping, "{ success, data, error, message, total, page, size }"],
  once: [isList(isText), "a list of operationIds"],
  pages: [isMapping, "{ size, deepest, offset, cursor, number }"],
};

const TRIM_KEYS: Keys = { suffix: [isText, "text"], drop: [isList(isText), "a list of fields"] };

const RESULTS_KEYS: Keys = Object.fromEntries(
  ["success", "data", "error", "message", "total", "page", "size"].map((key) => [key, [isText, "a name"]]),
);

const PAGES_KEYS: Keys = {
  size: [isCount, "a number"],
  deepest: [isCount, "a number"],
  offset: [isMapping, "{ limit, offset, more, total }"],
  cursor: [isList(isMapping), "a list of { limit, cursor, next }"],
  number: [isList(isMapping), "a list of { number, size, more, total }"],
};

const OFFSET_KEYS: Keys = {
  limit: [isText, "a parameter"],
  offset: [isText, "a parameter"],
  more: [isText, "a property of the answer"],
  total: [isText, "a property of the answer"],
};

const NUMBER_KEYS: Keys = {
  number: [isText, "a parameter"],
  size: [isText, "a parameter"],
  more: [isText, "a property of the answer"],
  total: [isText, "a property of the answer"],
};

const CURSOR_KEYS: Keys = {
  limit: [isText, "a parameter"],
  cursor: [isText, "a parameter"],
  next: [isText, "a property of the answer"],
};

/** What `once` names has to be there. */
export function checkOnce({ once }: ProviderFacts, operations: Operations, source: Source, problems: Problems): void {
  for (const [at, id] of once.entries()) {
    if (operations.get(id)) continue;
    const what = `the document has no operation "${id}"`;
    const hint = operations.didYouMean(id) ?? "name operationIds of the document";
    problems.add({ file: source.file, line: source.lineOf(["once", at]), what, hint });
  }
}

/** Reads `provider.yaml`: the habits of an API that its document does not state. */
export function readProviderFacts(name: string, source: Source, problems: Problems): ProviderFacts {
  const refuse: Refuse = (path, what, hint) =>
    problems.add({ file: source.file, line: source.lineOf(path), what, ...(hint !== undefined && { hint }) });
  const whole = isMapping(source.value) ? source.value : {};
  const given = pick(whole, KEYS, [], refuse);
  // Text with a syntax error has no value, and its Problem has been added.
  for (const key of source.value === undefined ? [] : ["title", "client"])
    if (!Object.hasOwn(whole, key)) refuse([], `no \`${key}\``, "give it as text");
  const trim = pick(mapping(given["trim references"]), TRIM_KEYS, ["trim references"], refuse);
  const suffix = text(trim["suffix"]);
  const results = isMapping(given["results"]) ? readResults(given["results"], refuse) : undefined;
  return {
    name,
    title: text(given["title"]) ?? name,
    client: text(given["client"]) ?? "Client",
    referenceFields: texts(given["reference fields"]),
    ...(suffix !== undefined && { trim: { suffix, drop: texts(trim["drop"]) } }),
    ...(results && { results }),
    once: texts(given["once"]),
    pages: readPages(mapping(given["pages"]), refuse),
  };
}

const mapping = (value: unknown): Mapping => (isMapping(value) ? value : {});

function readResults(given: Mapping, refuse: Refuse): ProviderFacts["results"] {
  const read = pick(given, RESULTS_KEYS, ["results"], refuse);
  const [success, data, error] = ["success", "data", "error"].map((key) => text(read[key]));
  const names = Object.entries(read).flatMap(([key, value]) => (text(value) === undefined ? [] : [[key, value]]));
  if (success && data && error) return { ...Object.fromEntries(names), success, data, error };
  refuse(["results"], "an envelope needs names for success, data and error", "write { success: …, data: …, error: … }");
  return undefined;
}

function readPages(given: Mapping, refuse: Refuse): ProviderFacts["pages"] {
  const pages = pick(given, PAGES_KEYS, ["pages"], refuse);
  const deepest = count(pages["deepest"]);
  const offset = isMapping(pages["offset"]) ? readOffset(pages["offset"], refuse) : undefined;
  const list = (key: string): unknown[] => (Array.isArray(pages[key]) ? pages[key] : []);
  return {
    size: count(pages["size"]) ?? 100,
    ...(deepest !== undefined && { deepest }),
    ...(offset && { offset }),
    cursor: list("cursor").flatMap((entry, index) => readCursor(mapping(entry), index, refuse)),
    number: list("number").flatMap((entry, index) => readNumber(mapping(entry), index, refuse)),
  };
}

function readOffset(given: Mapping, refuse: Refuse): ProviderFacts["pages"]["offset"] {
  const at = ["pages", "offset"];
  const read = pick(given, OFFSET_KEYS, at, refuse);
  const [limit, offset, more, total] = ["limit", "offset", "more", "total"].map((key) => text(read[key]));
  if (limit && offset) return { limit, offset, ...(more && { more }), ...(total && { total }) };
  refuse(at, "paging by offset needs names for limit and offset", "write offset: { limit: …, offset: … }");
  return undefined;
}

function readCursor(given: Mapping, index: number, refuse: Refuse): ProviderFacts["pages"]["cursor"] {
  const at = ["pages", "cursor", index];
  const read = pick(given, CURSOR_KEYS, at, refuse);
  const [limit, cursor, next] = ["limit", "cursor", "next"].map((key) => text(read[key]));
  if (limit && cursor && next) return [{ limit, cursor, next }];
  refuse(at, "paging by cursor needs names for limit, cursor and next", "write { limit: …, cursor: …, next: … }");
  return [];
}

function readNumber(given: Mapping, index: number, refuse: Refuse): ProviderFacts["pages"]["number"] {
  const at = ["pages", "number", index];
  const read = pick(given, NUMBER_KEYS, at, refuse);
  const [number, size, more, total] = ["number", "size", "more", "total"].map((key) => text(read[key]));
  if (number && size) return [{ number, size, ...(more && { more }), ...(total && { total }) }];
  refuse(at, "paging by number needs names for number and size", "write { number: …, size: … }");
  return [];
}
