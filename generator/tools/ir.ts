import type { Operation, Shape } from "../operations/ir.ts";
import type { PagesEntry, ToolEntry } from "./manifest.ts";

/** What is advertised of one argument: the part of JSON Schema that every client takes. */
export interface InputSchema {
  type: "string" | "integer" | "number" | "boolean" | "array" | "object";
  description?: string;
  enum?: (string | number)[];
  format?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  default?: unknown;
  items?: InputSchema;
  properties?: Record<string, InputSchema>;
  required?: string[];
  additionalProperties?: boolean;
}

export interface Argument {
  name: string;
  schema: InputSchema;
  required: boolean;
  advertised: boolean;
  /** Its TypeScript type. */
  type: string;
  /** It becomes a segment of the path. */
  isId: boolean;
  hook?: string;
}

/** The request body as a tree: what is sent, and where each part comes from. */
export type BodyNode =
  | { kind: "constant"; value: string | number | boolean }
  | ObjectNode
  /** `source` is the expression that holds the value: `args.title`, `item.user_id`. */
  | { kind: "value"; required: boolean; source: Given }
  | { kind: "reference"; required: boolean; source: Given; type: string }
  /** One element per value of `source`; `type` is the TypeScript type of an element. */
  | { kind: "list"; required: boolean; source: Given; type: string; variable: string; element: BodyNode };

export interface ObjectNode {
  kind: "object";
  required: boolean;
  properties: Map<string, BodyNode>;
}

export interface Given {
  expression: string;
  /** It is always there: required, or with a default. */
  certain: boolean;
  /** What the API wants when the argument is named in `clear`. */
  cleared?: { name: string; value: string };
}

export type Paging =
  | { style: "offset"; limit: string; offset: string; more?: string; total?: string }
  | { style: "cursor"; limit: string; cursor: string; next: string }
  | NumberPaging
  | { style: "limit"; limit: string; more?: string }
  | { style: "whole"; more?: string };

export interface NumberPaging {
  style: "number";
  number: string;
  size: string;
  more?: string;
  total?: string;
  /** Arguments of the tool's own that say which page and how long it is. */
  pageArgument?: string;
  sizeArgument?: string;
}

/** What we offer an agent. */
export interface Tool {
  name: string;
  entry: ToolEntry;
  access: "read" | "write" | "destructive";
  arguments: Argument[];
  accepts: [string, string][];
  uses: Operation[];
  result: "list" | "object" | "done";
  /** The object, or one item of the list, as the document has it. */
  shape?: Shape;
  pages?: PagesEntry;
  /** What a list is called in a result, where results have names of the provider's own. */
  rows?: string;
  /** The tool's own argument in the place of `limit`. */
  sizeArgument?: string;
  request?: Request;
}

/** The one call of a generated tool. */
export interface Request {
  operation: Operation;
  path: [parameter: string, expression: string][];
  query: [parameter: string, expression: string][];
  hooks: { file: string; argument: string }[];
  body?: ObjectNode;
  paging?: Paging;
}

export type RequestParts = Omit<Request, "operation" | "paging">;

/** What callers of this provider look for in a result: `{ success, data }`, or `{ success, data, error }`. */
export interface ResultNames {
  success: string;
  data: string;
  error: string;
  message?: string;
  total?: string;
  page?: string;
  size?: string;
}

/** `specs/<provider>/provider.yaml` */
export interface ProviderFacts {
  name: string;
  title: string;
  client: string;
  referenceFields: string[];
  trim?: { suffix: string; drop: string[] };
  results?: ResultNames;
  /** Operations that do more when they are sent twice, though their method promises otherwise. */
  once: string[];
  pages: {
    size: number;
    deepest?: number;
    offset?: { limit: string; offset: string; more?: string; total?: string };
    cursor: { limit: string; cursor: string; next: string }[];
    number: { number: string; size: string; more?: string; total?: string }[];
  };
}

/** Reports what is wrong at a path of the tool's entry in the manifest. */
export type Refuse = (path: readonly (string | number)[], what: string, hint?: string) => void;

/** A file of `overrides/<provider>` exports a function named like the file. */
export const camelCase = (name: string): string =>
  name.replaceAll(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());

export const pascalCase = (name: string): string => {
  const camel = camelCase(name);
  return camel.charAt(0).toUpperCase() + camel.slice(1);
};

export const kebabCase = (name: string): string => name.replaceAll("_", "-");
