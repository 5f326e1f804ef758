import {
  type ComponentsObject,
  isJsonType,
  isRecord,
  isReference,
  listOperations,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type PathItemObject,
  type Referable,
  type SchemaObject,
} from "./document.ts";
import { type Kind, visitParameters, visitSchemas, walk } from "./grammar.ts";
import { joinPointer, readPointer, resolve, splitPointer } from "./pointer.ts";

/** OpenAPI itself says that parameters of these names mean nothing: media types and security state them. */
const STATED_ELSEWHERE = ["Accept", "Content-Type", "Authorization"];

/** The acting user's address: a setting of the server, never something a caller makes up. */
const OWNED_HEADERS = ["From"];

/** Says the same in the few shapes that the later stages and openapi-typescript understand. */
export function normalize(document: OpenApiDocument, ownedHeaders: readonly string[] = OWNED_HEADERS): OpenApiDocument {
  const copy = structuredClone(document);
  // First, while every pointer into the document still fits.
  hoistDeepReferences(copy);
  for (const item of Object.values(copy.paths)) {
    inlinePathItem(copy, item);
    mergePathParameters(copy, item);
  }
  walk(copy, "document", (node, kind) => {
    if ((kind === "requestBody" || kind === "response") && isRecord(node["content"])) spellAsJson(node["content"]);
  });
  visitSchemas(copy, liftRequired);
  visitParameters(copy, (parameter) => spellAsArray(copy, parameter));
  for (const { operation } of listOperations(copy)) dropHeaders(copy, operation, ownedHeaders);
  return copy;
}

/** Gives each operation its path's parameters, except those it declares itself, and leaves none on the path. */
export function mergePathParameters(document: OpenApiDocument, item: PathItemObject): void {
  const shared = item.parameters ?? [];
  delete item.parameters;
  for (const { operation } of listOperations({ ...document, paths: { "": item } })) {
    const own = new Set((operation.parameters ?? []).map((parameter) => identify(document, parameter)));
    const inherited = shared.filter((parameter) => !own.has(identify(document, parameter)));
    if (inherited.length > 0) {
      operation.parameters = [...structuredClone(inherited), ...(operation.parameters ?? [])];
    }
  }
}

/** The component section where a thing of this kind gets its name. */
const SECTIONS: Partial<Record<Kind, keyof ComponentsObject>> = {
  schema: "schemas",
  parameter: "parameters",
  header: "headers",
  requestBody: "requestBodies",
  response: "responses",
};

/** Words of a pointer that say where in a component something is, and nothing about what it is. */
const PLACES = new Set(
  "components paths schemas parameters responses requestBodies headers content schema properties items allOf oneOf anyOf".split(
    " ",
  ),
);

const MEDIA_TYPE = /^[\w.+-]+\/[\w.+*-]+$/;

/** A reference into the middle of another component becomes the error type in TypeScript: give its target a name. */
function hoistDeepReferences(document: OpenApiDocument): void {
  const names = new Map<string, string>();
  // Again until none is left: a hoisted copy may hold references of its own.
  for (let before = -1; before !== names.size; ) {
    before = names.size;
    walk(document, "document", (node, kind) => {
      const section = SECTIONS[kind];
      if (section && isReference(node) && isDeep(node.$ref))
        node.$ref = nameTarget(document, section, node.$ref, names);
      else if (kind === "discriminator" && isRecord(node["mapping"])) {
        for (const [value, target] of Object.entries(node["mapping"])) {
          if (typeof target === "string" && target.startsWith("#/") && isDeep(target))
            node["mapping"][value] = nameTarget(document, "schemas", target, names);
        }
      }
    });
  }
}

/** The short reference that says the same as a deep one; the deep one itself if it leads nowhere. */
function nameTarget(
  document: OpenApiDocument,
  section: keyof ComponentsObject,
  pointer: string,
  names: Map<string, string>,
): string {
  const known = names.get(`${section} ${pointer}`);
  if (known !== undefined) return known;
  const target = readPointer(document, pointer);
  if (!isRecord(target)) return pointer;
  document.components ??= {};
  const group: Record<string, unknown> = document.components[section] ?? {};
  const name = pickName(pointer, group);
  const reference = joinPointer(["components", section, name]);
  names.set(`${section} ${pointer}`, reference);
  Object.assign(document.components, { [section]: { ...group, [name]: structuredClone(target) } });
  return reference;
}

