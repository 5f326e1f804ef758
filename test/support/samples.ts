import { readFileSync } from "node:fs";
import { buildOperations, type Operations } from "../../generator/operations/build.ts";
import type { Operation, Shape } from "../../generator/operations/ir.ts";
import { Problems } from "../../generator/problem.ts";
import { listOperations, type OpenApiDocument } from "../../generator/spec/document.ts";
import { load } from "../../generator/spec/load.ts";
import { normalize } from "../../generator/spec/normalize.ts";
import { patch } from "../../generator/spec/patch.ts";
import { readPatches } from "../../generator/spec/patches.ts";
import { isObject } from "../../runtime/tools/coerce.ts";
import type { Tree } from "./official.ts";

/** What the API's document, corrected, says that operations answer. */
export class Samples {
  readonly #operations: Operation[];

  constructor(folder: string) {
    const problems = new Problems();
    const text = (file: string) => readFileSync(`${folder}/${file}`, "utf8");
    const document = load(text("openapi.json"), "openapi.json", problems);
    if (!document) throw new Error("the document cannot be read");
    const spec = normalize(patch(document, readPatches(text("patches.yaml"), "patches.yaml", problems), problems));
    const operations = buildOperations(spec);
    if (!problems.empty) throw new Error("the document and its patches have problems");
    this.#operations = [...idsOf(spec)].flatMap((id) => operationOf(operations, id));
  }

  /** The operation that a request reaches: of those that fit, the one with the fewest placeholders. */
  find(method: string, pathname: string): Operation | undefined {
    const fits = this.#operations.filter(
      (operation) =>
        operation.method === method &&
        new RegExp(`^${operation.path.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`).test(pathname),
    );
    return fits.sort((a, b) => a.path.split("{").length - b.path.split("{").length)[0];
  }
}

function* idsOf(document: OpenApiDocument): Iterable<string> {
  for (const { operation } of listOperations(document)) if (operation.operationId) yield operation.operationId;
}

const operationOf = (operations: Operations, id: string): Operation[] => [operations.get(id) ?? []].flat();

/** One page that is also the last. */
const PAGING: Record<string, unknown> = {
  more: false,
  limit: 25,
  offset: 0,
  total: 1,
  after: null,
  before: null,
  next: null,
  next_cursor: null,
};

/** An answer with every field that the document knows, lists holding one item. The same every time. */
export function sample(shape: Shape, path: string[] = [], paging = true): unknown {
  const name = path.at(-1) ?? "";
  if (shape.kind === "object" || shape.properties.size > 0) {
    if (path.length > 9) return {};
    const reference = [...shape.properties.keys()].every((property) => REFERENCE.includes(property));
    const fields = [...shape.properties].map(([property, { shape: inner }]) => {
      if (property === "type") return [property, typeOf(inner, name, reference)];
      const paged = paging && path.length === 0 && Object.hasOwn(PAGING, property);
      return [property, paged ? PAGING[property] : sample(inner, [...path, property])];
    });
    return fields.length > 0 ? Object.fromEntries(fields) : { [`${name}_key`]: `${name} value` };
  }
  if (shape.kind === "array") return shape.items ? [sample(shape.items, path)] : [`${name} item`];
  if (shape.enum && shape.enum.length > 0) return shape.enum[0];
  return scalar(shape, name, path.at(-2) ?? "");
}

const REFERENCE = ["id", "type", "summary", "self", "html_url"];

/** The API calls an object `user` and a mere reference to it `user_reference`. */
function typeOf(shape: Shape, name: string, reference: boolean): string | number {
  const values = shape.enum ?? [];
  const fits = values.find((value) => String(value).endsWith("_reference") === reference) ?? values[0];
  return fits ?? name.replace(/s$/, "") + (reference ? "_reference" : "");
}

function scalar({ kind, format, minimum }: Shape, name: string, parent: string): unknown {
  if (kind === "boolean") return true;
  if (kind === "integer" || kind === "number") return (minimum ?? 0) + 7;
  if (format === "date-time") return "2026-01-10T08:00:00Z";
  if (name === "id") return `P${parent.toUpperCase().replaceAll("_", "")}`;
  return `${parent} ${name}`.trim();
}

/** Adds the fields that the document leaves out although the official server finds them in the API's answers. */
export function complete(value: unknown, tree: Tree, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => complete(item, tree, name));
  const known = isObject(value) ? value : {};
  const fields = [...tree.fields].flatMap(([field, inner]): [string, unknown][] => {
    if (field === "kind") return [];
    const at = field === "self_url" ? "self" : field;
    if (!inner) return [[at, known[at] ?? `${name} ${at}`]];
    const given = known[at] ?? (/[^s]s$/.test(at) ? [{}] : {});
    return [[at, complete(given, inner, at.replace(/s$/, ""))]];
  });
  const type = tree.fields.has("type") && !known["type"] ? { type: `${name}_reference` } : {};
  return { ...known, ...Object.fromEntries(fields), ...type };
}

/**
 * What the official server hands back of an object in the API's answer. References that it does not take apart may lack
 * what only a program follows.
 */
export function officialResult(value: unknown, tree: Tree | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => officialResult(item, tree));
  if (!isObject(value)) return value;
  const own = [...(tree?.fields.keys() ?? [])].map((name) => (name === "self_url" ? "self" : name));
  const reference = String(value["type"]).endsWith("_reference");
  const others = Object.keys(value).filter((name) => !reference || !["self", "html_url"].includes(name));
  const names = new Set(!tree || tree.all ? [...own, ...others] : own);
  return Object.fromEntries(
    [...names].flatMap((name): [string, unknown][] =>
      name in value ? [[name, officialResult(value[name], tree?.fields.get(name))]] : [],
    ),
  );
}
