import { didYouMean } from "../nearest.ts";
import type { Operation, Shape } from "../operations/ir.ts";
import { complete, emptyBody } from "./body.ts";
import type { Argument, InputSchema, ProviderFacts, Refuse, Request, Tool } from "./ir.ts";
import type { ToolEntry } from "./manifest.ts";

export function checkName({ name }: ToolEntry, refuse: Refuse): void {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) refuse([], "a tool name is snake_case", "rename it");
}

const FOREIGN_KEYS = [
  ["override", "pages", "use `returns list`"],
  ["override", "returns", "do it in the override"],
  ["override", "check", "do it in the override"],
  ["override", "sends", "do it in the override"],
  ["override", "needs change", "do it in the override"],
  ["operation", "returns list", "use `pages`, or `returns`"],
] as const;

/** A key that means nothing where it stands would be a promise that nobody keeps. */
export function checkKeys(entry: ToolEntry, refuse: Refuse): void {
  const given: Record<string, boolean> = {
    pages: entry.pages !== undefined,
    returns: entry.returns !== undefined,
    check: entry.check !== undefined,
    sends: entry.sends.size > 0,
    "needs change": entry.needsChange,
    "returns list": entry.returnsList !== undefined,
  };
  for (const [kind, key, hint] of FOREIGN_KEYS) {
    if (entry[kind] === undefined || !given[key]) continue;
    refuse([key], `an ${kind} has no \`${key}\``, hint);
  }
  if (given["pages"] && given["returns"])
    refuse(["returns"], "`pages` says already what is handed back", "drop `returns`");
}

/** What is said of the arguments together, once all of them are known. */
export function checkArguments({ entry, arguments: all }: Tool, refuse: Refuse): void {
  if (entry.needsChange && entry.operation && all.every(({ isId }) => isId))
    refuse(["needs change"], "there is nothing it could change", "give it arguments that go into the body");
  for (const [index, { name, schema, required, advertised }] of all.entries()) {
    if (all.findIndex((argument) => argument.name === name) < index)
      refuse(["arguments", name], `"${name}" comes with \`pages\` or \`clears\``, "rename the argument");
    if (required && !advertised)
      refuse(["arguments", name], "it is required, and nobody is told of it", "give it a default, or advertise it");
    if (entry.needsChange && schema.default !== undefined)
      refuse(["arguments", name, "default"], "with a default there is always a change", "drop `default`");
    if (schema.default !== undefined && !fits(schema.default, schema))
      refuse(["arguments", name, "default"], "the default is not a value it takes", "mend `default` or `values`");
  }
}

function fits(value: unknown, { type, items, enum: values }: InputSchema): boolean {
  if (type === "array") return Array.isArray(value) && value.every((item) => !items || fits(item, items));
  if (values) return values.some((allowed) => allowed === value);
  if (type === "integer") return Number.isInteger(value);
  return type === "object" ? typeof value === "object" && value !== null : typeof value === type;
}

/** What the document insists on must come from somewhere. */
export function checkRequired(operation: Operation, request: Request, refuse: Refuse): void {
  const filled = new Set([...request.path, ...request.query].map(([name]) => name));
  for (const parameter of operation.parameters) {
    const { name } = parameter;
    // A hook's answer is spread over the query, so it may hold any parameter of it.
    const hooked = parameter.in === "query" && request.hooks.length > 0;
    if (!parameter.required || filled.has(name) || hooked) continue;
    refuse(
      [],
      `nothing fills the required parameter "${name}" of ${operation.id}`,
      `add \`${name}: ${name}\` to its arguments`,
    );
  }
  for (const [, name = ""] of operation.path.matchAll(/\{([^{}]+)\}/g)) {
    if (!operation.parameters.some((parameter) => parameter.in === "path" && parameter.name === name))
      refuse([], `${operation.id} has no parameter for {${name}} of its path`, "add it in patches.yaml");
  }
  if (!operation.body) return;
  // An operation that takes a body gets one, be it empty: some APIs insist.
  request.body ??= emptyBody();
  for (const path of complete(request.body, operation.body, "body")) {
    refuse(
      [],
      `nothing fills the required "${path}" of ${operation.id}`,
      "add an argument or a constant under `sends`",
    );
  }
}

/** Names of results are for results that there are. */
export function checkResult(
  { entry: { rows, done }, result, ...tool }: Tool,
  { results }: ProviderFacts,
  refuse: Refuse,
) {
  if (done !== undefined && result !== "done")
    refuse(["done"], "`done` is for an operation that answers nothing", "drop it");
  if (rows !== undefined && (result !== "list" || !results))
    refuse(["rows"], "`rows` names a list in the `results` of provider.yaml", "drop it");
  if (results && result === "list" && tool.rows === undefined)
    refuse([], "the list has no name in a result", "say `rows: things`");
}

export function checkKeep(entry: ToolEntry, shape: Shape | undefined, refuse: Refuse): void {
  if (!shape || shape.open || shape.properties.size === 0) return;
  for (const [index, field] of (entry.keep ?? []).entries()) {
    const name = field.replace(/\.\*$/, "");
    if (shape.properties.has(name)) continue;
    refuse(
      ["keep", index],
      `the answer has no field "${name}" to keep`,
      didYouMean(name, shape.properties.keys()) ?? `known: ${[...shape.properties.keys()].join(", ")}`,
    );
  }
}

const NO_ARGUMENT = "name one that the tool has, or drop the line";

/** Every older shape must end in an argument, or in something that a later rule takes up. */
export function checkAccepts(tool: Tool, refuse: Refuse): void {
  const head = (path: string) => path.split(".")[0]?.replace(/\[\]$/, "") ?? path;
  const names = new Set(tool.arguments.map((argument) => argument.name));
  for (const [index, [from, to]] of tool.accepts.entries()) {
    if (to === "*" || to === "-" || names.has(head(to))) continue;
    if (tool.accepts.slice(index + 1).some(([later]) => head(later) === head(to))) continue;
    refuse(
      ["also accepts", from],
      `"${from}" leads to "${to}", which is no argument`,
      didYouMean(head(to), names) ?? NO_ARGUMENT,
    );
  }
}

export function checkClears(entry: ToolEntry, known: readonly Argument[], refuse: Refuse): void {
  const names = known.map((argument) => argument.name);
  for (const [index, name] of entry.clears.entries())
    if (!names.includes(name))
      refuse(["clears", index], `"${name}" is no argument`, didYouMean(name, names) ?? NO_ARGUMENT);
}
