import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findRefusals, readListed } from "../../generator/compat/check-compat.ts";
import type { ListedTool, Schema } from "../../generator/compat/rule.ts";
import { rules } from "../../generator/compat/rules.ts";
import { oneTool, report } from "../support/things.ts";

const text = { type: "string" };

/** A tool that every client takes, with one of everything. */
const good: ListedTool = {
  name: "create_lamp",
  description: "Hang up one lamp.",
  inputSchema: object({
    room_id: text,
    color: { ...text, enum: ["white", "red"], description: "Of the light.", default: "white" },
    watts: { type: "integer", minimum: 1, maximum: 100 },
    since: { ...text, format: "date-time" },
    switches: { type: "array", items: object({ label: text }, ["label"]), minItems: 1, maxItems: 4 },
    wiring: { type: "object" },
  }),
  outputSchema: { type: "object", properties: { id: text, may_be_null: {} } },
};

function object(properties: Record<string, Schema>, required: string[] = []): Schema {
  return { type: "object", properties, required, additionalProperties: false };
}

const withArgument = (name: string, schema: Schema): ListedTool => ({
  ...good,
  inputSchema: object({ [name]: schema }),
});
const withRoot = (keywords: Schema): ListedTool => ({ ...good, inputSchema: { ...good.inputSchema, ...keywords } });
const withOutput = (outputSchema: Schema): ListedTool => ({ ...good, outputSchema });
const named = (length: number): ListedTool => ({ ...good, name: "a".repeat(length) });
const nested = (levels: number): Schema => (levels === 1 ? text : object({ inner: nested(levels - 1) }));

/** What is wrong, and every rule that says so: another rule that says more than its own would hide it. */
const faults: [name: string, tool: ListedTool, wants: string[]][] = [
  ["a root that is a list", withRoot({ type: "array", items: text }), ["root-object", "keywords-of-type"]],
  ["a root without a type", withRoot({ type: undefined }), ["root-object", "keywords-of-type"]],
  ["an output that is a list", withOutput({ type: "array", items: text }), ["root-object result"]],
  ["a choice at the root", withRoot({ anyOf: [object({ room_id: text })] }), ["no-root-combinator", "known-keywords"]],
  [
    "a choice inside",
    withArgument("room", { oneOf: [text, { type: "integer" }] }),
    ["one-type room", "known-keywords room"],
  ],
  [
    "a reference",
    withArgument("room", { $ref: "#/$defs/Room" }),
    ["no-references room", "one-type room", "known-keywords room"],
  ],
  ["definitions", withRoot({ $defs: { Room: text } }), ["no-references", "known-keywords"]],
  ["a value without a type", withArgument("room", {}), ["one-type room"]],
  ["a value that may be null", withArgument("room", { type: ["string", "null"] }), ["one-type room"]],
  ["a type that nobody knows", withArgument("room", { type: "any" }), ["one-type room"]],
  ["a list without items", withArgument("rooms", { type: "array" }), ["array-items rooms"]],
  [
    "a list inside a list without items",
    withArgument("grid", { type: "array", items: { type: "array" } }),
    ["array-items grid[]"],
  ],
  ["a tuple of old", withArgument("pair", { type: "array", items: [text, text] }), ["no-tuples pair"]],
  [
    "a tuple of today",
    withArgument("pair", { type: "array", items: text, prefixItems: [text] }),
    ["no-tuples pair", "known-keywords pair"],
  ],
  ["numbers in an enum", withArgument("level", { type: "integer", enum: [1, 2] }), ["enum-values level"]],
  ["text and numbers in an enum", withArgument("level", { ...text, enum: ["1", 2] }), ["enum-values level"]],
  ["an enum of nothing", withArgument("level", { ...text, enum: [] }), ["enum-values level"]],
  ["an enum with one value twice", withArgument("level", { ...text, enum: ["a", "a"] }), ["enum-values level"]],
  ["items of what is no list", withArgument("room", { ...text, items: text }), ["keywords-of-type room"]],
  ["properties of what is no object", withArgument("room", { ...text, properties: {} }), ["keywords-of-type room"]],
  ["a keyword of its own", withArgument("room", { ...text, const: "R1" }), ["known-keywords room"]],
  ["a keyword in the output", withOutput({ type: "object", $schema: "x" }), ["known-keywords result"]],
  ["required, and not there", withRoot({ required: ["flor"] }), ["required-properties"]],
  ["eleven levels", withArgument("a", nested(10)), ["depth a.inner.inner.inner.inner.inner.inner.inner.inner.inner"]],
  ["an argument with brackets", withArgument("rooms[]", text), ["argument-names"]],
  ["a long argument", withArgument("r".repeat(65), text), ["argument-names"]],
  ["a dot in the name", { ...good, name: "lamps.create" }, ["name-characters"]],
  ["a slash in the name", { ...good, name: "lamps/create" }, ["name-characters"]],
  ["a name of 47", named(47), ["name-length-vscode"]],
  ["a name of 53", named(53), ["name-length-vscode", "name-length-claude-code"]],
  ["a name of 56", named(56), ["name-length-vscode", "name-length-claude-code", "name-length-cursor"]],
  ["a long description", { ...good, description: "x".repeat(1025) }, ["description-length"]],
];

