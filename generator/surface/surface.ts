import { isRecord } from "../spec/document.ts";

/** JSON Schema as it was found, in a catalog or in what some server lists. */
export type Schema = Readonly<Record<string, unknown>>;

export const ACCESS = ["read", "write", "destructive"] as const;
type Access = (typeof ACCESS)[number];

/** All that callers can depend on: tools, arguments, results. */
export interface Surface {
  tools: ReadonlyMap<string, SurfaceTool>;
  /** Old tool names, and what each stands for now. */
  formerly: ReadonlyMap<string, string>;
  /** From references in kept fields, told by the end of their `type`, these fields are taken. */
  trim?: { suffix: string; drop: readonly string[] };
  /** Fields of references that are taken from callers, and sent to nobody. */
  referenceFields: readonly string[];
  /** The names of an envelope around results, and of what stands in it: `data`, `total`, … */
  results?: Readonly<Record<string, string>>;
  /** What the source tells at all: what one of two surfaces is silent about can not be compared. */
  tells: { toolsets: boolean; calls: boolean; outputs: boolean; writes: boolean };
}

export interface SurfaceTool {
  name: string;
  title: string;
  description: string;
  toolset: string;
  access: Access;
  idempotent: boolean;
  input: Schema;
  /** Accepted, never advertised. */
  hidden: Readonly<Record<string, Schema>>;
  accepts: readonly (readonly [from: string, to: string])[];
  result?: string;
  keep?: readonly string[];
  output?: Schema;
  /** OAuth scopes: without any of them a token does not see the tool. */
  scopes: readonly string[];
  /** Those that only some of its calls need. */
  furtherScopes: readonly string[];
  /** Arguments that the answer to a call without a result repeats, and what it says. */
  ids: readonly string[];
  done?: string;
  /** In an envelope, what a list and the size of its page are called. */
  rows?: string;
  size?: string;
}

/** Parsed JSON of `generated/<provider>`, or in place of the catalog the answer to `tools/list`. */
export interface SurfaceFiles {
  catalog: unknown;
  calls?: unknown;
  outputs?: unknown;
}

/** What was given is no surface; the message is all that a person needs to see. */
export class SurfaceError extends Error {}

export function readSurface({ catalog, calls, outputs }: SurfaceFiles): Surface {
  // A whole answer has what was asked for inside.
  const entries = isRecord(catalog) ? (catalog["tools"] ?? recordIn(catalog, "result")["tools"]) : catalog;
  if (!Array.isArray(entries)) throw new SurfaceError("is neither a catalog nor an answer to tools/list");
  const facts = recordIn(calls, "tools");
  const isListing = !entries.some((entry) => isRecord(entry) && isRecord(entry["tool"]));
  const tools = entries.map((entry, index) => readTool(entry, index, facts, record(outputs)));
  const formerly = Object.entries(recordIn(calls, "formerly")).map(([old, name]) => [old, String(name)] as const);
  const trim = recordIn(calls, "trim");
  const results = Object.entries(recordIn(calls, "results")).map(([role, name]) => [role, String(name)] as const);
  return {
    tools: new Map(tools.map((tool) => [tool.name, tool])),
    formerly: new Map(formerly),
    ...(typeof trim["suffix"] === "string" && { trim: { suffix: trim["suffix"], drop: texts(trim["drop"]) ?? [] } }),
    referenceFields: texts(record(calls)["referenceFields"]) ?? [],
    ...(results.length > 0 && { results: Object.fromEntries(results) }),
    tells: {
      toolsets: tools.some(({ toolset }) => toolset !== ""),
      calls: calls !== undefined,
      outputs: tools.some(({ output }) => output !== undefined),
      // A server lists the reads alone unless it is told otherwise.
      writes: !isListing || tools.some(({ access }) => access !== "read"),
    },
  };
}

/** The properties of an object schema. */
export function propertiesOf(schema: Schema): Record<string, Schema> {
  return schemas(schema["properties"]);
}

/** What a list holds; anything where it does not say. */
export function itemsOf({ items }: Schema): Schema {
  return toSchema(items);
}

export function typesOf({ type }: Schema): string[] {
  if (typeof type === "string") return [type];
  return Array.isArray(type) ? type.map(String) : [];
}

/** Whether what is told of lists, or of objects, is of any interest: foreign servers may say so without a type, or beside others. */
export function canBe(schema: Schema, type: "array" | "object"): boolean {
  const types = typesOf(schema);
  const told = { array: "items", object: "properties" }[type];
  return types.includes(type) || (types.length === 0 && Object.hasOwn(schema, told));
}

export function requiredOf(schema: Schema): string[] {
  return texts(schema["required"]) ?? [];
}

function readTool(entry: unknown, index: number, facts: Schema, outputs: Schema): SurfaceTool {
  const listed = isRecord(entry) && isRecord(entry["tool"]) ? entry["tool"] : entry;
  if (!isRecord(entry) || !isRecord(listed)) throw new SurfaceError(`has no tool at [${index}]`);
  const name = listed["name"];
  if (typeof name !== "string" || !isRecord(listed["inputSchema"])) {
    throw new SurfaceError(`has a tool without name or inputSchema at [${index}]`);
  }
  const annotations = record(listed["annotations"]);
  const { result, keep, accepts, hidden, scopes, furtherScopes, ids, done, rows, size } = recordIn(facts, name);
  const output = outputs[name] ?? listed["outputSchema"];
  const kept = texts(keep);
  return {
    name,
    title: text(listed["title"] ?? annotations["title"]),
    description: text(listed["description"]),
    toolset: text(entry["toolset"]),
    access: ACCESS.find((one) => one === entry["access"]) ?? accessOf(annotations),
    idempotent: annotations["idempotentHint"] === true,
    input: listed["inputSchema"],
    hidden: schemas(hidden),
    accepts: Array.isArray(accepts) ? accepts.map(([from, to]): [string, string] => [String(from), String(to)]) : [],
    ...(typeof result === "string" && { result }),
    ...(kept && { keep: kept }),
    ...(isRecord(output) && { output }),
    scopes: texts(scopes) ?? [],
    furtherScopes: texts(furtherScopes) ?? [],
    ids: texts(ids) ?? [],
    ...(typeof done === "string" && { done }),
    ...(typeof rows === "string" && { rows }),
    ...(typeof size === "string" && { size }),
  };
}

/** The protocol's own defaults: whoever says nothing may destroy. */
function accessOf({ readOnlyHint, destructiveHint }: Schema): Access {
  if (readOnlyHint === true) return "read";
  return destructiveHint === false ? "write" : "destructive";
}

function schemas(value: unknown): Record<string, Schema> {
  return Object.fromEntries(Object.entries(record(value)).map(([name, schema]) => [name, toSchema(schema)]));
}

/** `true` takes anything, `false` nothing. */
const toSchema = (value: unknown): Schema => (value === false ? { not: {} } : record(value));

const record = (value: unknown): Schema => (isRecord(value) ? value : {});

const recordIn = (value: unknown, name: string): Schema => {
  const found = record(value);
  return Object.hasOwn(found, name) ? record(found[name]) : {};
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function texts(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.map(String) : undefined;
}
