import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printJson, printShort } from "../../scripts/docs/print-json.ts";

const lines = (text: string) => text.split("\n").length;

test.each([
  ["nothing", {}, "{}"],
  ["what fits on a line", { a: 1, b: ["x", null] }, '{ "a": 1, "b": ["x", null] }'],
  ["quotes and breaks", { a: 'say "hi"\n' }, '{ "a": "say \\"hi\\"\\n" }'],
  [
    "what does not",
    { long: "x".repeat(90), list: [{ id: 1 }, { id: 2 }] },
    `{\n  "long": "${"x".repeat(90)}",\n  "list": [{ "id": 1 }, { "id": 2 }]\n}`,
  ],
])("prints %s", (_, given, want) => {
  expect(printJson(given)).toBe(want);
});

test("what it prints is the same value", () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      (value) => void expect(JSON.parse(printJson(value))).toEqual(JSON.parse(JSON.stringify(value))),
    ),
  );
});

describe("a long result", () => {
  const thing = (id: number) => ({
    id,
    name: `A thing whose name takes some room, and more of it, number ${id}`,
    tags: ["a", "b"],
  });

  test("loses items, and says how many", () => {
    const shown = JSON.parse(
      printShort({ response: Array.from({ length: 40 }, (_, index) => thing(index)), total: 40 }),
    );
    expect(shown).toEqual({ response: [0, 1, 2, 3, 4].map(thing).concat("… 35 more" as never), total: 40 });
  });

  test("keeps the outermost and small references when it is deep", () => {
    const reference = { id: "P1", type: "user_reference", summary: "Ilse Brandvold" };
    const rule = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`field_${index}`, "x".repeat(80)]));
    const rules = Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [name, { rule: { inner: { rule } } }]));
    const shown = JSON.parse(printShort({ by: { user: { is: reference } }, rules }));
    expect(shown.by.user.is).toEqual(reference);
    expect(shown.rules.e).toEqual({ rule: { inner: { rule: { "…": "9 fields" } } } });
  });

  test("loses the rest of a long text, and says how long it was", () => {
    expect(JSON.parse(printShort({ text: "abcd".repeat(200) })).text).toBe(`${"abcd".repeat(40)}… 800 characters`);
  });

  test("loses no half of a character", () => {
    expect(JSON.parse(printShort("x".repeat(159) + "🚚".repeat(9)))).toBe(`${"x".repeat(159)}… 177 characters`);
  });

  test("stays short, whatever comes", () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => lines(printShort({ value })) < 200));
  });
});
