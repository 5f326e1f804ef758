import { expect, test } from "vitest";
import { readCallLine } from "../../runtime/commands/call.ts";
import { printResult } from "../../runtime/commands/print.ts";
import { printToolHelp, printTools } from "../../runtime/commands/tools.ts";
import type { CatalogEntry } from "../../runtime/provider.ts";

const ofTool = (properties: CatalogEntry["tool"]["inputSchema"]["properties"], required?: string[]): CatalogEntry => ({
  toolset: "boats",
  access: "write",
  tool: {
    name: "sail_boat",
    title: "Sail boat",
    description: "Takes it out.",
    inputSchema: { type: "object", properties, additionalProperties: false, ...(required && { required }) },
    annotations: {
      title: "Sail boat",
      readOnlyHint: false,
      destructiveHint: false,
      idempotentHint: false,
      openWorldHint: true,
    },
  },
});

const sail = ofTool(
  {
    boat_id: { type: "string", description: "Of the boat." },
    crew_ids: { type: "array", items: { type: "string" } },
    winds: { type: "array", items: { type: "string", enum: ["north", "south"] } },
    night: { type: "boolean", default: false },
    timeout: { type: "integer" },
    since: { type: "string", format: "date-time" },
    cargo: { type: "array", items: { type: "object" } },
  },
  ["boat_id"],
);

/** The program's own: --demo alone, --timeout and --log-level with a value. */
const takesValue = (flag: string) => ({ demo: false, timeout: true, "log-level": true })[flag];
const read = (...argv: string[]) => readCallLine(argv, sail, takesValue);

test.each<[string[], Record<string, unknown>, string[]]>([
  [[], {}, []],
  [["--boat-id", "B1"], { boat_id: "B1" }, []],
  [["--boat_id", "B1"], { boat_id: "B1" }, []],
  [["--boat-id=B=1"], { boat_id: "B=1" }, []],
  [["--boat-id="], { boat_id: "" }, []],
  [["--boat-id", "two\nlines"], { boat_id: "two\nlines" }, []],
  [["--since", "-24h"], { since: "-24h" }, []],
  [["--since=--odd"], { since: "--odd" }, []],
  [["--crew-ids", "C1"], { crew_ids: ["C1"] }, []],
  [["--crew-ids", "C1", "--crew_ids", "C2"], { crew_ids: ["C1", "C2"] }, []],
  [["--crew-ids", '["C1","C2"]'], { crew_ids: '["C1","C2"]' }, []],
  [["--boat-id", "B1", "--boat-id", "B2"], { boat_id: ["B1", "B2"] }, []],
  [["--night"], { night: "true" }, []],
  [["--night", "--boat-id", "B1"], { night: "true", boat_id: "B1" }, []],
  [["--night", "false"], { night: "false" }, []],
  [["--night=false"], { night: "false" }, []],
  [["--json", '{"boat_id":"B1","crew_ids":["C1"]}', "--crew-ids", "C2"], { boat_id: "B1", crew_ids: ["C1", "C2"] }, []],
  [["--boat-id", "B1", "--json", '{"night":true}'], { boat_id: "B1", night: true }, []],
  [["--unknown", "x"], { unknown: "x" }, []],
  // The tool's own arguments come before flags of the same name.
  [["--timeout", "60"], { timeout: "60" }, []],
  [["--demo", "--boat-id", "B1"], { boat_id: "B1" }, ["--demo"]],
  [["--log-level", "debug"], {}, ["--log-level=debug"]],
  [["--log-level=debug"], {}, ["--log-level=debug"]],
])("%j", (argv, args, flags) => {
  expect(read(...argv)).toEqual({ args, flags, help: false });
});

test.each(["--help", "-h"])("%s asks for help", (flag) => {
  expect(read("--boat-id", "B1", flag, "--demo")).toMatchObject({ help: true });
});

