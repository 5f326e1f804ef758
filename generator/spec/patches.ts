import { didYouMean } from "../nearest.ts";
import type { Problems } from "../problem.ts";
import { readYaml } from "../yaml.ts";
import { isRecord, type Json, type ParameterObject, type SchemaObject } from "./document.ts";
import { GRAMMAR, walk } from "./grammar.ts";

/** Schema keywords to lay over the ones that are there; `null` takes a keyword away. */
export type Keywords = Record<string, Json>;

/** What to change about an operation or a named schema. A property is named by its path: `incident.body.details`. */
type Change =
  | { operation: string; verb: "add parameter"; parameter: ParameterObject & { schema: SchemaObject } }
  | { operation: string; verb: "remove parameter"; name: string }
  | { operation: string; verb: "change parameter"; name: string; required?: boolean; schema?: Keywords }
  | { operation: string; verb: "add body property"; properties: Record<string, SchemaObject> }
  | { operation: string; verb: "add response property"; properties: Record<string, SchemaObject> }
  | { operation: string; verb: "change body property"; properties: Record<string, Keywords> }
  | { operation: string; verb: "change response property"; properties: Record<string, Keywords> }
  | { operation: string; verb: "add scope"; scope: string }
  | { schema: string; verb: "add property"; properties: Record<string, SchemaObject> }
  | { schema: string; verb: "change property"; properties: Record<string, Keywords> }
  | { schema: string; verb: "remove property"; names: string[] }
  | { schema: string; verb: "make optional"; names: string[] }
  | { schema: string; verb: "make required"; names: string[] };

/** A change of patches.yaml, why it is right, and where it is written. An entry for several operations is one of each. */
export type Patch = Change & { because: string; file: string; line: number };

const VERBS = {
  operation: [
    "add parameter",
    "remove parameter",
    "change parameter",
    "add body property",
    "add response property",
    "change body property",
    "change response property",
    "add scope",
  ],
  schema: ["add property", "change property", "remove property", "make optional", "make required"],
} as const;
/** RFC 6749: nothing that would end it in a list of scopes. */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+$/;
const PLACES: readonly unknown[] = ["query", "path", "header", "cookie"];

type Target = keyof typeof VERBS;
/** Reports what is wrong with the entry at hand, or with one of its keys. */
type Complain = (what: string, hint?: string, key?: string) => void;

/** The changes of patches.yaml; an entry that breaks the grammar becomes Problems and is left out. */
export function readPatches(text: string, file: string, problems: Problems): Patch[] {
  const { value, lineOf } = readYaml(text, file, problems);
  if (value === undefined || value === null) return [];
  // Through JSON, so that entries which share an alias stay apart.
  const entries: unknown = JSON.parse(JSON.stringify(value));
  if (!Array.isArray(entries)) {
    problems.add({ file, line: lineOf([]), what: "patches are a list", hint: "start each with a dash" });
    return [];
  }
  return entries.flatMap((entry: unknown, index) => {
    const line = lineOf([index]);
    const complain: Complain = (what, hint, key) =>
      problems.add({
        file,
        line: key === undefined ? line : lineOf([index, key]),
        what,
        ...(hint === undefined ? {} : { hint }),
      });
    if (!isRecord(entry)) {
      complain("a patch is a mapping", 'such as "operation: …" with "add parameter: …" and "because: …"');
      return [];
    }
    const change = hasKnownKeys(entry, complain) ? readEntry(entry, complain) : undefined;
    if (!change) return [];
    const names = entry["operation"];
    if (!("operation" in change) || !isNames(names)) return [{ ...change, file, line }];
    return names.map((operation, at) => ({ ...change, operation, file, line: lineOf([index, "operation", at]) }));
  });
}

function hasKnownKeys(entry: Record<string, unknown>, complain: Complain): boolean {
  const known = ["because", ...Object.keys(VERBS), ...Object.values(VERBS).flat()];
  const unknown = Object.keys(entry).filter((key) => !known.includes(key));
  for (const key of unknown) {
    complain(`a patch has no key "${key}"`, didYouMean(key, known) ?? `it has ${known.join(", ")}`, key);
  }
  return unknown.length === 0;
}

function readEntry(entry: Record<string, unknown>, complain: Complain): (Change & { because: string }) | undefined {
  const because = entry["because"];
  if (typeof because !== "string" || because.trim() === "") {
    complain('a patch needs "because"', "say how it is known that the document is wrong");
    return undefined;
  }
  const target: Target = "schema" in entry ? "schema" : "operation";
  const given = entry[target];
  const name = target === "operation" && isNames(given) ? given.join(", ") : given;
  if (("schema" in entry && "operation" in entry) || typeof name !== "string") {
    complain('a patch is for one "operation" or one "schema"', "give the name of one, or a list of operations");
    return undefined;
  }
  const verbs: readonly string[] = VERBS[target];
  const changes = Object.keys(entry).filter((key) => key !== "because" && key !== target);
  const [verb = ""] = changes;
  if (changes.length !== 1 || !verbs.includes(verb)) {
    complain(
      `a patch for ${target} ${name} makes one change, not ${changes.length === 1 ? `"${verb}"` : changes.length}`,
      `use one of: ${verbs.join(", ")}`,
    );
    return undefined;
  }
  const change = readChange(target, name, verb, entry[verb], complain);
  return change && { ...change, because };
}

