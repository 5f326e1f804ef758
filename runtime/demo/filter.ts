import { isRecord } from "./document.ts";
import type { Route } from "./routes.ts";
import type { Entity, Query } from "./types.ts";
import { plural, singular } from "./words.ts";

type Test = (entity: Entity) => boolean;

/**
 * What the query parameters leave of a list. One for which nothing in it has a field changes nothing. `searched` are the fields in
 * which a part of a text is enough, where the provider says so.
 */
export function filterEntities(route: Route, query: Query, items: Entity[], searched?: string[]): Entity[] {
  const tests = route.parameters.flatMap(({ name, in: place }): Test[] => {
    const wanted = place === "query" ? query.all(name) : [];
    if (wanted.length === 0 || NOT_FILTERS.has(name)) return [];
    const test = readTest(name.replace(/\[\]$/, ""), wanted, items, searched);
    return test ? [test] : [];
  });
  return sort(
    items.filter((entity) => tests.every((test) => test(entity))),
    query.all("sort_by"),
  );
}

const NOT_FILTERS = new Set([
  "limit",
  "offset",
  "total",
  "cursor",
  "after",
  "before",
  "include[]",
  "sort_by",
  "time_zone",
]);
/** What a thing goes by: the first of them that it has. */
const NAMES = ["name", "title", "label", "summary", "description"];
const TIMES = ["created_at", "start_time", "start", "timestamp"];

function readTest(name: string, wanted: string[], items: Entity[], searched?: string[]): Test | undefined {
  const find = (fields: string[]) => fields.find((field) => items.some((entity) => Object.hasOwn(entity, field)));
  if (name === "query" || (name === "name" && searched)) {
    const words = wanted.map((text) => text.toLowerCase());
    return (entity) => {
      const fields = searched ?? NAMES.filter((field) => textOf(entity[field]) !== "").slice(0, 1);
      return words.every((word) => fields.some((field) => textOf(entity[field]).toLowerCase().includes(word)));
    };
  }
  if (name === "since" || name === "until") {
    const field = find(TIMES);
    const bound = Date.parse(wanted.at(-1) ?? "");
    if (field === undefined) return undefined;
    return (entity) => {
      const time = Date.parse(textOf(entity[field]));
      return name === "since" ? time >= bound : time < bound;
    };
  }
  const field = find(fieldsOf(name));
  return field === undefined ? undefined : (entity) => isOneOf(entity[field], wanted);
}

/** Where the values of `team_ids`, `statuses` or `urgency` stand. */
function fieldsOf(name: string): string[] {
  const noun = name.replace(/_ids?$/, "");
  const ofReferences = noun === name ? [] : [plural(noun), noun, `${noun}_id`];
  return [...ofReferences, name, singular(name)];
}

function isOneOf(value: unknown, wanted: string[]): boolean {
  if (Array.isArray(value)) return value.some((item) => isOneOf(item, wanted));
  if (isRecord(value)) return typeof value["id"] === "string" && wanted.includes(value["id"]);
  return value !== undefined && wanted.includes(String(value));
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** By `name`, `created_at:desc`, …, the first of them first. */
function sort(items: Entity[], orders: string[]): Entity[] {
  return orders.reduceRight((sorted, order) => {
    const [field = "", direction = "asc"] = order.split(":");
    const sign = direction === "desc" ? -1 : 1;
    return sorted.toSorted((a, b) => sign * compare(a[field], b[field]));
  }, items);
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0;
}
