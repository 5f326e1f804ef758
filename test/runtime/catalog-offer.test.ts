import { describe, expect, test } from "vitest";
import { ConfigError } from "../../runtime/errors.ts";
import { type Filters, offer } from "../../runtime/tools/catalog.ts";
import { catalog } from "../support/acme.ts";

const offered = (filters: Partial<Filters>) => [...offer(catalog, { writes: false, ...filters }).keys()];

const READS = ["get_thing", "list_things", "who_am_i", "get_person"];

describe("what is offered", () => {
  test.each<[string, Partial<Filters>, string[]]>([
    ["what only reads", {}, READS],
    ["everything with writes", { writes: true }, catalog.map(({ tool }) => tool.name)],
    ["a toolset", { toolsets: ["people"] }, ["who_am_i", "get_person"]],
    ["toolsets", { toolsets: ["people", "things"] }, READS],
    ["a tool", { tools: ["list_things"] }, ["list_things"]],
    [
      "toolsets and tools add up",
      { toolsets: ["people"], tools: ["get_thing"] },
      ["get_thing", "who_am_i", "get_person"],
    ],
    ["a tool named twice is there once", { toolsets: ["things"], tools: ["get_thing"] }, ["get_thing", "list_things"]],
    ["exclusions take away", { exclude: ["get_thing", "who_am_i"] }, ["list_things", "get_person"]],
    ["also from what was asked for", { tools: ["get_thing", "who_am_i"], exclude: ["get_thing"] }, ["who_am_i"]],
    [
      "a write has to be allowed, however it is named",
      { toolsets: ["things"], tools: ["delete_thing"] },
      ["get_thing", "list_things"],
    ],
    [
      "a toolset with its writes",
      { toolsets: ["things"], writes: true, exclude: ["delete_thing"] },
      ["get_thing", "list_things", "update_thing"],
    ],
  ])("%s", (_, filters, want) => {
    expect(offered(filters)).toEqual(want);
  });

  test("with the entry itself", () => {
    expect(offer(catalog, { writes: false }).get("get_thing")).toBe(catalog[0]);
  });
});

describe("refused", () => {
  test.each<[Partial<Filters>, string]>([
    [{ toolsets: ["thing"] }, '--toolsets: there is no toolset "thing"; did you mean "things"?'],
    [{ toolsets: ["billing"] }, '--toolsets: there is no toolset "billing"; known: people, things.'],
    [{ toolsets: ["people", "Things"] }, '--toolsets: there is no toolset "Things"; did you mean "things"?'],
    [{ tools: ["get_thin"] }, '--tools: there is no tool "get_thin"; did you mean "get_thing"?'],
    [{ tools: ["frobnicate"] }, '--tools: there is no tool "frobnicate"; the command `tools` lists them.'],
    [{ exclude: ["get-thing"] }, '--exclude-tools: there is no tool "get-thing"; did you mean "get_thing"?'],
    [{ tools: ["a\nb"] }, '--tools: there is no tool "a\\nb"; the command `tools` lists them.'],
    [{ tools: ["constructor"] }, '--tools: there is no tool "constructor"; the command `tools` lists them.'],
    [
      { tools: ["delete_thing"] },
      "These filters leave no tool that only reads. Add --enable-write-tools, or name more --toolsets.",
    ],
    [
      { tools: ["delete_thing"], exclude: ["delete_thing"], writes: true },
      "These filters leave no tool. Drop --exclude-tools, or name more --toolsets.",
    ],
  ])("%j", (filters, message) => {
    expect(() => offered(filters)).toThrow(new ConfigError(message));
  });
});
