import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Config, HttpConfig } from "../../config.ts";
import { ConfigError } from "../../errors.ts";
import { budgetOf } from "../../http/budget.ts";
import { isLoopback } from "../../loopback.ts";
import type { Caller, Program } from "../../program.ts";
import type { Product, Settings } from "../../provider.ts";
import type { Live } from "../../telemetry/metrics.ts";
import type { Telemetry } from "../../telemetry/telemetry.ts";
import { createEdge, type Edge } from "./edge.ts";

export interface HttpServer {
  /** Where it listens: `http://127.0.0.1:8000`. */
  url: string;
  /** Refuses whoever is new, lets those inside finish for a while. For `farewell` milliseconds it still says so itself. */
  close(farewell?: number): Promise<void>;
}

export interface ServeOptions<Client> {
  program: Program;
  product: Product<Client>;
  config: Config & { http: HttpConfig };
  telemetry: Pick<Required<Telemetry>, "served">;
  metrics(live: Live): string;
}

const GRACE_MS = 10_000;
const MAX_CONNECTIONS = 10_000;
/** Composite tools ask several times; all of it together may take so many times one answer. */
const PATIENCE = 4;

/** Listens. Throws a `ConfigError` for an address that can not be had, and for a credential that strangers could use. */
export async function serveHttp<Client>(options: ServeOptions<Client>): Promise<HttpServer> {
  const { program, product, config, telemetry, metrics } = options;
  const { http } = config;
  // Where the API is does not depend on who calls: what is wrong with it is said now.
  product.provider.baseUrl(program.settings);
  const own = openOwn(program, product, config);
  const timeout = config.timeoutSeconds * 1000;
  // Whoever sets many retries means them: one request with all of them has its time, too.
  const patience = Math.max(PATIENCE * timeout, budgetOf(timeout, config.retries) + timeout);
  const edge = createEdge({ program, product, config: http, own, patience, telemetry, metrics });
  const server = createServer(
    {
      // Who sends slowly is cut off, however slowly.
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 2_000,
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16 * 1024,
    },
    edge.handle,
  );
  // Node would drop those beyond its bound without a word; ours refuses them.
  server.maxHeadersCount = 0;
  server.maxConnections = MAX_CONNECTIONS;
  await listen(server, http);
  return { url: urlOf(server), close: (farewell = 0) => stop(server, edge, farewell) };
}

/** The server's own credential, for callers without one. Off this machine somebody has to have said that this is meant. */
function openOwn<Client>(
  program: Program,
  { provider }: Product<Client>,
  { http, demo }: ServeOptions<Client>["config"],
): (() => Caller) | undefined {
  const { settings } = program;
  const open = () => program.createCaller(settings);
  // An API that asks for none.
  if (provider.credentials.length === 0) return open;
  if (!hasCredential(settings, provider.credentials)) {
    if (http.ownKeyFor !== "all") return undefined;
    throw new ConfigError(
      `--shared-key shares this server's own credential, and there is none: set ${provider.credentials.join(" or ")}.`,
    );
  }
  if (http.ownKeyFor === "nobody") return undefined;
  // The keys of the demo account are everybody's.
  if (http.ownKeyFor === "local" && !isLoopback(http.host) && !demo) {
    throw new ConfigError(
      `Whoever reaches ${http.host} could act with this server's own credential. Unset ${provider.credentials.join(" and ")}, so that each caller brings one; ` +
        "or say that this is meant with --shared-key, or that nobody may use it with --require-auth.",
    );
  }
  // What is wrong with it is said now.
  open();
  return open;
}

const hasCredential = (settings: Settings, names: string[]): boolean =>
  names.some((name) => (settings[name] ?? "").trim() !== "");

function listen(server: Server, { host, port }: HttpConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const code = "code" in error ? String(error.code) : error.message;
      reject(
        new ConfigError(
          `Port ${port} of ${host} can not be listened on (${code}). Choose another with --port or --host.`,
          { cause: error },
        ),
      );
    });
    server.listen(port, host.replace(/^\[|\]$/g, ""), () => resolve());
  });
}

function urlOf(server: Server): string {
  // Listening on a port, it is never a pipe.
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}

async function stop(server: Server, edge: Edge, farewell: number): Promise<void> {
  edge.stop();
  const ended = performance.now() + GRACE_MS;
  // What a balancer has sent and nobody has read yet would be lost with the port: first it has to hear that we are going.
  await new Promise((resolve) => setTimeout(resolve, farewell));
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  while (edge.inFlight() > 0 && performance.now() < ended) await new Promise((resolve) => setTimeout(resolve, 20));
  await edge.close();
  // What has been written is on its way; nobody else is waited for.
  const timer = setTimeout(() => server.closeAllConnections(), 200);
  await closed;
  clearTimeout(timer);
}
