import { describe, expect, test } from "vitest";
import { type ArgumentFacts, type ArgumentSchema, readArguments } from "../../runtime/tools/arguments.ts";
import { item, now, properties, read, refusal } from "./arguments-tool.ts";

const readItem = { start: "2026-03-01T11:00:00Z", user_id: "U1", notify: false };

describe("readArguments accepts", () => {
  test.each<[what: string, given: Record<string, unknown>, want: Record<string, unknown>]>([
    ["defaults", {}, { limit: 100 }],
    ["null as absent", { urgency: null, limit: null, total: null, config: null }, { limit: 100 }],
    ["blank as absent", { urgency: "", limit: " ", total: "\n", config: "", since: "" }, { limit: 100 }],
    ["an empty list as absent", { statuses: [], team_ids: "[]" }, {}],
    ["text as it is", { note: "null" }, { note: "null" }],
    ["JSON text as text", { note: "[1]" }, { note: "[1]" }],
    ["spaces around text", { note: " a " }, { note: " a " }],
    ["a number as text", { note: 12 }, { note: "12" }],
    ["characters, not their halves", { title: "😀😀😀😀" }, { title: "😀😀😀😀" }],
    ["a relative time", { since: "-24h" }, { since: "2026-02-28T12:00:00Z" }],
    ["a date", { since: "2026-01-02" }, { since: "2026-01-02T00:00:00Z" }],
    ["an enum value in other letters", { urgency: " HIGH " }, { urgency: "high" }],
    ["an enum number as text", { level: "2" }, { level: 2 }],
    ["numeric text", { limit: " 5 ", ratio: "-0.5" }, { limit: 5, ratio: -0.5 }],
    ["integral text", { limit: "1e2", offset: "5.0" }, { limit: 100, offset: 5 }],
    ["bounds", { limit: 1000, offset: 0 }, { limit: 1000, offset: 0 }],
    ["minus zero as zero", { offset: -0 }, { offset: 0 }],
    ["boolean text", { total: "True" }, { total: true }],
    ["false", { total: "false" }, { total: false }],
    ["one value for a list", { team_ids: "T1" }, { team_ids: ["T1"] }],
    ["a number in a list of text", { team_ids: 7 }, { team_ids: ["7"] }],
    ["JSON text of a list", { team_ids: ' ["T1", "T2"]' }, { team_ids: ["T1", "T2"] }],
    ["broken JSON as one value", { team_ids: "[P1] db" }, { team_ids: ["[P1] db"] }],
    ["text with a comma as one value", { team_ids: "a,b" }, { team_ids: ["a,b"] }],
    ["enum values with commas", { statuses: "triggered, Resolved" }, { statuses: ["triggered", "resolved"] }],
    ["a list of numeric text", { levels: ["1", 2] }, { levels: [1, 2] }],
    ["a list of anything", { anything: [null, { a: 1 }] }, { anything: [null, { a: 1 }] }],
    ["an opaque object", { config: { a: [null, ""] } }, { config: { a: [null, ""] } }],
    ["JSON text of an object", { config: '{"a": 1}' }, { config: { a: 1 } }],
    ["opaque objects", { rules: [{ x: null }, '{"y": 1}'] }, { rules: [{ x: null }, { y: 1 }] }],
    ["one opaque object", { rules: { x: 1 } }, { rules: [{ x: 1 }] }],
    ["more properties where allowed", { open: { size: "1", x: 2 } }, { open: { size: 1, x: 2 } }],
    ["a nested object", { overrides: [item] }, { overrides: [readItem] }],
    ["nested JSON text", { overrides: JSON.stringify([JSON.stringify(item)]) }, { overrides: [readItem] }],
    ["a hidden argument", { earliest: "true" }, { earliest: true }],
    [
      "an older shape",
      { query_model: { state: "resolved", limit: "4" }, limit: 4 },
      { statuses: ["resolved"], limit: 4 },
    ],
    ["a name without effect", { kind: "x" }, {}],
    ["undefined", { whatever: undefined, note: undefined }, {}],
    ["an ID with spaces around", { incident_id: " P2\u200b\n" }, { incident_id: "P2" }],
    ["an ID that is a number", { incident_id: 42 }, { incident_id: "42" }],
    ["an ID with a slash, encoded later", { incident_id: "../users/PU2" }, { incident_id: "../users/PU2" }],
  ])("%s", (_what, given, want) => {
    expect(read(given)).toStrictEqual({ incident_id: "P1", limit: 100, ...want });
  });

  test.each([[undefined], [null], [{}], ["{}"], [' {"note": null} ']])("%j as nothing given", (given) => {
    expect(readArguments(given, { schema: { type: "object", properties: { note: { type: "string" } } } }, now)).toEqual(
      {},
    );
  });

  test("what a schema may say besides", () => {
    const text: ArgumentSchema = { type: "string" };
    const properties: Record<string, ArgumentSchema> = {
      since: { type: "string", format: "date-time", default: "-1h" },
      order: { type: "string", enum: ["a", "A"], default: "a" },
      constructor: text,
    };
    const schema: ArgumentSchema = { type: "object", properties, required: ["since"] };
    expect(readArguments({ order: "A" }, { schema }, now)).toEqual({ since: "2026-03-01T11:00:00Z", order: "A" });
    expect(readArguments({ since: "", constructor: "x" }, { schema }, now)).toEqual({
      since: "2026-03-01T11:00:00Z",
      order: "a",
      constructor: "x",
    });
  });

  test("opaque values without looking inside", () => {
    const config = { deep: {} };
    let at: Record<string, unknown> = config.deep;
    for (let depth = 0; depth < 50_000; depth++) at = at["deep"] = {};
    expect(read({ config })["config"]).toBe(config);
  });
});

