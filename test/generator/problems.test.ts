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

const CREATE = "operation: createThing\naccess: write";

describe("the operation", () => {
  check([
    [
      "unknown, with the nearest",
      "operation: listThing",
      ':5  the document has no operation "listThing"; did you mean "listThings"?',
    ],
    [
      "unknown, with nothing near",
      "operation: frobnicate",
      ':5  the document has no operation "frobnicate"; name one that it has, or take the tool out',
    ],
    [
      "of an override, said once and not of every argument",
      "override: all-things\naccess: read\nuses: [frobnicate]\narguments: { id: id, name: name }",
      ':7  the document has no operation "frobnicate"; name one that it has, or take the tool out',
    ],
    [
      "unknown under uses",
      "override: all-things\naccess: read\nuses: [listThing]",
      ':7  the document has no operation "listThing"; did you mean "listThings"?',
    ],
    [
      "neither operation nor override",
      "access: read",
      ":2  a tool has exactly one of `operation` and `override`; an override lists its operations under `uses`",
    ],
    [
      "both",
      "operation: listThings\noverride: all-things",
      ":2  a tool has exactly one of `operation` and `override`; an override lists its operations under `uses`",
    ],
    [
      "no access where the verb does not tell",
      "operation: deleteThing\narguments: { id: }",
      ":2  deleteThing is a DELETE; say its `access`; read, write or destructive: the verb does not tell",
    ],
    [
      "no access of an override",
      "override: all-things",
      ":2  an override says its `access`; write, read or destructive",
    ],
    [
      "a placeholder that is no parameter",
      "operation: findLost",
      ":2  findLost has no parameter for {place} of its path; add it in patches.yaml",
    ],
  ]);
});

describe("locations", () => {
  check([
    [
      "an unknown parameter, with the nearest",
      "operation: listThings\narguments:\n  statuses: status[]",
      ':7  listThings has no parameter "status[]"; did you mean "statuses[]"?',
    ],
    [
      "an unknown parameter, with those there are",
      "operation: getThing\narguments:\n  id:\n  frobnicate:",
      ':8  getThing has no parameter "frobnicate"; known: id, include[]',
    ],
    [
      "an unknown property of the body",
      `${CREATE}\narguments:\n  name: body.thing.nmae`,
      ':2  nothing fills the required "body.thing" of createThing; add an argument or a constant under `sends`',
      ':8  createThing has no body property "nmae" under "body.thing"; did you mean "name"?',
    ],
    [
      "an unknown property at the top of the body",
      `${CREATE}\narguments:\n  name: body.thing.name\n  x: body.optoins`,
      ':9  createThing has no body property "optoins"; did you mean "options"?',
    ],
    [
      "brackets after what is no list",
      `${CREATE}\narguments:\n  name: body.thing.name[]`,
      ':2  nothing fills the required "body.thing" of createThing; add an argument or a constant under `sends`',
      ':8  createThing has no body property "name" under "body.thing"; "name" is not an array: write it without []',
    ],
    [
      "a body that the operation does not take",
      "operation: getThing\narguments:\n  id:\n  name: body.name",
      ':8  getThing has no JSON body for "body.name"; name a path or query parameter',
    ],
    [
      "the body as a whole",
      `${CREATE}\narguments:\n  name: body.thing.name\n  all: body`,
      ':9  "body" alone is no location; name a property of it: body.x',
    ],
    [
      "two lists on the way",
      `${CREATE}\narguments:\n  name: body.thing.name\n  texts: "body.thing.parts[].marks[].text"`,
      ':2  nothing fills the required "body.thing.parts[].name" of createThing; add an argument or a constant under `sends`',
      ":9  a location goes into one list at most; use `items`",
    ],
    [
      "an unknown property of an item",
      `${CREATE}\narguments:\n  name: body.thing.name\n  parts:\n    from: body.thing.parts\n    items: { name: , wieght: }`,
      ':11  the items of createThing have no property "wieght"; did you mean "weight"?',
    ],
    [
      "a list inside an item without items",
      `${CREATE}\narguments:\n  name: body.thing.name\n  parts:\n    from: body.thing.parts\n    items: { name: , texts: "marks[].text" }`,
      ":11  a location inside an item goes into no list; use `items` for the inner list",
    ],
    [
      "items of one object",
      `${CREATE}\narguments:\n  name: body.thing.name\n  box:\n    from: body.thing.box\n    items: { label: label }`,
      ':2  nothing fills the required "body.thing.box.owner" of createThing; add an argument or a constant under `sends`',
      ":11  this is one object, not a list; give each field an argument of its own",
    ],
    [
      "items the document says nothing of",
      `${CREATE}\narguments:\n  name: body.thing.name\n  vague:\n    from: body.thing.vague\n    items: { label: }`,
      ":11  the document says nothing of the items; patch the document",
    ],
    [
      "two arguments for one parameter",
      "operation: listThings\narguments:\n  since:\n  after: since",
      ':8  something else already goes to "since"; drop one of the two',
    ],
    [
      "two arguments for one property",
      `${CREATE}\narguments:\n  name: body.thing.name\n  title: body.thing.name`,
      ':9  something else already goes to "name"; drop one of the two, or use `items` for several fields of one list',
    ],
    [
      "a list location twice",
      `${CREATE}\narguments:\n  name: body.thing.name\n  names: "body.thing.parts[].name"\n  weights: "body.thing.parts[].weight"`,
      ':10  something else already goes to "parts"; drop one of the two, or use `items` for several fields of one list',
    ],
    [
      "two fields of an item for one property",
      `${CREATE}\narguments:\n  name: body.thing.name\n  parts:\n    from: body.thing.parts\n    items: { name: , title: name }`,
      ':11  something else already goes to "name"; drop one of the two',
    ],
    [
      "a reference without a type",
      `${CREATE}\narguments:\n  name: body.thing.name\n  it: { from: body.thing.untyped, reference: user }`,
      ":9  there is no reference to a user at this place; the document names no type there; use `items` or patch the document",
    ],
    [
      "a reference of another type",
      `${CREATE}\narguments:\n  name: body.thing.name\n  it: { from: body.thing.owner, reference: service }`,
      ":9  there is no reference to a service at this place; the document allows user_reference, team_reference; use `items` or patch the document",
    ],
    [
      "a type where the document has one",
      "operation: listThings\narguments:\n  since: { type: string }\n  until: { from: since, array: true }",
      ":7  `type` is for overrides and hooks; the document says it: give `from`",
      ":8  `array` is for overrides and hooks; the document says it: give `from`",
    ],
    [
      "an argument of an override from nowhere",
      "override: all-things\naccess: read\narguments:\n  since:",
      ":8  it has neither a type nor an operation to take one from; give it a `type`, or the tool `uses`",
    ],
    [
      "an argument of an override from an operation without it",
      "override: all-things\naccess: read\nuses: [listThings]\narguments:\n  sincee:",
      ':9  listThings has no parameter "sincee"; did you mean "since"?',
    ],
  ]);
});

