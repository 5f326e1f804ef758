import { describe, expect, test } from "vitest";
import type { ComponentsObject, OpenApiDocument, PathItemObject, SchemaObject } from "../../generator/spec/document.ts";
import { normalize } from "../../generator/spec/normalize.ts";

function describeApi(paths: Record<string, PathItemObject>, components: ComponentsObject = {}): OpenApiDocument {
  return { openapi: "3.0.2", info: { title: "Tiny", version: "1" }, paths, components };
}

const json = (schema: SchemaObject) => ({ content: { "application/json": { schema } } });
const ref = ($ref: string) => ({ $ref });

describe("references into the middle of a component get a name", () => {
  test.each<[string, Record<string, SchemaObject>, Record<string, SchemaObject>]>([
    [
      "a member of allOf",
      { Tag: { allOf: [{ type: "string" }] }, A: ref("#/components/schemas/Tag/allOf/0") },
      { Tag: { allOf: [{ type: "string" }] }, A: ref("#/components/schemas/Tag_0"), Tag_0: { type: "string" } },
    ],
    [
      "a taken name",
      { Tag: { properties: { x: { type: "string" } } }, Tag_x: {}, A: ref("#/components/schemas/Tag/properties/x") },
      {
        Tag: { properties: { x: { type: "string" } } },
        Tag_x: {},
        A: ref("#/components/schemas/Tag_x_2"),
        Tag_x_2: { type: "string" },
      },
    ],
    [
      "one that leads through another reference",
      {
        A: { properties: { b: ref("#/components/schemas/B") } },
        B: { properties: { c: { type: "integer" } } },
        C: { items: ref("#/components/schemas/A/properties/b/properties/c") },
      },
      {
        A: { properties: { b: ref("#/components/schemas/B") } },
        B: { properties: { c: { type: "integer" } } },
        C: { items: ref("#/components/schemas/A_b_c") },
        A_b_c: { type: "integer" },
      },
    ],
    [
      "one that holds itself",
      { A: { properties: { x: { items: ref("#/components/schemas/A/properties/x") } } } },
      {
        A: { properties: { x: { items: ref("#/components/schemas/A_x") } } },
        A_x: { items: ref("#/components/schemas/A_x") },
      },
    ],
    [
      "one whose target holds another",
      {
        A: { properties: { x: { allOf: [ref("#/components/schemas/B/properties/y")] } } },
        B: { properties: { y: { type: "string" } } },
        C: ref("#/components/schemas/A/properties/x"),
      },
      {
        A: { properties: { x: { allOf: [ref("#/components/schemas/B_y")] } } },
        B: { properties: { y: { type: "string" } } },
        C: ref("#/components/schemas/A_x"),
        B_y: { type: "string" },
        A_x: { allOf: [ref("#/components/schemas/B_y")] },
      },
    ],
    ["one that leads nowhere stays", { A: ref("#/components/schemas/B/x") }, { A: ref("#/components/schemas/B/x") }],
    [
      "the target of a discriminator",
      {
        A: { discriminator: { propertyName: "t", mapping: { b: "#/components/schemas/B/allOf/0", c: "C" } } },
        B: { allOf: [{ type: "object" }] },
      },
      {
        A: { discriminator: { propertyName: "t", mapping: { b: "#/components/schemas/B_0", c: "C" } } },
        B: { allOf: [{ type: "object" }] },
        B_0: { type: "object" },
      },
    ],
  ])("%s", (_name, given, want) => {
    expect(normalize(describeApi({}, { schemas: given })).components?.schemas).toEqual(want);
  });

  test("in the section that suits where they stand", () => {
    const given = describeApi({
      "/a/{id}": {
        get: {
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: { 200: json({ type: "string" }) },
        },
      },
      "/b/{id}": {
        get: {
          parameters: [ref("#/paths/~1a~1{id}/get/parameters/0")],
          responses: {
            200: ref("#/paths/~1a~1%7Bid%7D/get/responses/200"),
            201: json(ref("#/paths/~1a~1{id}/get/responses/200/content/application~1json/schema")),
          },
        },
      },
    });
    const got = normalize(given);
    expect(got.paths["/b/{id}"]?.get).toEqual({
      parameters: [ref("#/components/parameters/a_id_get_0")],
      responses: {
        200: ref("#/components/responses/a_id_get_200"),
        201: json(ref("#/components/schemas/a_id_get_200")),
      },
    });
    expect(got.components?.parameters?.["a_id_get_0"]).toMatchObject({ name: "id" });
    expect(got.components?.schemas?.["a_id_get_200"]).toEqual({ type: "string" });
  });
});

describe("members of allOf that only require are lifted out", () => {
  test.each<[string, SchemaObject, SchemaObject]>([
    [
      "beside a reference",
      { allOf: [ref("#/components/schemas/Z"), { required: ["a"] }, { type: "object", required: ["b", "a"] }] },
      { allOf: [ref("#/components/schemas/Z")], required: ["a", "b"] },
    ],
    [
      "together with what was required already",
      { required: ["c"], properties: { c: {} }, allOf: [{ required: ["a"] }] },
      { required: ["c", "a"], properties: { c: {} } },
    ],
    [
      "members that say more stay",
      {
        allOf: [
          { required: ["a"], properties: { a: {} } },
          { required: ["b"], nullable: true },
        ],
      },
      {
        allOf: [
          { required: ["a"], properties: { a: {} } },
          { required: ["b"], nullable: true },
        ],
      },
    ],
  ])("%s", (_name, given, want) => {
    const got = normalize(describeApi({}, { schemas: { A: given, Z: {} } }));
    expect(got.components?.schemas?.["A"]).toEqual(want);
  });
});

