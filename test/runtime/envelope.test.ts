import { describe, expect, test } from "vitest";
import { printResult } from "../../runtime/commands/print.ts";
import { collectByNumber, collectWhole, type List, wholeList } from "../../runtime/http/paginate.ts";
import type { CallFacts, Results } from "../../runtime/provider.ts";
import { openEnvelope } from "../../runtime/tools/envelope.ts";
import { type ResultForm, shapeFailure, shapeResult } from "../../runtime/tools/result.ts";
import { answered, calls, startAcme } from "../support/acme.ts";

const results: Results = { success: "ok", data: "result", error: "why", message: "said", total: "total", page: "page" };
const tool = { name: "do_it", title: "Do it", args: { thing_id: "P1" } };

function shape(value: unknown, facts: Partial<CallFacts> = {}, maxBytes = 40_000, names = results) {
  const rules = { form: "both", maxBytes } as const;
  return shapeResult(value, tool, { result: "object", ...facts }, { results: names }, rules).structuredContent;
}

describe("what stands in an envelope", () => {
  test.each<[string, unknown, Partial<CallFacts>, unknown]>([
    ["an object", { id: 1, note: null }, {}, { id: 1, note: null }],
    ["what is kept of it", { id: 1, note: null }, { keep: ["id", "note"] }, { id: 1 }],
    ["a list that is no list of ours", ["a"], {}, ["a"]],
    ["text", "a", {}, "a"],
    [
      "nothing, in the tool's words",
      undefined,
      { result: "done", ids: ["thing_id"] },
      { said: "Do it", thing_id: "P1" },
    ],
    ["nothing, in its own words", undefined, { result: "done", done: "It is done." }, { said: "It is done." }],
  ])("%s", (_, value, facts, result) => {
    expect(shape(value, facts)).toEqual({ ok: true, result });
  });

  test("without a word for a message it is called as everywhere", () => {
    const { message: _, ...names } = results;
    expect(shape(undefined, { result: "done" }, undefined, names)).toEqual({ ok: true, result: { done: "Do it" } });
  });

  test("an answer that is missing stays an error", () => {
    expect(() => shape(undefined)).toThrow("without the object that its document promises");
  });
});

describe("a list in an envelope", () => {
  const facts: Partial<CallFacts> = { result: "list", rows: "things", size: "per_page" };
  const items = [1, 2, 3, 4, 5];
  const numbered = (args: { limit: number; page?: number; cursor?: string }) =>
    collectByNumber(args, { size: 10 }, async ({ number, size }) => ({
      items: items.slice((number - 1) * size, number * size),
      total: items.length,
    }));
  const whole = (args: { limit: number; cursor?: string }) => collectWhole(args, async () => ({ items }));

  test.each<[string, () => List | Promise<List>, unknown]>([
    [
      "a page",
      () => numbered({ limit: 2 }),
      {
        things: [1, 2],
        total: 5,
        page: 1,
        per_page: 2,
        response_summary: '2 of 5 results. More exist. Go on with cursor "2".',
        next_cursor: "2",
      },
    ],
    [
      "the last page",
      () => numbered({ limit: 2, page: 3 }),
      { things: [5], total: 5, page: 3, per_page: 2, response_summary: "1 of 5 results." },
    ],
    [
      "part of a whole list",
      () => whole({ limit: 3, cursor: "3" }),
      { things: [4, 5], total: 5, page: 2, per_page: 3, response_summary: "2 of 5 results." },
    ],
    [
      "a list that is complete as it stands, and more that is known of it",
      () => wholeList(items, { notice: "Mind the gap." }),
      { things: items, total: 5, page: 1, per_page: 5, response_summary: "5 results.", notice: "Mind the gap." },
    ],
    [
      "an empty one",
      () => wholeList([]),
      { things: [], total: 0, page: 1, per_page: 0, response_summary: "Nothing found." },
    ],
  ])("%s", async (_, collect, result) => {
    expect(shape(await collect(), facts)).toEqual({ ok: true, result });
  });

  test("what nobody asks for is not counted", () => {
    const names = { success: "ok", data: "result", error: "why" };
    expect(shape(wholeList([1]), { result: "list", rows: "things" }, undefined, names)).toEqual({
      ok: true,
      result: { things: [1], response_summary: "1 result." },
    });
  });

  test("a cut answer tells where to go on", async () => {
    expect(shape(await whole({ limit: 5 }), facts, 5)).toEqual({
      ok: true,
      result: {
        things: [1, 2],
        total: 5,
        page: 1,
        per_page: 5,
        response_summary: '2 of 5 results. 3 more were left out to stay within 5 bytes. Go on with cursor "2".',
        next_cursor: "2",
      },
    });
  });
});

describe("an error in an envelope", () => {
  const whole = { ok: false, why: "No.", result: null };
  const content = [{ type: "text", text: JSON.stringify(whole) }];
  test.each<[ResultForm, object]>([
    ["both", { content, structuredContent: whole, isError: true }],
    ["structured", { content, structuredContent: whole, isError: true }],
    ["text", { content, isError: true }],
  ])("as %s", (form, want) => {
    expect(shapeFailure("No.", results, form)).toEqual(want);
  });

  test("is words alone without one", () => {
    expect(shapeFailure("No.", undefined, "both")).toEqual({ content: [{ type: "text", text: "No." }], isError: true });
  });
});

describe("a call whose results have names", () => {
  const changes = { calls: async () => ({ ...calls, results }) };
  test.each<[string, string, number, unknown]>([
    ["an answer", "get_thing", 200, { ok: true, result: { id: "T1" } }],
    ["a refusal", "get_thing", 404, { ok: false, why: expect.stringContaining("Acme answered 404"), result: null }],
    ["a tool that is not there", "get_thin", 200, { ok: false, why: expect.stringContaining("no tool"), result: null }],
    ["a fault of ours", "get_person", 200, { ok: false, why: expect.stringContaining("a fault"), result: null }],
  ])("%s", async (_, name, status, want) => {
    const { call } = startAcme({ ...answered(status, { id: "T1" }), changes });
    const { result } = await call(name, { id: "T1" });
    expect(result.structuredContent).toEqual(want);
    expect(JSON.parse(result.content[0]?.text ?? "")).toEqual(want);
    expect(result.isError ?? false).toBe(status !== 200 || name !== "get_thing");
  });
});

describe("at a terminal", () => {
  test.each<[string, Record<string, unknown>, ReturnType<typeof openEnvelope>]>([
    ["an answer", { ok: true, result: { id: 1 } }, { answer: { id: 1 } }],
    ["one that is no object", { ok: true, result: "x" }, { answer: { result: "x" } }],
    ["an error", { ok: false, why: "No.", result: null }, { error: "No." }],
  ])("%s is taken out", (_, whole, want) => {
    expect(openEnvelope(results, whole)).toEqual(want);
  });

  test("where there is none, nothing is", () => {
    expect(openEnvelope(undefined, { ok: true })).toEqual({ answer: { ok: true } });
  });

  test("a list prints under whatever name", () => {
    const page = { things: [{ id: "B1" }], total: 3, page: 1, response_summary: "1 of 3 results." };
    expect(printResult(page)).toBe("- id: B1\n\ntotal: 3\npage: 1\n1 of 3 results.\n");
  });

  test("an object that holds a list is no page", () => {
    expect(printResult({ id: "B1", tags: ["old"] })).toBe("id: B1\ntags: old\n");
  });
});
