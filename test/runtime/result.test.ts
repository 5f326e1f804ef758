import { describe, expect, test } from "vitest";
import { UpstreamError } from "../../runtime/errors.ts";
import { type List, wholeList } from "../../runtime/http/paginate.ts";
import type { CallFacts } from "../../runtime/provider.ts";
import { type ResultRules, shapeResult } from "../../runtime/tools/result.ts";

const trim = { suffix: "_reference", drop: ["self", "html_url"] };
const tool = { name: "get_thing", title: "Get thing", args: { thing_id: "P1", owner_id: "P2", note: "x" } };

function shape(value: unknown, facts: Partial<CallFacts> = {}, rules: Partial<ResultRules> = {}) {
  return shapeResult(
    value,
    tool,
    { result: "object", ...facts },
    { trim },
    { form: "both", maxBytes: 40_000, ...rules },
  );
}

const shaped = (...given: Parameters<typeof shape>) => shape(...given).structuredContent;

/** A list that can be gone on with after any of its items. */
const list = (items: unknown[], facts: Partial<List> = {}): List => ({
  items,
  more: false,
  cursorAfter: (count) => `after ${count}`,
  ...facts,
});

describe("what is kept of an object", () => {
  test.each<[string, unknown, string[] | undefined, unknown]>([
    ["the named fields, in their order", { b: 1, a: 2, c: 3 }, ["a", "b"], { a: 2, b: 1 }],
    ["false, zero and blank text are facts", { a: false, b: 0, c: "" }, ["a", "b", "c"], { a: false, b: 0, c: "" }],
    ["null and [] are not", { a: null, b: [], c: 1 }, ["a", "b", "c", "d"], { c: 1 }],
    ["nor inside", { a: { b: null, c: [], d: { e: null } } }, ["a"], { a: { d: {} } }],
    ["places in an array stay", { a: [1, null, []] }, ["a"], { a: [1, null, null] }],
    [
      "a reference loses what only a machine would follow",
      { a: { id: "P1", type: "user_reference", summary: "Ann", self: "s", html_url: "h" } },
      ["a"],
      { a: { id: "P1", type: "user_reference", summary: "Ann" } },
    ],
    [
      "also inside arrays and objects",
      { a: [{ b: { id: "P1", type: "team_reference", self: "s" } }] },
      ["a"],
      { a: [{ b: { id: "P1", type: "team_reference" } }] },
    ],
    [
      "anything else keeps it",
      { a: { id: "P1", type: "user", self: "s", html_url: "h" }, type: "user", self: "s" },
      ["a", "self"],
      { a: { id: "P1", type: "user", self: "s", html_url: "h" }, self: "s" },
    ],
    [
      "a field kept whole keeps it, too",
      { a: { id: "P1", type: "user_reference", self: "s", b: null } },
      ["a.*"],
      { a: { id: "P1", type: "user_reference", self: "s" } },
    ],
    ["a type that is no text", { a: { type: 7, self: "s" } }, ["a"], { a: { type: 7, self: "s" } }],
    ["everything without a word about it", { a: null, b: [] }, undefined, { a: null, b: [] }],
    ["nothing of what it has", { a: 1 }, ["b"], {}],
    ["no more than its own", {}, ["constructor", "toString"], {}],
  ])("%s", (_, value, keep, want) => {
    const facts = keep ? { keep } : {};
    expect(shaped(value, facts)).toEqual(want);
    expect(shaped(list([value]), facts)).toMatchObject({ response: [want] });
  });

  test("what the tool returned stays as it was", () => {
    const value = { a: { b: null, self: "s", type: "x_reference" } };
    shape(value, { keep: ["a"] });
    expect(value).toEqual({ a: { b: null, self: "s", type: "x_reference" } });
  });

  test("a name from the wire is a name and no prototype", () => {
    const value: unknown = JSON.parse('{ "a": { "__proto__": { "b": 1 } } }');
    expect(JSON.stringify(shaped(value, { keep: ["a"] }))).toBe('{"a":{"__proto__":{"b":1}}}');
  });
});

describe("the three forms", () => {
  const value = { id: "P1", name: "é" };
  const content = [{ type: "text", text: JSON.stringify(value) }];
  test.each([
    ["both", { content, structuredContent: value }],
    ["text", { content }],
    ["structured", { content: [], structuredContent: value }],
  ] as const)("%s", (form, want) => {
    expect(shape(value, {}, { form })).toStrictEqual(want);
  });

  test("text is the same JSON for a list", () => {
    const { content, structuredContent } = shape(list([{ id: 1 }], { more: true }));
    expect(JSON.parse(content[0]?.text ?? "")).toEqual(structuredContent);
  });
});

describe("an action that answers nothing", () => {
  test.each([undefined, null])("%s", (value) => {
    expect(shaped(value, { result: "done", ids: ["thing_id", "owner_id"] })).toEqual({
      done: "Get thing",
      thing_id: "P1",
      owner_id: "P2",
    });
    expect(shaped(value, { result: "done" })).toEqual({ done: "Get thing" });
  });

  test("or something after all", () => {
    expect(shaped({ id: "P1", x: 1 }, { result: "done", keep: ["id"] })).toEqual({ id: "P1" });
  });
});

