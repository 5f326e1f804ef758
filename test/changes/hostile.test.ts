import fc from "fast-check";
import { expect, test } from "vitest";
import { printChanges } from "../../generator/changes/print.ts";
import { generate } from "../../generator/generate.ts";
import { Problems } from "../../generator/problem.ts";
import { isRecord } from "../../generator/spec/document.ts";
import { tellSpecChanges } from "../../generator/spec-changes.ts";
import { describeLamps, LAMP_SOURCES } from "../support/lamps.ts";

/** Every place in a document, as the object that holds it and its key there. */
function listPlaces(node: unknown): [holder: object, key: string][] {
  if (!isRecord(node) && !Array.isArray(node)) return [];
  return Object.entries(node).flatMap(([key, value]): [object, string][] => [[node, key], ...listPlaces(value)]);
}

const odd = fc.constantFrom<unknown>(
  ...[undefined, null, true, 3, "x", "valueOf", "#/components/schemas/Lamp", [], [null], ["x"], [{}], {}, { x: null }],
  ...[{ $ref: "#/components/schemas/Lamp" }, { $ref: "#/components/schemas/Gone" }, { $ref: "#" }, { $ref: 3 }],
  ...[{ type: "array" }, { allOf: [{ $ref: "#/components/schemas/Lamp" }] }, { valueOf: { type: "string" } }],
);

test("whatever stands somewhere in a document, it is understood or a Problem", { timeout: 120_000 }, async () => {
  const count = listPlaces(describeLamps()).length;
  const faults = fc.array(fc.tuple(fc.nat(count - 1), odd), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(faults, async (planted) => {
      const lamps = describeLamps();
      const places = listPlaces(lamps);
      for (const [index, value] of planted) {
        const [holder, key] = places[index] ?? [{}, ""];
        Object.assign(holder, { [key]: structuredClone(value) });
      }
      const now = { file: "specs/lumen/openapi.json", text: JSON.stringify(lamps) };
      const problems = new Problems();
      const files = await generate({ ...LAMP_SOURCES, openapi: now }, problems);
      expect(files.length > 0, problems.print()).toBe(problems.empty);
      const old = { file: "old.json", text: JSON.stringify(describeLamps()) };
      for (const [before, after] of [
        [old, now],
        [now, old],
        [now, now],
      ] as const) {
        const changes = tellSpecChanges(LAMP_SOURCES, before, after, new Problems());
        if (changes) printChanges(changes, "markdown");
        if (changes && before === after) expect(changes.changes).toEqual([]);
      }
    }),
    { numRuns: Number(process.env["RUNS"] ?? 150) },
  );
});
