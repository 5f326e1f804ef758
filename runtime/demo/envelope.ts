import { type Document, isRecord, type Schema, typesOf } from "./document.ts";
import { parameterOf, type Route, type Routes } from "./routes.ts";
import type { DemoCall } from "./types.ts";
import { singular } from "./words.ts";

/** How the thing or the things stand in an answer or a body: under a name, or bare. */
export interface Envelope {
  name: string | undefined;
  many: boolean;
  /** Of one thing. */
  schema: Schema;
  /** How many there can be, where the document says so. */
  most?: number | undefined;
}

/** `{ incidents: […] }` of a list; undefined where what is answered is no list of things. */
export function readListEnvelope(document: Document, routes: Routes, route: Route | undefined): Envelope | undefined {
  if (!route?.answer) return undefined;
  const answer = document.flatten(route.answer);
  if (typesOf(answer).includes("array")) return { name: undefined, many: true, schema: answer.items ?? {} };
  const arrays = listArrays(document, answer.properties);
  const named = arrays.find(({ name }) => name === lastSegment(route));
  if (named) return named;
  const isList =
    route.parameters.some(({ name }) => name === "limit") || routes.listItemRoutes(route.template).length > 0;
  return isList || routes.at(route.template, "POST") ? arrays[0] : undefined;
}

/** `{ incident: {…} }` of one thing, or `{ incidents: […] }` where several are written at once. */
export function readEnvelope(document: Document, route: Route, schema: Schema): Envelope {
  const { properties, ...flat } = document.flatten(schema);
  if (typesOf({ ...flat, properties }).includes("array"))
    return { name: undefined, many: true, schema: flat.items ?? {} };
  const objects = Object.keys(properties).filter((name) => isObject(document, properties[name] ?? {}));
  const isThing = Object.hasOwn(properties, "id");
  const noun = singular(lastSegment(route));
  // Beside its thing an envelope may hold warnings and the like; a thing has an ID, or more than one part.
  const name = objects.includes(noun) ? noun : isThing || objects.length > 1 ? undefined : objects[0];
  if (name !== undefined) return { name, many: false, schema: properties[name] ?? {} };
  const [list] = Object.keys(properties).length === 1 ? listArrays(document, properties) : [];
  return list ?? { name: undefined, many: false, schema };
}

/** What a body says of one thing, or of several. */
export function readThings(
  document: Document,
  route: Route,
  { body, items }: Pick<DemoCall, "body" | "items">,
): Record<string, unknown>[] {
  if (route.body === undefined || route.body === "other") return [{}];
  const { name, many } = readEnvelope(document, route, route.body);
  if (name === undefined && many) return items.filter(isRecord);
  const value = name === undefined ? body : body[name];
  const things: unknown[] = many && Array.isArray(value) ? value : [value];
  return things.filter(isRecord);
}

/** The schema of one thing at a path, as it is read; as it is answered where nothing reads it. */
export function readItemSchema(document: Document, routes: Routes, route: Route): Schema {
  const { template } = route;
  const below = routes.isItem(route) ? [] : routes.listItemRoutes(template);
  const reading = below.find(({ method }) => method === "GET") ?? routes.at(template, "GET");
  if (!reading?.answer) return route.answer ? readEnvelope(document, route, route.answer).schema : {};
  const isItem = routes.isItem(reading);
  const list = isItem ? undefined : readListEnvelope(document, routes, reading);
  return (list ?? readEnvelope(document, reading, reading.answer)).schema;
}

function isObject(document: Document, schema: Schema): boolean {
  const { choices, ...rest } = document.flatten(schema);
  return typesOf(rest).includes("object") || choices.length > 0;
}

/** The last word of the path that is no parameter. */
export function lastSegment(route: Route): string {
  return route.template.split("/").findLast((segment) => parameterOf(segment) === undefined) ?? "";
}

function listArrays(document: Document, properties: Record<string, Schema>): Envelope[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const flat = document.flatten(property);
    if (!typesOf(flat).includes("array")) return [];
    return [{ name, many: true, schema: flat.items ?? {}, most: flat.maxItems }];
  });
}
