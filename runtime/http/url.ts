import { ConfigError, UserError } from "../errors.ts";

type Values = Record<string, unknown>;

/**
 * `/incidents/{id}` and its values on top of the base URL, which may carry a path of its own.
 * An array repeats its name, or goes out as one value with commas if the name is among `joined`.
 */
export function buildUrl(
  baseUrl: string,
  template: string,
  path: Values | undefined,
  query: Values | undefined,
  joined: readonly string[] = [],
): URL {
  const base = parseBase(baseUrl);
  const prefix = base.pathname.replace(/\/+$/, "");
  const pathname = prefix + fillTemplate(template, path ?? {});
  const search = printQuery(query ?? {}, joined);
  const url = new URL(base.origin + pathname + (search && `?${search}`));
  // The last word on folding: whatever the parser made of the path, it has to be what was meant.
  if (url.pathname !== pathname) throw new UserError(`The path ${JSON.stringify(pathname)} is not one a URL can hold.`);
  return url;
}

function parseBase(baseUrl: string): URL {
  const base = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (base?.protocol !== "https:" && base?.protocol !== "http:") {
    throw new ConfigError(`The API's base URL must be an http(s) URL such as https://api.example.com.`);
  }
  return base;
}

function fillTemplate(template: string, values: Values): string {
  if (!template.startsWith("/")) throw new TypeError(`path template without a leading slash: ${template}`);
  return template.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => encodeSegment(name, values[name]));
}

/** Nothing visible: white space, controls, and the characters that a screen shows as nothing at all. */
const BLANK = /^[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

function encodeSegment(name: string, value: unknown): string {
  if (value === undefined || value === null) throw new UserError(`"${name}" is required.`);
  const text = printScalar(name, value);
  if (BLANK.test(text)) throw new UserError(`"${name}" must not be blank.`);
  // URL parsers fold these two into the path around them: /users/.. would ask for something else entirely.
  if (text === "." || text === "..") throw new UserError(`"${name}" must not be "${text}".`);
  return encode(name, text);
}

function printQuery(values: Values, joined: readonly string[]): string {
  const pairs = Object.entries(values).flatMap(([name, value]) => {
    const items: unknown[] = (Array.isArray(value) ? value : [value]).filter(
      (item) => item !== undefined && item !== null,
    );
    const texts = items.map((item) => encode(name, printScalar(name, item)));
    const parts = joined.includes(name) && texts.length > 0 ? [texts.join(",")] : texts;
    return parts.map((text) => `${encodeName(name)}=${text}`);
  });
  return pairs.join("&");
}

/** `statuses[]` stays readable: every URL parser leaves brackets in a query alone, and so do the servers. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll("%5B", "[").replaceAll("%5D", "]");
}

function encode(name: string, text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new UserError(`"${name}" holds half of a character (a lone surrogate).`);
  return encodeURIComponent(text);
}

function printScalar(name: string, value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  throw new TypeError(`"${name}" can not be written into a URL: ${Object.prototype.toString.call(value)}`);
}
