import type { Problems } from "../problem.ts";
import type { Path, Source } from "../yaml.ts";
import type { Refuse } from "./ir.ts";
import {
  count,
  isCount,
  isFilledList,
  isFlag,
  isList,
  isMapping,
  isOneOf,
  isText,
  type Keys,
  pick,
  text,
  texts,
} from "./keys.ts";

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
  needsChange: boolean;
  pages?: PagesEntry;
  returns?: string;
  returnsList?: PagesEntry;
  /** What a list is called in a result, where results have names of the provider's own. */
  rows?: string;
  /** What is said of a call that answers nothing. */
  done?: string;
  keep?: string[];
  clears: string[];
  formerly: string[];
}

export interface PagesEntry {
  /** The property that holds the list; none where the answer is the list. */
  items?: string;
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

const TOOL_KEYS: Keys = {
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
  "needs change": [isFlag, "true or false"],
  pages: [isMapping, "{ items, default, max }"],
  returns: [isText, "a property of the answer"],
  "returns list": [isMapping, "{ default, max }"],
  rows: [isText, "the name of a list"],
  done: [isText, "text"],
  keep: [isList(isText), "a list of fields"],
  clears: [isList(isText), "a list of arguments"],
  formerly: [isList(isText), "a list of tool names"],
};

const ARGUMENT_KEYS: Keys = {
  from: [(value) => isText(value) || isFilledList(isText)(value), "a location, or a list of them"],
  description: [isText, "text"],
  required: [isFlag, "true or false"],
  default: [() => true, "a value"],
  values: [
    (value) => value === "any" || isFilledList((item) => isText(item) || isCount(item))(value),
    'a list of text or numbers, or "any"',
  ],
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

const RETURNS_LIST_KEYS: Keys = {
  default: [isCount, "a number"],
  max: [isCount, "a number"],
};

const PAGES_KEYS: Keys = {
  items: [isText, "the property of the answer that holds the list"],
  ...RETURNS_LIST_KEYS,
};

/** Reads one toolset file; everything that is not the grammar becomes a Problem, and the rest is read on. */
export function readManifest(source: Source, problems: Problems): ToolEntry[] {
  const { file, value, lineOf } = source;
  // Text with a syntax error has no value, and its Problem has been added.
  if (value === undefined) return [];
  if (!isMapping(value)) {
    problems.add({ file, line: 1, what: "not a mapping of tools", hint: "begin with `toolset: name`" });
    return [];
  }
  const { toolset, title: _title, ...tools } = value;
  if (!isText(toolset)) problems.add({ file, line: 1, what: "no `toolset`", hint: "begin with `toolset: name`" });
  else if (!/^[a-z][a-z0-9_]*$/.test(String(toolset))) {
    const hint = "rename it: it is what people write after --toolsets";
    problems.add({ file, line: lineOf(["toolset"]), what: `toolset "${toolset}" is not snake_case`, hint });
  }
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
    const read = pick(given, TOOL_KEYS, [name], this.#refuse);
    for (const key of ["title", "description"]) {
      if (!Object.hasOwn(given, key)) this.#refuse([name], `${name} has no ${key}`, "give it one, in our own words");
    }
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
      needsChange: read["needs change"] === true,
      ...optional("pages", this.#readPages(read["pages"], [name, "pages"], PAGES_KEYS)),
      ...optional("returns", text(read["returns"])),
      ...optional("returnsList", this.#readPages(read["returns list"], [name, "returns list"], RETURNS_LIST_KEYS)),
      ...optional("rows", text(read["rows"])),
      ...optional("done", text(read["done"])),
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
    const read = pick(given, ARGUMENT_KEYS, path, this.#refuse);
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

  #readPages(given: unknown, path: Path, keys: Keys): PagesEntry | undefined {
    if (!isMapping(given)) return undefined;
    const read = pick(given, keys, path, this.#refuse);
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

  readonly #refuse: Refuse = (path, what, hint) => {
    this.#problems.add({ file: this.#source.file, line: this.#source.lineOf(path), what, ...optional("hint", hint) });
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  const entry: { [P in K]?: V } = {};
  if (value !== undefined) entry[key] = value;
  return entry;
}

const flag = (value: unknown): boolean | undefined => (typeof value === "boolean" ? value : undefined);
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
