/** The part of OpenAPI 3.0 and 3.1 that the generator reads. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The HTTP methods the runtime can send. */
export const METHODS = ["get", "put", "post", "delete", "patch"] as const;
type Method = (typeof METHODS)[number];

export interface ReferenceObject {
  $ref: string;
}
export type Referable<T> = T | ReferenceObject;

/** `$ref` is a keyword here, not a separate object: 3.1 allows others beside it. */
export interface SchemaObject {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: Json[];
  const?: Json;
  default?: Json;
  nullable?: boolean;
  readOnly?: boolean;
  writeOnly?: boolean;
  deprecated?: boolean;
  description?: string;
  title?: string;
  properties?: Record<string, SchemaObject>;
  required?: string[];
  additionalProperties?: boolean | SchemaObject;
  minProperties?: number;
  maxProperties?: number;
  items?: SchemaObject;
  prefixItems?: SchemaObject[];
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  allOf?: SchemaObject[];
  anyOf?: SchemaObject[];
  oneOf?: SchemaObject[];
  not?: SchemaObject;
  discriminator?: DiscriminatorObject;
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

interface DiscriminatorObject {
  propertyName: string;
  mapping?: Record<string, string>;
}

export interface ParameterObject {
  name: string;
  in: "query" | "path" | "header" | "cookie";
  required?: boolean;
  deprecated?: boolean;
  allowEmptyValue?: boolean;
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
  schema?: SchemaObject;
  content?: Record<string, MediaTypeObject>;
}

export interface MediaTypeObject {
  schema?: SchemaObject;
  /** Set by `normalize` under `application/json`: the kind of JSON that the document means. */
  "x-media-type"?: string;
}

export interface RequestBodyObject {
  required?: boolean;
  content?: Record<string, MediaTypeObject>;
}

export interface ResponseObject {
  headers?: Record<string, Referable<Omit<ParameterObject, "name" | "in">>>;
  content?: Record<string, MediaTypeObject>;
}

export interface OperationObject {
  operationId?: string;
  tags?: string[];
  deprecated?: boolean;
  parameters?: Referable<ParameterObject>[];
  requestBody?: Referable<RequestBodyObject>;
  responses?: Record<string, Referable<ResponseObject>>;
  security?: Record<string, string[]>[];
  servers?: ServerObject[];
  /** Set by `normalize`: headers the operation insists on and the client, not the caller, supplies. */
  "x-required-headers"?: string[];
  [extension: `x-${string}`]: Json | undefined;
}

export interface PathItemObject extends Partial<Record<Method, OperationObject>> {
  $ref?: string;
  parameters?: Referable<ParameterObject>[];
  servers?: ServerObject[];
}

interface ServerObject {
  url: string;
  variables?: Record<string, { enum?: string[]; default: string }>;
}

export interface ComponentsObject {
  schemas?: Record<string, SchemaObject>;
  parameters?: Record<string, Referable<ParameterObject>>;
  headers?: Record<string, Referable<Omit<ParameterObject, "name" | "in">>>;
  requestBodies?: Record<string, Referable<RequestBodyObject>>;
  responses?: Record<string, Referable<ResponseObject>>;
  pathItems?: Record<string, PathItemObject>;
  securitySchemes?: Record<string, Json>;
}

export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string };
  servers?: ServerObject[];
  tags?: { name: string }[];
  security?: Record<string, string[]>[];
  paths: Record<string, PathItemObject>;
  components?: ComponentsObject;
}

/** An operation and where it stands. */
export interface OperationAt {
  path: string;
  method: Method;
  item: PathItemObject;
  operation: OperationObject;
}

/** Every operation, in document order. */
export function listOperations(document: OpenApiDocument): OperationAt[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, item, operation }] : [];
    }),
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isReference(node: object): node is ReferenceObject {
  return "$ref" in node && typeof node.$ref === "string";
}

/** Is this media type JSON, as `application/json` or with a `+json` suffix, whatever its parameters? */
export function isJsonType(mediaType: string): boolean {
  return /^[^;]+[/+]json\s*(;|$)/i.test(mediaType);
}
