import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { isLoopback } from "../../loopback.ts";
import { Refusal } from "./answer.ts";

/** Who may call by which name. A page in a browser must not reach a server on this machine by a name of its own. */
export interface Guard {
  /** Throws a `Refusal`. */
  check(incoming: IncomingMessage): void;
  /** What a browser needs to hear before it lets a page read the answer. */
  corsHeaders(incoming: IncomingMessage): Record<string, string>;
}

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** `sharesKey`: whether callers without a credential are served, too. */
export function createGuard(
  { host, allowedHosts }: { host: string; allowedHosts: string[] },
  sharesKey: boolean,
): Guard {
  const given = allowedHosts.map((name) => name.toLowerCase());
  // Off this machine, a proxy may call by any name unless the operator said by which.
  const hosts = isLoopback(host) || given.length > 0 ? [...LOOPBACK, ...given] : undefined;

  const mayOriginate = (origin: string, { method, headers }: IncomingMessage): boolean => {
    const name = URL.canParse(origin) ? new URL(origin).hostname : undefined;
    if (name === undefined) return false;
    if (hosts) return hosts.includes(name);
    if (name !== hostname(headers.host)) return false;
    // Whoever owns a name can let it lead here, so that its pages seem to be ours: of a name, being the same proves nothing. A
    // credential does, for such a page has none; and what a browser asks beforehand reveals nothing.
    return !sharesKey || isAddress(name) || method === "OPTIONS" || Boolean(headers.authorization?.trim());
  };

  return {
    check(incoming) {
      const { headers } = incoming;
      const own = hostname(headers.host);
      if (hosts && (own === undefined || !hosts.includes(own)))
        throw new Refusal(403, "Forbidden", [
          "This Host is not served. Whoever runs this server can add it with --allowed-hosts.",
        ]);
      if (headers.origin !== undefined && !mayOriginate(headers.origin, incoming))
        throw new Refusal(403, "Forbidden", [
          sharesKey && !hosts
            ? "Pages of this Origin may not use this server's own credential. Send one of your own; or whoever runs this server can add the Origin with --allowed-hosts."
            : "Pages of this Origin may not call. Whoever runs this server can add it with --allowed-hosts.",
        ]);
    },
    corsHeaders(incoming): Record<string, string> {
      const { origin } = incoming.headers;
      if (origin === undefined || !mayOriginate(origin, incoming)) return {};
      return {
        "access-control-allow-origin": origin,
        "access-control-expose-headers": "Mcp-Session-Id, WWW-Authenticate, Retry-After, X-Request-Id",
        vary: "Origin",
      };
    },
  };
}

/** Where a page from there can only have come from: no name was asked for, or one that always means this machine. */
const isAddress = (name: string): boolean => name === "localhost" || isIP(name.replace(/^\[|\]$/g, "")) !== 0;

/** Without the port; brackets stay around an address of version 6. */
function hostname(host: string | undefined): string | undefined {
  return host !== undefined && URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : undefined;
}
