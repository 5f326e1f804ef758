import { isDeepStrictEqual } from "node:util";
import { didYouMean } from "../nearest.ts";
import type { OpenApiDocument, SchemaObject } from "./document.ts";
import type { Keywords, Patch } from "./patches.ts";
import { resolve } from "./pointer.ts";
import { addProperty, enterLists, findSchema, listOwnObjects, listProperties } from "./properties.ts";

/** Reports what is wrong with the patch at hand. */
export type Complain = (what: string, hint?: string) => void;

export const OBSOLETE = "obsolete patch, remove it";
export const MISFIT = "correct the patch, or remove it";

type SchemaPatch = Patch & {
  verb: "add property" | "change property" | "remove property" | "make optional" | "make required";
};

/** What is done to the properties of a schema, whether it has a name or not. */
type PropertyChange =
  | { verb: "change property"; properties: Record<string, Keywords> }
  | { verb: "remove property" | "make optional" | "make required" };

/** Makes one change to a named schema, in place. */
export function patchSchema(document: OpenApiDocument, change: SchemaPatch, complain: Complain): void {
  const schemas = document.components?.schemas ?? {};
  const name = change.schema;
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!schema) {
    complain(`no schema is called ${name}`, didYouMean(name, Object.keys(schemas)) ?? MISFIT);
  } else if (change.verb === "add property") {
    schemas[name] = addProperties(document, schema, change.properties, name, complain);
  } else if (change.verb === "change property") {
    changeProperties(document, schema, change.properties, name, complain);
  } else {
    for (const path of change.names) patchProperty(document, schema, path, change, name, complain);
  }
}

/** Lays keywords over properties of the schema, in place; `what` names it in the Problems. */
export function changeProperties(
  document: OpenApiDocument,
  schema: SchemaObject,
  properties: Record<string, Keywords>,
  what: string,
  complain: Complain,
): void {
  const change: PropertyChange = { verb: "change property", properties };
  for (const path of Object.keys(properties)) patchProperty(document, schema, path, change, what, complain);
}

/** The schema with these properties added; `what` names it in the Problems. */
export function addProperties(
  document: OpenApiDocument,
  schema: SchemaObject,
  properties: Record<string, SchemaObject>,
  what: string,
  complain: Complain,
): SchemaObject {
  let changed = schema;
  for (const [name, property] of Object.entries(properties)) {
    const path = name.split(".");
    if (findSchema(document, changed, path)) {
      complain(`${what} has the property "${name}" already`, OBSOLETE);
      continue;
    }
    const next = addProperty(document, changed, path, structuredClone(property));
    if (next) changed = next;
    else complainOfPath(document, changed, path.slice(0, -1), what, complain);
  }
  return changed;
}

/** Changing what a reference leads to would change it for everyone, so its target is copied in first. */
export function mergeKeywords(document: OpenApiDocument, schema: SchemaObject, keywords: Keywords): SchemaObject {
  const base = resolve<SchemaObject>(document, schema) ?? {};
  const merged = Object.entries(structuredClone({ ...base, ...keywords }));
  return Object.fromEntries(merged.filter(([keyword]) => keywords[keyword] !== null));
}

function patchProperty(
  document: OpenApiDocument,
  schema: SchemaObject,
  path: string,
  change: PropertyChange,
  what: string,
  complain: Complain,
): void {
  const segments = path.split(".");
  const name = segments.at(-1) ?? "";
  if (!findSchema(document, schema, segments)) {
    complainOfPath(document, schema, segments, what, complain, change.verb === "remove property");
    return;
  }
  const objects = listOwnObjects(schema, segments.slice(0, -1));
  const isRequired = objects.some((object) => object.required?.includes(name));
  // What asks for a property need not be what declares it.
  if (change.verb === "make optional" && isRequired) {
    for (const object of objects) setRequired(object, name, false);
    return;
  }
  const owner = objects.find((object) => Object.hasOwn(object.properties ?? {}, name));
  if (!owner?.properties) {
    complain(`"${path}" is declared in a schema that ${what} refers to`, "patch that schema");
    return;
  }
  switch (change.verb) {
    case "change property": {
      const old = owner.properties[name] ?? {};
      const changed = mergeKeywords(document, old, change.properties[path] ?? {});
      if (isDeepStrictEqual(changed, old)) complain(`"${path}" of ${what} is like that already`, OBSOLETE);
      owner.properties[name] = changed;
      return;
    }
    case "remove property":
      for (const object of objects) delete object.properties?.[name];
      for (const object of objects) setRequired(object, name, false);
      return;
    case "make optional":
      complain(`"${path}" of ${what} is optional already`, OBSOLETE);
      return;
    case "make required":
      if (isRequired) complain(`"${path}" of ${what} is required already`, OBSOLETE);
      for (const object of objects) setRequired(object, name, object === owner);
  }
}

function setRequired(object: SchemaObject, name: string, required: boolean): void {
  const names = (object.required ?? []).filter((other) => other !== name);
  if (required) names.push(name);
  // 3.0 forbids an empty list.
  if (names.length > 0) object.required = names;
  else delete object.required;
}

function complainOfPath(
  document: OpenApiDocument,
  schema: SchemaObject,
  path: readonly string[],
  what: string,
  complain: Complain,
  gone = false,
): void {
  const depth = path.findIndex((_, index) => !findSchema(document, schema, path.slice(0, index + 1)));
  const parent = findSchema(document, schema, path.slice(0, depth)) ?? schema;
  const known = listProperties(document, enterLists(document, parent)).keys();
  const hint = didYouMean(path[depth] ?? "", known) ?? (gone ? OBSOLETE : MISFIT);
  complain(`${what} has no property "${path.slice(0, depth + 1).join(".")}"`, hint);
}