const refuse = (tool: ListedTool): string[] =>
  findRefusals([tool], "house").map(({ rule, at }) => [rule, at].filter(Boolean).join(" "));

describe("what clients refuse", () => {
  test.each(faults)("%s", (_name, tool, wants) => {
    // As JSON has it: what is undefined is not there.
    expect(refuse(JSON.parse(JSON.stringify(tool)))).toEqual(wants);
  });

  test.each<[string, ListedTool]>([
    ["one of everything", good],
    ["ten levels", withArgument("a", nested(9))],
    ["46 characters", named(46)],
    ["1024 characters of description", { ...good, description: "x".repeat(1024) }],
    ["no output", { name: "x", inputSchema: { type: "object", properties: {} } }],
  ])("not %s", (_name, tool) => {
    expect(refuse(tool)).toEqual([]);
  });
});

describe("the rules", () => {
  test("have a file each, which is in the index, and a fault that shows that it is needed", () => {
    const files = readdirSync("generator/compat/rules").map((file) => file.replace(".ts", ""));
    expect(Object.keys(rules).sort()).toEqual(files.sort());
    const caught = new Set(faults.flatMap(([, , wants]) => wants.map((want) => want.split(" ")[0])));
    expect([...caught].sort()).toEqual(files);
  });

  test.each(Object.entries(rules))("%s says who wants it and why", (_name, { client, wants, reason, source }) => {
    expect([client, reason].every((words) => /^[A-Z]/.test(words))).toBe(true);
    expect(wants).toMatch(/^\S.*[^.]$/);
    expect(reason).toMatch(/\.$/);
    expect(source ?? "https://").toMatch(/^https:/);
  });

  test("a rule that is dropped refuses nothing", () => {
    const { "enum-values": dropped, ...others } = rules;
    const tool = withArgument("level", { type: "integer", enum: [1, 2] });
    expect(dropped && findRefusals([tool], "house", { dropped })).toHaveLength(1);
    expect(findRefusals([tool], "house", others)).toEqual([]);
  });
});

test("the generator refuses such a tool, at its line", async () => {
  const tools = oneTool(
    "operation: createThing\naccess: write\narguments:\n  name: body.thing.name\n  size: { from: body.thing.size, values: [1, 2] }\n",
  );
  expect(await report({ tools: [tools] })).toEqual([
    "tools/a.yaml:9  do_it: size: has the enum [1,2] of other values than strings; Gemini CLI, Gemini wants enums of different strings, at least one (generator/compat/rules/enum-values.ts)",
  ]);
});

test.each(readdirSync("generated"))("every client takes all of %s", (provider) => {
  const read = (file: string) => readFileSync(`generated/${provider}/${file}`, "utf8");
  const listed = readListed(read("catalog.json"), read("outputs.json"));
  expect(listed.length).toBeGreaterThan(0);
  expect(findRefusals(listed, provider)).toEqual([]);
});
