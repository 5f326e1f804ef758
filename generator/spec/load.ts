import type { Problems } from "../problem.ts";
import { readYaml } from "../yaml.ts";
import { isRecord, isReference, listOperations, type OpenApiDocument } from "./document.ts";
import { walk } from "./grammar.ts";
import { joinPointer, readPointer } from "./pointer.ts";

/** A parsed source, and the line of the thing at a path in it when the format lets us know. */
interface Source {
  value: unknown;
  lineOf: (at: readonly string[]) => number | undefined;
}

/** The OpenAPI 3 document in a file's text; undefined, and a Problem, when it is something else. */
export function load(text: string, file: string, problems: Problems): OpenApiDocument | undefined {
  const source = file.endsWith(".json") ? parseJson(text, file, problems) : parseYaml(text, file, problems);
  if (!source) return undefined;
  if (!isOpenApi(source.value)) {
    problems.add({ file, what: "not an OpenAPI 3 document", hint: 'it needs "openapi: 3.…" and "paths"' });
    return undefined;
  }
  checkReferences(source.value, source, file, problems);
  checkOperationIds(source.value, source, file, problems);
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
    if (!isReference(node) || readPointer(document, node.$ref) !== undefined) return;
    problems.add({ file, ...place(source, at), what: `${joinPointer(at)} refers to ${node.$ref}, which is not there` });
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
      problems.add({ file, ...place(source, at), what: `operationId ${id} stands twice, again at ${joinPointer(at)}` });
    }
    seen.add(id);
  }
}

function place(source: Source, at: readonly string[]): { line?: number } {
  const line = source.lineOf(at);
  return line === undefined ? {} : { line };
}
