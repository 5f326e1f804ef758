import { describe, expect, test } from "vitest";
import { UserError } from "../../runtime/errors.ts";
import { collectByCursor, collectByOffset, type List } from "../../runtime/http/paginate.ts";

const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, index) => from + index);

/** A list, and where it says to go on after all of its items. */
const shown = ({ items, more, total, extra, cursorAfter }: List) => ({
  items,
  more,
  next: cursorAfter(items.length),
  ...(total !== undefined && { total }),
  ...(extra && { extra }),
});

describe("by offset", () => {
  const rules = { size: 10, deepest: 30 };

  /** Answers from the items, and says `more` unless it is told to keep quiet. */
  async function collect(count: number, args: { limit: number; cursor?: string }, { quiet = false } = {}) {
    const asked: [offset: number, limit: number][] = [];
    const list = await collectByOffset(args, rules, async ({ limit, offset }) => {
      asked.push([offset, limit]);
      const items = upTo(count).slice(offset, offset + limit);
      return quiet ? { items } : { items, more: offset + limit < count };
    });
    return { asked, ...shown(list) };
  }

  test.each<[string, number, { limit: number; cursor?: string }, Awaited<ReturnType<typeof collect>>]>([
    ["nothing", 0, { limit: 5 }, { asked: [[0, 5]], items: [], more: false, next: "0" }],
    ["a page", 7, { limit: 5 }, { asked: [[0, 5]], items: upTo(5), more: true, next: "5" }],
    ["the last page", 7, { limit: 5, cursor: "5" }, { asked: [[5, 5]], items: [5, 6], more: false, next: "7" }],
    ["exactly all", 5, { limit: 5 }, { asked: [[0, 5]], items: upTo(5), more: false, next: "5" }],
    [
      "several pages of the API's",
      25,
      { limit: 23 },
      {
        asked: [
          [0, 10],
          [10, 10],
          [20, 3],
        ],
        items: upTo(23),
        more: true,
        next: "23",
      },
    ],
    ["beyond the end", 7, { limit: 5, cursor: "9" }, { asked: [[9, 5]], items: [], more: false, next: "9" }],
  ])("%s", async (_, count, args, want) => {
    expect(await collect(count, args)).toEqual(want);
  });

  test.each<[string, number, { limit: number; cursor?: string }, Partial<Awaited<ReturnType<typeof collect>>>]>([
    ["a full page may have another", 7, { limit: 5 }, { items: upTo(5), more: "unknown", next: "5" }],
    ["a short one has none", 7, { limit: 6, cursor: "5" }, { items: [5, 6], more: false }],
    ["an empty one has none", 5, { limit: 5, cursor: "5" }, { items: [], more: false }],
    [
      "full pages are followed",
      25,
      { limit: 30 },
      {
        items: upTo(25),
        more: false,
        asked: [
          [0, 10],
          [10, 10],
          [20, 10],
        ],
      },
    ],
  ])("an API that does not say whether more exist: %s", async (_, count, args, want) => {
    expect(await collect(count, args, { quiet: true })).toMatchObject(want);
  });

  const notice = "The API lists no further than entry 30. Narrow the filters to see the rest.";
  test.each<[string, { limit: number; cursor?: string }, object]>([
    ["short of it", { limit: 5, cursor: "20" }, { asked: [[20, 5]], more: true, next: "25" }],
    ["up to it", { limit: 5, cursor: "25" }, { asked: [[25, 5]], more: true, next: undefined, extra: { notice } }],
    [
      "across it",
      { limit: 9, cursor: "25" },
      { asked: [[25, 5]], items: upTo(5, 25), next: undefined, extra: { notice } },
    ],
    [
      "far across it",
      { limit: 50 },
      {
        asked: [
          [0, 10],
          [10, 10],
          [20, 10],
        ],
        items: upTo(30),
        more: true,
        extra: { notice },
      },
    ],
  ])("the deepest offset: %s", async (_, args, want) => {
    expect(await collect(99, args)).toMatchObject(want);
  });

  test("the deepest offset: a list that ends there is whole", async () => {
    expect(await collect(30, { limit: 50 })).toEqual({
      asked: [
        [0, 10],
        [10, 10],
        [20, 10],
      ],
      items: upTo(30),
      more: false,
      next: undefined,
    });
  });

  test("the deepest offset: the caller is told before anything is asked", async () => {
    const asked = collectByOffset({ limit: 5, cursor: "30" }, rules, () => Promise.reject(new Error("asked")));
    await expect(asked).rejects.toThrow(/^The API lists no further than entry 30\. Narrow the filters/);
    await expect(asked).rejects.toBeInstanceOf(UserError);
  });

  test("the deepest offset: what fits before it can still be reached after a cut", async () => {
    const fetchPage = async ({ limit, offset }: { limit: number; offset: number }) => ({
      items: upTo(limit, offset),
      more: true,
    });
    const list = await collectByOffset({ limit: 20, cursor: "20" }, rules, fetchPage);
    expect(list.cursorAfter(3)).toBe("23");
    expect(list.cursorAfter(10)).toBeUndefined();
  });

  test("an API that hands out more than it was asked for", async () => {
    const list = await collectByOffset({ limit: 3 }, rules, async () => ({ items: upTo(5), more: false }));
    expect(shown(list)).toEqual({ items: [0, 1, 2], more: true, next: "3" });
  });

  test("an API that hands out less, and says that more exist", async () => {
    const pages = [[0, 1], [2], []];
    const list = await collectByOffset({ limit: 9 }, rules, async () => ({
      items: pages.shift(),
      more: true,
      total: null,
    }));
    expect(shown(list)).toEqual({ items: [0, 1, 2], more: false, next: "3" });
  });

  test("a total is handed on", async () => {
    const list = await collectByOffset({ limit: 1 }, rules, async () => ({ items: [0], more: true, total: 7 }));
    expect(list.total).toBe(7);
  });
});

