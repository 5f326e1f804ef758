import { type Document, typesOf } from "./document.ts";
import { readPageSize, readWindow } from "./query.ts";
import type { Route } from "./routes.ts";
import type { Query, Refusal } from "./types.ts";

interface Asked {
  route: Route;
  query: Query;
  /** Refuses a parameter. */
  refuse(error: string): Refusal;
}

/** The page that a query asks for, with as much about it as the operation's answer has fields for. */
export function paginate(
  document: Document,
  { route, query, refuse }: Asked,
  envelope: string,
  items: unknown[],
): Record<string, unknown> {
  const size = readPageSize(route, query);
  if (size !== undefined) return paginateByNumber(document, route, query, size, envelope, items);
  const style = STYLES.find((name) => route.parameters.some((parameter) => parameter.name === name));
  const { limit, offset: given } = readWindow(route, query);
  const isLimited = style !== undefined || route.parameters.some(({ name }) => name === "limit");
  const offset = style === "offset" ? given : readStart(query, limit, refuse);
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

/** `page` and `page_size`: the second hundred is page 2. What is said of it stands by itself, or under one name. */
function paginateByNumber(
  document: Document,
  route: Route,
  query: Query,
  size: number,
  envelope: string,
  items: unknown[],
): Record<string, unknown> {
  const page = Number(query.one("page") ?? 1);
  const pages = Math.ceil(items.length / size);
  const facts: Record<string, unknown> = {
    page,
    page_size: size,
    per_page: size,
    total: items.length,
    total_items: items.length,
    total_pages: pages,
    has_prev: page > 1,
    has_next: page < pages,
  };
  const declared = route.answer ? document.flatten(route.answer).properties : {};
  const pick = (known: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(facts).filter(([name]) => Object.hasOwn(known, name)));
  const nested = Object.entries(declared).flatMap(([name, schema]) => {
    const { properties } = document.flatten(schema);
    return Object.hasOwn(properties, "page") ? [[name, pick(properties)]] : [];
  });
  return { [envelope]: items.slice((page - 1) * size, page * size), ...pick(declared), ...Object.fromEntries(nested) };
}

/** Opaque to callers, as a real one. */
function writeCursor(position: number): string {
  return Buffer.from(`from:${position}`).toString("base64url");
}

function readStart(query: Query, limit: number, refuse: Asked["refuse"]): number {
  const before = query.one("before");
  if (before !== undefined) return Math.max(0, readCursor("before", before, refuse) - limit);
  const name = query.one("cursor") === undefined ? "after" : "cursor";
  const cursor = query.one(name);
  // The first page is often asked for with a blank.
  return cursor ? readCursor(name, cursor, refuse) : 0;
}

function readCursor(name: string, cursor: string, refuse: Asked["refuse"]): number {
  const position = /^from:(\d+)$/.exec(Buffer.from(cursor, "base64url").toString())?.[1];
  if (position === undefined) throw refuse(`${name} is not one of ours`);
  return Number(position);
}
