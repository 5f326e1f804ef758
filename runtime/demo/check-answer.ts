import { type Document, isRecord, type Schema } from "./document.ts";
import { readEnvelope } from "./envelope.ts";
import type { Route, Routes } from "./routes.ts";
import { validate } from "./validate.ts";

interface Answered {
  status: number;
  text: string;
}

export function checkAnswer(document: Document, { operation, answer }: Route, { status, text }: Answered): void {
  const wrong = answer
    ? validate(document, answer, text === "" ? undefined : JSON.parse(text), "", "response")
    : text === ""
      ? []
      : ["there is a body where the document has none"];
  if (wrong.length > 0)
    throw new TypeError(`${operation} answered ${status} with what does not fit: ${wrong.join("; ")}`);
}

/** A thing that stands in the place of a reference to it: as the operation answers it that reads its kind. */
export function checkThing(document: Document, routes: Routes, { operation }: Route, { status, text }: Answered): void {
  const thing: unknown = JSON.parse(text);
  const type = isRecord(thing) ? thing["type"] : undefined;
  const schema = findSchema(document, routes, type);
  const wrong = schema ? validate(document, schema, thing, String(type), "response") : [];
  if (wrong.length > 0)
    throw new TypeError(`${operation} answered ${status} and included what does not fit: ${wrong.join("; ")}`);
}

function findSchema(document: Document, routes: Routes, type: unknown): Schema | undefined {
  const reading = routes.all.filter((route) => route.method === "GET" && routes.isItem(route) && route.answer);
  const schemas = reading.map((route) => readEnvelope(document, route, route.answer ?? {}).schema);
  return schemas.find((schema) => typesIn(document, schema).includes(type));
}

/** The types that a schema allows, whichever of its forms it has. */
function typesIn(document: Document, schema: Schema): unknown[] {
  const { properties, choices } = document.flatten(schema);
  const own = properties["type"] ? (document.flatten(properties["type"]).enum ?? []) : [];
  return [...own, ...choices.flat().flatMap((branch) => typesIn(document, branch))];
}