function readChange(
  target: Target,
  name: string,
  verb: string,
  value: unknown,
  complain: Complain,
): Change | undefined {
  const fail = (want: string): undefined => {
    complain(`"${verb}" for ${name} needs ${want}`);
  };
  switch (verb) {
    case "add parameter":
      return isParameter(value, fail, complain) ? { operation: name, verb, parameter: value } : undefined;
    case "remove parameter":
      return typeof value === "string" ? { operation: name, verb, name: value } : fail("a parameter name");
    case "change parameter":
      return readParameterChange(name, value, fail, complain);
    case "add body property":
    case "add response property":
      return isSchemaMap(value, fail, complain) ? { operation: name, verb, properties: value } : undefined;
    case "change body property":
    case "change response property":
      return isKeywordsMap(value, fail, complain) ? { operation: name, verb, properties: value } : undefined;
    case "add scope":
      return typeof value === "string" && SCOPE.test(value)
        ? { operation: name, verb, scope: value }
        : fail("one scope, such as things.read");
    case "add property":
      return isSchemaMap(value, fail, complain) ? { schema: name, verb, properties: value } : undefined;
    case "change property":
      return isKeywordsMap(value, fail, complain) ? { schema: name, verb, properties: value } : undefined;
    case "remove property":
    case "make optional":
    case "make required": {
      const names = typeof value === "string" ? [value] : value;
      return isNames(names) ? { schema: name, verb, names } : fail("a list of property names");
    }
    default:
      return fail(`a change to ${target}`);
  }
}

function readParameterChange(
  operation: string,
  value: unknown,
  fail: (want: string) => undefined,
  complain: Complain,
): Change | undefined {
  if (!isRecord(value) || typeof value["name"] !== "string") return fail("a mapping with the parameter's name");
  const { name, required, schema, ...others } = value;
  for (const key of Object.keys(others))
    complain(`"change parameter" has no key "${key}"`, "it has name, required, schema");
  if (Object.keys(others).length > 0) return undefined;
  if (required === undefined && schema === undefined) return fail("required or schema, or both");
  if (required !== undefined && typeof required !== "boolean") return fail("true or false as required");
  if (schema !== undefined && !isKeywords(schema, complain)) return undefined;
  return {
    operation,
    verb: "change parameter",
    name,
    ...(required === undefined ? {} : { required }),
    ...(schema === undefined ? {} : { schema }),
  };
}

function isParameter(
  value: unknown,
  fail: (want: string) => undefined,
  complain: Complain,
): value is ParameterObject & { schema: SchemaObject } {
  if (
    !isRecord(value) ||
    typeof value["name"] !== "string" ||
    !PLACES.includes(value["in"]) ||
    !isRecord(value["schema"])
  ) {
    fail(`a mapping with name, in (${PLACES.join(", ")}) and schema`);
    return false;
  }
  return hasKnownFields(value, "parameter", complain);
}

function isSchemaMap(
  value: unknown,
  fail: (want: string) => undefined,
  complain: Complain,
): value is Record<string, SchemaObject> {
  if (!isRecord(value) || Object.keys(value).length === 0 || !Object.values(value).every(isRecord)) {
    fail("a mapping of property names to schemas");
    return false;
  }
  return Object.values(value).filter((schema) => !hasKnownFields(schema, "schema", complain)).length === 0;
}

function isKeywordsMap(
  value: unknown,
  fail: (want: string) => undefined,
  complain: Complain,
): value is Record<string, Keywords> {
  return isSchemaMap(value, fail, complain);
}

function isKeywords(value: unknown, complain: Complain): value is Keywords {
  if (isRecord(value)) return hasKnownFields(value, "schema", complain);
  complain("the keywords of a schema are a mapping");
  return false;
}

/** A misspelt keyword would be one more silent lie, so every field has to be one that OpenAPI has. */
function hasKnownFields(node: unknown, kind: "schema" | "parameter", complain: Complain): boolean {
  let good = true;
  walk(node, kind, (object, kindHere) => {
    for (const key of Object.keys(object).filter((key) => !Object.hasOwn(GRAMMAR[kindHere], key))) {
      complain(`a ${kindHere} has no "${key}" that states a fact`, didYouMean(key, Object.keys(GRAMMAR[kindHere])));
      good = false;
    }
  });
  return good;
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === "string");
}
