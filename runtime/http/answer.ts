import { ApiError, UpstreamError } from "../errors.ts";
import { redact } from "../telemetry/redact.ts";
import { IN_DOUBT } from "./retry.ts";
import type { OutboundResponse } from "./types.ts";

/** What the words of an error are made of. */
export interface Asked {
  /** `GET /incidents/{id}` */
  request: string;
  /** Whether it may have changed something. */
  writes: boolean;
  /** Whether no content is what the document promises. */
  empty?: boolean | undefined;
  scope?: string | undefined;
  retryAfter?: number | undefined;
  /** Asked for only where there is something to tell. */
  secrets: () => Iterable<string>;
}

const MAX_SNIPPET = 200;
const MAX_MESSAGE = 1000;
const MAX_ERRORS = 3000;
/** Cut here before redacting, since a body may be huge, and once more after: no secret is halved and missed in what stays. */
const LONGEST = 10_000;

/** The JSON of a success; undefined where there is none. */
export function readSuccess({ status, headers, text }: OutboundResponse, asked: Asked): unknown {
  const nothing = status === 204 || text.trim() === "";
  if (nothing && asked.empty) return undefined;
  const json = nothing ? null : parse(text);
  if (json !== undefined && json !== null) return json;
  const effect = asked.writes ? " The request itself was accepted: do not repeat it." : "";
  if (json === null) {
    throw new UpstreamError(
      `${asked.request} was answered ${status} without the content that its document promises.${effect}`,
    );
  }
  const type = headers["content-type"]?.split(";")[0] ?? "no content type";
  const found = `${asked.request} was answered ${status} with ${type}, not JSON: "${snippet(text, asked)}".`;
  throw new UpstreamError(`${found} Is the base URL that of the API?${effect}`);
}

/** Everything the provider said about why not, whatever form it chose, in bounded length and without secrets. */
export function readRefusal(response: OutboundResponse, asked: Asked): ApiError {
  const { status, text } = response;
  const said = describe(parse(text));
  const clean = (words: string, most: number) => shorten(redact(words.slice(0, LONGEST), asked.secrets()).trim(), most);
  const message = clean(said.message ?? said.errors[0] ?? "", MAX_MESSAGE) || snippet(text, asked) || "no reason given";
  // Status 501 is the one 5xx that says nothing was done.
  const doubt = asked.writes && status >= 500 && status !== 501 ? ` ${IN_DOUBT}` : "";
  return new ApiError(doubt && !/[.!?]$/.test(message) ? `${message}.${doubt}` : message + doubt, {
    status,
    code: typeof said.code === "string" ? clean(said.code, MAX_SNIPPET) : said.code,
    errors: bound(said.errors, clean),
    request: asked.request,
    scope: asked.scope,
    retryAfter: asked.retryAfter,
  });
}

interface Said {
  message?: string | undefined;
  code?: number | string | undefined;
  errors: string[];
}

/** `{ error: { code, message, errors } }`, `{ error: "…" }`, `{ message, errors }`, `{ errors }`, `{ title, detail }`, or else. */
function describe(json: unknown): Said {
  if (typeof json === "string") return { message: json, errors: [] };
  if (Array.isArray(json)) return { errors: entries(json) };
  if (!isRecord(json)) return { errors: [] };
  const { error } = json;
  const inner = isRecord(error) ? error : json;
  return {
    message: firstText(isRecord(error) ? undefined : error, ...MESSAGES.map((name) => inner[name] ?? json[name])),
    code: firstCode(inner["code"], json["code"], inner["error_code"]),
    errors: entries(inner["errors"] ?? json["errors"] ?? [error, json["detail"]].find(Array.isArray)),
  };
}

const MESSAGES = ["message", "error_description", "error_message", "detail", "title", "msg"];

function firstText(...values: unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === "string" && value.trim() !== "");
}

function firstCode(...values: unknown[]): number | string | undefined {
  return values.find((value): value is number | string => typeof value === "number" || typeof value === "string");
}

/** A list of anything, `{ field: ["is blank"] }`, also deeper as in `{ json: { field: […] } }`, or one string. */
function entries(errors: unknown): string[] {
  if (Array.isArray(errors)) return errors.map(compact);
  if (isRecord(errors)) {
    return Object.entries(errors).flatMap(([field, said]) =>
      isRecord(said) && Object.keys(said).length > 0
        ? entries(said).map((line) => `${field}.${line}`)
        : [`${field}: ${compact(said)}`],
    );
  }
  return errors === undefined || errors === null ? [] : [compact(errors)];
}

function compact(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join("; ");
  return JSON.stringify(value);
}

function bound(errors: string[], clean: (words: string, most: number) => string): string[] {
  const kept: string[] = [];
  let left = MAX_ERRORS;
  for (const error of errors) {
    if (left <= 0) return [...kept, `… and ${errors.length - kept.length} more`];
    const words = clean(error, left);
    kept.push(words);
    left -= words.length;
  }
  return kept;
}

/** The beginning of a body of any kind, without its markup. */
function snippet(text: string, { secrets }: Asked): string {
  const start = text.slice(0, LONGEST).replaceAll(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/gi, " ");
  return shorten(redact(start, secrets()).replaceAll(/\s+/g, " ").trim(), MAX_SNIPPET);
}

function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
