import { expect, test } from "vitest";
import type { OpenApiDocument } from "../../generator/spec/document.ts";
import { prune } from "../../generator/spec/prune.ts";

const document: OpenApiDocument = {
  openapi: "3.0.2",
  info: { title: "Tiny", version: "1" },
  tags: [{ name: "used" }, { name: "unused" }],
  paths: {
    "/a": {
      get: {
        operationId: "getA",
        tags: ["used"],
        parameters: [{ $ref: "#/components/parameters/Id" }],
        responses: { 200: { $ref: "#/components/responses/Ok" } },
      },
      post: { operationId: "postA", requestBody: { $ref: "#/components/requestBodies/Unused" } },
    },
    "/b": { get: { operationId: "getB", tags: ["unused"] } },
    "/c": { get: {} },
  },
  components: {
    securitySchemes: { key: { type: "apiKey" } },
    parameters: { Id: { name: "id", in: "query", schema: { $ref: "#/components/schemas/Id" } } },
    requestBodies: { Unused: {} },
    responses: { Ok: { content: { "application/json": { schema: { $ref: "#/components/schemas/Node/allOf/0" } } } } },
    schemas: {
      Id: { type: "string" },
      Node: {
        allOf: [{ properties: { next: { $ref: "#/components/schemas/Node" } } }],
        oneOf: [{ $ref: "#/components/schemas/Kind" }],
      },
      Kind: { discriminator: { propertyName: "type", mapping: { a: "#/components/schemas/Mapped", b: "Named" } } },
      Mapped: {},
      Named: {},
      Unused: { $ref: "#/components/schemas/Id" },
    },
  },
};

test("keeps the operations asked for and what they reach, however far", () => {
  const before = structuredClone(document);
  const { schemas, ...components } = document.components ?? {};
  const { Unused: _, ...reached } = schemas ?? {};
  expect(prune(document, new Set(["getA", "nope"]))).toEqual({
    ...document,
    tags: [{ name: "used" }],
    paths: { "/a": { get: document.paths["/a"]?.get } },
    components: {
      securitySchemes: components.securitySchemes,
      parameters: components.parameters,
      responses: components.responses,
      schemas: reached,
    },
  });
  expect(document).toEqual(before);
});

test("keeps no operation without being asked", () => {
  const { paths, components } = prune(document, new Set());
  expect(paths).toEqual({});
  expect(components).toEqual({ securitySchemes: { key: { type: "apiKey" } } });
});
