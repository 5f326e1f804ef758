import { isDeepStrictEqual } from "node:util";
import { didYouMean } from "../nearest.ts";
import type { Problems } from "../problem.ts";
import {
  isJsonType,
  isReference,
  listOperations,
  type MediaTypeObject,
  type OpenApiDocument,
  type OperationAt,
  type ParameterObject,
  type Referable,
  type RequestBodyObject,
  type ResponseObject,
} from "./document.ts";
import { walk } from "./grammar.ts";
import { mergePathParameters } from "./normalize.ts";
import {
  addProperties,
  type Complain,
  changeProperties,
  MISFIT,
  mergeKeywords,
  OBSOLETE,
  patchSchema,
} from "./patch-schema.ts";
import type { Patch } from "./patches.ts";
import { readPointer, resolve } from "./pointer.ts";
import { findScope, setScope } from "./scope.ts";

type OperationPatch = Extract<Patch, { operation: string }>;
type MediaPatch = Extract<OperationPatch, { verb: `${string} property` }>;

/** The document with the corrections made. One that changes nothing, or finds nothing to change, is a Problem. */
export function patch(document: OpenApiDocument, patches: readonly Patch[], problems: Problems): OpenApiDocument {
  const copy = structuredClone(document);
  for (const entry of patches) {
    const complain: Complain = (what, hint) =>
      problems.add({ file: entry.file, line: entry.line, what, ...(hint === undefined ? {} : { hint }) });
    if (isOperationPatch(entry)) patchOperation(copy, entry, complain);
    else patchSchema(copy, entry, complain);
    checkReferences(copy, entry, complain);
  }
  return copy;
}

function isOperationPatch(entry: Patch): entry is OperationPatch {
  return "operation" in entry;
}

function patchOperation(document: OpenApiDocument, change: OperationPatch, complain: Complain): void {
  const operations = listOperations(document);
  const at = operations.find(({ operation }) => operation.operationId === change.operation);
  if (!at) {
    const ids = operations.flatMap(({ operation }) => operation.operationId ?? []);
    complain(`no operation is called ${change.operation}`, didYouMean(change.operation, ids) ?? MISFIT);
    return;
  }
  switch (change.verb) {
    case "add body property":
    case "change body property":
      patchBody(document, at, change, complain);
      return;
    case "add response property":
    case "change response property":
      patchResponses(document, at, change, complain);
      return;
    case "add scope":
      addScope(at, change.scope, complain);
      return;
    default:
      patchParameter(document, at, change, complain);
  }
}

function patchParameter(
  document: OpenApiDocument,
  { item, operation }: OperationAt,
  change: Extract<OperationPatch, { verb: `${string} parameter` }>,
  complain: Complain,
): void {
  mergePathParameters(document, item);
  const parameters: Referable<ParameterObject>[] = operation.parameters ?? [];
  operation.parameters = parameters;
  const resolved = parameters.map((parameter) => resolve<ParameterObject>(document, parameter));
  if (change.verb === "add parameter") {
    const { parameter } = change;
    const there = resolved.some((other) => other?.name === parameter.name && other.in === parameter.in);
    if (there) complain(`${change.operation} has the parameter "${parameter.name}" already`, OBSOLETE);
    else parameters.push(structuredClone(parameter));
    return;
  }
  const index = resolved.findIndex((other) => other?.name === change.name);
  const old = resolved[index];
  if (!old) {
    const names = resolved.flatMap((other) => other?.name ?? []);
    const hint = didYouMean(change.name, names) ?? (change.verb === "remove parameter" ? OBSOLETE : MISFIT);
    complain(`${change.operation} has no parameter "${change.name}"`, hint);
  } else if (change.verb === "remove parameter") {
    parameters.splice(index, 1);
  } else {
    const changed = structuredClone(old);
    if (change.required !== undefined) changed.required = change.required;
    if (change.schema) changed.schema = mergeKeywords(document, old.schema ?? {}, change.schema);
    if (isDeepStrictEqual({ required: false, ...changed }, { required: false, ...old })) {
      complain(`the parameter "${change.name}" of ${change.operation} is like that already`, OBSOLETE);
    }
    parameters[index] = changed;
  }
}

function patchBody(
  document: OpenApiDocument,
  { operation }: OperationAt,
  change: MediaPatch,
  complain: Complain,
): void {
  const body = operation.requestBody && structuredClone(resolve<RequestBodyObject>(document, operation.requestBody));
  const json = listJson(body?.content);
  if (!body || json.length === 0) {
    complain(`${operation.operationId} takes no JSON body`, MISFIT);
    return;
  }
  // A shared body becomes the operation's own, so that the others keep theirs.
  operation.requestBody = body;
  for (const media of json) patchMedia(document, media, change, `the body of ${operation.operationId}`, complain);
}

function patchResponses(
  document: OpenApiDocument,
  { operation }: OperationAt,
  change: MediaPatch,
  complain: Complain,
): void {
  let found = false;
  for (const [status, entry] of Object.entries(operation.responses ?? {})) {
    const response = structuredClone(resolve<ResponseObject>(document, entry));
    const json = /^2/.test(status) ? listJson(response?.content) : [];
    if (!response || json.length === 0 || !operation.responses) continue;
    found = true;
    operation.responses[status] = response;
    const what = `the ${status} answer of ${operation.operationId}`;
    for (const media of json) patchMedia(document, media, change, what, complain);
  }
  if (!found) complain(`${operation.operationId} has no JSON answer`, MISFIT);
}

function listJson(content: Record<string, MediaTypeObject> | undefined): MediaTypeObject[] {
  return Object.entries(content ?? {}).flatMap(([type, media]) => (isJsonType(type) && media.schema ? [media] : []));
}

function patchMedia(
  document: OpenApiDocument,
  media: MediaTypeObject,
  change: MediaPatch,
  what: string,
  complain: Complain,
): void {
  const { schema = {} } = media;
  if (change.verb === "add body property" || change.verb === "add response property") {
    media.schema = addProperties(document, schema, change.properties, what, complain);
  } else changeProperties(document, schema, change.properties, what, complain);
}

function addScope({ operation }: OperationAt, scope: string, complain: Complain): void {
  const there = findScope(operation);
  if (there === undefined) setScope(operation, scope);
  else complain(`${operation.operationId} has the scope "${[there].flat().join(", ")}" already`, OBSOLETE);
}

/** A patch may refer to components, and what it says is checked like the document itself. */
function checkReferences(document: OpenApiDocument, entry: Patch, complain: Complain): void {
  const schemas: unknown[] = [];
  if ("parameter" in entry) schemas.push(entry.parameter.schema);
  if ("properties" in entry) schemas.push(...Object.values(entry.properties));
  if (entry.verb === "change parameter") schemas.push(entry.schema);
  walk(schemas, "schema", (node) => {
    if (isReference(node) && readPointer(document, node.$ref) === undefined)
      complain(`${node.$ref} is not there`, MISFIT);
  });
}