test.each<[unknown]>([[undefined], [null], ["text"], [7], [true], [[]], [[{ id: 1 }]]])(
  "%j where an object was promised",
  (value) => {
    expect(() => shape(value)).toThrow(UpstreamError);
    expect(() => shape(value, { result: "list" })).toThrow(UpstreamError);
  },
);

describe("the words about a list", () => {
  test.each<[string, List, object]>([
    ["nothing", list([]), { response: [], response_summary: "Nothing found." }],
    ["one", list([1]), { response: [1], response_summary: "1 result." }],
    ["some", list([1, 2]), { response: [1, 2], response_summary: "2 results." }],
    [
      "more exist",
      list([1, 2], { more: true }),
      {
        response: [1, 2],
        response_summary: '2 results. More exist. Go on with cursor "after 2".',
        next_cursor: "after 2",
      },
    ],
    [
      "more may exist",
      list([1], { more: "unknown" }),
      {
        response: [1],
        response_summary: '1 result. More may exist. Go on with cursor "after 1".',
        next_cursor: "after 1",
      },
    ],
    [
      "more exist out of reach",
      list([1], { more: true, cursorAfter: () => undefined }),
      {
        response: [1],
        response_summary:
          "1 result. More exist. There is no cursor for the rest: narrow the filters, or read them singly.",
      },
    ],
    [
      "an empty page on the way",
      list([], { more: true }),
      {
        response: [],
        response_summary: 'Nothing on this page. More exist. Go on with cursor "after 0".',
        next_cursor: "after 0",
      },
    ],
    [
      "a total",
      list([1], { more: true, total: 7 }),
      {
        response: [1],
        response_summary: '1 of 7 results. More exist. Go on with cursor "after 1".',
        next_cursor: "after 1",
        total: 7,
      },
    ],
    ["a total that is all", list([1], { total: 1 }), { response: [1], response_summary: "1 result.", total: 1 }],
    [
      "what else the tool has to say",
      wholeList([1], { notice: "Mind the gap." }),
      { response: [1], response_summary: "1 result.", notice: "Mind the gap." },
    ],
  ])("%s", (_, value, want) => {
    expect(shaped(value)).toEqual(want);
  });
});

describe("the byte budget", () => {
  // `"aaaa"` and a comma, or with é: 7 or 11 bytes.
  const texts = (letter: string, count: number) => Array.from({ length: count }, () => letter.repeat(4));
  test.each<[string, unknown[], number, number]>([
    ["all fit to the byte", texts("a", 3), 22, 3],
    ["one byte less", texts("a", 3), 21, 2],
    ["bytes and not characters", texts("é", 3), 23, 2],
    ["to the byte, in bytes", texts("é", 3), 34, 3],
    ["one item is always handed out", texts("a", 3), 1, 1],
    ["also if it is the only one", ["a".repeat(5000)], 1000, 1],
    ["a large one in the middle ends the page", ["a", "a".repeat(90), "a"], 50, 1],
  ])("%s", (_, items, maxBytes, count) => {
    const dropped = items.length - count;
    const want = {
      response: items.slice(0, count),
      response_summary:
        `${count} result${count === 1 ? "" : "s"}.` +
        (dropped > 0
          ? ` ${dropped} more were left out to stay within ${maxBytes} bytes. Go on with cursor "after ${count}".`
          : ""),
      ...(dropped > 0 && { next_cursor: `after ${count}` }),
    };
    expect(shaped(list(items), {}, { maxBytes })).toEqual(want);
  });

  test("counts what is kept and not what came", () => {
    const items = [1, 2, 3].map((id) => ({ id, body: "x".repeat(500) }));
    expect(shaped(list(items), { keep: ["id"] }, { maxBytes: 100 })).toMatchObject({ response_summary: "3 results." });
  });

  test("says so where nobody can go on", () => {
    expect(shaped(wholeList(texts("a", 3)), {}, { maxBytes: 10 })).toEqual({
      response: ["aaaa"],
      response_summary:
        "1 result. 2 more were left out to stay within 10 bytes. There is no cursor for the rest: narrow the filters, or read them singly.",
    });
  });

  test("leaves the total to the API", () => {
    expect(shaped(list(texts("a", 3), { total: 9, more: true }), {}, { maxBytes: 15 })).toMatchObject({
      response_summary: '2 of 9 results. 1 more were left out to stay within 15 bytes. Go on with cursor "after 2".',
      total: 9,
    });
  });
});

describe("words for who asked", () => {
  const called = (more: object) => ({ ...tool, ...more });
  const summary = (value: List, more: object, maxBytes = 40_000) =>
    shapeResult(value, called(more), { result: "list" }, { trim }, { form: "structured", maxBytes })
      .structuredContent?.["response_summary"];

  test("an answer to a write that is cut: nobody should repeat the write", () => {
    const done = wholeList(["aaaa", "bbbb"]);
    expect(summary(done, { writes: true }, 10)).toMatch(/All of it was carried out; only the answer is cut\.$/);
    expect(summary(done, {}, 10)).toMatch(/There is no cursor for the rest/);
  });

  test("nothing found by IDs: they may be names, or wrong", () => {
    const filters = { idFilters: ["owner_ids", "room_ids"], args: { owner_ids: ["Ann"] } };
    expect(summary(wholeList([]), filters)).toBe(
      "Nothing found. owner_ids: IDs only, not names; one that does not exist matches nothing.",
    );
    expect(summary(wholeList([]), { ...filters, args: {} })).toBe("Nothing found.");
  });
});
