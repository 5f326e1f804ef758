import { describe, expect, test } from "vitest";
import { compareFiles, edit, type Files, lamps, listChanges, type Node, object } from "../support/surface.ts";
import {
  type Case,
  type Edit,
  factsOf,
  fieldsOf,
  inputOf,
  inSwitches,
  rename,
  renameTool,
  set,
  toolOf,
} from "../support/surface-edits.ts";
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
    expect(both).toEqual([
      "a tool gets its old name back",
      "an argument moves among the hidden",
      "a hidden argument is listed",
      "an argument gets its older name back",
    ]);
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

test.each(["get_room", "list_lamps"])("fields that no schema told of go from %s", (tool) => {
  const whole = edit(lamps(), (files) => {
    delete factsOf(files, tool).keep;
    files.outputs[tool] = object({ response: { type: "array" } });
    if (tool === "get_room") files.outputs[tool] = { type: "object" };
  });
  const kept = edit(whole, (files) => (factsOf(files, tool).keep = ["id"]));
  expect(listChanges(compareFiles(whole, kept))).toEqual([`breaking field gone ${tool}`]);
});

test("what destroys less, and may no longer be repeated", () => {
  const repeat = (files: Files, safe: boolean) => {
    toolOf(files, "delete_lamp").tool.annotations["idempotentHint"] = safe;
  };
  const before = edit(lamps(), (files) => repeat(files, true));
  const after = edit(before, (files) => {
    repeat(files, false);
    toolOf(files, "delete_lamp").access = "write";
  });
  expect(listChanges(compareFiles(before, after))).toEqual([
    "breaking repeat unsafe delete_lamp",
    "additive access lowered delete_lamp",
  ]);
});

test("one of two scopes is no longer enough", () => {
  const both = edit(lamps(), (files) => factsOf(files, "delete_lamp").scopes?.push("rooms.read"));
  expect(listChanges(compareFiles(both, lamps()))).toEqual(["breaking scope no longer enough delete_lamp"]);
});

describe("scopes that only some calls need", () => {
  const wanting = (scopes: string[], furtherScopes: string[]) =>
    edit(lamps(), (files) => Object.assign(factsOf(files, "delete_lamp"), { scopes, furtherScopes }));
  test.each([
    ["one goes", wanting(["a"], ["b"]), wanting(["a"], []), ["additive scope not needed delete_lamp"]],
    ["one is needed by all", wanting([], ["a"]), wanting(["a"], []), ["breaking scope needed delete_lamp"]],
    ["one is needed by some only", wanting(["a"], []), wanting([], ["a"]), ["additive scope not needed delete_lamp"]],
    ["one of two", wanting(["a", "b"], []), wanting(["a"], ["b"]), ["breaking scope no longer enough delete_lamp"]],
    [
      "they change places",
      wanting(["a"], ["b"]),
      wanting(["b"], ["a"]),
      ["breaking scope no longer enough delete_lamp"],
    ],
    ["none changes", wanting(["a"], ["b"]), wanting(["a"], ["b"]), []],
  ])("%s", (_, before, after, want) => {
    expect(listChanges(compareFiles(before, after))).toEqual(want);
  });
});

describe("results in an envelope", () => {
  const names = { success: "success", data: "data", error: "error", message: "message", total: "total", size: "size" };
  const enveloped = edit(lamps(), (files) => {
    files.calls.results = { ...names };
    Object.assign(factsOf(files, "list_lamps"), { rows: "lamps" });
    for (const name of Object.keys(files.outputs)) files.outputs[name] = object({ data: files.outputs[name] ?? {} });
    const { response = {} } = fieldsOf(files, "list_lamps")["data"]?.properties ?? {};
    fieldsOf(files, "list_lamps")["data"] = object({ lamps: response, total: {}, size: {} }, ["lamps"]);
    fieldsOf(files, "delete_lamp")["data"] = object({ message: {} });
  });
  const dataOf = (files: Files, tool: string) => fieldsOf(files, tool)["data"]?.properties ?? {};
  const turn = (data: Record<string, Node>, from: string, to: string) => {
    data[to] = data[from] ?? {};
    delete data[from];
  };

  test.each<Case>([
    ["nothing", () => {}, []],
    [
      "another name for a list",
      (files) => {
        factsOf(files, "list_lamps").rows = "lights";
        turn(dataOf(files, "list_lamps"), "lamps", "lights");
        Object.assign(fieldsOf(files, "list_lamps")["data"] ?? {}, { required: ["lights"] });
      },
      ["breaking field renamed list_lamps result.lamps"],
    ],
    [
      "another name for the size of a page, of one tool",
      (files) => {
        factsOf(files, "list_lamps").size = "per_page";
        turn(dataOf(files, "list_lamps"), "size", "per_page");
      },
      ["breaking field renamed list_lamps result.size"],
    ],
    [
      "another name for the total of all lists, and for all data",
      (files) => {
        Object.assign(files.calls.results ?? {}, { total: "count", data: "payload" });
        turn(dataOf(files, "list_lamps"), "total", "count");
        for (const name of Object.keys(files.outputs)) turn(fieldsOf(files, name), "data", "payload");
      },
      ["breaking field renamed", "breaking field renamed"],
    ],
    [
      "another name for an error",
      (files) => Object.assign(files.calls.results ?? {}, { error: "failure" }),
      ["breaking field renamed"],
    ],
    [
      "no total",
      (files) => {
        delete files.calls.results?.["total"];
        delete dataOf(files, "list_lamps")["total"];
      },
      ["breaking field gone"],
    ],
    [
      "the number of the page",
      (files) => {
        Object.assign(files.calls.results ?? {}, { page: "page" });
        dataOf(files, "list_lamps")["page"] = {};
      },
      ["additive field added"],
    ],
    [
      "an item without its name",
      (files) => delete dataOf(files, "list_lamps")["lamps"]?.items?.properties?.["name"],
      ["breaking field gone list_lamps result.lamps[].name"],
    ],
    [
      "a field that is kept and told",
      (files) => {
        factsOf(files, "list_lamps").keep = ["id", "name", "secret", "lit"];
        Object.assign(dataOf(files, "list_lamps")["lamps"]?.items?.properties ?? {}, { lit: {} });
      },
      ["additive field added list_lamps result.lamps[].lit"],
    ],
    ["none", (files) => delete files.calls.results, ["breaking result changed"]],
  ])("%s", (_name, change, wants) => {
    expect(listChanges(compareFiles(enveloped, edit(enveloped, change)))).toEqual(wants);
  });
});
