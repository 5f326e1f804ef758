/** The part of an OpenAPI document, 3.0 or 3.1, that the demo account reads. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  nullable?: boolean;
  readOnly?: boolean;
  writeOnly?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  minProperties?: number;
  maxProperties?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  not?: Schema;
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  /** A boolean in 3.0, a number in 3.1. */
  exclusiveMinimum?: boolean | number;
  exclusiveMaximum?: boolean | number;
  multipleOf?: number;
}

export interface Parameter {
  name: string;
  in: "query" | "path" | "header" | "cookie";
  required?: boolean;
  explode?: boolean;
  schema?: Schema;
}

interface WithContent {
  required?: boolean;
  content?: Record<string, { schema?: Schema }>;
}

export interface Operation {
  operationId?: string;
  parameters?: (Parameter | Reference)[];
  requestBody?: WithContent | Reference;
  responses?: Record<string, WithContent | Reference>;
  security?: Security;
  "x-required-headers"?: string[];
}

interface Reference {
  $ref: string;
}

/** One of these is enough; `{}` among them is nothing at all. */
type Security = Record<string, string[]>[];

export interface OpenApi {
  servers?: { url: string }[];
  paths: Record<string, Partial<Record<string, Operation>>>;
}

/** A schema with its references followed and its `allOf` merged. */
export interface Flat extends Schema {
  properties: Record<string, Schema>;
  required: string[];
  /** One entry for each `oneOf` or `anyOf` met on the way. */
  choices: Schema[][];
}

export class Document {
  readonly openapi: OpenApi;
  readonly #flat = new WeakMap<Schema, Flat>();

  constructor(api: unknown) {
    // JSON enters here: the generator has read the document and found it sound.
    this.openapi = api as OpenApi;
  }

  /** The thing itself, or what its chain of references ends in. */
  resolve<T extends object>(node: T | Reference): T {
    if (!("$ref" in node) || typeof node.$ref !== "string") return node as T;
    let target: unknown = this.openapi;
    for (const segment of node.$ref.split("/").slice(1)) {
      const name = decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~");
      target = isRecord(target) ? target[name] : Array.isArray(target) ? target[Number(name)] : undefined;
    }
    if (!isRecord(target)) throw new TypeError(`${node.$ref} leads nowhere`);
    return this.resolve(target as T);
  }

  flatten(schema: Schema): Flat {
    const known = this.#flat.get(schema);
    if (known) return known;
    const { $ref, allOf = [], oneOf, anyOf, ...own } = schema;
    const flat: Flat = {
      ...own,
      properties: { ...own.properties },
      required: [...(own.required ?? [])],
      choices: [oneOf ?? [], anyOf ?? []].filter((branches) => branches.length > 0),
    };
    const parts = $ref === undefined ? allOf : [this.resolve({ $ref }), ...allOf];
    for (const part of parts) merge(flat, this.flatten(part));
    // What builds on something nullable takes null only if every part of it does.
    const everyPart = own.type === undefined && parts.length > 0 && parts.every((part) => this.flatten(part).nullable);
    flat.nullable = own.nullable ?? everyPart;
    this.#flat.set(schema, flat);
    return flat;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function typesOf(schema: Schema): string[] {
  if (schema.type !== undefined) return [schema.type].flat();
  if (schema.properties && Object.keys(schema.properties).length > 0) return ["object"];
  return schema.items ? ["array"] : [];
}

function merge(into: Flat, part: Flat): void {
  const { properties, required, choices, enum: values, ...rest } = part;
  for (const [name, schema] of Object.entries(properties)) {
    const own = into.properties[name];
    into.properties[name] = own ? { allOf: [own, schema] } : schema;
  }
  into.required.push(...required);
  into.choices.push(...choices);
  if (values) into.enum = into.enum ? into.enum.filter((value) => values.includes(value)) : values;
  for (const [key, value] of Object.entries(rest)) if (!Object.hasOwn(into, key)) Object.assign(into, { [key]: value });
}