test.each<[string[], string]>([
  [["B1"], `What is "B1"? Arguments are given as --boat-id VALUE, or all at once as --json '{…}'.`],
  [["--"], `What is "--"?`],
  [["--boat-id"], "--boat-id needs a value."],
  [["--boat-id", "--demo"], "--boat-id needs a value."],
  [["--log-level"], "--log-level needs a value."],
  [["--json"], "--json needs a value."],
  [["--json", "[1]"], "--json must be one JSON object with the tool's arguments."],
  [["--json", "null"], "--json must be one JSON object"],
  [["--json", "{"], "--json must be one JSON object"],
])("%j is no way to call", (argv, words) => {
  expect(() => read(...argv)).toThrow(words);
});

const reference = (id: string, summary: string) => ({ id, type: "x_reference", summary });

test.each<[string, Record<string, unknown>, string]>([
  ["fields", { id: "B1", length: 7, fast: false }, "id: B1\nlength: 7\nfast: false\n"],
  ["nothing where nothing is", { id: "B1", note: null, port: undefined }, "id: B1\n"],
  ["a reference", { harbour: reference("H1", "Aldermoor") }, "harbour: Aldermoor (H1)\n"],
  ["several", { crew: [reference("C1", "Ann"), reference("C2", "Bo")] }, "crew: Ann (C1), Bo (C2)\n"],
  [
    "something with a name and more",
    { mate: { id: "C1", name: "Ann", age: 40 } },
    "mate:\n  id: C1\n  name: Ann\n  age: 40\n",
  ],
  ["something within", { sail: { area: 20, made: { year: 1999 } } }, "sail:\n  area: 20\n  made:\n    year: 1999\n"],
  ["texts", { tags: ["old", "slow"] }, "tags: old, slow\n"],
  ["an empty list", { tags: [] }, "tags: none\n"],
  ["a list of more", { trips: [{ days: 1 }, { days: 2, to: ["a"] }] }, "trips:\n  - days: 1\n  - days: 2\n    to: a\n"],
  ["lines", { log: "one\ntwo\n" }, "log:\n  one\n  two\n"],
  ["what would steer a terminal", { title: "\u001b[2Jgone\u0007\u009b1m" }, "title: [2Jgone1m\n"],
  [
    "a page",
    { response: [{ id: "B1" }, { id: "B2", at: { x: 1 } }], response_summary: "2 results.", total: 2 },
    "- id: B1\n\n- id: B2\n  at:\n    x: 1\n\ntotal: 2\n2 results.\n",
  ],
  ["a page of texts", { response: ["a", "b"], response_summary: "2 results." }, "- a\n\n- b\n\n2 results.\n"],
  ["an empty page", { response: [], response_summary: "Nothing found." }, "Nothing found.\n"],
  [
    "a page that goes on",
    { response: [{ id: "B1" }], response_summary: 'More exist. Go on with cursor "1".', next_cursor: "1" },
    '- id: B1\n\nMore exist. Go on with cursor "1".\n',
  ],
])("prints %s", (_, result, text) => {
  expect(printResult(result)).toBe(text);
});

test("help tells what a tool takes", () => {
  expect(printToolHelp(sail, "boats-mcp")).toBe(`sail_boat: Takes it out.

Usage: boats-mcp call sail_boat --boat-id STRING --enable-write-tools

  --boat-id STRING     required; Of the boat.
  --crew-ids STRING    repeatable
  --winds north|south  repeatable
  --night BOOLEAN      default false
  --timeout INTEGER
  --since TIME
  --cargo JSON         repeatable
`);
  expect(printToolHelp({ ...ofTool({}), access: "read" }, "boats-mcp")).toContain(
    "Usage: boats-mcp call sail_boat\n\nIt takes no arguments.\n",
  );
});

test("tools stand under their toolsets", () => {
  const other = { ...sail, toolset: "airships" };
  expect(printTools([sail, other], "boats-mcp")).toBe(`airships
  sail_boat  write        Sail boat

boats
  sail_boat  write        Sail boat

One of them: boats-mcp call <tool> --help
`);
});
