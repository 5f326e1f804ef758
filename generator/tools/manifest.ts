import { didYouMean } from "../nearest.ts";
import type { Problems } from "../problem.ts";
import type { Path, Source } from "../yaml.ts";

/** The manifest as it is written, with a way back to the line of everything in it. */
export interface ToolEntry {
  name: string;
  toolset: string;
  file: string;
  lineOf(path: Path): number;
  operation?: string;
  override?: string;
  uses: string[];
  access?: "read" | "write" | "destructive";
  idempotent: boolean;
  title: string;
  description: string;
  arguments: Map<string, ArgumentEntry>;
  accepts: [string, string][];
  sends: Map<string, string | number | boolean>;
  check?: string;
  pages?: PagesEntry & { items: string };
  returns?: string;
  returnsList?: PagesEntry;
  keep?: string[];
  clears: string[];
  formerly: string[];
}

export interface PagesEntry {
  default?: number;
  max?: number;
}

export interface ArgumentEntry {
  from?: string[];
  description?: string;
  required?: boolean;
  default?: unknown;
  values?: (string | number)[] | "any";
  format?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  reference?: string;
  items?: Map<string, ArgumentEntry>;
  hook?: string;
  type?: "string" | "integer" | "number" | "boolean" | "object";
  array?: boolean;
  advertise: boolean;
}

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === "string" && value.trim() !== "";
const isCount: Check = (value) => typeof value === "number";
const isFlag: Check = (value) => typeof value === "boolean";
const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isList =
  (of: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(of);
const isScalar: Check = (value) => ["string", "number", "boolean"].includes(typeof value);
const isOneOf =
  (...names: string[]): Check =>
  (value) =>
    typeof value === "string" && names.includes(value);

const TOOL_KEYS: Record<string, [Check, string]> = {
  operation: [isText, "an operationId"],
  override: [isText, "a file name in overrides, without .ts"],
  uses: [isList(isText), "a list of operationIds"],
  access: [isOneOf("read", "write", "destructive"), "read, write or destructive"],
  idempotent: [isFlag, "true or false"],
  title: [isText, "text"],
  description: [isText, "text"],
  arguments: [isMapping, "a mapping of argument names"],
  "also accepts": [isMapping, "a mapping of older names to new ones"],
  sends: [isMapping, "a mapping of body locations to values"],
  check: [isText, "a file name in overrides, without .ts"],
  pages: [isMapping, "{ items, default, max }"],
  returns: [isText, "a property of the answer"],
  "returns list": [isMapping, "{ default, max }"],
  keep: [isList(isText), "a list of fields"],
  clears: [isList(isText), "a list of arguments"],
  formerly: [isList(isText), "a list of tool names"],
};

const ARGUMENT_KEYS: Record<string, [Check, string]> = {
  from: [(value) => isText(value) || isList(isText)(value), "a location, or a list of them"],
  description: [isText, "text"],
  required: [isFlag, "true or false"],
  default: [() => true, "a value"],
  values: [(value) => value === "any" || isList(isScalar)(value), 'a list of values, or "any"'],
  format: [isText, "a format"],
  minimum: [isCount, "a number"],
  maximum: [isCount, "a number"],
  "min items": [isCount, "a number"],
  "max items": [isCount, "a number"],
  reference: [isText, "the name of what is referred to, such as user"],
  items: [isMapping, "a mapping of argument names"],
  hook: [isText, "a file name in overrides, without .ts"],
  type: [isOneOf("string", "integer", "number", "boolean", "object"), "string, integer, number, boolean or object"],
  array: [isFlag, "true or false"],
  advertise: [isFlag, "true or false"],
};

const PAGES_KEYS: Record<string, [Check, string]> = {
  items: [isText, "the property of the answer that holds the list"],
  default: [isCount, "a number"],
  max: [isCount, "a number"],
};

/** Reads one toolset file; everything that is not the grammar becomes a Problem, and the rest is read on. */
export function readManifest(source: Source, problems: Problems): ToolEntry[] {
  const { file, value, lineOf } = source;
  if (!isMapping(value)) {
    problems.add({ file, line: 1, what: "not a mapping of tools", hint: "begin with `toolset: name`" });
    return [];
  }
  const { toolset, title: _title, ...tools } = value;
  if (!isText(toolset)) problems.add({ file, line: 1, what: "no `toolset`", hint: "begin with `toolset: name`" });
  const reader = new Reader(source, problems);
  return Object.entries(tools).flatMap(([name, entry]) => {
    if (!isMapping(entry)) {
      problems.add({ file, line: lineOf([name]), what: `${name} is not a mapping`, hint: "give it an operation" });
      return [];
    }
    return [reader.readTool(name, String(toolset), entry)];
  });
}

class Reader {
  readonly #source: Source;
  readonly #problems: Problems;
  constructor(source: Source, problems: Problems) {
    this.#source = source;
    this.#problems = problems;
  }

  readTool(name: string, toolset: string, given: Record<string, unknown>): ToolEntry {
    const read = this.#pick(given, TOOL_KEYS, [name]);
    for (const key of ["title", "description"]) {
      if (!(key in read)) this.#refuse([name], `${name} has no ${key}`, "give it one, in our own words");
    }
    const pages = this.#readPages(read["pages"], [name, "pages"]);
    const returnsList = this.#readPages(read["returns list"], [name, "returns list"]);
    if (pages && pages.items === undefined)
      this.#refuse([name, "pages"], "pages has no `items`", "name the property that holds the list");
    return {
      name,
      toolset,
      file: this.#source.file,
      lineOf: (path) => this.#source.lineOf([name, ...path]),
      ...optional("operation", text(read["operation"])),
      ...optional("override", text(read["override"])),
      uses: texts(read["uses"]),
      ...optional("access", access(read["access"])),
      idempotent: read["idempotent"] === true,
      title: text(read["title"]) ?? name,
      description: (text(read["description"]) ?? "").trim().replaceAll(/\s+/g, " "),
      arguments: this.#readArguments(read["arguments"], [name, "arguments"]),
      accepts: this.#readAccepts(read["also accepts"], [name, "also accepts"]),
      sends: this.#readSends(read["sends"], [name, "sends"]),
      ...optional("check", text(read["check"])),
      ...optional("pages", pages?.items === undefined ? undefined : { ...pages, items: pages.items }),
      ...optional("returns", text(read["returns"])),
      ...optional("returnsList", returnsList),
      ...optional("keep", read["keep"] === undefined ? undefined : texts(read["keep"])),
      clears: texts(read["clears"]),
      formerly: texts(read["formerly"]),
    };
  }

  #readArguments(given: unknown, path: Path): Map<string, ArgumentEntry> {
    const read = new Map<string, ArgumentEntry>();
    if (!isMapping(given)) return read;
    for (const [name, entry] of Object.entries(given)) {
      if (!/^[a-z][a-z0-9_]*$/.test(name))
        this.#refuse([...path, name], `argument "${name}" is not snake_case`, "rename it");
      if (typeof entry === "string") read.set(name, { from: [entry], advertise: true });
      else if (entry === null) read.set(name, { from: [name], advertise: true });
      else if (isMapping(entry)) read.set(name, this.#readArgument(name, entry, [...path, name]));
      else
        this.#refuse(
          [...path, name],
          `argument "${name}" is neither a location nor a mapping`,
          "write `name: location`",
        );
    }
    return read;
  }

  #readArgument(name: string, given: Record<string, unknown>, path: Path): ArgumentEntry {
    const read = this.#pick(given, ARGUMENT_KEYS, path);
    const itself = read["hook"] === undefined && read["type"] === undefined ? [name] : undefined;
    const from = read["from"] === undefined ? itself : texts([read["from"]].flat());
    return {
      ...optional("from", from),
      ...optional("description", text(read["description"])?.trim().replaceAll(/\s+/g, " ")),
      ...optional("required", flag(read["required"])),
      ...optional("default", read["default"]),
      ...optional("values", read["values"] === "any" ? ("any" as const) : scalars(read["values"])),
      ...optional("format", text(read["format"])),
      ...optional("minimum", count(read["minimum"])),
      ...optional("maximum", count(read["maximum"])),
      ...optional("minItems", count(read["min items"])),
      ...optional("maxItems", count(read["max items"])),
      ...optional("reference", text(read["reference"])),
      ...optional(
        "items",
        read["items"] === undefined ? undefined : this.#readArguments(read["items"], [...path, "items"]),
      ),
      ...optional("hook", text(read["hook"])),
      ...optional("type", type(read["type"])),
      ...optional("array", flag(read["array"])),
      advertise: read["advertise"] !== false,
    };
  }

  #readPages(given: unknown, path: Path): (PagesEntry & { items?: string }) | undefined {
    if (!isMapping(given)) return undefined;
    const read = this.#pick(given, PAGES_KEYS, path);
    return {
      ...optional("items", text(read["items"])),
      ...optional("default", count(read["default"])),
      ...optional("max", count(read["max"])),
    };
  }

  #readAccepts(given: unknown, path: Path): [string, string][] {
    if (!isMapping(given)) return [];
    return Object.entries(given).flatMap(([from, to]): [string, string][] => {
      if (typeof to === "string" && to !== "") return [[from, to]];
      this.#refuse([...path, from], `"${from}" leads nowhere`, 'write a name, "*" or "-"');
      return [];
    });
  }

  #readSends(given: unknown, path: Path): Map<string, string | number | boolean> {
    const read = new Map<string, string | number | boolean>();
    for (const [location, value] of Object.entries(isMapping(given) ? given : {})) {
      if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
        read.set(location, value);
      else this.#refuse([...path, location], `${location} is not a constant`, "give text, a number or true/false");
    }
    return read;
  }

  /** The known keys of a mapping, each checked; the unknown ones are Problems. */
  #pick(given: Record<string, unknown>, keys: Record<string, [Check, string]>, path: Path): Record<string, unknown> {
    const read: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(given)) {
      const rule = keys[key];
      if (!rule) {
        const hint = didYouMean(key, Object.keys(keys)) ?? `known: ${Object.keys(keys).join(", ")}`;
        this.#refuse([...path, key], `unknown key "${key}"`, hint);
      } else if (!rule[0](value)) this.#refuse([...path, key], `"${key}" is not ${rule[1]}`);
      else read[key] = value;
    }
    return read;
  }

  #refuse(path: Path, what: string, hint?: string): void {
    this.#problems.add({ file: this.#source.file, line: this.#source.lineOf(path), what, ...optional("hint", hint) });
  }
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  const entry: { [P in K]?: V } = {};
  if (value !== undefined) entry[key] = value;
  return entry;
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const count = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);
const flag = (value: unknown): boolean | undefined => (typeof value === "boolean" ? value : undefined);
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
const scalars = (value: unknown): (string | number)[] | undefined =>
  Array.isArray(value)
    ? value.filter((item): item is string | number => typeof item === "string" || typeof item === "number")
    : undefined;
const access = (value: unknown): ToolEntry["access"] =>
  value === "read" || value === "write" || value === "destructive" ? value : undefined;
const type = (value: unknown): ArgumentEntry["type"] =>
  value === "string" || value === "integer" || value === "number" || value === "boolean" || value === "object"
    ? value
    : undefined;
