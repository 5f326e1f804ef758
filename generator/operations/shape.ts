import type { OpenApiDocument, SchemaObject } from "../spec/document.ts";
import { resolve } from "../spec/pointer.ts";
import type { Kind, Property, Shape } from "./ir.ts";

/** What is known of a schema after its references, allOf and alternatives are folded into one. */
interface Facts {
  kinds: Set<Kind>;
  nullable: boolean;
  readOnly: boolean;
  enum?: (string | number)[];
  format?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: SchemaObject;
  properties: Map<string, SchemaObject>;
  required: Set<string>;
  open: boolean;
}

/** Folds a schema into a `Shape`; properties and items are folded when somebody looks, so cycles are harmless. */
export function readShape(document: OpenApiDocument, schema: SchemaObject): Shape {
  const facts = fold(document, schema, 0);
  const { kinds, items, properties, required, ...plain } = facts;
  let itemShape: Shape | undefined;
  let propertyShapes: Map<string, Property> | undefined;
  return {
    ...plain,
    kind: kinds.size === 1 ? ([...kinds][0] ?? "any") : kinds.size > 1 && kinds.has("string") ? "string" : "any",
    get items() {
      if (items) itemShape ??= readShape(document, items);
      return itemShape;
    },
    get properties() {
      propertyShapes ??= new Map(
        [...properties].map(([name, property]) => [
          name,
          { shape: readShape(document, property), required: required.has(name) },
        ]),
      );
      return propertyShapes;
    },
  };
}

function fold(document: OpenApiDocument, given: SchemaObject, depth: number): Facts {
  const schema = resolve<SchemaObject>(document, given) ?? {};
  let facts = readOwn(schema);
  // Real documents nest combinators four deep at most; the bound is for those that refer to themselves.
  if (depth > 12) return facts;
  for (const part of schema.allOf ?? []) facts = both(facts, fold(document, part, depth + 1));
  for (const alternatives of [schema.oneOf, schema.anyOf]) {
    if (!alternatives || alternatives.length === 0) continue;
    const folded = alternatives.map((part) => fold(document, part, depth + 1));
    facts = both(facts, folded.reduce(either));
  }
  return facts;
}

function readOwn(schema: SchemaObject): Facts {
  const types = [schema.type ?? []].flat();
  const kinds = new Set<Kind>(types.filter((type) => type !== "null") as Kind[]);
  if (kinds.size === 0 && schema.properties) kinds.add("object");
  if (kinds.size === 0 && schema.items) kinds.add("array");
  const values = schema.const !== undefined ? [schema.const] : schema.enum;
  const scalars = values?.filter((value) => typeof value === "string" || typeof value === "number");
  const additional = schema.additionalProperties;
  return {
    kinds,
    nullable: schema.nullable === true || types.includes("null"),
    readOnly: schema.readOnly === true,
    ...(scalars && scalars.length > 0 && { enum: [...new Set(scalars)] }),
    ...(schema.format !== undefined && { format: schema.format }),
    ...(schema.minimum !== undefined && { minimum: schema.minimum }),
    ...(schema.maximum !== undefined && { maximum: schema.maximum }),
    ...(schema.minItems !== undefined && { minItems: schema.minItems }),
    ...(schema.maxItems !== undefined && { maxItems: schema.maxItems }),
    ...(schema.items && { items: schema.items }),
    properties: new Map(Object.entries(schema.properties ?? {})),
    required: new Set(schema.required ?? []),
    open: additional === true || typeof additional === "object",
  };
}

/** allOf: everything that either says holds; what the second says more narrowly wins. */
function both(a: Facts, b: Facts): Facts {
  const kinds = a.kinds.size === 0 ? b.kinds : a.kinds;
  return {
    ...a,
    ...b,
    kinds,
    nullable: a.nullable || b.nullable,
    readOnly: a.readOnly || b.readOnly,
    properties: merge(a.properties, b.properties, "allOf"),
    required: new Set([...a.required, ...b.required]),
    open: a.open || b.open,
  };
}

/** oneOf and anyOf: what may be there is the union, what must be there the intersection. */
function either(a: Facts, b: Facts): Facts {
  const values = a.enum && b.enum ? [...new Set([...a.enum, ...b.enum])] : undefined;
  const { enum: _a, ...rest } = { ...b, ...a };
  return {
    ...rest,
    ...(values && { enum: values }),
    kinds: new Set([...a.kinds, ...b.kinds]),
    nullable: a.nullable || b.nullable,
    readOnly: a.readOnly && b.readOnly,
    properties: merge(a.properties, b.properties, "anyOf"),
    required: new Set([...a.required].filter((name) => b.required.has(name))),
    open: a.open || b.open,
  };
}

function merge(
  a: Map<string, SchemaObject>,
  b: Map<string, SchemaObject>,
  how: "allOf" | "anyOf",
): Map<string, SchemaObject> {
  const merged = new Map(a);
  for (const [name, schema] of b) {
    const known = merged.get(name);
    merged.set(name, known ? { [how]: [known, schema] } : schema);
  }
  return merged;
}
