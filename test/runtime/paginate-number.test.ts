import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UpstreamError, UserError } from "../../runtime/errors.ts";
import { collectByNumber, type OffsetPage, type PageArguments } from "../../runtime/http/paginate.ts";

const rules = { size: 10 };
const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, index) => from + index);

/** What an API that numbers its pages says of a list this long. */
type Says = (page: OffsetPage<number>, count: number, end: number) => OffsetPage<number>;
const all: Says = (page, count, end) => ({ ...page, more: end < count, total: count });
const nothing: Says = (page) => page;

async function collect(count: number, args: PageArguments, says: Says = all) {
  const asked: string[] = [];
  const list = await collectByNumber(args, rules, async ({ number, size }) => {
    asked.push(`${number} of ${size}`);
    const end = number * size;
    return says({ items: upTo(count).slice(end - size, end) }, count, end);
  });
  const { items, more, total, page } = list;
  return { asked, items, more, total, page, next: list.cursorAfter(items.length) };
}

describe("by number", () => {
  test.each<[string, number, PageArguments, Partial<Awaited<ReturnType<typeof collect>>>]>([
    ["nothing", 0, { limit: 5 }, { asked: ["1 of 5"], items: [], more: false, total: 0 }],
    ["a page", 7, { limit: 5 }, { asked: ["1 of 5"], items: upTo(5), more: true, next: "5", total: 7 }],
    ["the next page", 7, { limit: 5, cursor: "5" }, { asked: ["2 of 5"], items: [5, 6], more: false }],
    ["a page by its number", 7, { limit: 5, page: 2 }, { asked: ["2 of 5"], items: [5, 6], more: false }],
    ["the first page by its number", 7, { limit: 5, page: 1 }, { asked: ["1 of 5"], items: upTo(5), more: true }],
    ["exactly all", 5, { limit: 5 }, { asked: ["1 of 5"], items: upTo(5), more: false }],
    // 3 to 7 stand on the first page of 8, and on no shorter page together.
    ["from the middle of a page", 20, { limit: 5, cursor: "3" }, { asked: ["1 of 8"], items: upTo(5, 3), next: "8" }],
    [
      "several pages of the API's",
      25,
      { limit: 23 },
      { asked: ["1 of 10", "2 of 10", "6 of 4"], items: upTo(23), more: true, next: "23" },
    ],
    // No page of ten at most holds 9 to 18.
    ["over an edge", 30, { limit: 10, cursor: "9" }, { asked: ["1 of 10", "2 of 10"], items: upTo(10, 9) }],
    ["beyond the end", 7, { limit: 5, cursor: "10" }, { asked: ["3 of 5"], items: [], more: false }],
    ["a page beyond the end", 7, { limit: 5, page: 4 }, { asked: ["4 of 5"], items: [], more: false }],
    ["a page as callers count", 30, { limit: 5, page: 3 }, { page: { number: 3, size: 5 } }],
    ["a cursor as callers count", 30, { limit: 5, cursor: "12" }, { page: { number: 3, size: 5 } }],
  ])("%s", async (_, count, args, want) => {
    expect(await collect(count, args)).toMatchObject(want);
  });

  const counts: Says = (page, count) => ({ ...page, total: count });
  const tells: Says = (page, count, end) => ({ ...page, more: end < count });
  test.each<[string, Says, number, boolean | "unknown"]>([
    ["the total tells that more exist", counts, 7, true],
    ["the total tells that none exist", counts, 5, false],
    ["the flag tells that more exist", tells, 7, true],
    ["the flag tells that none exist", tells, 5, false],
    ["a full page may have another", nothing, 5, "unknown"],
    ["a short one has none", nothing, 4, false],
  ])("%s", async (_, says, count, more) => {
    expect((await collect(count, { limit: 5 }, says)).more).toBe(more);
  });

  test("an empty page ends it, whatever the API says of more", async () => {
    const insists: Says = (page) => ({ ...page, more: true });
    expect(await collect(3, { limit: 8, cursor: "3" }, insists)).toMatchObject({ items: [], more: false });
  });

  test("an API whose longest page is shorter than its document says is followed all the same", async () => {
    const asked: string[] = [];
    const list = await collectByNumber({ limit: 12 }, { size: 12 }, async ({ number, size }) => {
      asked.push(`${number} of ${size}`);
      const real = Math.min(size, 6);
      return { items: upTo(20).slice((number - 1) * real, number * real), more: true };
    });
    expect({ asked, items: list.items }).toEqual({ asked: ["1 of 12", "2 of 6"], items: upTo(12) });
  });

  test.each<[PageArguments, string]>([
    [{ limit: 5, page: 2, cursor: "5" }, 'Give "cursor" or "page", not both.'],
    [{ limit: 5, cursor: "abc" }, '"cursor" must be the next_cursor of an earlier answer of this tool, not "abc".'],
  ])("%j is refused", async (args, message) => {
    await expect(collect(9, args)).rejects.toThrow(new UserError(message));
  });

  test("page 1 is what a client fills in; the cursor wins over it", async () => {
    expect((await collect(9, { limit: 5, page: 1, cursor: "5" })).items).toEqual(upTo(4, 5));
  });

  test("an answer without its list is the API's fault", async () => {
    const got = collectByNumber({ limit: 5 }, rules, async () => ({ items: undefined }));
    await expect(got).rejects.toThrow(UpstreamError);
  });
});

test("following the cursor gives every item once, wherever an answer was cut", async () => {
  const lists = fc.record({
    count: fc.nat(60),
    limit: fc.integer({ min: 1, max: 25 }),
    cuts: fc.infiniteStream(fc.integer({ min: 1, max: 25 })),
    says: fc.constantFrom(all, nothing),
  });
  await fc.assert(
    fc.asyncProperty(lists, async ({ count, limit, cuts, says }) => {
      const seen: number[] = [];
      let cursor: string | undefined;
      for (let turn = 0; turn < 70; turn++) {
        const got: Awaited<ReturnType<typeof collect>> = await collect(count, { limit, cursor }, says);
        const kept = Math.min(cuts.next().value ?? 1, got.items.length);
        seen.push(...got.items.slice(0, kept));
        if (got.more === false && kept === got.items.length) break;
        cursor = String(Number(cursor ?? 0) + kept);
      }
      expect(seen).toEqual(upTo(count));
    }),
  );
});