function pickName(pointer: string, taken: Record<string, unknown>): string {
  const words = (splitPointer(pointer) ?? []).filter((word) => !PLACES.has(word) && !MEDIA_TYPE.test(word));
  const base = words.map((word) => word.replace(/^\W+|\W+$/g, "").replace(/\W+/g, "_")).join("_") || "Part";
  let name = base;
  for (let count = 2; Object.hasOwn(taken, name); count++) name = `${base}_${count}`;
  return name;
}

function isDeep(reference: string): boolean {
  const segments = splitPointer(reference);
  return segments !== undefined && !(segments.length === 3 && segments[0] === "components");
}

function inlinePathItem(document: OpenApiDocument, item: PathItemObject): void {
  const shared = resolve<PathItemObject>(document, item);
  if (!shared || shared === item) return;
  delete item.$ref;
  Object.assign(item, structuredClone(shared), structuredClone(item));
}

/** Later stages and the types look for `application/json`: JSON under another name gets this one, too. */
function spellAsJson(content: Record<string, unknown>): void {
  const other = Object.keys(content).find(isJsonType);
  if (other === undefined || Object.hasOwn(content, JSON_TYPE)) return;
  const media = content[other];
  delete content[other];
  const isPlain = other.split(";", 1)[0]?.trim().toLowerCase() === JSON_TYPE;
  content[JSON_TYPE] = isRecord(media) && !isPlain ? { ...media, "x-media-type": other } : media;
}

const JSON_TYPE = "application/json";

const REMARKS = new Set(["required", "type", "description", "title"]);

/** An `allOf` member with `required` alone is typed as an object without properties: say it beside the `allOf`. */
function liftRequired(schema: SchemaObject): void {
  const bare = (schema.allOf ?? []).filter(
    (member) => Array.isArray(member.required) && Object.keys(member).every((key) => REMARKS.has(key)),
  );
  if (bare.length === 0) return;
  const rest = (schema.allOf ?? []).filter((member) => !bare.includes(member));
  schema.required = [...new Set([...(schema.required ?? []), ...bare.flatMap((member) => member.required ?? [])])];
  if (rest.length > 0) schema.allOf = rest;
  else delete schema.allOf;
}

/** A query parameter named `x[]` can be repeated, whatever its schema says: the brackets are how the server knows. */
function spellAsArray(document: OpenApiDocument, parameter: ParameterObject): void {
  if (parameter.in !== "query" || !parameter.name.endsWith("[]") || !parameter.schema) return;
  const type = resolve<SchemaObject>(document, parameter.schema)?.type;
  if (type === "array" || (Array.isArray(type) && type.includes("array"))) return;
  const { uniqueItems, default: one, ...items } = parameter.schema;
  parameter.schema = { type: "array", items };
  if (uniqueItems !== undefined) parameter.schema.uniqueItems = uniqueItems;
  if (one !== undefined) parameter.schema.default = Array.isArray(one) ? one : [one];
}

function dropHeaders(document: OpenApiDocument, operation: OperationObject, ownedHeaders: readonly string[]): void {
  if (!operation.parameters) return;
  const required = new Set(operation["x-required-headers"]);
  operation.parameters = operation.parameters.filter((entry) => {
    const parameter = resolve<ParameterObject>(document, entry);
    if (parameter?.in !== "header") return true;
    const owned = ownedHeaders.find((name) => name.toLowerCase() === parameter.name.toLowerCase());
    if (owned !== undefined && parameter.required) required.add(owned);
    return owned === undefined && !isStatedElsewhere(parameter.name);
  });
  if (required.size > 0) operation["x-required-headers"] = [...required].sort();
}

function isStatedElsewhere(header: string): boolean {
  return STATED_ELSEWHERE.some((name) => name.toLowerCase() === header.toLowerCase());
}

/** OpenAPI tells parameters apart by name and place. */
function identify(document: OpenApiDocument, entry: Referable<ParameterObject>): string {
  const parameter = resolve<ParameterObject>(document, entry);
  return parameter ? `${parameter.in} ${parameter.name}` : JSON.stringify(entry);
}
