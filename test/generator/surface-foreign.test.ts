import { describe, expect, test } from "vitest";
import { compareFiles, edit, type Files, lamps, listChanges } from "../support/surface.ts";
import { argumentsOf, fieldsOf } from "../support/surface-edits.ts";

/** What generated servers never list, and others do. */
type Node = Record<string, unknown>;
type Turn = [name: string, before: Node, after: Node, wants: string[]];

const text = { type: "string" };
const number = { type: "integer" };
const ab = { a: text, b: text };

const changesOf = (put: (files: Files, node: Node) => unknown, before: Node, after: Node): string[] => {
  const [old, now] = [before, after].map((node) => edit(lamps(), (files) => put(files, structuredClone(node))));
  return old && now ? listChanges(compareFiles(old, now)) : [];
};

describe("an argument of a foreign server", () => {
  test.each<Turn>([
    [
      "an object or null, without one of its properties",
      { type: ["object", "null"], properties: ab },
      { type: ["object", "null"], properties: { a: text } },
      ["breaking argument gone create_lamp wiring.b"],
    ],
    [
      "an object without a type, without one of its properties",
      { properties: ab },
      { properties: { a: text } },
      ["breaking argument gone create_lamp wiring.b"],
    ],
    [
      "a list or null, whose items take less",
      { type: ["array", "null"], items: { type: ["string", "integer"] } },
      { type: ["array", "null"], items: text },
      ["breaking type narrower create_lamp wiring[]"],
    ],
    [
      "a list or null, whose items want a property",
      { type: ["array", "null"], items: { type: "object", properties: ab } },
      { type: ["array", "null"], items: { type: "object", properties: ab, required: ["a"] } },
      ["breaking argument became required create_lamp wiring[].a"],
    ],
    [
      "an object of any form, that wants a property",
      { type: "object" },
      { type: "object", properties: ab, required: ["a"] },
      ["breaking required argument added create_lamp wiring.a"],
    ],
    ["an object of any form, that names properties", { type: "object" }, { type: "object", properties: ab }, []],
    [
      "an object that no longer takes what it named",
      { type: "object", properties: { a: text }, additionalProperties: false },
      { type: "object", additionalProperties: false },
      ["breaking argument gone create_lamp wiring.a"],
    ],
    [
      "an object that no longer names what it takes",
      { type: "object", properties: ab, additionalProperties: false },
      { type: "object" },
      ["additive object open create_lamp wiring"],
    ],
    [
      "a list of anything, of texts",
      { type: "array" },
      { type: "array", items: text },
      ["breaking type narrower create_lamp wiring[]"],
    ],
    [
      "a list of texts, of anything",
      { type: "array", items: text },
      { type: "array" },
      ["additive type wider create_lamp wiring[]"],
    ],
    ["a list of anything, said otherwise", { type: "array" }, { type: "array", items: {} }, []],
    [
      "a list by places",
      { type: "array", items: [text, number] },
      { type: "array", items: [text, text] },
      ["breaking schema changed create_lamp wiring"],
    ],
    [
      "a list by places, in today's words",
      { type: "array", prefixItems: [text] },
      { type: "array", prefixItems: [number] },
      ["breaking schema changed create_lamp wiring"],
    ],
    [
      "a name that is required and no property",
      { type: "object" },
      { type: "object", required: ["a"] },
      ["breaking argument became required create_lamp wiring"],
    ],
    [
      "a name that is no longer required, and no property",
      { type: "object", required: ["a"] },
      { type: "object" },
      ["additive argument became optional create_lamp wiring"],
    ],
    [
      "open in other words",
      { type: "object", additionalProperties: true },
      { type: "object", additionalProperties: {} },
      [],
    ],
    ["deprecated", text, { ...text, deprecated: true }, ["cosmetic words changed create_lamp wiring"]],
    [
      "a property that takes nothing",
      { type: "object", properties: ab },
      { type: "object", properties: { a: text, b: false } },
      ["breaking schema changed create_lamp wiring.b", "additive type wider create_lamp wiring.b"],
    ],
  ])("%s", (_name, before, after, wants) => {
    const put = (files: Files, node: Node) => Object.assign(argumentsOf(files), { wiring: node });
    expect(changesOf(put, before, after)).toEqual(wants);
  });
});

describe("a result of a foreign server", () => {
  const changed = ["breaking schema changed get_room result.size"];
  test.each<Turn>([
    ["another choice", { anyOf: [text, number] }, { anyOf: [text] }, changed],
    ["a reference", { $ref: "#/$defs/a" }, { $ref: "#/$defs/b" }, changed],
    [
      "other properties of another type",
      { type: "object", additionalProperties: text },
      { type: "object", additionalProperties: number },
      changed,
    ],
    ["other properties of no type", { type: "object", additionalProperties: text }, { type: "object" }, changed],
    ["other properties that tell their type", { type: "object" }, { type: "object", additionalProperties: text }, []],
    [
      "open in other words",
      { type: "object", additionalProperties: true },
      { type: "object", additionalProperties: {} },
      [],
    ],
    ["closed", { type: "object" }, { type: "object", additionalProperties: false }, []],
    ["one value more", { enum: ["a"] }, { enum: ["a", "b"] }, ["breaking output type changed get_room result.size"]],
    ["any value", { enum: ["a"] }, {}, ["breaking output type changed get_room result.size"]],
    ["one value less", { enum: ["a", "b"] }, { enum: ["a"] }, ["additive output type told get_room result.size"]],
    ["values in another order", { enum: ["a", "b"] }, { enum: ["b", "a"] }, []],
    ["a list by places", { type: "array", items: [text] }, { type: "array", items: [number] }, changed],
    [
      "a list or null, with other items",
      { type: ["array", "null"], items: text },
      { type: ["array", "null"], items: number },
      ["breaking output type changed get_room result.size[]"],
    ],
    [
      "an object or null, without one of its fields",
      { type: ["object", "null"], properties: ab },
      { type: ["object", "null"], properties: { a: text } },
      ["breaking field gone get_room result.size.b"],
    ],
    ["deprecated", text, { ...text, deprecated: true }, []],
  ])("%s", (_name, before, after, wants) => {
    const put = (files: Files, node: Node) => Object.assign(fieldsOf(files, "get_room"), { size: node });
    expect(changesOf(put, before, after)).toEqual(wants);
  });

  test("a choice of whole results", () => {
    const put = (files: Files, node: Node) => Object.assign(files.outputs, { get_room: node });
    expect(changesOf(put, { anyOf: [{ type: "object" }] }, { anyOf: [] })).toEqual([
      "breaking schema changed get_room",
    ]);
  });
});
