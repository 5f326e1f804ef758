import { UpstreamError, UserError } from "../errors.ts";

/** What every paged tool is called with. */
export interface PageArguments {
  limit: number;
  cursor?: string | undefined;
  /** Of pages as long as `limit`, counted from 1: another way to say where to begin. */
  page?: number | undefined;
}

/** A list result before it is shaped: dispatch cuts it to the byte budget and can name a cursor for any cut. */
export interface List<T = unknown> {
  items: T[];
  /** True: more exist. "unknown": the API does not say. */
  more: boolean | "unknown";
  /** Where to go on after the first `count` items; undefined where no caller can. */
  cursorAfter(count: number): string | undefined;
  total?: number | undefined;
  /** Which page of what size this is, for callers that count in pages. */
  page?: { number: number; size: number };
  /** Further facts of the answer, beside `response`. */
  extra?: Record<string, unknown>;
}

export const isList = (value: unknown): value is List =>
  typeof value === "object" && value !== null && "items" in value && "cursorAfter" in value;

export interface PageRules {
  /** The largest page the API gives. */
  size: number;
  /** The API refuses offset + limit beyond this. */
  deepest?: number;
}

export interface OffsetPage<T> {
  items: T[] | null | undefined;
  more?: boolean | null | undefined;
  total?: number | null | undefined;
}

/** Collects up to `limit` items from an endpoint paged by offset. The cursor is the next offset. */
export async function collectByOffset<T>(
  args: PageArguments,
  rules: PageRules,
  fetchPage: (page: { limit: number; offset: number }) => Promise<OffsetPage<T>>,
): Promise<List<T>> {
  const start = readOffset(args.cursor);
  const deepest = rules.deepest ?? Number.POSITIVE_INFINITY;
  if (start >= deepest) {
    throw new UserError(
      `The API lists no further than entry ${deepest}. Narrow the filters, for example with an earlier "until".`,
    );
  }
  const items: T[] = [];
  let more: boolean | "unknown" = false;
  let total: number | undefined;
  do {
    const offset = start + items.length;
    const limit = Math.min(rules.size, args.limit - items.length, deepest - offset);
    const page = await fetchPage({ limit, offset });
    const got = listed(page.items);
    items.push(...got.slice(0, limit));
    total = page.total ?? total;
    more = got.length > limit || (page.more ?? (got.length === limit ? "unknown" : false));
    if (got.length === 0) more = false;
  } while (more !== false && items.length < args.limit && start + items.length < deepest);
  const isCut = more !== false && start + items.length >= deepest;
  return {
    items,
    more,
    total,
    cursorAfter: (count) => (start + count < deepest ? String(start + count) : undefined),
    ...(isCut && { extra: tooDeep(deepest) }),
  };
}

/** Collects up to `limit` items from an endpoint whose pages are numbered. The cursor is the position in the list. */
export async function collectByNumber<T>(
  args: PageArguments,
  rules: PageRules,
  fetchPage: (page: { number: number; size: number }) => Promise<OffsetPage<T>>,
): Promise<List<T>> {
  const start = readStart(args);
  const items: T[] = [];
  let more: boolean | "unknown" = false;
  let total: number | undefined;
  do {
    const at = start + items.length;
    const { number, size, skip, want } = choosePage(at, args.limit - items.length, rules.size);
    const page = await fetchPage({ number, size });
    const got = listed(page.items);
    items.push(...got.slice(skip, skip + want));
    total = page.total ?? total;
    const counted = total === undefined ? (got.length < size ? false : "unknown") : start + items.length < total;
    more = got.length > skip + want || (page.more ?? counted);
    if (got.length <= skip) more = false;
  } while (more !== false && items.length < args.limit);
  // Beyond the end nobody knows where that was.
  if (more === false && (items.length > 0 || start === 0)) total ??= start + items.length;
  return {
    items,
    more,
    total,
    page: pageAt(start, args.limit),
    cursorAfter: (count) => String(start + count),
  };
}

/**
 * The smallest page that holds the `limit` items from `at` on: an answer may have been cut anywhere, and the next one
 * goes on from there. Where no page holds them all, the largest one holds as many as it can.
 */
function choosePage(at: number, limit: number, largest: number) {
  const holds = (size: number) => Math.floor(at / size) === Math.floor((at + limit - 1) / size);
  let size = Math.min(limit, largest);
  while (size < largest && !holds(size)) size++;
  const skip = at % size;
  return { number: Math.floor(at / size) + 1, size, skip, want: Math.min(limit, size - skip) };
}

function readStart({ limit, cursor, page = 1 }: PageArguments): number {
  if (cursor !== undefined && page > 1) throw new UserError('Give "cursor" or "page", not both.');
  return cursor === undefined ? (page - 1) * limit : readOffset(cursor);
}

const pageAt = (start: number, limit: number) => ({ number: Math.floor(start / limit) + 1, size: limit });

