import { describe, expect, test } from "vitest";
import { Problems } from "../../generator/problem.ts";
import { readPatches } from "../../generator/spec/patches.ts";

const file = "specs/x/patches.yaml";

function read(text: string): { patches: unknown[]; printed: string } {
  const problems = new Problems();
  return { patches: readPatches(text, file, problems), printed: problems.print() };
}

test("each entry is a change with its reason and its line", () => {
  const text = `# corrections
- operation: listThings
  add parameter: { name: "ids[]", in: query, schema: { type: array, items: { type: string } } }
  because: &why It is so.

- schema: Thing
  make optional: name
  because: *why
- { schema: Thing, change property: { size: { type: number, format: null } }, because: It is so. }
`;
  const where = { because: "It is so.", file };
  expect(read(text)).toEqual({
    patches: [
      {
        operation: "listThings",
        verb: "add parameter",
        parameter: { name: "ids[]", in: "query", schema: { type: "array", items: { type: "string" } } },
        ...where,
        line: 2,
      },
      { schema: "Thing", verb: "make optional", names: ["name"], ...where, line: 6 },
      {
        schema: "Thing",
        verb: "change property",
        properties: { size: { type: "number", format: null } },
        ...where,
        line: 9,
      },
    ],
    printed: "",
  });
});

test("an entry for several operations is one change of each, at the line of its name", () => {
  const text = `- operation:
    - listThings
    - getThing
  add scope: things.read
  because: It is so.
`;
  const each = { verb: "add scope", scope: "things.read", because: "It is so.", file };
  expect(read(text)).toEqual({
    patches: [
      { operation: "listThings", ...each, line: 2 },
      { operation: "getThing", ...each, line: 3 },
    ],
    printed: "",
  });
});

test("what is wrong with an entry for several operations is told once", () => {
  expect(read("- operation: [listThings, getThing]\n  because: x\n  remove parameter: 3")).toEqual({
    patches: [],
    printed: `${file}:1  "remove parameter" for listThings, getThing needs a parameter name`,
  });
});

test.each(["", "# nothing yet\n", "[]"])("no patches: %j", (text) => {
  expect(read(text)).toEqual({ patches: [], printed: "" });
});

describe("what breaks the grammar is a Problem", () => {
  const op = "- operation: listThings\n  because: x\n  ";
  const schema = "- schema: Thing\n  because: x\n  ";
  test.each([
    ["no list", "operation: a", ":1  patches are a list; start each with a dash"],
    ["no mapping", "- listThings", ":1  a patch is a mapping; "],
    ["no reason", "- operation: a\n  remove parameter: b", ':1  a patch needs "because"; '],
    ["an empty reason", '- operation: a\n  remove parameter: b\n  because: " "', ':1  a patch needs "because"; '],
    ["no target", "- because: x\n  remove parameter: b", ':1  a patch is for one "operation" or one "schema"; '],
    ["two targets", `${op}schema: b\n  remove parameter: b`, ':1  a patch is for one "operation" or one "schema"; '],
    ["no change", op, ":1  a patch for operation listThings makes one change, not 0; use one of: add parameter, "],
    ["two changes", `${op}remove parameter: a\n  add parameter: {}`, "makes one change, not 2; "],
    [
      "another target's change",
      `${schema}add parameter: {}`,
      'Thing makes one change, not "add parameter"; use one of: add property, ',
    ],
    [
      "a misspelt change",
      `${op}add paramter: {}`,
      ':3  a patch has no key "add paramter"; did you mean "add parameter"?',
    ],
    [
      "an unheard-of change",
      `${op}frobnicate: {}`,
      ':3  a patch has no key "frobnicate"; it has because, operation, schema, ',
    ],
    [
      "a body changed into nothing",
      `${op}change body property: [a]`,
      '"change body property" for listThings needs a mapping of property names to schemas',
    ],
    [
      "a misspelt keyword in an answer",
      `${op}change response property: { a: { onOf: [] } }`,
      'a schema has no "onOf" that states a fact; did you mean "oneOf"?',
    ],
    [
      "half a parameter",
      `${op}add parameter: { name: a }`,
      '"add parameter" for listThings needs a mapping with name, in (query, ',
    ],
    [
      "a parameter nowhere",
      `${op}add parameter: { name: a, in: body, schema: {} }`,
      "needs a mapping with name, in (query, ",
    ],
    [
      "a misspelt field",
      `${op}add parameter: { name: a, in: query, requird: true, schema: {} }`,
      'a parameter has no "requird" that states a fact; did you mean "required"?',
    ],
    [
      "a misspelt keyword",
      `${op}add parameter: { name: a, in: query, schema: { items: { typ: string } } }`,
      'a schema has no "typ" that states a fact; did you mean "type"?',
    ],
    [
      "words",
      `${schema}add property: { a: { description: Words. } }`,
      'a schema has no "description" that states a fact',
    ],
    [
      "a change of nothing",
      `${op}change parameter: { name: a }`,
      '"change parameter" for listThings needs required or schema, or both',
    ],
    [
      "a change without a name",
      `${op}change parameter: { required: true }`,
      "needs a mapping with the parameter's name",
    ],
    [
      "a change of something else",
      `${op}change parameter: { name: a, style: form }`,
      '"change parameter" has no key "style"; it has name, required, schema',
    ],
    ["required as text", `${op}change parameter: { name: a, required: "yes" }`, "needs true or false as required"],
    [
      "keywords as text",
      `${op}change parameter: { name: a, schema: string }`,
      "the keywords of a schema are a mapping",
    ],
    [
      "no schemas",
      `${op}add response property: more`,
      '"add response property" for listThings needs a mapping of property names to schemas',
    ],
    ["a parameter by number", `${op}remove parameter: 3`, '"remove parameter" for listThings needs a parameter name'],
    ["no names", `${schema}make required: []`, '"make required" for Thing needs a list of property names'],
    ["an empty scope", `${op}add scope: ""`, '"add scope" for listThings needs one scope, such as things.read'],
    ["two scopes", `${op}add scope: a.read a.write`, '"add scope" for listThings needs one scope'],
    ["a list of scopes", `${op}add scope: [a.read]`, '"add scope" for listThings needs one scope'],
    ["no operations", "- operation: []\n  because: x\n  add scope: a", ':1  a patch is for one "operation"'],
    ["operations by number", "- operation: [a, 3]\n  because: x\n  add scope: a", ':1  a patch is for one "operation"'],
    ["several schemas", "- schema: [A, B]\n  because: x\n  make optional: a", ':1  a patch is for one "operation"'],
    ["no YAML", "- a: [", ":1  "],
  ])("%s", (_name, text, want) => {
    const { patches, printed } = read(text);
    expect(patches).toEqual([]);
    expect(printed).toContain(want);
    expect(printed.startsWith(`${file}:`)).toBe(true);
  });
});
