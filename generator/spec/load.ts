import { isDeepStrictEqual } from "node:util";
import type { Problems } from "../problem.ts";
import { readYaml } from "../yaml.ts";
import { isRecord, isReference, listOperations, type OpenApiDocument, type ParameterObject } from "./document.ts";
import { checkForm } from "./form.ts";
import { walk } from "./grammar.ts";
import { joinPointer, readPointer, resolve } from "./pointer.ts";

/** A parsed source, and the line of the thing at a path in it when the format lets us know. */
interface Source {
  value: unknown;
  lineOf: (at: readonly string[]) => number | undefined;
}

/** Patches correct what a document says; what cannot be read at all is mended before it is brought in. */
const MEND = "mend the published file before you bring it in";

/** The OpenAPI 3 document in a file's text; undefined, and a Problem, when it is something else. */
export function load(text: string, file: string, problems: Problems): OpenApiDocument | undefined {
  // By content where the name does not tell: JSON is parsed a hundred times faster as what it is.
  const isJson = file.endsWith(".json") || (/^\s*\{\s*"/.test(text) && !/\.ya?ml$/.test(file));
  const source = isJson ? parseJson(text, file, problems) : parseYaml(text, file, problems);
  if (!source) return undefined;
  if (!isOpenApi(source.value)) {
    problems.add({ file, what: "not an OpenAPI 3 document", hint: 'it needs "openapi: 3.…" and "paths"' });
    return undefined;
  }
  let isOdd = false;
  checkForm(source.value, (at, what) => {
    isOdd = true;
    problems.add({ file, ...place(source, at), what: `${joinPointer(at)} ${what}`, hint: MEND });
  });
  // Later stages rely on the form, and what is odd already would only be said twice.
  if (isOdd) return undefined;
  checkReferences(source.value, source, file, problems);
  checkOperationIds(source.value, source, file, problems);
  checkParameters(source.value, source, file, problems);
  return source.value;
}

/** Is this parsed JSON the top of an OpenAPI 3 document? */
export function isOpenApi(value: unknown): value is OpenApiDocument {
  return (
    isRecord(value) &&
    typeof value["openapi"] === "string" &&
    /^3\.\d/.test(value["openapi"]) &&
    isRecord(value["paths"])
  );
}

function parseJson(text: string, file: string, problems: Problems): Source | undefined {
  try {
    return { value: JSON.parse(text), lineOf: () => undefined };
  } catch (error) {
    problems.add({ file, what: `not JSON: ${error instanceof Error ? error.message : String(error)}` });
    return undefined;
  }
}

function parseYaml(text: string, file: string, problems: Problems): Source | undefined {
  const { value, lineOf } = readYaml(text, file, problems);
  // Text with a syntax error has no value, and its Problem has been added.
  if (value === undefined) return undefined;
  // Through JSON, so that what two aliases share can be changed in one place without changing the other.
  return { value: JSON.parse(JSON.stringify(value)), lineOf };
}

/** A reference that leads nowhere would become the error type, which accepts everything. */
function checkReferences(document: OpenApiDocument, source: Source, file: string, problems: Problems): void {
  walk(document, "document", (node, _kind, at) => {
    if (!isReference(node) || resolve(document, node) !== undefined) return;
    const circular = readPointer(document, node.$ref) !== undefined;
    const wrong = circular ? `${node.$ref}, which leads back to itself` : `${node.$ref}, which is not there`;
    const hint = node.$ref.startsWith("#") ? MEND : "bundle the document's files into one";
    problems.add({ file, ...place(source, at), what: `${joinPointer(at)} refers to ${wrong}`, hint });
  });
}

/** Manifest and patches find an operation by its id, so an id may stand for one operation only. */
function checkOperationIds(document: OpenApiDocument, source: Source, file: string, problems: Problems): void {
  const seen = new Set<string>();
  for (const { path, method, operation } of listOperations(document)) {
    const id = operation.operationId;
    if (id === undefined) continue;
    if (seen.has(id)) {
      const at = ["paths", path, method];
      const what = `operationId ${id} stands twice, again at ${joinPointer(at)}`;
      problems.add({ file, ...place(source, at), what, hint: `give one another id: ${MEND}` });
    }
    seen.add(id);
  }
}

/** Which of two would be meant? Saying the same twice does no harm. */
function checkParameters(document: OpenApiDocument, source: Source, file: string, problems: Problems): void {
  for (const { path, method, operation } of listOperations(document)) {
    const seen = new Map<string, ParameterObject>();
    for (const [index, entry] of (operation.parameters ?? []).entries()) {
      const parameter = resolve<ParameterObject>(document, entry);
      if (!parameter) continue;
      const key = `${parameter.in} parameter "${parameter.name}"`;
      const other = seen.get(key);
      seen.set(key, parameter);
      if (!other || isDeepStrictEqual(other, parameter)) continue;
      const at = ["paths", path, method, "parameters", String(index)];
      const what = `${joinPointer(at)} says otherwise of the ${key} than an earlier entry does`;
      problems.add({ file, ...place(source, at), what, hint: `keep one of them: ${MEND}` });
    }
  }
}

function place(source: Source, at: readonly string[]): { line?: number } {
  const line = source.lineOf(at);
  return line === undefined ? {} : { line };
}
