import { describe, expect, test } from "vitest";
import { emit, FACTS, oneTool, type Said } from "../support/things.ts";

/** The body of `run`, without the indentation that all of it has. */
async function emitRun(said: Said): Promise<string> {
  const text = (await emit({ overrides: ["some-hook", "some-check"], ...said })).get("tools/do-it.ts") ?? "";
  const [, run = ""] = /\n {2}async run\(.*\) \{\n([\s\S]*)\n {2}\},\n/.exec(text) ?? [];
  return run.replaceAll(/^ {4}/gm, "");
}

const CREATE = "operation: createThing\naccess: write\narguments:\n  name: body.thing.name\n";

/** Arguments of createThing besides the name, and what stands below `name` in the body's `thing`. */
const PARTS: [name: string, lines: string, ...thing: string[]][] = [
  ["a plain value", "  size: body.thing.size", "size: args.size,"],
  [
    "an optional object with something certain in it",
    "  owner: body.thing.box.owner.id\n  label: { from: body.thing.box.label, required: true }",
    "box: {",
    "  owner: {",
    "    id: args.owner,",
    "  },",
    "  label: args.label,",
    "},",
  ],
  [
    "an optional object with one argument",
    "  mode: body.thing.untyped.id",
    "untyped: args.mode === undefined ? undefined : {",
    "  id: args.mode,",
    "},",
  ],
  [
    "an optional object with several, and what is required in it",
    "  label: body.thing.box.label\n  owner_id: { from: body.thing.box.owner, reference: user }\n  lid: body.thing.box.lid",
    "box: args.label === undefined && args.owner_id === undefined && args.lid === undefined ? undefined : {",
    '  label: needed(args.label, "label"),',
    '  owner: { id: needed(args.owner_id, "owner_id"), type: "user_reference" },',
    "  lid: args.lid,",
    "},",
  ],
  [
    "a reference",
    "  owner_id: { from: body.thing.owner, reference: team }",
    'owner: args.owner_id === undefined ? undefined : { id: args.owner_id, type: "team_reference" },',
  ],
  [
    "a reference that is required",
    "  owner_id: { from: body.thing.owner, reference: team, required: true }",
    'owner: { id: args.owner_id, type: "team_reference" },',
  ],
  [
    "references",
    "  owner_ids: { from: body.thing.owners, reference: user }",
    'owners: args.owner_ids?.map((id): Item<NonNullable<Body<"createThing">["thing"]["owners"]>> => ({ id: id, type: "user_reference" })),',
  ],
  [
    "references, one in each element",
    '  part_ids: { from: "body.thing.owners[]", reference: user, required: true }',
    'owners: args.part_ids.map((id): Item<Body<"createThing">["thing"]["owners"]> => ({ id: id, type: "user_reference" })),',
  ],
  ["a list of plain values", "  tags: body.thing.tags", "tags: args.tags,"],
  ["a list of plain values, one by one", '  tags: "body.thing.tags[]"', "tags: args.tags,"],
  [
    "items",
    "  parts: { from: body.thing.parts, items: { name: , heavy: weight, owner_id: { from: owner, reference: user }, marks: { items: { text: } } } }",
    'parts: args.parts?.map((item): Item<NonNullable<Body<"createThing">["thing"]["parts"]>> => ({',
    "  name: item.name,",
    "  weight: item.heavy,",
    '  owner: item.owner_id === undefined ? undefined : { id: item.owner_id, type: "user_reference" },',
    '  marks: item.marks?.map((item): Item<NonNullable<Item<NonNullable<Body<"createThing">["thing"]["parts"]>>["marks"]>> => ({',
    "    text: item.text,",
    "  })),",
    "})),",
  ],
  [
    "what may be emptied: null",
    "  note: body.thing.note\nclears: [note]",
    'note: args.clear?.includes("note") ? null : args.note,',
  ],
  [
    "what may be emptied: a list",
    "  tags: body.thing.tags\nclears: [tags]",
    'tags: args.clear?.includes("tags") ? [] : args.tags,',
  ],
  [
    "what may be emptied, in an optional object",
    "  mode: body.thing.untyped.id\nclears: [mode]",
    'untyped: args.mode === undefined && !args.clear?.includes("mode") ? undefined : {',
    '  id: args.clear?.includes("mode") ? "" : args.mode,',
    "},",
  ],
  ["a constant", "sends: { body.thing.secret: false, body.thing.size: 3 }", "secret: false,", "size: 3,"],
  ["a constant in an optional object", "sends: { body.thing.untyped.id: x }", "untyped: {", '  id: "x",', "},"],
  [
    "one argument for two places",
    "  both: { from: [body.thing.note, body.thing.untyped.id] }",
    "note: args.both,",
    "untyped: args.both === undefined ? undefined : {",
    "  id: args.both,",
    "},",
  ],
];

describe("the body", () => {
  test.each(PARTS)("%s", async (_name, lines, ...thing) => {
    const open = [
      "return client.createThing({",
      "  body: {",
      "    thing: {",
      '      type: "thing",',
      "      name: args.name,",
    ];
    const close = ["    },", "  },", "});"];
    expect(await emitRun({ tools: [oneTool(CREATE + lines)] })).toBe(
      [...open, ...thing.map((line) => `      ${line}`), ...close].join("\n"),
    );
  });
});

