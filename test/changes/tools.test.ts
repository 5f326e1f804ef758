import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { printChanges, printSummary } from "../../generator/changes/print.ts";
import type { SpecChanges, ToolChanges } from "../../generator/changes/report.ts";
import { Problems } from "../../generator/problem.ts";
import { breaksTools, tellSpecChanges } from "../../generator/spec-changes.ts";
import { describeLamps, LAMP_SOURCES, type Lamps, type Plant, set } from "../support/lamps.ts";

function compare(...plants: Plant[]): SpecChanges {
  const changed = describeLamps();
  for (const plant of plants) plant(changed);
  const print = (name: string, lamps: Lamps) => ({ file: name, text: JSON.stringify(lamps) });
  const problems = new Problems();
  const changes = tellSpecChanges(
    LAMP_SOURCES,
    print("old.json", describeLamps()),
    print("new.json", changed),
    problems,
  );
  if (!changes) throw new Error(problems.print());
  return changes;
}

function tools(changes: SpecChanges): ToolChanges {
  if (!changes.tools) throw new Error("no tools");
  return changes.tools;
}

const LAMP = (lamps: Lamps) => lamps.components.schemas.Lamp.allOf[1] as { properties: Record<string, object> };
const list = (lamps: Lamps) => lamps.paths["/lamps"].get;
const shade = { name: "shade", in: "query", schema: { type: "string" } };
const more =
  (parameter: object): Plant =>
  (lamps) => {
    Object.assign(list(lamps), { parameters: [...list(lamps).parameters, parameter] });
  };
const property = (name: string, keywords: object) => set((lamps) => LAMP(lamps).properties[name] ?? {}, keywords);

describe("which tools a change reaches, and through what", () => {
  test.each<[string, Plant, ...string[]]>([
    [
      "a parameter that an argument binds",
      (lamps) => Object.assign(list(lamps).parameters[2] ?? {}, { schema: { type: "string", enum: ["on"] } }),
      "list_lamps breaking listLamps query statuses[][]: argument statuses",
    ],
    ["a parameter that nothing binds", (lamps) => Object.assign(list(lamps).parameters[3] ?? {}, { schema: {} })],
    [
      "a parameter of paging",
      (lamps) => Object.assign(lamps.components.parameters.limit.schema, { maximum: 5 }),
      "list_lamps breaking parameter limit: paging",
    ],
    ["a new parameter", more(shade), "list_lamps additive listLamps query shade: not offered"],
    [
      "a required parameter that nothing fills",
      more({ ...shade, required: true }),
      "list_lamps breaking listLamps query shade: nothing fills it",
    ],
    [
      "a property of the body that an argument binds, which others hand back",
      property("color", { enum: ["red"] }),
      "create_lamp breaking Lamp.color: argument color",
      "list_lamps additive Lamp.color: field color",
    ],
    [
      "items of a bound list",
      property("marks", { items: { type: "integer" } }),
      "create_lamp breaking Lamp.marks[]: argument marks",
      "switch_lamp breaking Lamp.marks[]: read by hand in switch-lamp",
    ],
    [
      "a kept field that goes",
      (lamps) => Reflect.deleteProperty(lamps.components.schemas.Thing.properties, "id"),
      "create_lamp breaking Thing.id: field id",
      "list_lamps breaking Thing.id: field id",
      "switch_lamp breaking Thing.id: read by hand in switch-lamp",
    ],
    [
      "the list itself",
      (lamps) => {
        const { schema } = list(lamps).responses[200].content["application/json"];
        Object.assign(schema, { properties: { lamps: { type: "object" } } });
      },
      "list_lamps breaking listLamps 200 lamps: returns lamps",
      "list_lamps breaking listLamps 200 more: paging",
    ],
    [
      "an operation under `uses` that goes",
      (lamps) => Reflect.deleteProperty(lamps.paths["/lamps/{id}"], "delete"),
      "switch_lamp breaking deleteLamp: operation",
    ],
    ["a scope", set(list, { "x-lumen-scope": "lamps.all" }), "list_lamps breaking listLamps: operation"],
    [
      "what a patch has said already",
      more({ ...shade, name: "rooms[]", schema: { type: "array", items: { type: "string" } } }),
    ],
  ])("%s", (_name, plant, ...want) => {
    const found = tools(compare(plant)).touched.flatMap(({ tool, findings }) =>
      findings.map(({ grade, place, through }) => `${tool} ${grade} ${place}: ${through}`),
    );
    expect(found.sort()).toEqual(want);
  });
});

