import { describe, expect, test } from "vitest";
import type { OpenApiDocument, SchemaObject } from "../../generator/spec/document.ts";
import { joinPointer, readPointer, resolve, splitPointer } from "../../generator/spec/pointer.ts";

const document: OpenApiDocument = {
  openapi: "3.0.2",
  info: { title: "Tiny", version: "1" },
  paths: { "/a/{id}": { get: { operationId: "getA", tags: ["one", "two"] } } },
  components: {
    schemas: {
      A: { type: "object", properties: { b: { $ref: "#/components/schemas/B" } } },
      B: { allOf: [{ type: "string" }, { $ref: "#/components/schemas/C" }] },
      C: { $ref: "#/components/schemas/D" },
      D: { type: "integer" },
      Loop: { $ref: "#/components/schemas/Pool" },
      Pool: { $ref: "#/components/schemas/Loop" },
      "~weird/": { type: "boolean" },
    },
  },
};

describe("readPointer", () => {
  test.each([
    ["#", document],
    ["#/info/title", "Tiny"],
    ["#/paths/~1a~1{id}/get/tags/1", "two"],
    ["#/paths/~1a~1%7Bid%7D/get/tags/0", "one"],
    ["#/components/schemas/~0weird~1/type", "boolean"],
    ["#/components/schemas/A/properties/b/allOf/0/type", "string"],
    ["#/components/schemas/A/properties/b/allOf/1/type", "integer"],
    ["#/components/schemas/Nope", undefined],
    ["#/components/schemas/Loop/type", undefined],
    ["#/components/schemas/toString", undefined],
    ["#/paths/~1a~1{id}/get/tags/length", undefined],
    ["#/info/title/length", undefined],
    ["#/%zz", undefined],
    ["other.yaml#/info", undefined],
  ])("%s", (pointer, want) => {
    expect(readPointer(document, pointer)).toEqual(want);
  });
});

describe("resolve", () => {
  test.each<[string, SchemaObject, SchemaObject | undefined]>([
    ["what is no reference", { type: "null" }, { type: "null" }],
    ["a chain", { $ref: "#/components/schemas/C" }, { type: "integer" }],
    ["a circle", { $ref: "#/components/schemas/Loop" }, undefined],
    ["a missing target", { $ref: "#/components/schemas/Nope" }, undefined],
    ["a target that is no object", { $ref: "#/info/title" }, undefined],
  ])("%s", (_name, given, want) => {
    expect(resolve<SchemaObject>(document, given)).toEqual(want);
  });
});

test("pointers come apart and go together again", () => {
  const segments = ["paths", "/a~b/{id}", "get"];
  expect(splitPointer(joinPointer(segments))).toEqual(segments);
  expect(splitPointer("http://elsewhere/#/a")).toBeUndefined();
});