describe("what is required", () => {
  check([
    [
      "a query parameter",
      "operation: searchThings",
      ':2  nothing fills the required parameter "q" of searchThings; add `q: q` to its arguments',
    ],
    [
      "a path parameter",
      "operation: getThing",
      ':2  nothing fills the required parameter "id" of getThing; add `id: id` to its arguments',
    ],
    [
      "a path parameter, whatever a hook does to the query",
      "operation: getThing\narguments:\n  include: { hook: all-things }",
      ':2  nothing fills the required parameter "id" of getThing; add `id: id` to its arguments',
    ],
    ["a query parameter that a hook may fill", "operation: searchThings\narguments:\n  q: { hook: all-things }"],
    [
      "a property of the body",
      `${CREATE}\narguments:\n  size: body.thing.size`,
      ':2  nothing fills the required "body.thing.name" of createThing; add an argument or a constant under `sends`',
    ],
    [
      "a property of an item",
      `${CREATE}\narguments:\n  name: body.thing.name\n  weights: "body.thing.parts[].weight"`,
      ':2  nothing fills the required "body.thing.parts[].name" of createThing; add an argument or a constant under `sends`',
    ],
    [
      "a parameter that the manifest makes optional",
      "operation: searchThings\narguments:\n  q: { required: false }",
      ":7  searchThings requires it, the manifest does not; drop `required: false`, give a default, or patch the document",
    ],
    ["a parameter with a default", "operation: searchThings\narguments:\n  q: { required: false, default: x }"],
    [
      "what nobody is told of",
      "operation: searchThings\narguments:\n  q: { advertise: false }",
      ":7  it is required, and nobody is told of it; give it a default, or advertise it",
    ],
    [
      "a default that the argument does not take",
      "operation: listThings\narguments:\n  statuses: { from: 'statuses[]', default: [ajar] }\n  since: { default: 3 }",
      ":7  the default is not a value it takes; mend `default` or `values`",
      ":8  the default is not a value it takes; mend `default` or `values`",
    ],
  ]);
});

describe("constants", () => {
  check([
    [
      "for an unknown property",
      `${CREATE}\narguments: { name: body.thing.name }\nsends: { body.thing.secrets: true }`,
      ':8  createThing has no body property "secrets" under "body.thing"; did you mean "secret"?',
    ],
    [
      "for a parameter",
      "operation: listThings\nsends:\n  since: now",
      ':7  a constant goes to one place of the body, not to "since"; write `body.name: value`',
    ],
    [
      "for a list",
      `${CREATE}\narguments: { name: body.thing.name }\nsends: { "body.thing.tags[]": x }`,
      ':8  a constant goes to one place of the body, not to "body.thing.tags[]"; write `body.name: value`',
    ],
    [
      "where an argument goes",
      `${CREATE}\narguments: { name: body.thing.name }\nsends: { body.thing.name: x }`,
      ':8  something else already goes to "name"; drop one of the two',
    ],
  ]);
});