const allowed = `Allowed: ${Object.keys(properties).join(", ")}.`;

describe("readArguments refuses", () => {
  test.each<[what: string, given: Record<string, unknown>, want: string]>([
    ["no text", { note: true }, '"note" must be text, got true'],
    ["an object for text", { note: { a: 1 } }, '"note" must be text, got an object'],
    ["an infinite number for text", { note: Number.POSITIVE_INFINITY }, '"note" must be text, got Infinity'],
    ["long text", { note: "abcdef" }, '"note" must be at most 5 characters long, got 6'],
    ["short text", { title: "a" }, '"title" must be from 2 to 4 characters long, got 1'],
    ["an enum value", { urgency: "urgent" }, '"urgency" must be one of high, low, got "urgent"'],
    [
      "a near enum value",
      { urgency: "hight" },
      '"urgency" must be one of high, low, got "hight"; did you mean "high"?',
    ],
    ["an enum number", { level: 4 }, '"level" must be one of 1, 2, 3, got 4'],
    ["a number below", { limit: 0 }, '"limit" must be from 1 to 1000, got 0'],
    ["a number above", { limit: "5000" }, '"limit" must be from 1 to 1000, got 5000'],
    ["a number below the minimum", { offset: -1 }, '"offset" must be at least 0, got -1'],
    ["a number above the maximum", { ratio: 1.6 }, '"ratio" must be at most 1.5, got 1.6'],
    ["a fraction", { limit: 1.5 }, '"limit" must be a whole number, got 1.5'],
    ["no number", { limit: "ten" }, '"limit" must be a whole number, got "ten"'],
    ["hexadecimal", { limit: "0x10" }, '"limit" must be a whole number, got "0x10"'],
    ["NaN", { ratio: Number.NaN }, '"ratio" must be a number, got NaN'],
    ["infinity", { ratio: "1e999" }, '"ratio" must be a number, got "1e999"'],
    ["an unsafe integer", { offset: "9007199254740993" }, '"offset" must be a whole number, got "9007199254740993"'],
    ["true as a number", { limit: true }, '"limit" must be a whole number, got true'],
    ["1 as a boolean", { total: 1 }, '"total" must be true or false, got 1'],
    ["yes as a boolean", { total: "yes" }, '"total" must be true or false, got "yes"'],
    [
      "an item",
      { statuses: ["triggered", "closed"] },
      '"statuses[1]" must be one of triggered, acknowledged, resolved, got "closed"',
    ],
    [
      "a list with one bad part",
      { statuses: "triggered,x" },
      '"statuses[0]" must be one of triggered, acknowledged, resolved, got "triggered,x"; did you mean "triggered"?',
    ],
    ["a null item", { team_ids: ["T1", null] }, '"team_ids[1]" must not be blank'],
    ["a blank item", { team_ids: [" "] }, '"team_ids[0]" must not be blank'],
    ["a long list", { team_ids: ["a", "b", "c", "d"] }, '"team_ids" must have at most 3 items, got 4'],
    ["a short list", { levels: 1 }, '"levels" must have at least 2 items, got 1'],
    ["text for an object", { config: "x" }, '"config" must be an object, got "x"'],
    ["a list for an object", { config: [{}] }, '"config" must be an object, got an array of 1'],
    ["an item that is no object", { rules: [1] }, '"rules[0]" must be an object, got 1'],
    ["a nested absence", { overrides: [item, { start: "now" }] }, '"overrides[1].user_id" is required: Who takes over'],
    [
      "a nested unknown",
      { overrides: [{ ...item, usr_id: 1 }] },
      'unknown argument "overrides[0].usr_id"; did you mean "user_id"?\nAllowed in overrides[]: start, user_id, notify.',
    ],
    [
      "a nested older leftover",
      { overrides: [{ start: "-1h", user: { id: "U", name: "n" } }] },
      'unknown argument "overrides[0].user.name"; inside overrides[].user only these are read: id (as overrides[].user_id)\nAllowed in overrides[]: start, user_id, notify.',
    ],
    [
      "a nested near miss of an older name",
      { overrides: [{ ...item, users: "U" }] },
      'unknown argument "overrides[0].users"; did you mean "overrides[].user_id"?\nAllowed in overrides[]: start, user_id, notify.',
    ],
    ["an unknown name", { xyzzy: 1 }, `unknown argument "xyzzy"\n${allowed}`],
    ["an unknown null", { xyzzy: null }, `unknown argument "xyzzy"\n${allowed}`],
    ["a near name", { urgencies: 1 }, `unknown argument "urgencies"; did you mean "urgency"?\n${allowed}`],
    ["a camel name", { teamIds: 1 }, `unknown argument "teamIds"; did you mean "team_ids"?\n${allowed}`],
    ["half a name", { team: 1 }, `unknown argument "team"; did you mean "team_ids"?\n${allowed}`],
    ["a near miss of an older name", { stat: 1 }, `unknown argument "stat"; did you mean "statuses"?\n${allowed}`],
    [
      "an older path as a name",
      { "service.id": 1 },
      `unknown argument "service.id"; did you mean "team_ids"?\n${allowed}`,
    ],
    [
      "a near miss of a wrapper",
      { query_modle: {} },
      `unknown argument "query_modle"; its fields are arguments of their own\n${allowed}`,
    ],
    ...[{ limit: 5 }, '{"limit": 5}'].map((query): [string, Record<string, unknown>, string] => [
      `what is like a wrapper and holds something: ${typeof query}`,
      { query },
      `unknown argument "query"; its fields are arguments of their own\n${allowed}`,
    ]),
    ["what is only like a wrapper", { query: "x" }, `unknown argument "query"\n${allowed}`],
    [
      "what an older container held besides",
      { service: { id: "T1", name: "n", type: "t" } },
      `unknown argument "service.name"; inside service only these are read: id (as team_ids)\n${allowed}`,
    ],
    [
      "an older container without its ID",
      { service: { summary: "n" } },
      `unknown argument "service.summary"; inside service only these are read: id (as team_ids)\n${allowed}`,
    ],
    [
      "an older container that is an empty list",
      { service: [] },
      `unknown argument "service"; did you mean "team_ids"?\n${allowed}`,
    ],
    [
      "nulls in an older container",
      { service: [null, null] },
      `unknown argument "service"; did you mean "team_ids"?\n${allowed}`,
    ],
    ["a misspelled older field", { service: { idd: "T1" } }, `unknown argument "service.idd"\n`],
    [
      "what an older item held besides",
      { targets: [{ id: "T1" }, { id: "T2", name: "n" }] },
      `unknown argument "targets[1].name"; inside targets[] only these are read: id (as team_ids)\n${allowed}`,
    ],
    ["a near miss of a name without effect", { kinds: 1 }, `unknown argument "kinds"\n${allowed}`],
    ["an inherited name", { constructor: 1 }, `unknown argument "constructor"\n${allowed}`],
    [
      "a time",
      { since: "today" },
      '"since" must be an ISO date (2026-07-01), an ISO date-time (2026-07-01T09:30:00Z) or a time relative to now (now, -24h, -7d, now+1d), got "today"',
    ],
  ])("%s", (_what, given, want) => {
    const message = refusal({ incident_id: "P1", ...given });
    if (want.endsWith("\n")) expect(message).toContain(want.trim());
    else expect(message).toBe(want);
  });

  test.each([[undefined], [null], [""], ["  "]])("a required argument given as %j", (incident_id) => {
    expect(refusal({ incident_id })).toBe('"incident_id" is required: ID from list_incidents');
  });

  test.each([
    ['""'],
    ["''"],
    ["``"],
    ["\\"],
    ["\u200b"],
    ['"\u2060 "'],
    ["null"],
    ["None"],
    ["UNDEFINED"],
    ["nil"],
    ["'null'"],
    ["."],
    [".."],
    [' ".." '],
  ])("%j as an ID", (incident_id) => {
    expect(refusal({ incident_id })).toContain('"incident_id" must be an ID as a list tool returns it, got ');
    expect(refusal({ incident_id })).toContain("(ID from list_incidents)");
  });

  test.each([
    [5, "5"],
    ["x", '"x"'],
    ["[]", '"[]"'],
    [[], "an array of 0"],
    [true, "true"],
    ["", '""'],
  ])("%j for all arguments", (given, shown) => {
    expect(refusal(given)).toBe(`the arguments must be one JSON object, got ${shown}`);
  });

  test("an empty list where one is required", () => {
    const of: ArgumentFacts = {
      schema: { type: "object", properties: { ids: { type: "array", items: { type: "string" } } }, required: ["ids"] },
    };
    for (const ids of [[], "[]"]) expect(refusal({ ids }, of)).toBe('"ids" must have at least one item');
    expect(refusal({}, of)).toBe('"ids" is required');
    expect(refusal({ x: 1 }, { schema: { type: "object" } })).toBe('unknown argument "x"\nAllowed: none.');
  });

  test("an own __proto__, and keeps every prototype clean", () => {
    const text =
      '{"incident_id": "P1", "__proto__": {"polluted": 1}, "overrides": [{"start": "now", "user_id": "U", "__proto__": 1}]}';
    expect(refusal(text)).toContain('unknown argument "__proto__"');
    expect(refusal(text)).toContain('unknown argument "overrides[0].__proto__"');
    const opened = read({ open: JSON.parse('{"__proto__": {"polluted": 1}}') })["open"];
    expect(Object.getPrototypeOf(opened)).toBe(Object.prototype);
    expect("polluted" in {}).toBe(false);
  });

  test("everything at once, in bounded words", () => {
    expect(refusal({ limit: 0, total: "x", xyzzy: 1 }).split("\n")).toEqual([
      'unknown argument "xyzzy"',
      '"incident_id" is required: ID from list_incidents',
      '"limit" must be from 1 to 1000, got 0',
      '"total" must be true or false, got "x"',
      allowed,
    ]);
    const huge = "x".repeat(1_000_000);
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`${index}${huge.slice(0, 500)}`, 1]));
    for (const given of [many, { [huge]: 1 }, { urgency: huge, config: huge }, { levels: Array(100_000).fill(huge) }]) {
      expect(refusal(given).length).toBeLessThan(5000);
    }
    expect(refusal(many)).toContain("\nand at least 988 more\n");
  });
});
