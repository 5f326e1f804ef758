import { type Document, typesOf } from "./document.ts";
import { readWindow } from "./query.ts";
import type { Route } from "./routes.ts";
import { type Query, Refusal } from "./types.ts";

/** The page that a query asks for, with as much about it as the operation's answer has fields for. */
export function paginate(
  document: Document,
  { route, query, invalid }: { route: Route; query: Query; invalid: number },
  envelope: string,
  items: unknown[],
): Record<string, unknown> {
  const style = STYLES.find((name) => route.parameters.some((parameter) => parameter.name === name));
  const { limit, offset: given } = readWindow(route, query);
  const isLimited = style !== undefined || route.parameters.some(({ name }) => name === "limit");
  const offset = style === "offset" ? given : readStart(query, limit, invalid);
  const end = isLimited ? offset + limit : items.length;
  const more = end < items.length;
  const next = more ? writeCursor(end) : null;
  const facts: Record<string, unknown> = {
    limit,
    offset,
    more,
    total: query.flag("total") ? items.length : null,
    ...(style === "cursor" && { next_cursor: next }),
    ...(style === "after" && { after: next, before: offset > 0 ? writeCursor(offset) : null }),
  };
  const declared = route.answer ? document.flatten(route.answer).properties : {};
  const fitting = Object.entries(facts).filter(([name, value]) => {
    const schema = declared[name] && document.flatten(declared[name]);
    return schema && (value !== null || schema.nullable || typesOf(schema).includes("null"));
  });
  return { [envelope]: items.slice(offset, end), ...(isLimited && Object.fromEntries(fitting)) };
}

const STYLES = ["offset", "cursor", "after"] as const;

/** Opaque to callers, as a real one. */
function writeCursor(position: number): string {
  return Buffer.from(`from:${position}`).toString("base64url");
}

function readStart(query: Query, limit: number, invalid: number): number {
  const before = query.one("before");
  if (before !== undefined) return Math.max(0, readCursor("before", before, invalid) - limit);
  const name = query.one("cursor") === undefined ? "after" : "cursor";
  const cursor = query.one(name);
  // The first page is often asked for with a blank.
  return cursor ? readCursor(name, cursor, invalid) : 0;
}

function readCursor(name: string, cursor: string, invalid: number): number {
  const position = /^from:(\d+)$/.exec(Buffer.from(cursor, "base64url").toString())?.[1];
  if (position === undefined) throw new Refusal(400, "Invalid Input Provided", [`${name} is not one of ours`], invalid);
  return Number(position);
}
