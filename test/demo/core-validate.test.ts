import { describe, expect, test } from "vitest";
import { Document, type Schema } from "../../runtime/demo/document.ts";
import { fill, sample } from "../../runtime/demo/sample.ts";
import { validate } from "../../runtime/demo/validate.ts";

const document = new Document({
  paths: {},
  components: {
    schemas: {
      Base: { type: "object", properties: { id: { type: "string", readOnly: true }, type: { type: "string" } } },
      Reference: { required: ["id", "type"], allOf: [{ $ref: "#/components/schemas/Base" }] },
      Cat: { type: "object", required: ["kind"], properties: { kind: { enum: ["cat"] }, lives: { type: "integer" } } },
      Dog: { type: "object", required: ["kind"], properties: { kind: { enum: ["dog"] }, name: { type: "string" } } },
      Tree: { type: "object", properties: { next: { $ref: "#/components/schemas/Tree" } } },
    },
  },
});
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const pet: Schema = { oneOf: [ref("Cat"), ref("Dog")] };
const time: Schema = { type: "string", format: "date-time" };

const table: [string, Schema, unknown, string[]][] = [
  ["a type", { type: "string" }, 5, ["x must be a string"]],
  ["an integer", { type: "integer" }, 1.5, ["x must be an integer"]],
  ["one of several types (3.1)", { type: ["string", "null"] }, null, []],
  ["one of several types (3.1)", { type: ["string", "integer"] }, true, ["x must be a string or an integer"]],
  ["null", { type: "string" }, null, ["x must not be null"]],
  ["nullable", { type: "string", nullable: true }, null, []],
  ["nullable over a reference", { nullable: true, allOf: [ref("Cat")] }, null, []],
  ["an enum", { enum: ["a", "b"] }, "c", ["x must be one of a, b"]],
  ["a nullable enum", { enum: ["a"], nullable: true }, null, []],
  ["a constant", { const: 1 }, 2, ["x must be 1"]],
  ["a length", { type: "string", minLength: 1 }, "", ["x must not be empty"]],
  ["a length", { type: "string", maxLength: 2 }, "abc", ["x must have at most 2 characters"]],
  ["a length in characters, not in halves of them", { type: "string", maxLength: 2 }, "🙂🙂", []],
  ["a pattern", { type: "string", pattern: "^n" }, "b", ["x must match ^n"]],
  ["bounds", { type: "number", minimum: 1, maximum: 3 }, 0, ["x must be at least 1"]],
  ["bounds", { type: "number", minimum: 1, maximum: 3 }, 3, []],
  ["open bounds of 3.0", { type: "number", minimum: 1, exclusiveMinimum: true }, 1, ["x must be more than 1"]],
  ["open bounds of 3.1", { type: "number", exclusiveMaximum: 3 }, 3, ["x must be less than 3"]],
  ["multiples", { type: "number", multipleOf: 5 }, 7, ["x must be a multiple of 5"]],
  ["few items", { type: "array", minItems: 1 }, [], ["x must have at least 1 items"]],
  ["many items", { type: "array", maxItems: 1 }, [1, 2], ["x must have at most 1 items"]],
  ["items twice", { type: "array", uniqueItems: true }, [{ a: 1 }, { a: 1 }], ["x must not hold anything twice"]],
  ["the place of an item", { type: "array", items: { type: "string" } }, ["a", 1], ["x[1] must be a string"]],
  ["what is required", { type: "object", required: ["a"] }, {}, ["x.a is required"]],
  ["unknown properties", { type: "object", properties: {} }, { a: 1 }, []],
  [
    "unknown properties of a closed object",
    { type: "object", additionalProperties: false },
    { a: 1 },
    ["x.a is not known"],
  ],
  ["a map", { type: "object", additionalProperties: { type: "string" } }, { a: 1 }, ["x.a must be a string"]],
  ["names of every object", { type: "object", properties: {} }, JSON.parse('{"__proto__":1}'), []],
  ["a reference to itself", ref("Tree"), { next: { next: { next: 5 } } }, ["x.next.next.next must be an object"]],
  ["what only the provider writes", ref("Base"), { id: 5 }, []],
  ["an ID that a reference needs", ref("Reference"), { type: "a" }, ["x.id is required"]],
  ["a choice", pet, { kind: "dog", name: "Rex" }, []],
  ["the branch that is meant", pet, { kind: "cat", lives: "nine" }, ["x.lives must be an integer"]],
  ["a branch that is none", pet, { kind: "cow" }, ["x.kind must be one of cat"]],
  ["what is not allowed", { not: { type: "string" } }, "a", ["x has a form that is not allowed"]],
  ["a time", time, "2026-01-15T12:00:00Z", []],
  ["a time with an offset", time, "2026-01-15T12:00:00.5+02:00", []],
  ["a time without one", time, "2026-01-15T12:00:00", ["x must be a valid date-time"]],
  ["a day that is no time", time, "2026-01-15", ["x must be a valid date-time"]],
  ["a day that never was", time, "2026-02-30T12:00:00Z", ["x must be a valid date-time"]],
  ["an hour that never was", time, "2026-02-01T25:00:00Z", ["x must be a valid date-time"]],
  ["an address", { type: "string", format: "email" }, "me", ["x must be a valid email"]],
  ["a format that nobody knows", { type: "string", format: "colour" }, "red", []],
  ["the same twice", { allOf: [{ type: "string" }, { type: "string" }] }, 1, ["x must be a string"]],
];

test.each(table)("%s: %j takes %j", (_, schema, value, wrong) => {
  expect(validate(document, schema, value, "x", "request")).toEqual(wrong);
});

test("an answer has what a request may leave out, and need not have what is only written", () => {
  const schema: Schema = {
    type: "object",
    required: ["id", "secret"],
    properties: { id: { type: "string", readOnly: true }, secret: { type: "string", writeOnly: true } },
  };
  expect(validate(document, schema, {}, "", "request")).toEqual(["secret is required"]);
  expect(validate(document, schema, {}, "", "response")).toEqual(["id is required"]);
});

describe("what is made up", () => {
  const now = new Date("2026-01-15T12:00:00Z");
  const schemas = [...new Set(table.map(([, schema]) => schema))].filter((schema) => !schema.not);

  test.each(schemas)("fits %j", (schema) => {
    expect(validate(document, schema, sample(document, schema, now), "x", "response")).toEqual([]);
  });

  test.each<[Schema, unknown, unknown]>([
    [{ type: "object", required: ["a"], properties: { a: { type: "string" } } }, { b: 1 }, { a: "none", b: 1 }],
    [{ type: "array", items: { enum: ["a"] } }, ["b"], ["a"]],
    [{ type: "string" }, 5, "none"],
    [{ type: "string", nullable: true }, null, null],
    [pet, { kind: "dog" }, { kind: "dog" }],
  ])("fills up for %j what is given as %j", (schema, value, filled) => {
    expect(fill(document, schema, value, now)).toEqual(filled);
  });
});
