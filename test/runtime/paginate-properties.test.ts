import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  collectByCursor,
  collectByLimit,
  collectByOffset,
  collectWhole,
  type List,
  type PageArguments,
} from "../../runtime/http/paginate.ts";
import { shapeResult } from "../../runtime/tools/result.ts";

interface Item {
  id: number;
  text: string;
}

type Collect = (args: PageArguments) => Promise<List<Item>>;

const MAX_BYTES = 300;
/** The same cases every time. */
const RUNS = { seed: 20260115, numRuns: 300 };

/** Items of all sizes, some of them larger than the budget of a result, some of several bytes a character. */
const items = fc
  .array(fc.tuple(fc.constantFrom("", "x", "é", "日", "😀"), fc.integer({ min: 0, max: 120 })), { maxLength: 60 })
  .map((texts) => texts.map(([letter, count], id): Item => ({ id, text: letter.repeat(count) })));
const size = fc.integer({ min: 1, max: 12 });
const limit = fc.integer({ min: 1, max: 30 });

/** What a caller gets who does as told until nobody tells it to go on. */
async function follow(collect: Collect, pageLimit: number, start: string | undefined): Promise<number[]> {
  const ids: number[] = [];
  let cursor = start;
  for (let calls = 0; calls < 200; calls++) {
    const list = await collect({ limit: pageLimit, cursor });
    const { response, response_summary, next_cursor } = shape(list);
    expect(response.length).toBeLessThanOrEqual(pageLimit);
    if (response.length > 1) expect(Buffer.byteLength(JSON.stringify(response))).toBeLessThanOrEqual(MAX_BYTES);
    ids.push(...response.map(({ id }) => id));
    if (next_cursor === undefined) return ids;
    expect(response_summary).toContain(`Go on with cursor ${JSON.stringify(next_cursor)}.`);
    cursor = next_cursor;
  }
  throw new Error("there is no end");
}

function shape(list: List) {
  const tool = { name: "list", title: "List", args: {} };
  const result = shapeResult(list, tool, { result: "list" }, {}, { form: "structured", maxBytes: MAX_BYTES });
  return result.structuredContent as { response: Item[]; response_summary: string; next_cursor?: string };
}

const idsFrom = (all: Item[], start: number, end = all.length) => all.slice(start, end).map(({ id }) => id);

describe("following next_cursor hands out every item once, in order", () => {
  test("by offset, from anywhere, whether the API says more, nothing, or answers in short pages", async () => {
    const says = fc.constantFrom("more", "nothing", "short pages");
    const property = fc.asyncProperty(items, size, limit, fc.nat(70), says, async (all, pageSize, most, start, api) => {
      const collect: Collect = (args) =>
        collectByOffset(args, { size: pageSize }, async (page) => {
          expect(page.limit).toBeLessThanOrEqual(pageSize);
          const length = api === "short pages" ? Math.ceil(page.limit / 2) : page.limit;
          const got = all.slice(page.offset, page.offset + length);
          return { items: got, more: api === "nothing" ? undefined : page.offset + length < all.length };
        });
      expect(await follow(collect, most, start === 0 ? undefined : String(start))).toEqual(idsFrom(all, start));
    });
    await fc.assert(property, RUNS);
  });

  test("by offset, up to the deepest entry", async () => {
    const property = fc.asyncProperty(
      items,
      size,
      limit,
      fc.integer({ min: 1, max: 40 }),
      async (all, pageSize, most, deepest) => {
        const collect: Collect = (args) =>
          collectByOffset(args, { size: pageSize, deepest }, async (page) => {
            expect(page.offset + page.limit).toBeLessThanOrEqual(deepest);
            return {
              items: all.slice(page.offset, page.offset + page.limit),
              more: page.offset + page.limit < all.length,
            };
          });
        expect(await follow(collect, most, undefined)).toEqual(idsFrom(all, 0, deepest));
      },
    );
    await fc.assert(property, RUNS);
  });

  test("by cursor, from anywhere, whatever the API's cursors look like", async () => {
    // Each of these makes cursors that a careless reader takes for our own.
    const prefix = fc.constantFrom("c", "~", "a~", "~5~", "日~", "a~0000000", "12~34~");
    const lengths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 });
    const property = fc.asyncProperty(
      items,
      size,
      limit,
      prefix,
      lengths,
      fc.nat(70),
      fc.boolean(),
      async (all, pageSize, most, letters, pages, at, inside) => {
        const write = (position: number) => `${letters}${position}`;
        let asked = 0;
        const collect: Collect = (args) =>
          collectByCursor(args, { size: pageSize }, async (page) => {
            expect(page.limit).toBeLessThanOrEqual(pageSize);
            const from = page.cursor === undefined ? 0 : Number(page.cursor.slice(letters.length));
            expect(page.cursor ?? write(from)).toBe(write(from));
            const to = from + Math.min(page.limit, pages[asked++ % pages.length] ?? 1);
            return { items: all.slice(from, to), next: to < all.length ? write(to) : null };
          });
        const start = inside ? `${write(0)}~${at}` : `${write(at)}~0`;
        expect(await follow(collect, most, undefined)).toEqual(idsFrom(all, 0));
        expect(await follow(collect, most, start)).toEqual(idsFrom(all, at));
      },
    );
    await fc.assert(property, RUNS);
  });

  test("all at once", async () => {
    const property = fc.asyncProperty(items, limit, fc.nat(70), async (all, most, start) => {
      const collect: Collect = (args) => collectWhole(args, async () => ({ items: all }));
      expect(await follow(collect, most, String(start))).toEqual(idsFrom(all, start));
    });
    await fc.assert(property, RUNS);
  });

  test("by limit only, as far as the API goes", async () => {
    const property = fc.asyncProperty(items, limit, fc.integer({ min: 1, max: 80 }), async (all, most, first) => {
      const collect: Collect = (args) =>
        collectByLimit(args, { size: first }, async (page) => {
          expect(page.limit).toBeLessThanOrEqual(first);
          return { items: all.slice(0, page.limit) };
        });
      expect(await follow(collect, most, undefined)).toEqual(idsFrom(all, 0, first));
    });
    await fc.assert(property, RUNS);
  });
});