export interface CursorPage<T> {
  items: T[] | null | undefined;
  next?: string | null | undefined;
}

/**
 * Collects up to `limit` items from an endpoint paged by cursor. Our cursor is the API's own, followed by `~n` when the
 * first n items of that page were already handed out.
 */
export async function collectByCursor<T>(
  args: PageArguments,
  rules: PageRules,
  fetchPage: (page: { limit: number; cursor: string | undefined }) => Promise<CursorPage<T>>,
): Promise<List<T>> {
  const start = readCursor(args.cursor);
  const pages: { cursor: string; size: number }[] = [];
  const items: T[] = [];
  let cursor: string | undefined = start.cursor || undefined;
  let skip = start.skip;
  do {
    const limit = Math.min(rules.size, args.limit - items.length + skip);
    const page = await fetchPage({ limit, cursor });
    const got = listed(page.items);
    pages.push({ cursor: cursor ?? "", size: got.length });
    items.push(...got.slice(skip));
    skip = Math.max(0, skip - got.length);
    // A cursor that leads to itself would lead nowhere for ever.
    cursor = page.next && page.next !== cursor ? page.next : undefined;
    if (got.length === 0) break;
  } while (cursor !== undefined && items.length < args.limit);
  const end = cursor;
  const kept = items.slice(0, args.limit);
  return {
    items: kept,
    more: end !== undefined || items.length > kept.length,
    cursorAfter(count) {
      let left = count + start.skip;
      for (const page of pages) {
        if (left < page.size) return writeCursor(page.cursor, left);
        left -= page.size;
      }
      return end === undefined ? undefined : writeCursor(end, 0);
    },
  };
}

export interface WholePage<T> {
  items: T[] | null | undefined;
  /** Some endpoints say that more exist and offer no way to get them. */
  more?: boolean | null | undefined;
}

/** Pages through an endpoint that answers everything at once: the cursor is the position in it. */
export async function collectWhole<T>(args: PageArguments, fetchAll: () => Promise<WholePage<T>>): Promise<List<T>> {
  const start = readStart(args);
  const page = await fetchAll();
  const all = listed(page.items);
  const items = all.slice(start, start + args.limit);
  const beyond = page.more === true && start + items.length >= all.length;
  return {
    items,
    more: start + items.length < all.length || beyond,
    total: beyond ? undefined : all.length,
    page: pageAt(start, args.limit),
    cursorAfter: (count) => (start + count < all.length ? String(start + count) : undefined),
  };
}

/** Like `collectWhole`, for an endpoint whose only paging parameter is a limit. */
export async function collectByLimit<T>(
  args: PageArguments,
  rules: PageRules,
  fetchFirst: (page: { limit: number }) => Promise<WholePage<T>>,
): Promise<List<T>> {
  const start = readOffset(args.cursor);
  if (start >= rules.size) throw new UserError(`The API gives the first ${rules.size} entries only.`);
  const limit = Math.min(rules.size, start + args.limit);
  const page = await fetchFirst({ limit });
  const all = listed(page.items);
  const items = all.slice(start, start + args.limit);
  const cut = start + items.length < all.length;
  const beyond = items.length > 0 && (page.more ?? (all.length >= limit ? "unknown" : false));
  return {
    items,
    more: cut || beyond,
    cursorAfter: (count) => (start + count < rules.size ? String(start + count) : undefined),
  };
}

/** A list that is complete as it stands. */
export function wholeList<T>(items: T[] | null | undefined, extra?: Record<string, unknown>): List<T> {
  const all = listed(items);
  return { items: all, more: false, cursorAfter: () => undefined, ...(extra && { extra }) };
}

function listed<T>(items: T[] | null | undefined): T[] {
  if (Array.isArray(items)) return items;
  throw new UpstreamError("The API's answer lacks the list that its document promises.");
}

const tooDeep = (deepest: number) => ({
  notice: `The API lists no further than entry ${deepest}. Narrow the filters to see the rest.`,
});

function readOffset(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw badCursor(cursor);
}

/** Skipping costs a request for each page; no page is as long as this. */
const MOST_SKIPPED = 10_000;

function readCursor(cursor = ""): { cursor: string; skip: number } {
  const skip = /~(\d{1,6})$/.exec(cursor);
  if (!skip) return { cursor, skip: 0 };
  if (Number(skip[1]) > MOST_SKIPPED) throw badCursor(cursor);
  return { cursor: cursor.slice(0, skip.index), skip: Number(skip[1]) };
}

/** A cursor of the API's own that ends like ours is marked, so that it reads back as it was. */
const writeCursor = (cursor: string, skip: number): string =>
  skip > 0 || /~\d{1,6}$/.test(cursor) ? `${cursor}~${skip}` : cursor;

const badCursor = (cursor: string) =>
  new UserError(
    `"cursor" must be the next_cursor of an earlier answer of this tool, not ${JSON.stringify(cursor.slice(0, 80))}.`,
  );