describe("a query parameter named x[] is an array", () => {
  const schemas = { List: { type: "array", items: {} }, One: { type: "string" } };
  test.each<[string, SchemaObject, SchemaObject]>([
    ["one value", { type: "string", enum: ["a"] }, { type: "array", items: { type: "string", enum: ["a"] } }],
    [
      "uniqueItems moves out",
      { type: "string", uniqueItems: true },
      { type: "array", items: { type: "string" }, uniqueItems: true },
    ],
    [
      "so does a default",
      { type: "string", default: "a" },
      { type: "array", items: { type: "string" }, default: ["a"] },
    ],
    [
      "a reference to one value",
      ref("#/components/schemas/One"),
      { type: "array", items: ref("#/components/schemas/One") },
    ],
    ["arrays stay", { type: "array", items: { type: "integer" } }, { type: "array", items: { type: "integer" } }],
    ["references to arrays stay", ref("#/components/schemas/List"), ref("#/components/schemas/List")],
    ["arrays of 3.1 stay", { type: ["array", "null"] }, { type: ["array", "null"] }],
  ])("%s", (_name, given, want) => {
    const shared = { name: "x[]", in: "query", schema: structuredClone(given) } as const;
    const got = normalize(
      describeApi(
        { "/a": { get: { parameters: [{ name: "x[]", in: "query", schema: given }] } } },
        { schemas, parameters: { shared } },
      ),
    );
    expect(got.paths["/a"]?.get?.parameters).toEqual([{ name: "x[]", in: "query", schema: want }]);
    expect(got.components?.parameters?.["shared"]).toEqual({ name: "x[]", in: "query", schema: want });
  });

  test("others are left alone", () => {
    const parameters = [
      { name: "x", in: "query", schema: { type: "string" } },
      { name: "x[]", in: "header", schema: { type: "string" } },
    ] as const;
    const got = normalize(describeApi({ "/a": { get: { parameters: [...parameters] } } }));
    expect(got.paths["/a"]?.get?.parameters).toEqual(parameters);
  });
});

describe("headers that are not the caller's go", () => {
  const header = (name: string, required = true) => ({
    name,
    in: "header" as const,
    required,
    schema: { type: "string" },
  });
  const given = describeApi(
    {
      "/a": {
        get: {
          parameters: [
            ref("#/components/parameters/From"),
            header("accept"),
            header("Content-Type"),
            header("Authorization"),
          ],
        },
        put: { parameters: [header("from", false), header("X-Early"), { ...header("From"), in: "query" }] },
        post: {},
      },
    },
    { parameters: { From: header("From") } },
  );

  test("and required ones are noted on the operation", () => {
    expect(normalize(given).paths["/a"]).toEqual({
      get: { parameters: [], "x-required-headers": ["From"] },
      put: { parameters: [header("X-Early"), { ...header("From"), in: "query" }] },
      post: {},
    });
  });

  test("which they are can be said", () => {
    expect(normalize(given, ["X-Early"]).paths["/a"]?.put).toEqual({
      parameters: [header("from", false), { ...header("From"), in: "query" }],
      "x-required-headers": ["X-Early"],
    });
  });
});

test("a path's parameters belong to each of its operations, which may declare their own", () => {
  const own = { name: "id", in: "path" as const, required: true, schema: { type: "integer" } };
  const got = normalize(
    describeApi(
      {
        "/a/{id}": {
          parameters: [ref("#/components/parameters/id"), { name: "q", in: "query" }],
          get: {},
          put: { parameters: [own] },
        },
      },
      { parameters: { id: { name: "id", in: "path", required: true, schema: { type: "string" } } } },
    ),
  );
  expect(got.paths["/a/{id}"]).toEqual({
    get: { parameters: [ref("#/components/parameters/id"), { name: "q", in: "query" }] },
    put: { parameters: [{ name: "q", in: "query" }, own] },
  });
});

test("a path that refers to another is spelled out", () => {
  const got = normalize(describeApi({ "/a": { get: { operationId: "getA" } }, "/b": { $ref: "#/paths/~1a" } }));
  expect(got.paths["/b"]).toEqual({ get: { operationId: "getA" } });
});

test("the document given is not changed, and normalizing twice is normalizing once", () => {
  const given = describeApi(
    {
      "/a": {
        get: {
          parameters: [
            { name: "From", in: "header", required: true },
            { name: "x[]", in: "query", schema: { type: "string" } },
          ],
        },
      },
    },
    {
      schemas: {
        A: { allOf: [ref("#/components/schemas/B/allOf/0"), { required: ["a"] }] },
        B: { allOf: [{ nullable: true }] },
      },
    },
  );
  const before = structuredClone(given);
  const once = normalize(given);
  expect(given).toEqual(before);
  expect(normalize(once)).toEqual(once);
});
