import { createIdentityCache } from "./auth/identity.ts";
import { createHttp } from "./http/client.ts";
import { createRateLimit } from "./http/rate-limit.ts";
import type { RetryOptions } from "./http/retry.ts";
import type { Send } from "./http/types.ts";
import { leavable } from "./leavable.ts";
import type { Connection, Holder, Product, Settings } from "./provider.ts";
import type { Shared } from "./shared/shared.ts";
import type { Log } from "./telemetry/log.ts";
import type { Telemetry } from "./telemetry/telemetry.ts";
import type { Identity, ToolContext } from "./tools/tool.ts";

export interface SessionOptions<Client> {
  product: Product<Client>;
  connection: Connection;
  settings: Settings;
  holder: Holder;
  send: Send;
  userAgent: string;
  log: Log;
  now: () => Date;
  retry?: Partial<RetryOptions>;
  telemetry?: Pick<Telemetry, "request"> | undefined;
  /** What replicas share, and the name of this credential there. */
  shared?: { among: Shared; caller: string } | undefined;
}

export interface Session<Client> {
  /** The user behind the credential. */
  identity(): Promise<Identity | undefined>;
  createContext(signal: AbortSignal): Promise<ToolContext<Client>>;
}

/** All that belongs to one credential: its rate budget, its identity, and a client for each call. */
export function createSession<Client>(options: SessionOptions<Client>): Session<Client> {
  const { product, connection, settings, holder, send, userAgent, log, now, retry, telemetry, shared } = options;
  const local = createRateLimit();
  const rateLimit = shared ? shared.among.rateLimit(shared.caller, local) : local;
  const createClient = (signal: AbortSignal): Promise<Client> =>
    product.createClient(
      createHttp({
        baseUrl: connection.baseUrl,
        headers: () => ({ ...connection.headers, "user-agent": userAgent }),
        supply: (name) => product.provider.supplyHeader(name, settings, () => leavable(identity(), signal), holder),
        send,
        signal,
        retry,
        log,
        rateLimit,
        telemetry,
      }),
    );
  // Shared by all calls, so no single caller's cancellation may end it: the retries' budget does.
  const ask = async () => product.provider.identify(await createClient(new AbortController().signal));
  const identity: () => Promise<Identity | undefined> = createIdentityCache(
    shared ? () => shared.among.identity(shared.caller, ask) : ask,
  );
  return {
    identity,
    createContext: async (signal) => ({
      client: await createClient(signal),
      identity: () => leavable(identity(), signal),
      connection: { baseUrl: connection.baseUrl, credential: connection.credential },
      now,
      signal,
    }),
  };
}
