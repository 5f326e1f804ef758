import { didYouMean } from "../nearest.ts";
import { listOperations, type MediaTypeObject, type OpenApiDocument, type ParameterObject } from "../spec/document.ts";
import { resolve } from "../spec/pointer.ts";
import { readScope } from "../spec/scope.ts";
import type { Method, Operation, Parameter } from "./ir.ts";
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
    const body = findJson(document, operation.requestBody);
    const answer = findAnswer(document, operation.responses ?? {});
    const bodyType = body?.["x-media-type"];
    const answerType = answer?.["x-media-type"];
    operations.set(id, {
      id,
      method: method.toUpperCase() as Method,
      path,
      ...(scope !== undefined && { scope }),
      requiredHeaders: operation["x-required-headers"] ?? [],
      parameters,
      ...(body?.schema && { body: readShape(document, body.schema) }),
      ...(bodyType !== undefined && { bodyType }),
      ...(answer?.schema && { answer: readShape(document, answer.schema) }),
      ...(answerType !== undefined && { answerType }),
    });
  }
  return new Operations([...operations.values()]);
}

interface WithContent {
  content?: Record<string, MediaTypeObject>;
}

function findJson(document: OpenApiDocument, given: object | undefined): MediaTypeObject | undefined {
  const media = given && resolve<WithContent>(document, given)?.content?.["application/json"];
  return media?.schema && media;
}

function findAnswer(document: OpenApiDocument, responses: Record<string, object>): MediaTypeObject | undefined {
  const success = Object.keys(responses)
    .filter((status) => /^2\d\d$/.test(status))
    .sort();
  for (const status of success) {
    const media = findJson(document, responses[status]);
    if (media) return media;
  }
  return undefined;
}
