import { type Document, isRecord } from "./document.ts";
import { readEnvelope } from "./envelope.ts";
import { kindOf } from "./kinds.ts";
import { readQuery } from "./query.ts";
import type { Routes } from "./routes.ts";
import type { Behaviour, DemoCall } from "./types.ts";
import { plural } from "./words.ts";

/**
 * What a reference leads to, as the operation answers it that reads one of its kind; undefined where none does. What the store
 * holds may lack what follows from other things.
 */
export function readWhole(
  document: Document,
  routes: Routes,
  behave: Behaviour,
  call: DemoCall,
  id: string,
  type: string,
): unknown {
  const collection = plural(kindOf(type));
  const route = routes.at(`/${collection}/{id}`, "GET");
  if (!route?.answer || call.account.collection(collection).get(id) === undefined) return undefined;
  const { operation, method, template } = route;
  const query = readQuery(route, new URLSearchParams());
  const { json } = behave({ ...call, operation, method, template, path: { id }, query, body: {} });
  const { name } = readEnvelope(document, route, route.answer);
  return name === undefined ? json : isRecord(json) ? json[name] : undefined;
}
