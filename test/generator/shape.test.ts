import { describe, expect, test } from "vitest";
import type { Property, Shape } from "../../generator/operations/ir.ts";
import { readShape } from "../../generator/operations/shape.ts";
import type { OpenApiDocument, SchemaObject } from "../../generator/spec/document.ts";

const schemas: Record<string, SchemaObject> = {
  Name: { type: "string", maxLength: 3 },
  Tree: { type: "object", properties: { child: { $ref: "#/components/schemas/Tree" } } },
  Knot: { allOf: [{ $ref: "#/components/schemas/Knot" }, { type: "object", properties: { a: { type: "string" } } }] },
  Nothing: { $ref: "#/components/schemas/Nothing" },
};
const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "S", version: "1" },
  paths: {},
  components: { schemas },
};

/** A shape in a few words: `{ name*: string, tags: [string] | null }`. */
function print(shape: Shape): string {
  const properties = [...shape.properties].map(
    ([name, { shape: inner, required }]: [string, Property]) => `${name}${required ? "*" : ""}: ${print(inner)}`,
  );
  const plain = shape.enum ? shape.enum.map((value) => JSON.stringify(value)).join("/") : shape.kind;
  const body = shape.kind === "object" ? `{ ${[...properties, ...(shape.open ? ["…"] : [])].join(", ")} }` : plain;
  const whole = shape.kind === "array" ? `[${shape.items ? print(shape.items) : "?"}]` : body;
  return `${whole}${shape.nullable ? " | null" : ""}${shape.readOnly ? " readOnly" : ""}`;
}

const object = (properties: Record<string, SchemaObject>, required?: string[]): SchemaObject => ({
  type: "object",
  properties,
  ...(required && { required }),
});
const text: SchemaObject = { type: "string" };

const CASES: [name: string, schema: SchemaObject, want: string][] = [
  ["a reference", { $ref: "#/components/schemas/Name" }, "string"],
  ["a reference to itself", { $ref: "#/components/schemas/Nothing" }, "any"],
  ["no type, with properties", { properties: { a: text } }, "{ a: string }"],
  ["no type, with items", { items: text }, "[string]"],
  ["nothing at all", {}, "any"],
  ["null in 3.0", { type: "string", nullable: true }, "string | null"],
  ["null in 3.1", { type: ["integer", "null"] }, "integer | null"],
  ["null as an alternative", { anyOf: [text, { type: "null" }] }, "string | null"],
  ["several types, one of them text", { type: ["string", "integer"] }, "string"],
  ["several types", { type: ["boolean", "integer"] }, "any"],
  ["a constant", { const: "a" }, '"a"'],
  ["an enum, with a null and a repetition", { type: "string", enum: ["a", null, "b", "a"] }, '"a"/"b"'],
  ["open objects", { type: "object", additionalProperties: text }, "{ … }"],
  ["closed objects", { type: "object", additionalProperties: false }, "{  }"],
  ["read only", { type: "string", readOnly: true }, "string readOnly"],
  [
    "allOf: all properties, and all that is required",
    { allOf: [object({ a: text }, ["a"]), object({ b: text }, ["b"])] },
    "{ a*: string, b*: string }",
  ],
  [
    "allOf beside properties",
    { ...object({ a: text }), allOf: [object({ b: text })], required: ["b"] },
    "{ a: string, b*: string }",
  ],
  ["allOf: the narrower word wins", { allOf: [object({ a: text }), object({ a: { enum: ["x"] } })] }, '{ a: "x" }'],
  [
    "oneOf: all properties, required only what all require",
    { oneOf: [object({ a: text, b: text }, ["a", "b"]), object({ a: text }, ["a"])] },
    "{ a*: string, b: string }",
  ],
  ["oneOf: enums add up", { oneOf: [{ type: "string", enum: ["a"] }, { const: "b" }] }, '"a"/"b"'],
  ["oneOf: an open alternative opens the enum", { oneOf: [{ type: "string", enum: ["a"] }, text] }, "string"],
  [
    "oneOf: a property of two kinds of text",
    { oneOf: [object({ a: { enum: ["x"] } }), object({ a: { enum: ["y"] } })] },
    '{ a: "x"/"y" }',
  ],
  ["a schema that is part of itself", { $ref: "#/components/schemas/Knot" }, "{ a: string }"],
];

describe("a schema is folded into one shape", () => {
  test.each(CASES)("%s", (_name, schema, want) => {
    expect(print(readShape(document, schema))).toBe(want);
  });

  test("one that holds itself is read as deep as somebody looks", () => {
    let shape = readShape(document, { $ref: "#/components/schemas/Tree" });
    for (let depth = 0; depth < 50; depth++) shape = shape.properties.get("child")?.shape ?? shape;
    expect([...shape.properties.keys()]).toEqual(["child"]);
  });

  test("bounds and formats stay", () => {
    const schema = {
      type: "array",
      minItems: 1,
      maxItems: 2,
      items: { type: "number", minimum: 3, maximum: 4, format: "f" },
    };
    const shape = readShape(document, schema);
    expect(shape).toMatchObject({ minItems: 1, maxItems: 2, items: { minimum: 3, maximum: 4, format: "f" } });
  });
});
