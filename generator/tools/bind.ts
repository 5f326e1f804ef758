import { didYouMean } from "../nearest.ts";
import type { Operations } from "../operations/build.ts";
import type { Operation, Shape } from "../operations/ir.ts";
import type { Problems } from "../problem.ts";
import { bindArguments, readArguments } from "./arguments.ts";
import { complete, emptyBody, place } from "./body.ts";
import type { Argument, ProviderFacts, Refuse, Request, Tool } from "./ir.ts";
import { follow, isBody, readSteps } from "./location.ts";
import type { ToolEntry } from "./manifest.ts";
import { readPaging } from "./paging.ts";

/** Clients prefix a tool's name with the server's; the longest name they then take leaves this much to us. */
const LONGEST_NAME = 46;

/** Meets every line of the manifest with the document. */
export function bindTools(
  entries: ToolEntry[],
  operations: Operations,
  provider: ProviderFacts,
  overrideFiles: ReadonlySet<string>,
  problems: Problems,
): Tool[] {
  const names = new Map<string, ToolEntry>();
  const bound = entries.flatMap((entry) => {
    const refuse: Refuse = (path, what, hint) =>
      problems.add({
        file: entry.file,
        line: entry.lineOf(path),
        what: `${entry.name}: ${what}`,
        ...(hint && { hint }),
      });
    for (const name of [entry.name, ...entry.formerly]) {
      const other = names.get(name);
      if (other) refuse([], `the name "${name}" is taken by ${other.file}:${other.lineOf([])}`, "rename one of them");
      else names.set(name, entry);
    }
    return bindTool(entry, operations, provider, overrideFiles, refuse) ?? [];
  });
  return bound.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function bindTool(
  entry: ToolEntry,
  operations: Operations,
  provider: ProviderFacts,
  overrideFiles: ReadonlySet<string>,
  refuse: Refuse,
): Tool | undefined {
  checkName(entry, refuse);
  const hooks = [...entry.arguments.values()].flatMap((argument) => argument.hook ?? []);
  for (const file of [entry.override, entry.check, ...hooks]) {
    if (file === undefined || overrideFiles.has(file)) continue;
    const hint = didYouMean(file, overrideFiles) ?? `write overrides/${provider.name}/${file}.ts`;
    refuse(
      [file === entry.override ? "override" : file === entry.check ? "check" : "arguments"],
      `overrides/${provider.name}/${file}.ts is missing`,
      hint,
    );
  }
  const find = (id: string, key: string): Operation[] => {
    const operation = operations.get(id);
    if (!operation) refuse([key], `the document has no operation "${id}"`, operations.didYouMean(id));
    return operation ? [operation] : [];
  };
  const uses = entry.uses.flatMap((id) => find(id, "uses"));
  if ((entry.operation === undefined) === (entry.override === undefined)) {
    refuse([], "a tool has exactly one of `operation` and `override`", "an override lists its operations under `uses`");
    return undefined;
  }
  const tool =
    entry.operation === undefined
      ? bindOverride(entry, uses, refuse)
      : find(entry.operation, "operation").map((operation) =>
          bindOperation(entry, operation, uses, provider, refuse),
        )[0];
  if (!tool) return undefined;
  if (tool.result === "list" && tool.pages) tool.arguments.push(...pageArguments(tool.pages));
  if (entry.clears.length > 0) tool.arguments.push(clearArgument(entry, tool.arguments, refuse));
  checkAccepts(tool, refuse);
  return tool;
}

function bindOverride(entry: ToolEntry, uses: Operation[], refuse: Refuse): Tool {
  if (!entry.access) refuse([], "an override says its `access`", "write, read or destructive");
  for (const key of ["pages", "returns", "check"] as const) {
    if (entry[key] !== undefined)
      refuse([key], `an override has no \`${key}\``, key === "pages" ? "use `returns list`" : "do it in the override");
  }
  return {
    name: entry.name,
    entry,
    access: entry.access ?? "destructive",
    arguments: readArguments(entry, uses, refuse),
    accepts: entry.accepts,
    uses,
    result: entry.returnsList ? "list" : "object",
    // `{}` is a list that comes whole.
    ...(entry.returnsList && Object.keys(entry.returnsList).length > 0 && { pages: entry.returnsList }),
  };
}

function bindOperation(
  entry: ToolEntry,
  operation: Operation,
  uses: Operation[],
  provider: ProviderFacts,
  refuse: Refuse,
): Tool {
  if (!entry.access && operation.method !== "GET") {
    refuse(
      [],
      `${operation.id} is a ${operation.method}; say its \`access\``,
      "read, write or destructive: the verb does not tell",
    );
  }
  const { arguments: found, request: sent } = bindArguments(entry, operation, refuse);
  const request: Request = { ...sent, operation };
  addConstants(entry, operation, request, refuse);
  if (entry.pages)
    request.paging = readPaging(entry.pages.items, operation, provider, new Set(sent.query.map(([name]) => name)));
  checkRequired(operation, request, refuse);
  const { result, shape } = describeResult(entry, operation, refuse);
  checkKeep(entry, shape, refuse);
  return {
    name: entry.name,
    entry,
    access: entry.access ?? (operation.method === "GET" ? "read" : "destructive"),
    arguments: found,
    accepts: entry.accepts,
    uses: [operation, ...uses],
    result,
    ...(shape && { shape }),
    ...(entry.pages && { pages: entry.pages }),
    request,
  };
}

function addConstants(entry: ToolEntry, operation: Operation, request: Request, refuse: Refuse): void {
  for (const [text, value] of entry.sends) {
    const steps = readSteps(text).slice(1);
    const end = operation.body && isBody(text) ? follow(operation.body, steps) : undefined;
    if (!operation.body || !end || "at" in end) {
      refuse(
        ["sends", text],
        `${operation.id} has no body property "${text}"`,
        end && "hint" in end ? end.hint : undefined,
      );
      continue;
    }
    request.body ??= emptyBody();
    const never = () => {
      throw new Error("a constant goes into no list");
    };
    place(request.body, operation.body, steps, () => ({ kind: "constant", value }), never);
  }
}

/** What the document insists on must come from somewhere. */
function checkRequired(operation: Operation, request: Request, refuse: Refuse): void {
  const filled = new Set([...request.path, ...request.query].map(([name]) => name));
  const missing = operation.parameters.filter(
    (parameter) => parameter.required && !filled.has(parameter.name) && request.hooks.length === 0,
  );
  for (const { name } of missing)
    refuse(
      [],
      `nothing fills the required parameter "${name}" of ${operation.id}`,
      `add \`${name}: ${name}\` to its arguments`,
    );
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

function describeResult(entry: ToolEntry, operation: Operation, refuse: Refuse): Pick<Tool, "result" | "shape"> {
  const answer = operation.answer;
  const property = entry.pages?.items ?? entry.returns;
  if (!answer) {
    if (property !== undefined)
      refuse(
        [entry.pages ? "pages" : "returns"],
        `${operation.id} answers nothing`,
        `drop \`${entry.pages ? "pages" : "returns"}\``,
      );
    return { result: "done" };
  }
  if (property === undefined) {
    return answer.kind === "array"
      ? { result: "list", ...(answer.items && { shape: answer.items }) }
      : { result: "object", shape: answer };
  }
  const found = answer.properties.get(property);
  if (!found) {
    const names = [...answer.properties.keys()];
    refuse(
      [entry.pages ? "pages" : "returns"],
      `the answer of ${operation.id} has no "${property}"`,
      didYouMean(property, names) ?? `known: ${names.join(", ")}`,
    );
    return { result: "object" };
  }
  if (!entry.pages)
    return {
      result: found.shape.kind === "array" ? "list" : "object",
      shape: found.shape.kind === "array" && found.shape.items ? found.shape.items : found.shape,
    };
  if (found.shape.kind !== "array")
    refuse(["pages"], `"${property}" of ${operation.id} is not a list`, "use `returns`");
  return { result: "list", ...(found.shape.items && { shape: found.shape.items }) };
}

function checkKeep(entry: ToolEntry, shape: Shape | undefined, refuse: Refuse): void {
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

function checkName({ name }: ToolEntry, refuse: Refuse): void {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) refuse([], "a tool name is snake_case", "rename it");
  if (name.length > LONGEST_NAME)
    refuse([], `the name has ${name.length} characters`, `clients take at most ${LONGEST_NAME}: shorten it`);
}

/** Every older shape must end in an argument, or in something that a later rule takes up. */
function checkAccepts(tool: Tool, refuse: Refuse): void {
  const head = (path: string) => path.split(".")[0]?.replace(/\[\]$/, "") ?? path;
  const names = new Set(tool.arguments.map((argument) => argument.name));
  for (const [index, [from, to]] of tool.accepts.entries()) {
    if (to === "*" || to === "-" || names.has(head(to))) continue;
    if (tool.accepts.slice(index + 1).some(([later]) => head(later) === head(to))) continue;
    refuse(["also accepts", from], `"${from}" leads to "${to}", which is no argument`, didYouMean(head(to), names));
  }
}

const pageArguments = (pages: { default?: number; max?: number }): Argument[] => [
  {
    name: "limit",
    schema: { type: "integer", minimum: 1, maximum: pages.max ?? 1000, default: pages.default ?? 25 },
    required: false,
    advertised: true,
    type: "number",
    isId: false,
  },
  { name: "cursor", schema: { type: "string" }, required: false, advertised: true, type: "string", isId: false },
];

function clearArgument(entry: ToolEntry, known: Argument[], refuse: Refuse): Argument {
  for (const name of entry.clears) {
    if (!known.some((argument) => argument.name === name))
      refuse(
        ["clears"],
        `"${name}" is no argument`,
        didYouMean(
          name,
          known.map((argument) => argument.name),
        ),
      );
  }
  return {
    name: "clear",
    schema: { type: "array", items: { type: "string", enum: entry.clears }, description: "Fields to empty." },
    required: false,
    advertised: true,
    type: `(${entry.clears.map((name) => JSON.stringify(name)).join(" | ")})[]`,
    isId: false,
  };
}
