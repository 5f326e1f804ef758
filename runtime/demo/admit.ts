import { type Document, isRecord } from "./document.ts";
import { readThings } from "./envelope.ts";
import { checkParameters, readQuery } from "./query.ts";
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

export function authenticate(provider: DemoProvider, headers: Record<string, string>): Caller {
  const token = provider.readToken(headers);
  const caller = token !== undefined && Object.hasOwn(provider.callers, token) ? provider.callers[token] : undefined;
  if (!caller) throw new Refusal(401, "Unauthorized", [], provider.codes.unauthorized);
  return caller;
}

export function authorize(provider: DemoProvider, { operation, method, scope }: Route, caller: Caller): void {
  const { forbidden } = provider.codes;
  if (scope !== undefined && caller.scopes && !caller.scopes.includes(scope))
    throw new Refusal(403, "Forbidden", [`This token lacks the scope ${scope}`], forbidden);
  const reads = method === "GET" || provider.readingPosts?.includes(operation);
  if (caller.observer && !reads) throw new Refusal(403, "Forbidden", ["This role may only look"], forbidden);
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
  if (wrong.length > 0) throw refuseInput(provider, wrong);
  const body = readBody(document, provider, route, header("content-type"), text);
  return { operation, method, template, path, query, body, caller, header, account };
}

function readBody(
  document: Document,
  provider: DemoProvider,
  route: Route,
  type: string | undefined,
  text: string | undefined,
): Record<string, unknown> {
  const { body: schema, bodyRequired } = route;
  if (!text && bodyRequired) throw refuseInput(provider, ["A body is required"]);
  if (schema === undefined || schema === "other") return {};
  if (text && type !== undefined && !/[/+]json\s*(;|$)/i.test(type))
    throw new Refusal(415, "Unsupported Media Type", ["The body must be sent as application/json"]);
  // Documents call most bodies optional; what a body must have is missing all the same where there is none.
  const json = text ? parse(text) : {};
  if (!isRecord(json)) throw refuseInput(provider, ["The body must be a JSON object"]);
  const wrong = validate(document, schema, json, "", "request");
  if (wrong.length > 0) throw refuseInput(provider, wrong);
  const blank = listBlanks(readThings(document, route, json));
  if (blank.length > 0) throw refuseInput(provider, blank);
  const kept = keepWritable(document, schema, json, provider.links);
  return isRecord(kept) ? kept : {};
}

/** What people know things by: documents forget to say that it must not be empty. */
const NAMES = ["name", "title", "label"];

function listBlanks(things: Record<string, unknown>[]): string[] {
  const isBlank = (value: unknown) => typeof value === "string" && value.trim() === "";
  const blank = NAMES.filter((name) => things.some((thing) => isBlank(thing[name])));
  return blank.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)} cannot be empty.`);
}

function refuseInput({ codes }: DemoProvider, errors: string[]): Refusal {
  return new Refusal(400, "Invalid Input Provided", errors, codes.invalid);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
