import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { isObject } from "../../runtime/tools/coerce.ts";

/** Name to type: `string`, `time`, `integer 1..100`, `a|b`, `=a`, a model or `A or B`, then `[]`, then `?` or `~`. */
export type Fields = Record<string, string>;

/** A tool of the official server, as its clients know it. */
interface OfficialTool {
  /** Written, but in no release. */
  unreleased?: boolean;
  arguments?: Fields;
  /** `GET /incidents/{incident_id}`; the names in braces are paths in the arguments. */
  requests: string[];
  /** Names in the query, apart from paging. */
  query?: string;
  /** Filters that the official server sends unasked. */
  defaults?: Record<string, unknown>;
  /** The request carries the acting user's address. */
  from?: boolean;
  /** Which argument goes where; without it the exceptions say what is sent. */
  body?: unknown;
  /** Constants and defaults that the official server puts into the body. */
  adds?: unknown;
  /** Where in the API's answer the objects are, and which fields are handed back of them. */
  answer?: string;
}

/** Where we knowingly differ, and why. `*` and the names of cases select; what is left out is as the official server does it. */
export interface Exception {
  tool: string;
  cases?: string[];
  because: string;
  /** Part of what the refusal says: nothing is sent. */
  refused?: string;
  requests?: string[];
  query?: string[];
  body?: unknown;
  /** Paths in the official body that we leave out. */
  "not sent"?: string[];
  /** Paths in the official result that we leave out. */
  "not answered"?: string[];
  /** Values of fields in the result that are ours. */
  answers?: Record<string, unknown>;
}

export interface Official {
  tools: Record<string, OfficialTool>;
  models: Record<string, Fields>;
  answers: Record<string, string>;
  older: Record<string, Fields>;
  olderBodies: Record<string, unknown>;
  exceptions: Exception[];
  values: Values;
}

/** Sensible values by field name, and for the tools where not everything goes together, what goes with what. */
interface Values {
  fields: Record<string, unknown>;
  tools: Record<string, Record<string, unknown>>;
  variants: Record<string, Record<string, unknown>[]>;
}

export function readOfficial(folder: string): Official {
  const read = (file: string) => parse(readFileSync(join(folder, `${file}.yaml`), "utf8"));
  const older = read("older");
  return {
    tools: read("tools"),
    models: { ...read("models"), ...older.models },
    answers: read("answers"),
    older: older.tools,
    olderBodies: older.bodies,
    exceptions: read("exceptions"),
    values: read("values"),
  };
}

/** Required arguments only, the same with every other one null, or everything there is. */
export type Extent = "least" | "nulls" | "most";

const TYPE = /^(.+?)(\[\])?([?~])?(?: default (.+))?$/;

interface Drawing {
  models: Record<string, Fields>;
  extent: Extent;
  /** By `field` or `parent.field`; null leaves a field out, the name of a model chooses it. */
  values: Record<string, unknown>;
}

/** Arguments as a client could send them, the same every time. */
function draw(fields: Fields, drawing: Drawing, path: string[] = []): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, type]): [string, unknown][] => {
      const [, , , optional] = TYPE.exec(type) ?? [];
      const fixed = fixedAt([...path, name], drawing);
      if (optional && drawing.extent === "least") return [];
      if (optional && drawing.extent === "nulls") return optional === "?" ? [[name, null]] : [];
      if (fixed === null && drawing.extent === "most") return [];
      return [[name, drawValue(type, drawing, [...path, name])]];
    }),
  );
}

/** Arguments of a tool with the values that make sense for it. */
export function drawFor(
  { models, values }: Official,
  tool: string,
  fields: Fields,
  extent: Extent,
  variant: Record<string, unknown>,
): Record<string, unknown> {
  return draw(fields, { models, extent, values: { ...values.fields, ...values.tools[tool], ...variant } });
}

/** The nearest parent that is a field counts. */
function fixedAt(path: string[], { values }: Drawing): unknown {
  const [name = "", parent] = path.filter((step) => !/^\d+$/.test(step)).reverse();
  const exact = `${parent}.${name}`;
  return Object.hasOwn(values, exact) ? values[exact] : values[name];
}

