import { type Document, isRecord, typesOf } from "./document.ts";
import { readThings } from "./envelope.ts";
import { checkParameters, readQuery } from "./query.ts";
import { forbid, refuseInput, refuseStranger } from "./refuse.ts";
import type { Match, Route } from "./routes.ts";
import { type Account, type Caller, type DemoCall, type DemoProvider, Refusal } from "./types.ts";
import { validate } from "./validate.ts";
import { keepWritable } from "./writable.ts";

export interface Received extends Match {
  url: URL;
  /** Lower-case names. */
  headers: Record<string, string>;
  caller: Caller;
  account: Account;
  text: string | undefined;
}

/** Who calls. What is there is nobody's business who may not come in, so a path that leads nowhere asks for a token, too. */
export function authenticate(
  provider: DemoProvider,
  headers: Record<string, string>,
  open: Route["open"] = "to callers",
): Caller {
  const token = provider.readToken(headers);
  const caller = token !== undefined && Object.hasOwn(provider.callers, token) ? provider.callers[token] : undefined;
  const isOpen = open === "to all" || (open === "without a token" && token === undefined);
  if (!caller && !isOpen) throw refuseStranger(provider);
  return caller ?? { anonymous: true };
}

export function authorize(provider: DemoProvider, { operation, method, scope, open }: Route, caller: Caller): void {
  if (open === "to all") return;
  if (scope !== undefined && caller.scopes && !caller.scopes.includes(scope))
    throw forbid(provider, `This token lacks the scope ${scope}`);
  const reads = method === "GET" || provider.readingPosts?.includes(operation);
  if (caller.observer && !reads) throw forbid(provider, "This role may only look");
}

/** The request as behaviours see it, known to fit the document. */
export function readCall(document: Document, provider: DemoProvider, received: Received): DemoCall {
  const { route, path, url, headers, caller, account, text } = received;
  const { operation, method, template } = route;
  const query = readQuery(route, url.searchParams);
  const header = (name: string) => headers[name.toLowerCase()];
  const missing = caller.userId === undefined ? route.headers.filter((name) => !header(name)?.trim()) : [];
  const wrong = [
    ...missing.map((name) => `The header ${name} is required: this token is no user's`),
    ...checkParameters(document, route, path, query, header),
  ];
  if (wrong.length > 0) throw refuseInput(provider, wrong, "parameters");
  const sent = readBody(document, provider, route, header("content-type"), text);
  return { operation, method, template, path, query, ...splitBody(sent), caller, header, account };
}

/** A body is an object, or a list. */
const splitBody = (json: unknown): Pick<DemoCall, "body" | "items"> => ({
  body: isRecord(json) ? json : {},
  items: Array.isArray(json) ? json : [],
});

function readBody(
  document: Document,
  provider: DemoProvider,
  route: Route,
  type: string | undefined,
  text: string | undefined,
): unknown {
  const { body: schema, bodyRequired } = route;
  if (!text && bodyRequired) throw refuseInput(provider, ["A body is required"], "body");
  if (schema === undefined || schema === "other") return {};
  if (text && type !== undefined && !/[/+]json\s*(;|$)/i.test(type))
    throw new Refusal(415, "Unsupported Media Type", ["The body must be sent as application/json"]);
  // Documents call most bodies optional; what a body must have is missing all the same where there is none.
  const json = text ? parse(text) : {};
  const isList = typesOf(document.flatten(schema)).includes("array");
  if (isList ? !Array.isArray(json) : !isRecord(json))
    throw refuseInput(provider, [`The body must be a JSON ${isList ? "array" : "object"}`], "body");
  const wrong = validate(document, schema, json, "", "request");
  if (wrong.length > 0) throw refuseInput(provider, wrong, "body");
  const blank = listBlanks(readThings(document, route, splitBody(json)));
  if (blank.length > 0) throw refuseInput(provider, blank, "body");
  return keepWritable(document, schema, json, provider.links);
}

/** What people know things by: documents forget to say that it must not be empty. */
const NAMES = ["name", "title", "label"];

function listBlanks(things: Record<string, unknown>[]): string[] {
  const isBlank = (value: unknown) => typeof value === "string" && value.trim() === "";
  const blank = NAMES.filter((name) => things.some((thing) => isBlank(thing[name])));
  return blank.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)} cannot be empty.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