const RUNS: [name: string, said: Said, ...run: string[]][] = [
  [
    "a path, a query with an odd name, one property of the answer",
    { tools: [oneTool("operation: getThing\narguments: { thing_id: id, include: 'include[]' }\nreturns: thing")] },
    "const answer = await client.getThing({",
    "  path: { id: args.thing_id },",
    "  query: {",
    '    "include[]": args.include,',
    "  },",
    "});",
    "return answer.thing;",
  ],
  [
    "an answer that is a list",
    { tools: [oneTool("operation: searchThings\narguments: { q: }")] },
    "return wholeList(await client.searchThings({",
    "  query: {",
    "    q: args.q,",
    "  },",
    "}));",
  ],
  [
    "a hook and a check",
    {
      tools: [
        oneTool(
          "operation: listThings\ncheck: some-check\narguments: { since: , whose: { hook: some-hook } }\nreturns: things",
        ),
      ],
    },
    "someCheck(args);",
    "const whoseQuery = await someHook(args.whose, context, args);",
    "const answer = await context.client.listThings({",
    "  query: {",
    "    since: args.since,",
    "    ...whoseQuery,",
    "  },",
    "});",
    "return wholeList(answer.things);",
  ],
  [
    "pages by offset",
    { tools: [oneTool("operation: listThings\npages: { items: things }")] },
    "return collectByOffset(args, { size: 100 }, async (page) => {",
    "  const answer = await client.listThings({",
    "    query: {",
    "      limit: page.limit,",
    "      offset: page.offset,",
    "    },",
    "  });",
    "  return { items: answer.things, more: answer.more };",
    "});",
  ],
  [
    "pages by offset, with all there is to know",
    {
      facts: FACTS.replace("more: more", "more: more, total: count").replace(
        "pages:",
        "pages:\n  size: 7\n  deepest: 70",
      ),
      tools: [oneTool("operation: listThings\npages: { items: things }")],
    },
    "return collectByOffset(args, { size: 7, deepest: 70 }, async (page) => {",
    "  const answer = await client.listThings({",
    "    query: {",
    "      limit: page.limit,",
    "      offset: page.offset,",
    "    },",
    "  });",
    "  return { items: answer.things, more: answer.more, total: answer.count };",
    "});",
  ],
  [
    "pages by cursor, the first that the operation has all of",
    {
      facts:
        "title: T\nclient: C\npages:\n  cursor: [{ limit: size, cursor: since, next: count }, { limit: limit, cursor: since, next: count }]\n",
      tools: [oneTool("operation: listThings\npages: { items: things }")],
    },
    "return collectByCursor(args, { size: 100 }, async (page) => {",
    "  const answer = await client.listThings({",
    "    query: {",
    "      limit: page.limit,",
    "      since: page.cursor,",
    "    },",
    "  });",
    "  return { items: answer.things, next: answer.count };",
    "});",
  ],
  [
    "pages by limit, where an argument takes the offset",
    { tools: [oneTool("operation: listThings\narguments: { start: offset }\npages: { items: things }")] },
    "return collectByLimit(args, { size: 100 }, async (page) => {",
    "  const answer = await client.listThings({",
    "    query: {",
    "      limit: page.limit,",
    "      offset: args.start,",
    "    },",
    "  });",
    "  return { items: answer.things, more: answer.more };",
    "});",
  ],
  [
    "pages of what comes whole",
    { facts: "title: T\nclient: C\n", tools: [oneTool("operation: listThings\npages: { items: things }")] },
    "return collectWhole(args, async () => {",
    "  const answer = await client.listThings({});",
    "  return { items: answer.things };",
    "});",
  ],
];

describe("the request", () => {
  test.each(RUNS)("%s", async (_name, said, ...run) => {
    expect(await emitRun(said)).toBe(run.join("\n"));
  });

  test("an array that goes out with commas is named to the client", async () => {
    const files = await emit({ tools: [oneTool("operation: listThings\narguments: { colors: }")] });
    expect(files.get("client.ts")).toContain(
      '  listThings: (args) => http.call("GET", "/things", args, { joined: ["colors"] }),\n',
    );
  });

  test("each argument is checked against one interface", async () => {
    const files = await emit({
      tools: [oneTool(`${CREATE}  size: { from: body.thing.size, default: 3 }\n  options: body.options`)],
    });
    expect(files.get("arguments.ts")).toBe(`// @generated from specs/x/tools by \`npm run generate\`. Do not edit.
import type { Body } from "./client.ts";

export interface DoIt {
  name: string;
  size: number;
  options?: NonNullable<Body<"createThing">["options"]> | undefined;
}
`);
  });

  test("what the manifest says of a value replaces what the document says", async () => {
    const said = "minimum: 2, maximum: 3, default: 3, format: x, description: ' Some  words '";
    const files = await emit({
      tools: [
        oneTool(
          `operation: listThings\narguments:\n  limit: { ${said} }\n  open: { from: "statuses[]", values: [open], min items: 1, max items: 2 }\n  any: { from: offset, values: any }\n  since: { values: any, required: true }`,
        ),
        oneTool("operation: listThings\narguments: { states: { from: 'statuses[]', values: any } }", "do_that"),
      ],
    });
    const [doIt, doThat] = JSON.parse(files.get("catalog.json") ?? "");
    expect(doIt.tool.inputSchema).toEqual({
      type: "object",
      properties: {
        limit: { type: "integer", format: "x", minimum: 2, maximum: 3, default: 3, description: "Some words" },
        open: { type: "array", items: { type: "string", enum: ["open"] }, minItems: 1, maxItems: 2 },
        any: { type: "integer" },
        since: { type: "string", format: "date-time" },
      },
      required: ["since"],
      additionalProperties: false,
    });
    expect(doThat.tool.inputSchema.properties).toEqual({ states: { type: "array", items: { type: "string" } } });
  });
});
