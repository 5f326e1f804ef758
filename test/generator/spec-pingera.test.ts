import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Problems } from "../../generator/problem.ts";
import {
  isRecord,
  listOperations,
  type OpenApiDocument,
  type OperationAt,
  type ParameterObject,
  type SchemaObject,
} from "../../generator/spec/document.ts";
import { load } from "../../generator/spec/load.ts";
import { resolve } from "../../generator/spec/pointer.ts";

const file = "specs/pingera/openapi.yaml";

let document: OpenApiDocument;
let operations: OperationAt[];

beforeAll(() => {
  const problems = new Problems();
  const loaded = load(readFileSync(file, "utf8"), file, problems);
  if (!loaded) throw new Error(problems.print());
  expect(problems.print()).toBe("");
  document = loaded;
  operations = listOperations(loaded);
});

const nameOf = ({ method, path }: OperationAt): string => `${method.toUpperCase()} ${path}`;

/** Everything that a node leads to, each once; what is below an end is not looked at. */
function reach(node: unknown, isEnd: (schema: SchemaObject) => boolean = () => false, seen = new Set<SchemaObject>()) {
  if (Array.isArray(node)) for (const entry of node) reach(entry, isEnd, seen);
  if (!isRecord(node) || seen.has(node)) return seen;
  seen.add(node);
  if (isEnd(node)) return seen;
  if (typeof node["$ref"] === "string") reach(resolve(document, { $ref: node["$ref"] }), isEnd, seen);
  for (const value of Object.values(node)) reach(value, isEnd, seen);
  return seen;
}

describe("where the facts are from", () => {
  test("every operation says, and 94 are confirmed", () => {
    const marks = operations.map(({ operation }) => operation["x-confidence"]);
    expect(new Set(marks)).toEqual(new Set(["confirmed", "inferred"]));
    expect(marks.filter((mark) => mark === "confirmed")).toHaveLength(94);
    const silent = operations.filter(({ operation }) => typeof operation["x-source"] !== "string");
    expect(silent.map(nameOf)).toEqual([]);
  });

  test("what is inferred is not said to be from the SDK, and what is confirmed is", () => {
    const odd = operations.filter(({ operation }) => {
      const confirmed = operation["x-confidence"] === "confirmed";
      return confirmed !== String(operation["x-source"]).startsWith("SDK 1.0.5");
    });
    expect(odd.map(nameOf)).toEqual([]);
  });

  test("every source is one that source.yaml knows", () => {
    const { published, sources } = parse(readFileSync("specs/pingera/source.yaml", "utf8"));
    expect(published).toBe("none");
    const names: string[] = sources.map(({ name }: { name: string }) => name);
    const unknown = operations.filter(
      ({ operation }) => !names.some((name) => String(operation["x-source"]).startsWith(name)),
    );
    expect(unknown.map(nameOf)).toEqual([]);
  });
});

describe("what callers of the API rely on", () => {
  test("each operation has an id of its own, a tag that is declared, and a word for every other refusal", () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(operations.length);
    expect(ids).not.toContain(undefined);
    const tags = (document.tags ?? []).map(({ name }) => name);
    const odd = operations.filter(
      ({ operation }) => !tags.includes(operation.tags?.[0] ?? "") || !operation.responses?.["default"],
    );
    expect(odd.map(nameOf)).toEqual([]);
  });

  test("a value that is newer than the document fails no answer", () => {
    const answers = operations.flatMap(({ operation }) =>
      Object.entries(operation.responses ?? {}).flatMap(([status, response]) =>
        status.startsWith("2") ? response : [],
      ),
    );
    const takesAny = ({ anyOf = [] }: SchemaObject) => anyOf.some(({ type, enum: few }) => type === "string" && !few);
    const answered = [...reach(answers, takesAny)];
    expect(answered.filter(({ enum: values }) => values)).toEqual([]);
    expect(answered.filter(takesAny).length).toBeGreaterThan(10);
  });

  test("a change has no defaults that would be added to it", () => {
    const changes = operations.flatMap(({ method, operation }) =>
      method === "put" || method === "patch" ? [operation.requestBody] : [],
    );
    expect(changes.length).toBeGreaterThan(10);
    expect([...reach(changes)].filter((schema) => "default" in schema)).toEqual([]);
  });

  test("IDs are text", () => {
    const numbers = operations.flatMap(({ item, operation }) =>
      [...(item.parameters ?? []), ...(operation.parameters ?? [])].filter((given) => {
        const parameter = resolve<ParameterObject>(document, given);
        const schema = parameter?.schema && resolve<SchemaObject>(document, parameter.schema);
        return parameter?.name.endsWith("_id") && schema?.type !== "string";
      }),
    );
    expect(numbers).toEqual([]);
  });

  test("what needs no credential says so", () => {
    const open = operations.filter(({ operation }) => operation.security?.length === 0);
    expect(open.map(nameOf).sort()).toEqual([
      "GET /v1/component-statuses",
      "GET /v1/heartbeats/{check_id}/ping",
      "GET /v1/incident-impacts",
      "GET /v1/incident-statuses",
      "GET /v1/maintenance-statuses",
      "GET /v1/pages/by-domain/{domain}",
      "GET /v1/pages/get-templates",
      "POST /v1/heartbeats/{check_id}/ping",
    ]);
  });

  test("every parameter of a path is declared, and none besides", () => {
    const odd = operations.filter(({ path, item, operation }) => {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const given = [...(item.parameters ?? []), ...(operation.parameters ?? [])].flatMap((entry) => {
        const parameter = resolve<ParameterObject>(document, entry);
        return parameter?.in === "path" ? [parameter.name] : [];
      });
      return named.sort().join() !== given.sort().join();
    });
    expect(odd.map(nameOf)).toEqual([]);
  });
});
