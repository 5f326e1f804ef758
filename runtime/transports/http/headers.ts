import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { redact } from "../../telemetry/redact.ts";
import { Refusal } from "./answer.ts";

/** Anybody can write anything where the address should be; what is none leads nowhere. */
export function locate(target = ""): URL {
  const text = target.startsWith("/") ? `http://localhost${target}` : target;
  const url = new URL(URL.canParse(text) ? text : "http://localhost/");
  // People write `/mcp/`, too.
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/$/, "");
  return url;
}

const MOST = 100;

/** One line each: of two that name a caller, or bound what it may see, somebody's would not count. */
const ONCE =
  /^(host|origin|authorization|content-type|content-encoding|mcp-.*|x-mcp-(tools|toolsets|exclude-tools|readonly))$/;

/** Throws a `Refusal` for more headers than anybody needs, and for one that must not be there twice. */
export function checkHeaders({ rawHeaders }: Pick<IncomingMessage, "rawHeaders">): void {
  if (rawHeaders.length > 2 * MOST)
    throw new Refusal(431, "Request Header Fields Too Large", [`A request may have ${MOST} headers.`]);
  const seen = new Set<string>();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]?.toLowerCase() ?? "";
    if (seen.has(name) && ONCE.test(name))
      throw new Refusal(400, "Bad Request", [
        `The header ${rawHeaders[at]} is there twice. Whatever stands before this server has to set it, not to add it.`,
      ]);
    seen.add(name);
  }
}

/** What the protocol needs of the headers, and the id of the request. Credentials stay here. */
export function forward(headers: IncomingHttpHeaders, id: string): Headers {
  const forwarded = new Headers({ "x-request-id": id });
  for (const name of FORWARDED) {
    const value = headers[name];
    if (typeof value === "string") forwarded.set(name, value);
  }
  return forwarded;
}

const FORWARDED = [
  "accept",
  "content-type",
  "mcp-protocol-version",
  "mcp-method",
  "mcp-name",
  "mcp-session-id",
  "last-event-id",
  "traceparent",
  "tracestate",
  "baggage",
];

/** The caller's own, for logs on both sides; one of ours in the place of what is none, or looks like a credential. */
export function requestId(given: string | string[] | undefined, authorization = ""): string {
  if (typeof given !== "string" || !/^[\w.:-]{1,80}$/.test(given)) return randomUUID();
  const words = authorization.split(/[\s"=]+/).filter((word) => !/^(token|bearer|basic)?$/i.test(word));
  const isOwn = redact(given, words) !== given || (given.length >= TELLING && authorization.includes(given));
  return isOwn || JWT.test(given) ? randomUUID() : given;
}

/** So much of a credential is as good as all of it. */
const TELLING = 8;
const JWT = /eyJ[\w-]+\.[\w-]+/;

export const preflight = (allowed: string[]): Record<string, string> => ({
  "access-control-allow-methods": [...allowed, "OPTIONS"].join(", "),
  "access-control-allow-headers":
    "Authorization, Content-Type, Accept, Last-Event-ID, Mcp-Session-Id, Mcp-Protocol-Version, Mcp-Method, Mcp-Name, X-MCP-Tools, X-MCP-Toolsets, X-MCP-Exclude-Tools, X-MCP-Readonly, X-Request-Id, traceparent, tracestate",
  "access-control-max-age": "600",
});
