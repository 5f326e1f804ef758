import { type Document, type Schema, typesOf } from "./document.ts";
import { parameterOf, type Route, type Routes } from "./routes.ts";
import { singular } from "./words.ts";

/** How the thing or the things stand in an answer or a body: under a name, or bare. */
export interface Envelope {
  name: string | undefined;
  many: boolean;
  /** Of one thing. */
  schema: Schema;
}

/** `{ incidents: […] }` of a list; undefined where what is answered is no list of things. */
export function readListEnvelope(document: Document, routes: Routes, route: Route | undefined): Envelope | undefined {
  if (!route?.answer) return undefined;
  const answer = document.flatten(route.answer);
  if (typesOf(answer).includes("array")) return { name: undefined, many: true, schema: answer.items ?? {} };
  const arrays = listArrays(document, answer.properties);
  const named = arrays.find(({ name }) => name === lastSegment(route));
  if (named) return named;
  const isList = route.parameters.some(({ name }) => name === "limit") || routes.hasItems(route.template);
  return isList || routes.at(route.template, "POST") ? arrays[0] : undefined;
}

/** `{ incident: {…} }` of one thing, or `{ incidents: […] }` where several are written at once. */
export function readEnvelope(document: Document, route: Route, schema: Schema): Envelope {
  const flat = document.flatten(schema);
  const names = Object.keys(flat.properties);
  const noun = singular(lastSegment(route));
  const name = [noun, ...(names.length === 1 ? names : [])].find((candidate) => {
    const property = flat.properties[candidate];
    if (!property) return false;
    const { choices, ...rest } = document.flatten(property);
    return typesOf(rest).includes("object") || choices.length > 0;
  });
  if (name !== undefined) return { name, many: false, schema: flat.properties[name] ?? {} };
  const [list] = names.length === 1 ? listArrays(document, flat.properties) : [];
  return list ?? { name: undefined, many: false, schema };
}

/** The last word of the path that is no parameter. */
export function lastSegment(route: Route): string {
  return route.template.split("/").findLast((segment) => parameterOf(segment) === undefined) ?? "";
}

function listArrays(document: Document, properties: Record<string, Schema>): Envelope[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const flat = document.flatten(property);
    return typesOf(flat).includes("array") ? [{ name, many: true, schema: flat.items ?? {} }] : [];
  });
}
