import { isRecord, isReference, type OpenApiDocument, type ParameterObject, type SchemaObject } from "./document.ts";

/** The kinds of object that make up an OpenAPI document. */
export type Kind =
  | "document"
  | "info"
  | "server"
  | "serverVariable"
  | "tag"
  | "pathItem"
  | "operation"
  | "parameter"
  | "header"
  | "requestBody"
  | "response"
  | "mediaType"
  | "encoding"
  | "schema"
  | "discriminator"
  | "components"
  | "securityScheme"
  | "flows"
  | "flow";

/** What a field holds: a value to take as it is, names whose values are prose, or one, a list or a map of objects. */
export type Field = "fact" | "names" | Kind | `${Kind}[]` | `${Kind}{}`;

const value = {
  schema: "schema",
  content: "mediaType{}",
  style: "fact",
  explode: "fact",
  allowReserved: "fact",
} as const;
const flags = { required: "fact", deprecated: "fact", allowEmptyValue: "fact" } as const;

/**
 * The fields that state facts, and what stands in them. Prose and examples have no place in this table, which is
 * what keeps them out of a distilled document: a field has to be named here to be kept.
 */
export const GRAMMAR: Record<Kind, Readonly<Record<string, Field>>> = {
  document: {
    openapi: "fact",
    info: "info",
    servers: "server[]",
    tags: "tag[]",
    security: "fact",
    paths: "pathItem{}",
    components: "components",
    jsonSchemaDialect: "fact",
  },
  info: { title: "fact", version: "fact" },
  server: { url: "fact", variables: "serverVariable{}" },
  serverVariable: { enum: "fact", default: "fact" },
  tag: { name: "fact" },
  pathItem: {
    $ref: "fact",
    servers: "server[]",
    parameters: "parameter[]",
    get: "operation",
    put: "operation",
    post: "operation",
    delete: "operation",
    options: "operation",
    head: "operation",
    patch: "operation",
    trace: "operation",
  },
  operation: {
    operationId: "fact",
    tags: "fact",
    deprecated: "fact",
    parameters: "parameter[]",
    requestBody: "requestBody",
    responses: "response{}",
    security: "fact",
    servers: "server[]",
  },
  parameter: { $ref: "fact", name: "fact", in: "fact", ...flags, ...value },
  header: { $ref: "fact", ...flags, ...value },
  requestBody: { $ref: "fact", required: "fact", content: "mediaType{}" },
  response: { $ref: "fact", headers: "header{}", content: "mediaType{}" },
  mediaType: { schema: "schema", encoding: "encoding{}" },
  encoding: { contentType: "fact", headers: "header{}", style: "fact", explode: "fact", allowReserved: "fact" },
  schema: {
    $ref: "fact",
    $defs: "schema{}",
    type: "fact",
    format: "fact",
    enum: "fact",
    const: "fact",
    default: "fact",
    nullable: "fact",
    readOnly: "fact",
    writeOnly: "fact",
    deprecated: "fact",
    properties: "schema{}",
    patternProperties: "schema{}",
    additionalProperties: "schema",
    unevaluatedProperties: "schema",
    propertyNames: "schema",
    required: "fact",
    dependentRequired: "fact",
    dependentSchemas: "schema{}",
    minProperties: "fact",
    maxProperties: "fact",
    items: "schema",
    prefixItems: "schema[]",
    unevaluatedItems: "schema",
    contains: "schema",
    minContains: "fact",
    maxContains: "fact",
    minItems: "fact",
    maxItems: "fact",
    uniqueItems: "fact",
    allOf: "schema[]",
    anyOf: "schema[]",
    oneOf: "schema[]",
    not: "schema",
    if: "schema",
    // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword, and this table is never awaited.
    then: "schema",
    else: "schema",
    discriminator: "discriminator",
    pattern: "fact",
    minLength: "fact",
    maxLength: "fact",
    minimum: "fact",
    maximum: "fact",
    exclusiveMinimum: "fact",
    exclusiveMaximum: "fact",
    multipleOf: "fact",
    contentEncoding: "fact",
    contentMediaType: "fact",
  },
  discriminator: { propertyName: "fact", mapping: "fact" },
  components: {
    schemas: "schema{}",
    parameters: "parameter{}",
    headers: "header{}",
    requestBodies: "requestBody{}",
    responses: "response{}",
    pathItems: "pathItem{}",
    securitySchemes: "securityScheme{}",
  },
  securityScheme: {
    $ref: "fact",
    type: "fact",
    name: "fact",
    in: "fact",
    scheme: "fact",
    bearerFormat: "fact",
    openIdConnectUrl: "fact",
    flows: "flows",
  },
  flows: { implicit: "flow", password: "flow", clientCredentials: "flow", authorizationCode: "flow" },
  flow: { authorizationUrl: "fact", tokenUrl: "fact", refreshUrl: "fact", scopes: "names" },
};

/** A field of objects taken apart: their kind and how they are held. */
export function readField(field: Exclude<Field, "fact" | "names">): { kind: Kind; held: "one" | "list" | "map" } {
  const [, kind = "", brackets] = /^(\w+)(\[\]|\{\})?$/.exec(field) ?? [];
  if (!isKind(kind)) throw new TypeError(`No such kind of object: ${field}`);
  return { kind, held: brackets === "[]" ? "list" : brackets === "{}" ? "map" : "one" };
}

/** Calls `visit` on an object, or on each of a list, and then on every object below. A visitor may change its object. */
export function walk(
  node: unknown,
  kind: Kind,
  visit: (node: Record<string, unknown>, kind: Kind, at: readonly string[]) => void,
  at: readonly string[] = [],
): void {
  if (Array.isArray(node)) {
    for (const [index, entry] of node.entries()) walk(entry, kind, visit, [...at, String(index)]);
  }
  if (!isRecord(node)) return;
  visit(node, kind, at);
  for (const [key, field] of Object.entries(GRAMMAR[kind])) {
    if (field === "fact" || field === "names" || !Object.hasOwn(node, key)) continue;
    const { kind: child, held } = readField(field);
    const value = node[key];
    if (held !== "map") walk(value, child, visit, [...at, key]);
    else if (isRecord(value)) {
      for (const [name, entry] of Object.entries(value)) walk(entry, child, visit, [...at, key, name]);
    }
  }
}

/** Calls `visit` on every schema of the document. */
export function visitSchemas(document: OpenApiDocument, visit: (schema: SchemaObject) => void): void {
  walk(document, "document", (node, kind) => {
    if (isOfKind<SchemaObject>(node, kind, "schema")) visit(node);
  });
}

/** Calls `visit` on every parameter of the document that is not a reference. */
export function visitParameters(document: OpenApiDocument, visit: (parameter: ParameterObject) => void): void {
  walk(document, "document", (node, kind) => {
    if (isOfKind<ParameterObject>(node, kind, "parameter") && !isReference(node)) visit(node);
  });
}

/** Where it stands says what it is: this is where JSON becomes a typed object. */
function isOfKind<T extends object>(_node: object, kind: Kind, wanted: Kind): _node is T {
  return kind === wanted;
}

function isKind(word: string): word is Kind {
  return Object.hasOwn(GRAMMAR, word);
}
