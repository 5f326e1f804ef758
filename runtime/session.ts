import { createIdentityCache } from "./auth/identity.ts";
import { createHttp } from "./http/client.ts";
import { createRateLimit } from "./http/rate-limit.ts";
import type { RetryOptions } from "./http/retry.ts";
import type { Send } from "./http/types.ts";
import type { Connection, Product, Settings } from "./provider.ts";
import type { Log } from "./telemetry/log.ts";
import type { Identity, ToolContext } from "./tools/tool.ts";

export interface SessionOptions<Client> {
  product: Product<Client>;
  connection: Connection;
  settings: Settings;
  send: Send;
  userAgent: string;
  log: Log;
  now: () => Date;
  retry?: Partial<RetryOptions>;
}

/** The longest that anybody waits to learn who they are. */
const IDENTITY_TIMEOUT_MS = 60_000;

/** All that belongs to one credential: its rate budget, its identity, and a client for each call. */
export function createSession<Client>(
  options: SessionOptions<Client>,
): (signal: AbortSignal) => Promise<ToolContext<Client>> {
  const { product, connection, settings, send, userAgent, log, now, retry } = options;
  const rateLimit = createRateLimit();
  const createClient = (signal: AbortSignal): Promise<Client> =>
    product.createClient(
      createHttp({
        baseUrl: connection.baseUrl,
        headers: () => ({ ...connection.headers, "user-agent": userAgent }),
        supply: (name) => product.provider.supplyHeader(name, settings, identity),
        send,
        signal,
        retry,
        log,
        rateLimit,
      }),
    );
  // Shared by all calls, so no single caller's cancellation may end it.
  const identity: () => Promise<Identity | undefined> = createIdentityCache(async () =>
    product.provider.identify(await createClient(AbortSignal.timeout(IDENTITY_TIMEOUT_MS))),
  );
  return async (signal) => ({ client: await createClient(signal), identity, now, signal });
}
