import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import type { Problem, Problems } from "../problem.ts";
import { listOperations, type OpenApiDocument } from "../spec/document.ts";
import { walk } from "../spec/grammar.ts";
import { joinPointer } from "../spec/pointer.ts";
import { prune } from "../spec/prune.ts";
import { type GeneratedFile, header } from "./text.ts";

/** Types of everything that is sent and answered; a `.ts` file, so that `tsc` looks at it. */
export async function emitSchema(
  document: OpenApiDocument,
  source: string,
  problems: Problems,
): Promise<GeneratedFile> {
  const file = { path: "schema.ts", text: "" };
  const made = await makeTypes(document);
  if ("types" in made) return { ...file, text: header(source) + made.types };
  for (const problem of await findCulprits(document, source, made.reason)) problems.add(problem);
  return file;
}

/** The types, or why there are none: openapi-typescript throws on some documents that are right. */
async function makeTypes(document: OpenApiDocument): Promise<{ types: string } | { reason: string }> {
  try {
    // Its input type is a closed restatement of OpenAPI; ours is the open one that documents really are.
    const types = await openapiTS(structuredClone(document) as unknown as OpenAPI3, {
      silent: true,
      alphabetize: true,
      defaultNonNullable: false,
      emptyObjectsUnknown: true,
    });
    return { types: astToString(types) };
  } catch (error) {
    return { reason: (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "" };
  }
}

/** Which names, or else which operations, openapi-typescript stumbles over: it does not say so itself. */
async function findCulprits(document: OpenApiDocument, file: string, reason: string): Promise<Problem[]> {
  const named = listBuiltinNames(document);
  if (named.length > 0) {
    const hint = "take it out with `remove property` in patches.yaml, or use no operation that reaches it";
    return named.map((place) => ({ file, what: `${place}: openapi-typescript cannot take this name`, hint }));
  }
  const found: Problem[] = [];
  for (const { operation } of listOperations(document)) {
    const id = operation.operationId;
    if (id === undefined) continue;
    const made = await makeTypes(prune(document, new Set([id])));
    if ("types" in made) continue;
    const what = `openapi-typescript makes no types of ${id}: ${made.reason}`;
    found.push({ file, what, hint: "patch what it complains of, or let no tool use the operation" });
  }
  return found.length > 0 ? found : [{ file, what: `openapi-typescript makes no types: ${reason}` }];
}

/** Properties and schemas named like something that every object has, such as `valueOf`: it finds that instead. */
function listBuiltinNames(document: OpenApiDocument): string[] {
  const found: string[] = [];
  walk(document, "document", (_node, kind, at) => {
    const [section, name = ""] = at.slice(-2);
    if (kind !== "schema" || (section !== "properties" && section !== "schemas")) return;
    if (name in Object.prototype) found.push(joinPointer(at));
  });
  return found;
}
