import { describe, expect, test } from "vitest";
import { compareFiles, edit, lamps, listChanges, object } from "../support/surface.ts";
import { type Edit, inputOf, inSwitches, rename, renameTool, set } from "../support/surface-edits.ts";
import { ofArguments } from "./surface-cases/arguments.ts";
import { ofResults } from "./surface-cases/results.ts";
import { ofTools } from "./surface-cases/tools.ts";
import { ofValues } from "./surface-cases/values.ts";

const cases = [...ofTools, ...ofArguments, ...ofValues, ...ofResults];

describe("one change, one grade", () => {
  test.each(cases)("%s", (_name, change, wants) => {
    const report = compareFiles(lamps(), edit(lamps(), change));
    expect(listChanges(report)).toEqual(wants);
    const graver = wants.some((want) => want.startsWith("breaking"));
    expect(report.grade).toBe(graver ? "breaking" : (wants[0]?.split(" ")[0] ?? "none"));
  });

  test("every breaking change comes with a remedy", () => {
    const all = cases.flatMap(([, change]) => compareFiles(lamps(), edit(lamps(), change)).providers[0]?.changes ?? []);
    const silent = all.filter(({ grade, remedy }) => grade === "breaking" && !remedy).map(({ kind }) => kind);
    expect(silent).toEqual([]);
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(45);
  });

  test("an edit and its reverse are never both free of what breaks, but for words, order and what is as wide", () => {
    const graded = cases.map(([name, change]) => {
      const changed = edit(lamps(), change);
      return [name, compareFiles(lamps(), changed).grade, compareFiles(changed, lamps()).grade] as const;
    });
    const both = graded.filter(([, there, back]) => there === "additive" && back === "additive").map(([name]) => name);
    expect(both).toEqual(["an argument moves among the hidden", "a hidden argument is listed"]);
  });
});

test("a remedy is the line to write", () => {
  const remedyOf = (change: Edit) => compareFiles(lamps(), edit(lamps(), change)).providers[0]?.changes[0]?.remedy;
  expect(remedyOf((files) => rename(files, "color", "colour"))).toBe("Write `also accepts: { color: colour }`.");
  expect(
    remedyOf(
      inSwitches((item) => (item.properties = { label: {}, edge: { type: "string", enum: ["left", "right"] } })),
    ),
  ).toBe('Write `also accepts: { "switches[].side": "switches[].edge" }`.');
  expect(remedyOf((files) => renameTool(files, "get_room", "read_room"))).toBe(
    "Write `formerly: [get_room]` under `read_room`.",
  );
});

test("a type that is narrower", () => {
  const number = edit(lamps(), set("watts", { type: "number" }));
  expect(listChanges(compareFiles(number, lamps()))).toEqual(["breaking type narrower create_lamp watts"]);
  const any = edit(lamps(), set("watts", { type: undefined }));
  expect(listChanges(compareFiles(any, lamps()))).toEqual(["breaking type narrower create_lamp watts"]);
});

test("a wrapper that is taken away, with its properties", () => {
  const before = edit(lamps(), (files) => {
    const input = inputOf(files, "list_lamps");
    input.properties = { query: object({ ...input.properties, gone: { type: "string" } }) };
    files.calls.tools["list_lamps"] = { result: "list", keep: ["id", "name", "secret"] };
  });
  expect(listChanges(compareFiles(before, lamps()))).toEqual([
    "breaking argument gone list_lamps query.gone",
    "additive argument renamed with alias list_lamps query",
    "additive older shape added list_lamps sort",
  ]);
});
