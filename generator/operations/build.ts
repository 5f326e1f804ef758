import { didYouMean } from "../nearest.ts";
import { listOperations, type OpenApiDocument, type ParameterObject, type SchemaObject } from "../spec/document.ts";
import { resolve } from "../spec/pointer.ts";
import type { Method, Operation, Parameter, Shape } from "./ir.ts";
import { readShape } from "./shape.ts";

export class Operations {
  readonly #byId: Map<string, Operation>;
  constructor(operations: Operation[]) {
    this.#byId = new Map(operations.map((operation) => [operation.id, operation]));
  }

  get(id: string): Operation | undefined {
    return this.#byId.get(id);
  }

  didYouMean(id: string): string | undefined {
    return didYouMean(id, this.#byId.keys());
  }
}

/** OpenAPI to what the rest of the generator works with. The document is normalised: parameters are path and query only. */
export function buildOperations(document: OpenApiDocument): Operations {
  const operations = new Map<string, Operation>();
  for (const { method, path, operation } of listOperations(document)) {
    const id = operation.operationId;
    if (id === undefined) continue;
    const parameters = (operation.parameters ?? []).flatMap((given): Parameter[] => {
      const parameter = resolve<ParameterObject>(document, given);
      if (!parameter || (parameter.in !== "path" && parameter.in !== "query")) return [];
      const shape = readShape(document, parameter.schema ?? {});
      const joined = parameter.explode === false && shape.kind === "array";
      return [{ name: parameter.name, in: parameter.in, required: parameter.required === true, shape, joined }];
    });
    const scope = readScope(operation);
    const body = jsonShape(document, operation.requestBody);
    const answer = successShape(document, operation.responses ?? {});
    operations.set(id, {
      id,
      method: method.toUpperCase() as Method,
      path,
      ...(scope !== undefined && { scope }),
      requiredHeaders: operation["x-required-headers"] ?? [],
      parameters,
      ...(body && { body }),
      ...(answer && { answer }),
    });
  }
  return new Operations([...operations.values()]);
}

/** Documents name the scope in an extension of their own, such as `x-acme-requires-scope`. */
function readScope(operation: object): string | undefined {
  const scope = Object.entries(operation).find(([key]) => /^x-.*scopes?$/.test(key))?.[1];
  return typeof scope === "string" ? scope : undefined;
}

interface WithContent {
  content?: Record<string, { schema?: SchemaObject }>;
}

function jsonShape(document: OpenApiDocument, given: object | undefined): Shape | undefined {
  if (!given) return undefined;
  const schema = resolve<WithContent>(document, given)?.content?.["application/json"]?.schema;
  return schema && readShape(document, schema);
}

function successShape(document: OpenApiDocument, responses: Record<string, object>): Shape | undefined {
  const success = Object.keys(responses)
    .filter((status) => /^2\d\d$/.test(status))
    .sort();
  for (const status of success) {
    const shape = jsonShape(document, responses[status]);
    if (shape) return shape;
  }
  return undefined;
}
