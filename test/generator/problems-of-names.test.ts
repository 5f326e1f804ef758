import { describe, expect, test } from "vitest";
import { oneTool, report } from "../support/things.ts";

/** Lines of one tool, from line 5 of its file on, and the Problems they are. */
type Case = [name: string, lines: string, ...problems: string[]];

function check(cases: Case[]): void {
  test.each(cases)("%s", async (_name, lines, ...problems) => {
    const overrides = ["provider", "check-thing", "all-things"];
    const found = await report({ tools: [oneTool(lines)], overrides });
    expect(found).toEqual(problems.map((problem) => problem.replace(/^:/, "tools/a.yaml:").replace("  ", "  do_it: ")));
  });
}

describe("files in overrides", () => {
  check([
    [
      "an override",
      "override: al-things\naccess: read",
      ':5  overrides/x/al-things.ts is missing; did you mean "all-things"?',
    ],
    [
      "a check",
      "operation: listThings\ncheck: nothing-near",
      ":6  overrides/x/nothing-near.ts is missing; write overrides/x/nothing-near.ts",
    ],
    [
      "a hook",
      "operation: listThings\narguments:\n  since:\n  whose:\n    hook: nothing-near",
      ":9  overrides/x/nothing-near.ts is missing; write overrides/x/nothing-near.ts",
    ],
  ]);
});

describe("the answer", () => {
  check([
    [
      "kept fields",
      "operation: listThings\npages: { items: things }\nkeep:\n  - id\n  - nmae\n  - owner.*\n  - frobnicate.*",
      ':9  the answer has no field "nmae" to keep; did you mean "name"?',
      ':11  the answer has no field "frobnicate" to keep; known: id, name, size, owner, note',
    ],
    [
      "pages",
      "operation: listThings\npages: { items: thigns }",
      ':6  the answer of listThings has no "thigns"; did you mean "things"?',
    ],
    [
      "pages of no list",
      "operation: listThings\npages: { items: count }",
      ':6  "count" of listThings is not a list; use `returns`',
    ],
    [
      "returns",
      "operation: getThing\narguments: { id: }\nreturns: frobnicate",
      ':7  the answer of getThing has no "frobnicate"; known: thing, kind',
    ],
    [
      "returns neither an object nor a list",
      "operation: getThing\narguments: { id: }\nreturns: kind",
      ':7  "kind" of getThing is neither an object nor a list; drop `returns`',
    ],
    [
      "returns of nothing",
      "operation: deleteThing\naccess: write\narguments: { id: }\nreturns: thing",
      ":8  deleteThing answers nothing; drop `returns`",
    ],
    [
      "both pages and returns",
      "operation: listThings\npages: { items: things }\nreturns: count",
      ":7  `pages` says already what is handed back; drop `returns`",
    ],
    [
      "returns list of an operation",
      "operation: listThings\nreturns list: {}",
      ":6  an operation has no `returns list`; use `pages`, or `returns`",
    ],
    [
      "keys of an operation at an override",
      "override: all-things\naccess: read\npages: { items: x }\nreturns: x\ncheck: check-thing\nsends: { body.x: 1 }\nneeds change: true",
      ":7  an override has no `pages`; use `returns list`",
      ":8  `pages` says already what is handed back; drop `returns`",
      ":8  an override has no `returns`; do it in the override",
      ":9  an override has no `check`; do it in the override",
      ":10  an override has no `sends`; do it in the override",
      ":11  an override has no `needs change`; do it in the override",
    ],
  ]);
});

describe("names", () => {
  const tool = (name: string, lines = "operation: listThings") => oneTool(lines, name);
  const long = "a".repeat(46);

  test.each<[string, string[], string[]]>([
    ["46 characters", [tool(long)], []],
    [
      "47 characters",
      [tool(`${long}a`)],
      [
        `tools/a.yaml:2  ${long}a: the name has 47 characters, of which 46 fit; VS Code wants names of at most 46 characters (generator/compat/rules/name-length-vscode.ts)`,
      ],
    ],
    ["no snake_case", [tool("doIt")], ["tools/a.yaml:2  doIt: a tool name is snake_case; rename it"]],
    [
      "two tools of one name, in two files",
      [tool("do_it"), tool("do_it")],
      ['tools/b.yaml:2  do_it: the name "do_it" is taken by specs/x/tools/a.yaml:2; rename one of them'],
    ],
    [
      "two tools of one name, in one file",
      [`${tool("do_it")}${tool("do_it").replace(/^.*\n/, "")}`],
      ['tools/a.yaml:6  "do_it" is given twice; keep one of them'],
    ],
    [
      "an old name that is taken",
      [tool("do_it"), tool("do_that", "operation: listThings\nformerly: [did_it, do_it]")],
      ['tools/b.yaml:2  do_that: the name "do_it" is taken by specs/x/tools/a.yaml:2; rename one of them'],
    ],
    [
      "an old name that two tools had",
      [
        tool("do_it", "operation: listThings\nformerly: [old]"),
        tool("do_that", "operation: listThings\nformerly: [old]"),
      ],
      ['tools/b.yaml:2  do_that: the name "old" is taken by specs/x/tools/a.yaml:2; rename one of them'],
    ],
  ])("%s", async (_name, tools, problems) => {
    expect(await report({ tools })).toEqual(problems);
  });
});

describe("what goes together", () => {
  check([
    [
      "limit and pages",
      "operation: listThings\narguments:\n  limit:\npages: { items: things }",
      ':7  "limit" comes with `pages` or `clears`; rename the argument',
    ],
    [
      "an older shape that leads nowhere",
      "operation: listThings\narguments: { since: }\nalso accepts:\n  status: sinec\n  from: since\n  a: b.c\n  b: '*'",
      ':8  "status" leads to "sinec", which is no argument; did you mean "since"?',
    ],
    [
      "a change where nothing can change",
      "operation: getThing\narguments: { id: }\nneeds change: true",
      ":7  there is nothing it could change; give it arguments that go into the body",
    ],
    [
      "a change that is always there",
      "operation: createThing\naccess: write\narguments:\n  name: { from: body.thing.name, default: x }\nneeds change: true",
      ":8  with a default there is always a change; drop `default`",
    ],
    [
      "clears of what is no argument, or cannot be empty",
      `operation: createThing\naccess: write\narguments:\n  name: body.thing.name\n  size: body.thing.size\n  note: body.thing.note\nclears: [note, size, nmae]`,
      ':11  "nmae" is no argument; did you mean "name"?',
      ':11  "size" cannot be emptied; the document makes it neither nullable, text nor a list',
    ],
  ]);
});
