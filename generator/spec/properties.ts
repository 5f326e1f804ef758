import type { OpenApiDocument, SchemaObject } from "./document.ts";
import { resolve } from "./pointer.ts";

/** Every property a schema may have, through references and combinators. */
export function listProperties(
  document: OpenApiDocument,
  schema: SchemaObject,
  seen: ReadonlySet<SchemaObject> = new Set(),
): Map<string, SchemaObject> {
  const target = resolve<SchemaObject>(document, schema);
  const found = new Map<string, SchemaObject>();
  if (!target || seen.has(target)) return found;
  const path = new Set(seen).add(target);
  for (const [name, property] of Object.entries(target.properties ?? {})) found.set(name, property);
  for (const member of target.allOf ?? []) {
    for (const [name, property] of listProperties(document, member, path)) {
      const other = found.get(name);
      // Members of an `allOf` that declare the same property are all right about it.
      found.set(name, other ? { allOf: [other, property] } : property);
    }
  }
  for (const member of [...(target.oneOf ?? []), ...(target.anyOf ?? [])]) {
    for (const [name, property] of listProperties(document, member, path)) {
      if (!found.has(name)) found.set(name, property);
    }
  }
  return found;
}

/** The schema at a path of property names, walking through lists to their items; undefined if a name is not there. */
export function findSchema(
  document: OpenApiDocument,
  schema: SchemaObject,
  path: readonly string[],
): SchemaObject | undefined {
  return path.reduce<SchemaObject | undefined>(
    (inner, name) => inner && listProperties(document, enterLists(document, inner)).get(name),
    schema,
  );
}

/**
 * The schema with one more property at a path. What a reference leads to is shared with other operations, so it is
 * not touched: the addition is combined with it. Undefined if the path leads nowhere.
 */
export function addProperty(
  document: OpenApiDocument,
  schema: SchemaObject,
  path: readonly string[],
  property: SchemaObject,
): SchemaObject | undefined {
  const [name = "", ...rest] = path;
  const target = resolve<SchemaObject>(document, schema);
  if (target?.items && enterLists(document, target) !== target) {
    const items = addProperty(document, target.items, path, property);
    return items && { ...target, items };
  }
  if (rest.length === 0) return combine(schema, { [name]: property });
  const inner = listProperties(document, schema).get(name);
  const changed = inner && addProperty(document, inner, rest, property);
  return changed && (replaceOwn(schema, name, changed) ?? combine(schema, { [name]: changed }));
}

/**
 * The objects that make up a schema and are written in it, not referred to: itself and the members of its `allOf`,
 * or those of the property that the path leads to.
 */
export function listOwnObjects(schema: SchemaObject, path: readonly string[] = []): SchemaObject[] {
  if (schema.items) return listOwnObjects(schema.items, path);
  if (schema.$ref !== undefined) return [];
  const objects = [schema, ...(schema.allOf ?? []).flatMap((member) => listOwnObjects(member))];
  const [name, ...rest] = path;
  if (name === undefined) return objects;
  return objects.flatMap((object) => {
    const property = object.properties?.[name];
    return property ? listOwnObjects(property, rest) : [];
  });
}

/** What a list, or a list of lists, holds in the end. */
export function enterLists(document: OpenApiDocument, schema: SchemaObject): SchemaObject {
  const seen = new Set<SchemaObject>();
  let inner = resolve<SchemaObject>(document, schema);
  while (inner?.items && !seen.has(inner)) {
    seen.add(inner);
    inner = resolve<SchemaObject>(document, inner.items);
  }
  // A list that holds itself and nothing else has no inside.
  return !inner || seen.has(inner) ? schema : inner;
}

function combine(schema: SchemaObject, properties: Record<string, SchemaObject>): SchemaObject {
  const addition: SchemaObject = { type: "object", properties };
  if (schema.$ref !== undefined || schema.oneOf || schema.anyOf) return { allOf: [schema, addition] };
  if (schema.allOf) return { ...schema, allOf: [...schema.allOf, addition] };
  return { ...schema, type: schema.type ?? "object", properties: { ...schema.properties, ...properties } };
}

/** The schema with a property exchanged where it is declared, unless only something it refers to declares it. */
function replaceOwn(schema: SchemaObject, name: string, property: SchemaObject): SchemaObject | undefined {
  if (schema.properties && Object.hasOwn(schema.properties, name)) {
    return { ...schema, properties: { ...schema.properties, [name]: property } };
  }
  const members = schema.allOf?.map((member) => replaceOwn(member, name, property));
  if (!members?.some((member) => member !== undefined)) return undefined;
  return { ...schema, allOf: members.map((member, index) => member ?? schema.allOf?.[index] ?? {}) };
}