function drawValue(type: string, drawing: Drawing, path: string[]): unknown {
  const [, base = "", list, , preset] = TYPE.exec(type) ?? [];
  const models = base.split(" or ");
  const fixed = fixedAt(path, drawing);
  const chosen = models.find((model) => model === fixed) ?? models[0] ?? "";
  const model = drawing.models[chosen];
  if (model) {
    const one = (index: number) => draw(model, drawing, list ? [...path, String(index + 1)] : path);
    return list ? Array.from({ length: Number(fixed ?? 2) }, (_, index) => one(index)) : one(0);
  }
  if (fixed !== undefined && fixed !== null) return fixed;
  const choices = enumOf(type);
  if (choices.length > 0) return list ? choices : choices.at(-1);
  const one = preset ?? plain(base, path);
  return list ? [one, plain(base, [...path, "2"])] : one;
}

function plain(base: string, path: string[]): unknown {
  const [kind, range] = base.split(" ");
  if (kind === "time") return "2026-01-10T08:00:00Z";
  if (kind === "boolean") return true;
  if (kind === "number") return 1.5;
  if (kind === "integer") return Number(range?.split("..")[1] || 3);
  if (kind === "object") return { key: "value" };
  const words = path.slice(-4).join("_");
  return words.endsWith("id") || /ids(_\d)?$/.test(words) ? `P${words.replaceAll("_", "").toUpperCase()}` : words;
}

/** The values that a field is limited to. */
function enumOf(type: string): string[] {
  const base = TYPE.exec(type)?.[1] ?? "";
  if (base.startsWith("=")) return [base.slice(1)];
  return base.includes("|") ? base.split("|") : [];
}

/** Every field in the arguments that is limited to some values, wherever it is, with each value as it would be given. */
export function listEnums(
  fields: Fields,
  models: Record<string, Fields>,
  parent?: string,
): [name: string, values: unknown[]][] {
  return Object.entries(fields).flatMap(([name, type]) => {
    const named = (TYPE.exec(type)?.[1] ?? "").split(" or ").map((model) => models[model]);
    const inner = named.filter((model) => model !== undefined);
    const choices = enumOf(type);
    const values = TYPE.exec(type)?.[2] ? choices.map((choice) => [choice]) : choices;
    const own: [string, unknown[]][] = choices.length > 0 ? [[parent ? `${parent}.${name}` : name, values]] : [];
    return [...own, ...inner.flatMap((model) => listEnums(model, models, name))];
  });
}

/** `id service(id summary)` as a tree; `*` stands for all that the API says. */
export interface Tree {
  all: boolean;
  fields: Map<string, Tree | undefined>;
}

export function readTree(text: string): Tree {
  const tokens = text.match(/[^\s()]+|[()]/g) ?? [];
  const readLevel = (): Tree => {
    const tree: Tree = { all: false, fields: new Map() };
    for (let token = tokens.shift(); token !== undefined && token !== ")"; token = tokens.shift()) {
      if (token === "*") tree.all = true;
      else if (tokens[0] !== "(") tree.fields.set(token, undefined);
      else {
        tokens.shift();
        tree.fields.set(token, readLevel());
      }
    }
    return tree;
  };
  return readLevel();
}

/** Values at `a.b` or `a[].b`; of a list, one for each item. */
export function valuesAt(value: unknown, path: string): unknown[] {
  return path.split(".").reduce<unknown[]>(
    (found, step) => {
      const name = step.replace(/\[\]$/, "");
      return found.flatMap((one) => {
        const next = isObject(one) ? one[name] : undefined;
        return Array.isArray(next) ? next : next === undefined ? [] : [next];
      });
    },
    [value],
  );
}

/** The same without what is at a path, `[]` on the way meaning every item. */
export function without(value: unknown, path: string[]): unknown {
  const [name, ...deeper] = path;
  if (Array.isArray(value)) return value.map((item) => without(item, path));
  if (!isObject(value) || name === undefined || !Object.hasOwn(value, name)) return value;
  const { [name]: inner, ...others } = value;
  return deeper.length === 0 ? others : { ...others, [name]: without(inner, deeper) };
}
