import { describe, expect, test } from "vitest";
import { compareDocuments } from "../../generator/changes/compare-documents.ts";
import { gatherChanges } from "../../generator/changes/gather.ts";
import { type Lamps, type Plant, planted, set, tell } from "../support/lamps.ts";

const LAMP = (lamps: Lamps) =>
  lamps.components.schemas.Lamp.allOf[1] as { required: string[]; properties: Record<string, object> };
const property = (lamps: Lamps, name: string): Record<string, unknown> =>
  LAMP(lamps).properties[name] as Record<string, unknown>;
/** Lays keywords over a property of Lamp, which is sent by one operation and answered by three. */
const change =
  (name: string, keywords: object): Plant =>
  (lamps) =>
    Object.assign(property(lamps, name), keywords);
const drop =
  (name: string, keyword: string): Plant =>
  (lamps) => {
    delete property(lamps, name)[keyword];
  };
describe("what is sent and answered", () => {
  test.each<[string, Plant, sent: string | undefined, answered: string | undefined]>([
    [
      "a property more",
      (lamps) => Object.assign(LAMP(lamps).properties, { shade: {} }),
      "additive property added: Lamp.shade: new",
      "additive property added: Lamp.shade: new",
    ],
    [
      "a required property more",
      (lamps) => {
        Object.assign(LAMP(lamps).properties, { shade: {} });
        LAMP(lamps).required.push("shade");
      },
      "breaking property added: Lamp.shade: new, required",
      "additive property added: Lamp.shade: new",
    ],
    [
      "a property less",
      (lamps) => Reflect.deleteProperty(LAMP(lamps).properties, "note"),
      "breaking property removed: Lamp.note: gone",
      "breaking property removed: Lamp.note: gone",
    ],
    [
      "a property of a base less",
      (lamps) => Reflect.deleteProperty(lamps.components.schemas.Thing.properties, "kind"),
      "breaking property removed: Thing.kind: gone",
      "breaking property removed: Thing.kind: gone",
    ],
    ["only answered now", change("note", { readOnly: true }), "breaking property removed: Lamp.note: gone", undefined],
    ["only sent now", change("note", { writeOnly: true }), undefined, "breaking property removed: Lamp.note: gone"],
    ["sent and answered now", drop("secret", "writeOnly"), undefined, "additive property added: Lamp.secret: new"],
    [
      "required now",
      (lamps) => LAMP(lamps).required.push("note"),
      "breaking required: Lamp.note: required now",
      "additive required: Lamp.note: required now",
    ],
    [
      "optional now",
      (lamps) => LAMP(lamps).required.pop(),
      "additive optional: Lamp.name: optional now",
      "breaking optional: Lamp.name: optional now",
    ],
    [
      "another type",
      change("note", { type: "object" }),
      "breaking type: Lamp.note: type string → object",
      "breaking type: Lamp.note: type string → object",
    ],
    [
      "a wider type",
      change("watts", { type: "number" }),
      "additive type: Lamp.watts: type integer → number",
      "breaking type: Lamp.watts: type integer → number",
    ],
    [
      "any type",
      drop("note", "type"),
      "additive type: Lamp.note: type string → any",
      "breaking type: Lamp.note: type string → any",
    ],
    [
      "null as well",
      change("note", { nullable: true }),
      "additive nullable: Lamp.note: may be null",
      "breaking nullable: Lamp.note: may be null",
    ],
    [
      "a value more",
      change("color", { enum: ["red", "white", "blue"] }),
      "additive enum: Lamp.color: also blue",
      "additive enum: Lamp.color: also blue",
    ],
    [
      "a value less",
      change("color", { enum: ["red"] }),
      "breaking enum: Lamp.color: no longer white",
      "additive enum: Lamp.color: no longer white",
    ],
    [
      "any value",
      drop("color", "enum"),
      "additive enum: Lamp.color: any value, not only red, white",
      "additive enum: Lamp.color: any value, not only red, white",
    ],
    [
      "only some values",
      change("note", { enum: ["a"] }),
      "breaking enum: Lamp.note: only a",
      "additive enum: Lamp.note: only a",
    ],
    [
      "a format",
      change("note", { format: "uri" }),
      "breaking format: Lamp.note: format none → uri",
      "additive format: Lamp.note: format none → uri",
    ],
    [
      "a pattern less",
      drop("name", "pattern"),
      "additive pattern: Lamp.name: pattern ^[a-z]+$ → none",
      "cosmetic pattern: Lamp.name: pattern ^[a-z]+$ → none",
    ],
    [
      "a tighter bound",
      change("name", { maxLength: 8 }),
      "breaking bound: Lamp.name: maxLength 80 → 8",
      "cosmetic bound: Lamp.name: maxLength 80 → 8",
    ],
    [
      "a looser bound",
      drop("watts", "minimum"),
      "additive bound: Lamp.watts: minimum 1 → none",
      "cosmetic bound: Lamp.watts: minimum 1 → none",
    ],
    [
      "fewer items",
      change("marks", { maxItems: 3 }),
      "breaking bound: Lamp.marks: maxItems 9 → 3",
      "cosmetic bound: Lamp.marks: maxItems 9 → 3",
    ],
    [
      "no item twice",
      change("marks", { uniqueItems: true }),
      "breaking bound: Lamp.marks: no value twice",
      "cosmetic bound: Lamp.marks: no value twice",
    ],
    [
      "other items",
      change("marks", { items: { type: "integer" } }),
      "breaking type: Lamp.marks[]: type string → integer",
      "breaking type: Lamp.marks[]: type string → integer",
    ],
    [
      "items of any kind",
      drop("marks", "items"),
      "additive items: Lamp.marks: no longer says what its items are",
      "breaking items: Lamp.marks: no longer says what its items are",
    ],
    [
      "other values of a map",
      change("labels", { additionalProperties: { type: "integer" } }),
      "breaking type: Lamp.labels.*: type string → integer",
      "breaking type: Lamp.labels.*: type string → integer",
    ],
    [
      "closed",
      (lamps) => Object.assign(LAMP(lamps), { additionalProperties: false }),
      "breaking closed: Lamp: takes no properties but those named",
      "cosmetic closed: Lamp: takes no properties but those named",
    ],
    [
      "one of two alternatives closed",
      set((lamps) => lamps.components.schemas.Room, { additionalProperties: false }),
      undefined,
      undefined,
    ],
    [
      "a default",
      change("note", { default: "x" }),
      "cosmetic default: Lamp.note: default none → x",
      "cosmetic default: Lamp.note: default none → x",
    ],
    [
      "deprecated",
      change("note", { deprecated: true }),
      "additive deprecated: Lamp.note: deprecated",
      "additive deprecated: Lamp.note: deprecated",
    ],
    [
      "a keyword that is not known",
      change("note", { not: { enum: [""] } }),
      'breaking keyword: Lamp.note: not none → {"enum":[""]}',
      'cosmetic keyword: Lamp.note: not none → {"enum":[""]}',
    ],
    [
      "in one alternative",
      (lamps) => Reflect.deleteProperty(lamps.components.schemas.Room.properties, "floor"),
      "breaking property removed: Room.floor: gone",
      "breaking property removed: Room.floor: gone",
    ],
  ])("%s", (_name, plant, sent, answered) => {
    const [old, now] = planted(plant);
    const found = gatherChanges(compareDocuments(old, now)).filter(({ kind }) => kind !== "wording");
    const told = (side: string) =>
      found
        .filter((one) => one.side === side)
        .map(({ grade, kind, place, what }) => `${grade} ${kind}: ${place}: ${what}`);
    expect({ sent: told("sent"), answered: told("answered") }).toEqual({
      sent: sent === undefined ? [] : [sent],
      answered: answered === undefined ? [] : [answered],
    });
  });

  test("one change in a shared schema is told once, with every operation that it reaches", () => {
    const found = gatherChanges(compareDocuments(...planted(change("note", { nullable: true }))));
    expect(found.map(({ side, operations }) => [side, operations])).toEqual([
      ["answered", ["createLamp", "getLamp", "listLamps"]],
      ["sent", ["createLamp"]],
    ]);
  });

  test("schemas that hold themselves in every way come to an end", () => {
    const knot = {
      allOf: [{ properties: { a: ref("Knot") } }, { anyOf: [{ properties: { a: ref("Knot") } }, ref("Lamp")] }],
    };
    const tie: Plant = (lamps) => Object.assign(lamps.components.schemas, { Knot: knot, Room: ref("Knot") });
    expect(tell(...planted(tie)).length).toBeGreaterThan(0);
  });

  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
});
