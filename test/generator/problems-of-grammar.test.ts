import { describe, expect, test } from "vitest";
import { FACTS, oneTool, report } from "../support/things.ts";

describe("the grammar of a tool", () => {
  /** Words without the tool's name: the grammar is read before there is a tool. */
  test.each<[name: string, text: string, ...problems: string[]]>([
    [
      "an unknown key, with the nearest",
      oneTool("operation: listThings\nargumens: {}"),
      ':6  unknown key "argumens"; did you mean "arguments"?',
    ],
    [
      "an unknown key, with nothing near",
      oneTool("operation: listThings\npages: { items: things, frobnicate: 1 }"),
      ':6  unknown key "frobnicate"; known: items, default, max',
    ],
    [
      "keys that every object has",
      oneTool(
        "operation: listThings\nconstructor: x\n__proto__: { toString: 1 }\narguments: { since: { valueOf: 1 } }",
      ),
      ':6  unknown key "constructor"; known: operation, override, uses, access, idempotent, title, description, arguments, also accepts, sends, check, needs change, pages, returns, returns list, rows, done, keep, clears, formerly',
      ':7  unknown key "__proto__"; known: operation, override, uses, access, idempotent, title, description, arguments, also accepts, sends, check, needs change, pages, returns, returns list, rows, done, keep, clears, formerly',
      ':8  unknown key "valueOf"; did you mean "values"?',
    ],
    [
      "an unknown option of an item",
      oneTool(
        "operation: createThing\naccess: write\narguments:\n  name: body.thing.name\n  parts:\n    from: body.thing.parts\n    items:\n      name: { form: name }",
      ),
      ':12  unknown key "form"; did you mean "from"?',
    ],
    [
      "values of the wrong type",
      oneTool("operation: 3\naccess: reed\nidempotent: yes\nuses: x\npages: things\nkeep: [1]"),
      ":2  do_it: a tool has exactly one of `operation` and `override`; an override lists its operations under `uses`",
      ':5  "operation" is not an operationId',
      ':6  "access" is not read, write or destructive',
      ':7  "idempotent" is not true or false',
      ':8  "uses" is not a list of operationIds',
      ':9  "pages" is not { items, default, max }',
      ':10  "keep" is not a list of fields',
    ],
    [
      "options of the wrong type",
      oneTool(
        "operation: listThings\narguments:\n  since: { from: [], minimum: few, values: [], required: 1 }\n  until: { values: [true] }\n  at: 3",
      ),
      ':7  "from" is not a location, or a list of them',
      ':7  "minimum" is not a number',
      ':7  "required" is not true or false',
      ':7  "values" is not a list of text or numbers, or "any"',
      ':8  "values" is not a list of text or numbers, or "any"',
      ':8  do_it: listThings has no parameter "until"; known: limit, offset, statuses[], since, colors',
      ':9  argument "at" is neither a location nor a mapping; write `name: location`',
    ],
    [
      "no title and no description",
      "toolset: t\ndo_it:\n  operation: listThings\n",
      ":2  do_it has no description; give it one, in our own words",
      ":2  do_it has no title; give it one, in our own words",
    ],
    ["a title that is no text", oneTool("operation: listThings").replace("T", "[]"), ':3  "title" is not text'],
    ["a tool that is none", "toolset: t\n\ndo_it: listThings\n", ":3  do_it is not a mapping; give it an operation"],
    [
      "no toolset",
      "do_it: listThings\n",
      ":1  do_it is not a mapping; give it an operation",
      ":1  no `toolset`; begin with `toolset: name`",
    ],
    [
      "a toolset that nobody can name in a flag",
      "toolset: My Things\n",
      ':1  toolset "My Things" is not snake_case; rename it: it is what people write after --toolsets',
    ],
    ["an empty file", "", ":1  not a mapping of tools; begin with `toolset: name`"],
    ["a list", "- 1\n", ":1  not a mapping of tools; begin with `toolset: name`"],
    [
      "an argument that is not snake_case",
      oneTool("operation: listThings\narguments: { sinceWhen: since }"),
      ':6  argument "sinceWhen" is not snake_case; rename it',
    ],
    [
      "an older shape without an aim",
      oneTool("operation: listThings\nalso accepts:\n  status: ''"),
      ':7  "status" leads nowhere; write a name, "*" or "-"',
    ],
    [
      "a constant that is none",
      oneTool(
        "operation: createThing\naccess: write\narguments: { name: body.thing.name }\nsends: { body.thing.tags: [x] }",
      ),
      ":8  body.thing.tags is not a constant; give text, a number or true/false",
    ],
    [
      "pages without items",
      oneTool("operation: listThings\npages: { max: 3 }"),
      ":6  do_it: pages has no `items`; name the property that holds the list",
    ],
    [
      "names of results that nobody has",
      oneTool("operation: listThings\nreturns: things\nrows: things\ndone: Listed."),
      ":7  do_it: `rows` names a list in the `results` of provider.yaml; drop it",
      ":8  do_it: `done` is for an operation that answers nothing; drop it",
    ],
    [
      "a key given twice",
      oneTool("operation: listThings\narguments:\n  since:\n  since: since"),
      ':8  "since" is given twice; keep one of them',
    ],
    [
      "a syntax error, and nothing of what follows from it",
      "toolset: t\ndo_it: [\n",
      ":3  Flow sequence in block collection must be sufficiently indented and end with a ]",
    ],
    [
      "an alias of nothing",
      oneTool("operation: listThings\narguments: { since: *since }"),
      ':6  there is no anchor "&since"; quote the text if it is one',
    ],
    [
      "a merge key, which YAML 1.2 does not have",
      oneTool("operation: listThings\narguments:\n  <<: { since: since }"),
      ':7  "<<" merges nothing; YAML 1.2 has no such key: write the lines out, or give the whole mapping an anchor',
    ],
  ])("%s", async (_name, text, ...problems) => {
    const found = (await report({ tools: [text] })).map((problem) => problem.replace("tools/a.yaml", ""));
    expect(found).toEqual(problems);
  });
});