describe("patches and Problems", () => {
  const told = ({ problems, obsolete, misfits }: ToolChanges) => ({
    problems: problems.map(({ what }) => what),
    obsolete: obsolete.map(({ line, what }) => `${line} ${what}`),
    misfits: misfits.map(({ line, what }) => `${line} ${what}`),
  });
  const none = { problems: [], obsolete: [], misfits: [] };

  test.each<[string, Plant, Partial<typeof none> | Record<string, string[]>, breaks: boolean]>([
    ["nothing of the kind", more(shade), none, false],
    [
      "a patch that the document made needless",
      more({ ...shade, name: "rooms[]" }),
      { ...none, obsolete: ['1 listLamps has the parameter "rooms[]" already'] },
      true,
    ],
    [
      "a patch and a tool of an operation that is gone",
      (lamps) => Reflect.deleteProperty(lamps.paths["/lamps"], "get"),
      {
        ...none,
        misfits: ["1 no operation is called listLamps"],
        problems: ['list_lamps: the document has no operation "listLamps"'],
      },
      true,
    ],
    [
      "an operation that is called otherwise",
      set((lamps) => lamps.paths["/lamps"].post, { operationId: "addLamp" }),
      { ...none, problems: ['create_lamp: the document has no operation "createLamp"'] },
      true,
    ],
  ])("%s", (_name, plant, want, breaks) => {
    const changes = compare(plant);
    expect(told(tools(changes))).toEqual(want);
    expect(breaksTools(changes)).toBe(breaks);
  });

  test("what was wrong before is no news", () => {
    const broken = describeLamps();
    Reflect.deleteProperty(broken.paths["/lamps"], "get");
    const text = JSON.stringify(broken);
    const changes = tellSpecChanges(LAMP_SOURCES, { file: "a.json", text }, { file: "b.json", text }, new Problems());
    expect(changes?.tools).toMatchObject({ ...none, before: 2 });
  });

  test("operations nobody offers, and deprecated ones in use", () => {
    const rooms: Plant = (lamps) =>
      Object.assign(lamps.paths, { "/rooms": { get: { operationId: "listRooms", responses: {} } } });
    expect(tools(compare(rooms, set(list, { deprecated: true })))).toMatchObject({
      notOffered: [{ id: "listRooms", method: "GET", path: "/rooms" }],
      deprecated: [{ operation: "listLamps", tools: ["list_lamps"], since: "now" }],
    });
  });
});

describe("in print", () => {
  const changes = () =>
    compare(
      more({ ...shade, name: "rooms[]" }),
      (lamps) => Object.assign(lamps.paths, { "/rooms": { get: { operationId: "listRooms", responses: {} } } }),
      (lamps) =>
        Object.assign(lamps.paths, {
          "/lamps/{id}": { get: lamps.paths["/lamps/{id}"].get, parameters: lamps.paths["/lamps/{id}"].parameters },
        }),
      set(list, { deprecated: true }),
      property("color", { enum: ["red", "@here <b>*x*|y</b>"] }),
      property("name", { maxLength: 8, pattern: "^[a-z]*$" }),
      property("watts", { default: 5 }),
    );

  test.each(["markdown", "text"] as const)("%s", (format) => {
    const file = `test/golden/spec-changes.${format === "text" ? "txt" : "md"}`;
    const printed = printChanges(changes(), format);
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, printed);
    expect(printed).toBe(readFileSync(file, "utf8"));
  });

  test("nothing at all", () => {
    expect(printSummary(compare())).toBe(
      "Nothing changed in 4 operations.\nNothing: no tool is touched, and every patch still fits.\n",
    );
  });

  test("of a hundred changes the first are told", () => {
    const many: Plant = (lamps) => {
      for (let index = 0; index < 100; index++) more({ ...shade, name: `p${index}` })(lamps);
    };
    const printed = printChanges(compare(many), "text");
    expect(printed.match(/query p\d+/g)).toHaveLength(80);
    expect(printed.match(/and 60 more/g)).toHaveLength(2);
  });
});
