import { didYouMean } from "../nearest.ts";
import type { Operations } from "../operations/build.ts";
import type { Operation } from "../operations/ir.ts";
import type { Problems } from "../problem.ts";
import { bindArguments, readArguments } from "./arguments.ts";
import { emptyBody, place } from "./body.ts";
import {
  checkAccepts,
  checkArguments,
  checkClears,
  checkKeep,
  checkKeys,
  checkName,
  checkRequired,
  checkResult,
} from "./check.ts";
import type { Argument, ProviderFacts, Refuse, Request, Tool } from "./ir.ts";
import { locate } from "./location.ts";
import type { ToolEntry } from "./manifest.ts";
import { addPageArguments, findSizeArgument, readPaging, takePageArguments } from "./paging.ts";
import { noList } from "./send.ts";

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
  checkFiles(entry, provider, overrideFiles, refuse);
  const find = (id: string, key: string): Operation[] => {
    const operation = operations.get(id);
    if (!operation) refuse([key], `the document has no operation "${id}"`, operations.didYouMean(id) ?? NO_OPERATION);
    return operation ? [operation] : [];
  };
  const uses = entry.uses.flatMap((id) => find(id, "uses"));
  // Without one of its operations, nearly every line of the tool would be complained of.
  if (uses.length < entry.uses.length) return undefined;
  if ((entry.operation === undefined) === (entry.override === undefined)) {
    refuse([], "a tool has exactly one of `operation` and `override`", "an override lists its operations under `uses`");
    return undefined;
  }
  checkKeys(entry, refuse);
  const tool =
    entry.operation === undefined
      ? bindOverride(entry, uses, provider, refuse)
      : find(entry.operation, "operation").map((operation) =>
          bindOperation(entry, operation, uses, provider, refuse),
        )[0];
  if (!tool) return undefined;
  if (tool.result === "list" && tool.pages)
    tool.arguments = addPageArguments(tool.arguments, tool.pages, tool.sizeArgument);
  const rows = entry.rows ?? entry.pages?.items ?? entry.returns;
  if (provider.results && tool.result === "list" && rows !== undefined) tool.rows = rows;
  checkResult(tool, provider, refuse);
  checkClears(entry, tool.arguments, refuse);
  if (entry.clears.length > 0) tool.arguments.push(clearArgument(entry.clears));
  checkArguments(tool, refuse);
  checkAccepts(tool, refuse);
  return tool;
}

const NO_OPERATION = "name one that it has, or take the tool out";

function checkFiles(
  entry: ToolEntry,
  provider: ProviderFacts,
  overrideFiles: ReadonlySet<string>,
  refuse: Refuse,
): void {
  const needed: [file: string | undefined, path: string[]][] = [
    [entry.override, ["override"]],
    [entry.check, ["check"]],
    ...[...entry.arguments].map(([name, { hook }]): [string | undefined, string[]] => [
      hook,
      ["arguments", name, "hook"],
    ]),
  ];
  for (const [file, path] of needed) {
    if (file === undefined || overrideFiles.has(file)) continue;
    const hint = didYouMean(file, overrideFiles) ?? `write overrides/${provider.name}/${file}.ts`;
    refuse(path, `overrides/${provider.name}/${file}.ts is missing`, hint);
  }
}

function bindOverride(entry: ToolEntry, uses: Operation[], provider: ProviderFacts, refuse: Refuse): Tool {
  if (!entry.access) refuse([], "an override says its `access`", "write, read or destructive");
  const sizeArgument = findSizeArgument(entry, provider);
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
    ...(sizeArgument !== undefined && { sizeArgument }),
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
  const paging =
    entry.pages && readPaging(entry.pages.items, operation, provider, new Set(sent.query.map(([name]) => name)));
  if (paging) request.paging = paging.style === "number" ? takePageArguments(paging, request) : paging;
  const sizeArgument = request.paging?.style === "number" ? request.paging.sizeArgument : undefined;
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
    ...(sizeArgument !== undefined && { sizeArgument }),
    request,
  };
}

function addConstants(entry: ToolEntry, operation: Operation, request: Request, refuse: Refuse): void {
  for (const [text, value] of entry.sends) {
    const found = locate(operation, text);
    if ("what" in found) {
      refuse(["sends", text], found.what, found.hint);
      continue;
    }
    const { location } = found;
    if (location.in === "parameter" || !operation.body || location.steps.some((step) => step.each)) {
      refuse(["sends", text], `a constant goes to one place of the body, not to "${text}"`, "write `body.name: value`");
      continue;
    }
    request.body ??= emptyBody();
    const blocked = place(request.body, operation.body, location.steps, () => ({ kind: "constant", value }), noList);
    if (blocked !== undefined)
      refuse(["sends", text], `something else already goes to "${blocked}"`, "drop one of the two");
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
    if (entry.pages && answer.kind !== "array")
      refuse(["pages"], "pages has no `items`", "name the property that holds the list");
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
  if (!entry.pages) {
    if (["string", "number", "integer", "boolean"].includes(found.shape.kind))
      refuse(["returns"], `"${property}" of ${operation.id} is neither an object nor a list`, "drop `returns`");
    const list = found.shape.kind === "array";
    return { result: list ? "list" : "object", shape: (list && found.shape.items) || found.shape };
  }
  if (found.shape.kind !== "array")
    refuse(["pages"], `"${property}" of ${operation.id} is not a list`, "use `returns`");
  return { result: "list", ...(found.shape.items && { shape: found.shape.items }) };
}

const clearArgument = (clears: string[]): Argument => ({
  name: "clear",
  schema: { type: "array", items: { type: "string", enum: clears }, description: "Fields to empty." },
  required: false,
  advertised: true,
  type: `(${clears.map((name) => JSON.stringify(name)).join(" | ")})[]`,
  isId: false,
});