describe("by cursor", () => {
  /** Pages of these sizes; cursors as given. */
  async function collect(sizes: number[], cursors: string[], args: { limit: number; cursor?: string }) {
    const asked: [cursor: string | undefined, limit: number][] = [];
    const list = await collectByCursor(args, { size: 4 }, async ({ limit, cursor }) => {
      asked.push([cursor, limit]);
      const at = cursor === undefined ? 0 : cursors.indexOf(cursor) + 1;
      const before = sizes.slice(0, at).reduce((sum, size) => sum + size, 0);
      return { items: upTo(sizes[at] ?? 0, before), next: cursors[at] ?? null };
    });
    return { asked, ...shown(list) };
  }

  test.each<[string, { limit: number; cursor?: string }, Partial<Awaited<ReturnType<typeof collect>>>]>([
    ["one page", { limit: 4 }, { asked: [[undefined, 4]], items: upTo(4), more: true, next: "b" }],
    ["part of a page", { limit: 2 }, { asked: [[undefined, 2]], items: [0, 1], more: true, next: "~2" }],
    ["the rest of it", { limit: 2, cursor: "~2" }, { asked: [[undefined, 4]], items: [2, 3], next: "b" }],
    ["the second page", { limit: 4, cursor: "b" }, { asked: [["b", 4]], items: upTo(4, 4), more: true, next: "c~5" }],
    [
      "a page whose cursor looks like ours",
      { limit: 4, cursor: "c~5~0" },
      { asked: [["c~5", 4]], items: [8, 9], more: false },
    ],
    ["part of it", { limit: 1, cursor: "c~5~1" }, { asked: [["c~5", 2]], items: [9], more: false, next: undefined }],
    [
      "across pages",
      { limit: 6 },
      {
        asked: [
          [undefined, 4],
          ["b", 2],
        ],
        items: upTo(6),
        more: true,
        next: "b~2",
      },
    ],
    ["all", { limit: 99 }, { items: upTo(10), more: false, next: undefined }],
  ])("%s", async (name, args, want) => {
    const got = await collect([4, 4, 2], ["b", "c~5"], args);
    expect(got).toMatchObject(name === "the second page" ? { ...want, next: "c~5~0" } : want);
  });

  test("an empty page that leads on is a page, and no loop", async () => {
    expect(await collect([0, 2], ["b"], { limit: 4 })).toEqual({
      asked: [[undefined, 4]],
      items: [],
      more: true,
      next: "b",
    });
  });

  test("a cursor that leads to itself is the end", async () => {
    let asked = 0;
    const list = await collectByCursor({ limit: 50, cursor: "b" }, { size: 4 }, async () => {
      asked += 1;
      return { items: [1], next: "b" };
    });
    expect({ asked, ...shown(list) }).toEqual({ asked: 1, items: [1], more: false, next: undefined });
  });

  test("a cursor that nobody handed out does not read the whole list", async () => {
    let asked = 0;
    const list = collectByCursor({ limit: 5, cursor: "~900000" }, { size: 4 }, async () => {
      asked += 1;
      return { items: [1, 2, 3, 4], next: `${asked}` };
    });
    await expect(list).rejects.toBeInstanceOf(UserError);
    expect(asked).toBe(0);
  });
});
