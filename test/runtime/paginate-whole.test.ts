import { describe, expect, test } from "vitest";
import { UpstreamError, UserError } from "../../runtime/errors.ts";
import {
  collectByCursor,
  collectByLimit,
  collectByOffset,
  collectWhole,
  isList,
  type List,
  wholeList,
} from "../../runtime/http/paginate.ts";

type Items = number[] | null | undefined;
const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, index) => from + index);

/** A list, and where it says to go on after all of its items. */
const shown = ({ items, more, total, extra, cursorAfter }: List) => ({
  items,
  more,
  next: cursorAfter(items.length),
  ...(total !== undefined && { total }),
  ...(extra && { extra }),
});

describe("all at once", () => {
  const collect = async (items: Items, args: { limit: number; cursor?: string }, more?: boolean) =>
    shown(await collectWhole(args, async () => ({ items, more })));

  test.each<[string, number, { limit: number; cursor?: string }, boolean | undefined, object]>([
    ["nothing", 0, { limit: 5 }, undefined, { items: [], more: false, total: 0 }],
    ["the first", 7, { limit: 5 }, undefined, { items: upTo(5), more: true, next: "5", total: 7 }],
    ["the rest", 7, { limit: 5, cursor: "5" }, undefined, { items: [5, 6], more: false, total: 7 }],
    ["beyond", 7, { limit: 5, cursor: "9" }, undefined, { items: [], more: false, total: 7 }],
    ["the first of more than there is", 7, { limit: 5 }, true, { items: upTo(5), more: true, next: "5", total: 7 }],
    ["the rest of more than there is", 7, { limit: 5, cursor: "5" }, true, { items: [5, 6], more: true }],
  ])("%s", async (_, count, args, more, want) => {
    expect(await collect(upTo(count), args, more)).toEqual({ next: undefined, ...want });
  });
});

describe("by limit only", () => {
  async function collect(count: number, args: { limit: number; cursor?: string }, more?: boolean) {
    const asked: number[] = [];
    const list = await collectByLimit(args, { size: 10 }, async ({ limit }) => {
      asked.push(limit);
      return { items: upTo(Math.min(count, limit)), more };
    });
    return { asked, ...shown(list) };
  }

  test.each<[string, number, { limit: number; cursor?: string }, boolean | undefined, object]>([
    ["nothing", 0, { limit: 5 }, undefined, { asked: [5], items: [], more: false }],
    ["a full page", 7, { limit: 5 }, undefined, { asked: [5], items: upTo(5), more: "unknown", next: "5" }],
    ["the rest", 7, { limit: 5, cursor: "5" }, undefined, { asked: [10], items: [5, 6], more: false }],
    [
      "up to the most",
      99,
      { limit: 50 },
      undefined,
      { asked: [10], items: upTo(10), more: "unknown", next: undefined },
    ],
    ["said by the API", 7, { limit: 5 }, true, { asked: [5], items: upTo(5), more: true, next: "5" }],
    ["an empty rest is the end, whatever the API says", 7, { limit: 3, cursor: "7" }, true, { items: [], more: false }],
  ])("%s", async (_, count, args, more, want) => {
    expect(await collect(count, args, more)).toMatchObject(want);
  });

  test("further than the API goes", async () => {
    await expect(collect(99, { limit: 5, cursor: "10" })).rejects.toThrow(
      new UserError("The API gives the first 10 entries only."),
    );
  });
});

describe("a list that is complete", () => {
  test("goes nowhere", () => {
    expect(shown(wholeList([1, 2]))).toEqual({ items: [1, 2], more: false, next: undefined });
    expect(shown(wholeList([], { notice: "x" }))).toEqual({
      items: [],
      more: false,
      next: undefined,
      extra: { notice: "x" },
    });
  });

  test("is told from other values", () => {
    expect(isList(wholeList([]))).toBe(true);
    for (const value of [null, undefined, [], "items", { items: [] }]) expect(isList(value)).toBe(false);
  });
});

const styles = {
  offset: (cursor: string | undefined, items?: Items) =>
    collectByOffset({ limit: 5, cursor }, { size: 5 }, async () => ({ items })),
  cursor: (cursor: string | undefined, items?: Items) =>
    collectByCursor({ limit: 5, cursor }, { size: 5 }, async () => ({ items })),
  whole: (cursor: string | undefined, items?: Items) => collectWhole({ limit: 5, cursor }, async () => ({ items })),
  limit: (cursor: string | undefined, items?: Items) =>
    collectByLimit({ limit: 5, cursor }, { size: 5 }, async () => ({ items })),
};

describe.each(["offset", "whole", "limit"] as const)("a cursor from elsewhere, by %s", (style) => {
  test.each(["abc", "-1", "1.5", "1e3", " 1", "0x1", "12345678901", "~2", ""])("%j is refused", async (cursor) => {
    const list = styles[style](cursor, [1]);
    await expect(list).rejects.toBeInstanceOf(UserError);
    await expect(list).rejects.toThrow(
      `"cursor" must be the next_cursor of an earlier answer of this tool, not ${JSON.stringify(cursor)}.`,
    );
  });
});

test.each(Object.keys(styles) as (keyof typeof styles)[])("an answer without its list, by %s", async (style) => {
  for (const items of [undefined, null])
    await expect(styles[style](undefined, items)).rejects.toBeInstanceOf(UpstreamError);
});

test("an answer without its list, complete", () => {
  expect(() => wholeList(undefined)).toThrow(UpstreamError);
  // What the document calls a list may be anything on the wire.
  expect(() => wholeList(Object({ id: 1 }))).toThrow(UpstreamError);
});