describe("provider.yaml", () => {
  test.each<[name: string, text: string, ...problems: string[]]>([
    ["nothing", "", ":1  no `client`; give it as text", ":1  no `title`; give it as text"],
    ["a client that is no name", "title: T\nclient: my-client\n", ':2  "client" is not a name in PascalCase'],
    ["an unknown key", `${FACTS}pges: {}\n`, ':5  unknown key "pges"; did you mean "pages"?'],
    [
      "wrong types",
      "title: 3\nclient: C\nreference fields: type\ntrim references: { suffix: [x], drops: [y] }\npages:\n  size: many\n  offset: { limit: limit, ofset: o }\n  cursor:\n    - { limit: l, cursor: c, next: n }\n    - { limit: l }\n  number:\n    - { number: n, size: s }\n    - { size: s, many: m }\n",
      ':1  "title" is not text',
      ':3  "reference fields" is not a list of fields',
      ':4  "suffix" is not text',
      ':4  unknown key "drops"; did you mean "drop"?',
      ':6  "size" is not a number',
      ":7  paging by offset needs names for limit and offset; write offset: { limit: …, offset: … }",
      ':7  unknown key "ofset"; did you mean "offset"?',
      ":10  paging by cursor needs names for limit, cursor and next; write { limit: …, cursor: …, next: … }",
      ":13  paging by number needs names for number and size; write { number: …, size: … }",
      ':13  unknown key "many"; known: number, size, more, total',
    ],
    [
      "an envelope without names",
      `${FACTS}results: { success: ok, data: [x], total: total, sum: x }\n`,
      ':5  "data" is not a name',
      ":5  an envelope needs names for success, data and error; write { success: …, data: …, error: … }",
      ':5  unknown key "sum"; known: success, data, error, message, total, page, size',
    ],
    ["a syntax error", "title: {\n", ":2  Flow map in block collection must be sufficiently indented and end with a }"],
  ])("%s", async (_name, facts, ...problems) => {
    const found = (await report({ facts })).map((problem) => problem.replace("provider.yaml", ""));
    expect(found).toEqual(problems);
  });
});

test("a list that has no name where results have names", async () => {
  const facts = `${FACTS}results: { success: ok, data: result, error: why }\n`;
  const tool = oneTool("override: find\naccess: read\nreturns list: {}");
  expect(await report({ facts, tools: [tool], overrides: ["find"] })).toEqual([
    "tools/a.yaml:2  do_it: the list has no name in a result; say `rows: things`",
  ]);
});

describe("patches.yaml", () => {
  const because = "because: it is so";
  test.each<[name: string, text: string, problem: string]>([
    [
      "an unknown operation",
      `- operation: listThing\n  remove parameter: since\n  ${because}`,
      ':1  no operation is called listThing; did you mean "listThings"?',
    ],
    [
      "one that changes nothing",
      `- operation: listThings\n  add parameter: { name: since, in: query, schema: { type: string } }\n  ${because}`,
      ':1  listThings has the parameter "since" already; obsolete patch, remove it',
    ],
    [
      "one that is obsolete",
      `- operation: listThings\n  remove parameter: frobnicate\n  ${because}`,
      ':1  listThings has no parameter "frobnicate"; obsolete patch, remove it',
    ],
    [
      "one of an operation that no tool uses",
      `- operation: createThing\n  add parameter: { name: zzz, in: query, schema: { type: string } }\n  ${because}`,
      ":1  unused patch: no tool uses createThing; remove it, or name the operation under `uses`",
    ],
    [
      "one without a reason",
      "- operation: listThings\n  remove parameter: since",
      ':1  a patch needs "because"; say how it is known that the document is wrong',
    ],
    [
      "a syntax error",
      "- operation: [",
      ":1  Flow sequence in block collection must be sufficiently indented and end with a ]",
    ],
  ])("%s", async (_name, patches, problem) => {
    const found = (await report({ patches })).map((line) => line.replace("patches.yaml", ""));
    expect(found).toEqual([problem]);
  });
});

test("all of one run are told together, by file and line", async () => {
  const found = await report({
    facts: "title: T\nclient: C\nfrobnicate: 1\nonce: [listThing]\n",
    patches: "- operation: nothing\n  remove parameter: x\n  because: y\n",
    tools: [oneTool("operation: listThing\nargumens: {}"), oneTool("operation: searchThings\nkeep: [nmae]", "search")],
  });
  expect(found).toEqual([
    "patches.yaml:1  no operation is called nothing; correct the patch, or remove it",
    'provider.yaml:3  unknown key "frobnicate"; known: title, client, reference fields, trim references, results, once, pages',
    'provider.yaml:4  the document has no operation "listThing"; did you mean "listThings"?',
    'tools/a.yaml:5  do_it: the document has no operation "listThing"; did you mean "listThings"?',
    'tools/a.yaml:6  unknown key "argumens"; did you mean "arguments"?',
    'tools/b.yaml:2  search: nothing fills the required parameter "q" of searchThings; add `q: q` to its arguments',
    'tools/b.yaml:6  search: the answer has no field "nmae" to keep; did you mean "name"?',
  ]);
});

test("a document that is none is one Problem", async () => {
  expect(await report({ openapi: { swagger: "2.0" }, tools: [oneTool("operation: nothing")] })).toEqual([
    'openapi.json  not an OpenAPI 3 document; it needs "openapi: 3.…" and "paths"',
  ]);
});
