import { isDeepStrictEqual } from "node:util";
import type { OpenApiDocument, SchemaObject } from "../spec/document.ts";
import { resolve } from "../spec/pointer.ts";
import type { Kind } from "./ir.ts";

/** What is known of a schema after its references, allOf and alternatives are folded into one. */
export interface Facts {
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
  /** What the schema says of properties that it does not name, where it says more than yes or no. */
  additional?: SchemaObject;
  /** Every other keyword: its values in the alternatives, `undefined` where one of them does not have it. */
  keywords: Map<string, unknown[]>;
}

/** Folds a schema and all that it is combined of into one; properties and items stay as they are written. */
export function fold(document: OpenApiDocument, given: SchemaObject, depth = 0): Facts {
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
    ...(typeof additional === "object" && { additional }),
    keywords: readKeywords(schema),
  };
}

/** What `Facts` has a place for, and what states no fact. */
const FOLDED = new Set(
  ["$ref", "type", "nullable", "readOnly", "enum", "const", "items", "properties", "required"].concat([
    "allOf",
    "oneOf",
    "anyOf",
    "title",
    "description",
  ]),
);

function readKeywords(schema: SchemaObject): Map<string, unknown[]> {
  const others = Object.entries(schema).filter(([key, value]) => {
    return !FOLDED.has(key) && !(key === "additionalProperties" && value !== false);
  });
  return new Map(others.map(([key, value]) => [key, [value]]));
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
    keywords: new Map([...a.keywords, ...b.keywords]),
  };
}

/** oneOf and anyOf: what may be there is the union, what must be there the intersection. */
function either(a: Facts, b: Facts): Facts {
  const values = a.enum && b.enum ? [...new Set([...a.enum, ...b.enum])] : undefined;
  const { enum: _a, ...rest } = { ...b, ...a };
  return {
    ...rest,
    ...(values && { enum: values }),
    ...(a.items && b.items && { items: join(a.items, b.items, "anyOf") }),
    kinds: new Set([...a.kinds, ...b.kinds]),
    nullable: a.nullable || b.nullable,
    readOnly: a.readOnly && b.readOnly,
    properties: merge(a.properties, b.properties, "anyOf"),
    required: new Set([...a.required].filter((name) => b.required.has(name))),
    open: a.open || b.open,
    keywords: new Map(
      [...new Set([...a.keywords.keys(), ...b.keywords.keys()])].map((key) => [
        key,
        listDistinct([...(a.keywords.get(key) ?? [undefined]), ...(b.keywords.get(key) ?? [undefined])]),
      ]),
    ),
  };
}

function listDistinct(values: unknown[]): unknown[] {
  return values.filter((value, index) => values.findIndex((other) => isDeepStrictEqual(other, value)) === index);
}

function merge(
  a: Map<string, SchemaObject>,
  b: Map<string, SchemaObject>,
  how: "allOf" | "anyOf",
): Map<string, SchemaObject> {
  const merged = new Map(a);
  for (const [name, schema] of b) {
    const known = merged.get(name);
    merged.set(name, known ? join(known, schema, how) : schema);
  }
  return merged;
}

/** Both schemas as one; flat, and without saying the same twice, so that what refers to itself does not grow. */
function join(known: SchemaObject, schema: SchemaObject, how: "allOf" | "anyOf"): SchemaObject {
  const [key, ...others] = Object.keys(known);
  const members = (key === how && others.length === 0 && known[how]) || [known];
  const isThere = members.some(
    (member) => member === schema || (member.$ref !== undefined && isDeepStrictEqual(member, schema)),
  );
  return isThere ? known : { [how]: [...members, schema] };
}
