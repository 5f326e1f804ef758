import type { DemoRequest } from "../../runtime/demo/account.ts";
import { type Document, isRecord, type Schema } from "../../runtime/demo/document.ts";
import { readEnvelope } from "../../runtime/demo/envelope.ts";
import { kindOf } from "../../runtime/demo/kinds.ts";
import { parameterOf, type Route, type Routes } from "../../runtime/demo/routes.ts";
import { sample } from "../../runtime/demo/sample.ts";
import type { Account } from "../../runtime/demo/types.ts";
import { plural, singular } from "../../runtime/demo/words.ts";

const NOW = new Date("2026-01-15T12:00:00Z");

/** The least request that an operation takes, told by the document alone. */
export function leastRequest(document: Document, route: Route, headers: Record<string, string>): DemoRequest {
  const query = new URLSearchParams();
  const sent = { ...headers };
  for (const { name, in: place, required, schema = {} } of route.parameters) {
    const flat = document.flatten(schema);
    const value = String(sample(document, flat.items ?? flat, NOW));
    if (required && place === "query") query.append(name, value);
    if (place === "header") sent[name] = value;
  }
  const body = route.body === "other" ? "a,b" : route.body && JSON.stringify(sample(document, route.body, NOW));
  const path = route.template.replaceAll(/\{(.+?)\}/g, (_, name: string) => pathValue(document, route, name));
  return { method: route.method, url: `${path}?${query}`, headers: sent, body };
}

/** Puts into the account whatever the path of a request names, so that it is found. */
export function addNamed(document: Document, routes: Routes, route: Route, account: Account): void {
  const segments = route.template.split("/").slice(1);
  for (const [index, segment] of segments.entries()) {
    const name = parameterOf(segment);
    if (name === undefined) continue;
    const template = `/${segments.slice(0, index + 1).join("/")}`;
    const read = routes.at(template, "GET") ?? routes.at(template, "PUT");
    const above = segments.slice(0, index).map((part) => {
      const parameter = parameterOf(part);
      return parameter === undefined ? part : pathValue(document, route, parameter);
    });
    const kind = name.endsWith("_id") ? [plural(name.replace(/_id$/, ""))] : [];
    for (const collection of [above.join("/"), ...kind]) {
      const least: Schema = read?.answer ? readEnvelope(document, read, read.answer).schema : {};
      account
        .collection(collection)
        .put({ ...Object(sample(document, least, NOW)), id: pathValue(document, route, name) });
    }
  }
}

/** Puts into the account whatever a body refers to. */
export function addReferred(body: unknown, account: Account, name = ""): void {
  if (Array.isArray(body)) for (const item of body) addReferred(item, account, name);
  if (!isRecord(body)) return;
  const { id, type } = body;
  if (typeof id === "string") {
    const kind = typeof type === "string" && type.endsWith("_reference") ? kindOf(type) : singular(name);
    account.collection(plural(kind)).put({ type: kind, ...account.collection(plural(kind)).get(id), id });
  }
  for (const [key, item] of Object.entries(body)) addReferred(item, account, key);
}

function pathValue(document: Document, route: Route, name: string): string {
  const schema = route.parameters.find((parameter) => parameter.in === "path" && parameter.name === name)?.schema ?? {};
  const { enum: values, format } = document.flatten(schema);
  return values || format === "uuid" ? String(sample(document, schema, NOW)) : "P1";
}
