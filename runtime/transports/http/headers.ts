import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** Anybody can write anything where the address should be; what is none leads nowhere. */
export function locate(target = ""): URL {
  const text = target.startsWith("/") ? `http://localhost${target}` : target;
  const url = new URL(URL.canParse(text) ? text : "http://localhost/");
  // People write `/mcp/`, too.
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/$/, "");
  return url;
}

/** What the protocol needs of the headers. Credentials stay here. */
export function forward(headers: IncomingHttpHeaders): Headers {
  const forwarded = new Headers();
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

export const requestId = (given: string | string[] | undefined): string =>
  typeof given === "string" && /^[\w.:-]{1,80}$/.test(given) ? given : randomUUID();

export const preflight = (allowed: string[]): Record<string, string> => ({
  "access-control-allow-methods": [...allowed, "OPTIONS"].join(", "),
  "access-control-allow-headers":
    "Authorization, Content-Type, Accept, Last-Event-ID, Mcp-Session-Id, Mcp-Protocol-Version, Mcp-Method, Mcp-Name, X-MCP-Tools, X-MCP-Toolsets, X-MCP-Exclude-Tools, X-MCP-Readonly, X-Request-Id, traceparent, tracestate",
  "access-control-max-age": "600",
});
