import { describe, expect, test } from "vitest";
import { distill, printDocument } from "../../generator/spec/distill.ts";

const prose = { description: "Some words about it.", summary: "Words", externalDocs: { url: "https://x" } };

function wrapSchema(schema: unknown): unknown {
  return { openapi: "3.0.2", paths: {}, components: { schemas: { A: schema } } };
}

describe("a schema keeps its facts", () => {
  test.each<[string, unknown, unknown]>([
    ["words go", { type: "string", title: "T", example: "e", examples: ["f"], ...prose }, { type: "string" }],
    [
      "properties that are named like words stay",
      {
        type: "object",
        description: "An incident.",
        properties: {
          title: { type: "string", title: "T", example: "Boo" },
          description: { type: "string", description: "Says more." },
          summary: { $ref: "#/components/schemas/B" },
          example: { type: "object", properties: { examples: { type: "array", items: { example: 1 } } } },
        },
        required: ["title", "example"],
      },
      {
        properties: {
          description: { type: "string" },
          example: { properties: { examples: { items: {}, type: "array" } }, type: "object" },
          summary: { $ref: "#/components/schemas/B" },
          title: { type: "string" },
        },
        required: ["title", "example"],
        type: "object",
      },
    ],
    [
      "values stay, in their order",
      { type: "string", enum: ["title", "example", "a"], default: "title", nullable: true },
      { default: "title", enum: ["title", "example", "a"], nullable: true, type: "string" },
    ],
    [
      "bounds and flags stay",
      {
        minimum: 1,
        maximum: 2,
        exclusiveMinimum: true,
        maxLength: 3,
        pattern: "^a$",
        uniqueItems: true,
        readOnly: true,
      },
      {
        exclusiveMinimum: true,
        maxLength: 3,
        maximum: 2,
        minimum: 1,
        pattern: "^a$",
        readOnly: true,
        uniqueItems: true,
      },
    ],
    ["closed and open objects", { additionalProperties: false }, { additionalProperties: false }],
    ["maps", { additionalProperties: { type: "string", ...prose } }, { additionalProperties: { type: "string" } }],
    [
      "combinators and discriminators",
      {
        oneOf: [{ $ref: "#/a", ...prose }, { type: "null" }],
        discriminator: { propertyName: "t", mapping: { b: "#/b", a: "#/a" } },
      },
      {
        discriminator: { mapping: { a: "#/a", b: "#/b" }, propertyName: "t" },
        oneOf: [{ $ref: "#/a" }, { type: "null" }],
      },
    ],
    [
      "3.1",
      {
        type: ["string", "null"],
        const: "a",
        $defs: { B: { ...prose } },
        prefixItems: [true, { title: "x" }],
        $comment: "no",
      },
      { $defs: { B: {} }, const: "a", prefixItems: [true, {}], type: ["string", "null"] },
    ],
    [
      "a property that starts with x-",
      { properties: { "x-a": { type: "string" } } },
      { properties: { "x-a": { type: "string" } } },
    ],
    ["extensions go", { type: "string", "x-examples": { a: 1 }, "x-scope": "a" }, { type: "string" }],
  ])("%s", (_name, given, want) => {
    expect(distill(wrapSchema(given))).toEqual({ components: { schemas: { A: want } }, openapi: "3.0.2", paths: {} });
  });
});

test("an operation keeps its facts and its scopes", () => {
  const document = {
    openapi: "3.1.0",
    info: { title: "Tiny", version: "1", contact: { name: "Me" }, ...prose },
    servers: [{ url: "https://api.x", ...prose }],
    tags: [{ name: "Things", ...prose }],
    webhooks: { hook: { post: {} } },
    paths: {
      "x-vendor": { get: {} },
      "/things": {
        ...prose,
        parameters: [{ $ref: "#/components/parameters/id" }],
        post: {
          operationId: "makeThing",
          tags: ["Things"],
          deprecated: true,
          "x-acme-requires-scope": "things.write",
          "x-scopes": ["a", "b"],
          "x-scope-text": "You need this scope.",
          "x-scope": { description: "words" },
          "x-private": true,
          callbacks: { done: {} },
          ...prose,
          parameters: [
            {
              name: "ids[]",
              in: "query",
              explode: true,
              style: "form",
              schema: { type: "string" },
              example: "a",
              ...prose,
            },
          ],
          requestBody: {
            required: true,
            content: { "application/json": { schema: { ...prose }, example: {} } },
            ...prose,
          },
          responses: {
            "x-note": "words",
            200: {
              description: "All went well.",
              headers: { "x-rate": { schema: { type: "integer" }, ...prose } },
              content: { "application/json": { schema: { type: "object" }, examples: { a: {} } } },
            },
            404: { $ref: "#/components/responses/NotFound" },
          },
        },
      },
    },
    components: {
      examples: { a: { value: 1 } },
      securitySchemes: {
        key: { type: "apiKey", name: "Authorization", in: "header", ...prose },
        oauth: {
          type: "oauth2",
          flows: { implicit: { authorizationUrl: "https://x", scopes: { write: "Change things", read: "See" } } },
        },
      },
    },
  };
  expect(distill(document)).toEqual({
    openapi: "3.1.0",
    info: { title: "Tiny", version: "1" },
    servers: [{ url: "https://api.x" }],
    tags: [{ name: "Things" }],
    paths: {
      "/things": {
        parameters: [{ $ref: "#/components/parameters/id" }],
        post: {
          operationId: "makeThing",
          tags: ["Things"],
          deprecated: true,
          "x-acme-requires-scope": "things.write",
          "x-scopes": ["a", "b"],
          parameters: [{ name: "ids[]", in: "query", explode: true, style: "form", schema: { type: "string" } }],
          requestBody: { required: true, content: { "application/json": { schema: {} } } },
          responses: {
            200: {
              headers: { "x-rate": { schema: { type: "integer" } } },
              content: { "application/json": { schema: { type: "object" } } },
            },
            404: { $ref: "#/components/responses/NotFound" },
          },
        },
      },
    },
    components: {
      securitySchemes: {
        key: { type: "apiKey", name: "Authorization", in: "header" },
        oauth: {
          type: "oauth2",
          flows: { implicit: { authorizationUrl: "https://x", scopes: { read: "", write: "" } } },
        },
      },
    },
  });
});

test("the order of keys in the original does not show, and distilling again changes nothing", () => {
  const one = printDocument(
    distill(wrapSchema({ type: "object", required: ["b", "a"], default: { z: 1, a: [{ y: 1, b: 2 }] } })),
  );
  const two = printDocument(
    distill(wrapSchema({ default: { a: [{ b: 2, y: 1 }], z: 1 }, required: ["b", "a"], type: "object" })),
  );
  expect(two).toBe(one);
  expect(printDocument(distill(JSON.parse(one)))).toBe(one);
  expect(one.endsWith("}\n")).toBe(true);
});

test.each([
  null,
  [],
  "text",
  3,
  {},
  { paths: [] },
  { paths: { "/a": null } },
  { components: { schemas: { A: null } } },
])("nothing throws: %j", (given) => {
  expect(() => distill(given)).not.toThrow();
});
