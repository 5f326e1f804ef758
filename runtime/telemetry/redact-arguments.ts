import { isSecretName, redact } from "./redact.ts";

/**
 * Arguments as they may be kept for years: which things, set to what. Left out are credentials, told by name and by look;
 * what people wrote to each other, for it may hold anything about anyone and is kept by the API itself; and of an address
 * everything behind its host, for there addresses of webhooks carry their key.
 */
export function redactArguments(args: unknown, secrets: Iterable<string>): unknown {
  return reduce(args, "", [...secrets], 0);
}

const MASK = "[redacted]";
const MAX_DEPTH = 8;
const MAX_ITEMS = 250;
const MAX_TEXT = 200;
const MAX_NAME = 80;

/** What is written for people to read. */
const PROSE =
  /^(?:.*_)?(?:note|notes|content|body|message|comment|comments|description|details?|text|summary|resolution|html)$/i;

/** A list or map of headers: custom ones are mostly there to carry a credential. */
const HEADERS = /headers?$/i;

function reduce(value: unknown, name: string, secrets: string[], depth: number): unknown {
  if (typeof value === "string") return reduceText(value, name, secrets);
  if (typeof value !== "object" || value === null) return isSecretName(name) && value !== null ? MASK : value;
  if (isSecretName(name) || HEADERS.test(name)) return MASK;
  if (depth >= MAX_DEPTH) return "[deep]";
  if (Array.isArray(value)) {
    const items = value.slice(0, MAX_ITEMS).map((item) => reduce(item, name, secrets, depth + 1));
    return value.length > MAX_ITEMS ? [...items, `[${value.length - MAX_ITEMS} more]`] : items;
  }
  const entries = Object.entries(value).slice(0, MAX_ITEMS);
  return Object.fromEntries(
    entries.map(([key, item]) => [redact(key.slice(0, MAX_NAME), secrets), reduce(item, key, secrets, depth + 1)]),
  );
}

function reduceText(text: string, name: string, secrets: string[]): string {
  if (isSecretName(name)) return MASK;
  if (PROSE.test(name)) return `[${text.length} characters]`;
  // Older clients send all arguments as one text of JSON.
  const parsed = /^\s*[{[]/.test(text) ? parse(text) : undefined;
  if (parsed !== undefined) return JSON.stringify(reduce(parsed, name, secrets, 1));
  const clean = redact(text, secrets).replace(ADDRESS, (_, host: string) => `${host}/${MASK}`);
  return clean.length > MAX_TEXT ? `${clean.slice(0, MAX_TEXT)}… (${text.length} characters)` : clean;
}

const ADDRESS = /(\bhttps?:\/\/[^\s/?#"']+)[/?#][^\s"']+/gi;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
