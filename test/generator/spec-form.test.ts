import { describe, expect, test } from "vitest";
import { Problems } from "../../generator/problem.ts";
import { load } from "../../generator/spec/load.ts";

const GET = "#/paths/~1x/get";
const JSON_SCHEMA = `${GET}/responses/200/content/application~1json/schema`;

function read(get: object, components?: unknown): { printed: string; document: ReturnType<typeof load> } {
  const problems = new Problems();
  const paths = { "/x": { get: { operationId: "getX", responses: {}, ...get } } };
  const document = load(
    JSON.stringify({ openapi: "3.1.0", info: { title: "X", version: "1" }, paths, components }),
    "x.json",
    problems,
  );
  return { printed: problems.print(), document };
}

const answer = (schema: unknown) => ({ responses: { 200: { content: { "application/json": { schema } } } } });
const query = (...parameters: unknown[]) => ({ parameters });
const q = { name: "q", in: "query", schema: { type: "string" } };

describe("a document of the wrong form is a Problem with its place", () => {
  test.each<[string, object, unknown, string]>([
    ["a mapping of parameters", { parameters: {} }, {}, `${GET}/parameters is a mapping, not a list`],
    ["an empty parameter", query(null), {}, `${GET}/parameters/0 is null, not a parameter`],
    ["a nameless parameter", query({ in: "query" }), {}, `${GET}/parameters/0 is a parameter without \`name\``],
    ["a parameter anywhere", query({ name: "q", in: "url" }), {}, `${GET}/parameters/0/in is "url", not one of query`],
    ["a schema of text", query({ ...q, schema: "string" }), {}, `${GET}/parameters/0/schema is "string", not a schema`],
    ["one value as enum", answer({ enum: "a" }), {}, `${JSON_SCHEMA}/enum is "a", not a list`],
    ["a number as type", answer({ type: 3 }), {}, `${JSON_SCHEMA}/type is 3, not a type or a list of types`],
    ["a flag as required", answer({ required: true }), {}, `${JSON_SCHEMA}/required is true, not a list of names`],
    ["a list as flag", query({ ...q, required: [] }), {}, `${GET}/parameters/0/required is a list, not true or false`],
    ["a list of properties", answer({ properties: [] }), {}, `${JSON_SCHEMA}/properties is a list, not a mapping`],
    ["a property of nothing", answer({ properties: { a: null } }), {}, `${JSON_SCHEMA}/properties/a is null, not a`],
    ["a mapping of allOf", answer({ allOf: {} }), {}, `${JSON_SCHEMA}/allOf is a mapping, not a list`],
    ["a number as id", { operationId: 3 }, {}, `${GET}/operationId is 3, not text`],
    ["an empty answer", { responses: { 200: null } }, {}, `${GET}/responses/200 is null, not a response`],
    ["a list of components", {}, [], "#/components is a list, not a components"],
    [
      "a circle",
      answer({ $ref: "#/components/schemas/A" }),
      circle(),
      "A refers to #/components/schemas/B, which leads",
    ],
    ["another file", query({ $ref: "q.json#/q" }), {}, "which is not there; bundle the document's files into one"],
    [
      "two of a name",
      query(q, { ...q, schema: { type: "integer" } }),
      {},
      `${GET}/parameters/1 says otherwise of the query parameter "q" than an earlier entry does; keep one of them`,
    ],
  ])("%s", (_name, get, components, want) => {
    expect(read(get, components).printed).toContain(want);
    expect(read(get, components).printed).toMatch(/^x\.json {2}/);
  });

  function circle() {
    return { schemas: { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } } };
  }
});

describe("what can be understood is", () => {
  test.each<[string, object]>([
    ["null for none", { parameters: null, requestBody: null }],
    ["the same parameter twice", query(q, q)],
    ["an extension among the answers", { responses: { "x-note": "words" } }],
    ["a property called x-…", answer({ properties: { "x-rate": { type: "string" } } })],
  ])("%s", (_name, get) => {
    expect(read(get).printed).toBe("");
  });

  test("a schema that is true or false becomes an object, but where the keyword takes a flag", () => {
    const { document } = read(answer({ properties: { a: true, b: false }, items: true, additionalProperties: false }));
    expect(document?.paths["/x"]?.get?.responses?.["200"]).toEqual({
      content: {
        "application/json": {
          schema: { properties: { a: {}, b: { not: {} } }, items: {}, additionalProperties: false },
        },
      },
    });
  });
});
