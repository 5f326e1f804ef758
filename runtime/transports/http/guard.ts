import type { IncomingMessage } from "node:http";
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

export function createGuard({ host, allowedHosts }: { host: string; allowedHosts: string[] }): Guard {
  const given = allowedHosts.map((name) => name.toLowerCase());
  // Off this machine, a proxy may call by any name unless the operator said by which.
  const hosts = isLoopback(host) || given.length > 0 ? [...LOOPBACK, ...given] : undefined;

  const mayOriginate = (origin: string, own: string | undefined): boolean => {
    const name = URL.canParse(origin) ? new URL(origin).hostname : undefined;
    return name !== undefined && (hosts ? hosts.includes(name) : name === own);
  };

  return {
    check({ headers }) {
      const own = hostname(headers.host);
      if (hosts && (own === undefined || !hosts.includes(own)))
        throw new Refusal(403, "Forbidden", [
          "This Host is not served. Whoever runs this server can add it with --allowed-hosts.",
        ]);
      if (headers.origin !== undefined && !mayOriginate(headers.origin, own))
        throw new Refusal(403, "Forbidden", [
          "Pages of this Origin may not call. Whoever runs this server can add it with --allowed-hosts.",
        ]);
    },
    corsHeaders({ headers: { origin, host } }): Record<string, string> {
      if (origin === undefined || !mayOriginate(origin, hostname(host))) return {};
      return {
        "access-control-allow-origin": origin,
        "access-control-expose-headers": "Mcp-Session-Id, WWW-Authenticate, Retry-After, X-Request-Id",
        vary: "Origin",
      };
    },
  };
}

/** Without the port; brackets stay around an address of version 6. */
function hostname(host: string | undefined): string | undefined {
  return host !== undefined && URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : undefined;
}
