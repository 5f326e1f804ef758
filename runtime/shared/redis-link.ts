import { createClient } from "@redis/client";
import { ConfigError } from "../errors.ts";
import type { Log } from "../telemetry/log.ts";
import { redact } from "../telemetry/redact.ts";

/** A connection that may be gone at any time: whoever asks hears so at once, and never waits in a queue. */
export interface RedisLink {
  /** What Redis answers; undefined when it did not answer in time, or is known to be away. */
  ask<T>(question: (client: Client) => Promise<T>): Promise<T | undefined>;
  healthy(): boolean;
  close(): void;
}

type Client = ReturnType<typeof create>;

export interface LinkOptions {
  url: string;
  log: Log;
  /** Shows that Redis does what will be asked of it. */
  probe: (client: Client) => Promise<unknown>;
  /** Milliseconds that an answer may take. */
  patience?: number;
  /** Milliseconds before the first attempt to come back; doubles up to `maxDelay`. */
  baseDelay?: number;
  maxDelay?: number;
}

/** Of a connection and its greeting. */
const CONNECT_MS = 2_000;
const STALL_MS = 1_000;
const MOST_WAITING = 5_000;

/** Connects in the background, for as long as it takes. */
export function openRedisLink(options: LinkOptions): RedisLink {
  const { url, log, probe, patience = 100, baseDelay = 200, maxDelay = 5_000 } = options;
  const secrets = secretsOf(url);
  let client = tryCreate(url);
  let up = false;
  let told = false;
  let closed = false;
  let attempts = 0;
  let timer: NodeJS.Timeout | undefined;

  /** Once per outage. */
  function tell(error: unknown): void {
    if (told || closed) return;
    told = true;
    log.warn("redis can not be reached; served without it", { because: redact(describe(error), secrets) });
  }

  async function connect(): Promise<void> {
    const fresh = client;
    const lose = (error: unknown) => drop(fresh, error);
    // Of both only the first counts: what is dropped is not current any more.
    fresh.on("error", lose);
    fresh.on("end", () => lose(new Error("the connection has ended")));
    try {
      await within(CONNECT_MS, fresh.connect());
      await within(CONNECT_MS, probe(fresh));
    } catch (error) {
      return lose(error);
    }
    if (fresh !== client || closed) return destroy(fresh);
    up = true;
    attempts = 0;
    if (told) log.info("redis is back");
    told = false;
  }

  /** Away with a connection that failed or hangs, and what waits on it; another one is tried later. */
  function drop(lost: Client, error: unknown): void {
    if (lost !== client || closed) return;
    up = false;
    tell(error);
    client = create(url);
    destroy(lost);
    const delay = Math.min(baseDelay * 2 ** attempts++, maxDelay);
    // Replicas must not all come back in the same moment.
    timer = setTimeout(() => void connect(), delay * (0.5 + Math.random() / 2));
    timer.unref();
  }

  /** Nobody else waits until this answer is there. Short of a second that is no outage. */
  function stall(asked: Client, answer: Promise<unknown>): void {
    if (asked !== client || !up) return;
    up = false;
    within(STALL_MS, answer).then(
      () => {
        if (asked === client && !closed) up = true;
      },
      (error) => drop(asked, error),
    );
  }

  void connect();

  return {
    async ask(question) {
      if (!up) return undefined;
      const asked = client;
      const answer = question(asked);
      try {
        return await within(patience, answer);
      } catch (error) {
        if (error instanceof Late) stall(asked, answer);
        else drop(asked, error);
        return undefined;
      }
    },
    healthy: () => up,
    close() {
      closed = true;
      up = false;
      clearTimeout(timer);
      destroy(client);
    },
  };
}

/** It neither connects again nor queues by itself: that is decided here, in one place. */
function create(url: string) {
  return createClient({
    url,
    RESP: 2,
    disableOfflineQueue: true,
    disableClientInfo: true,
    commandsQueueMaxLength: MOST_WAITING,
    socket: { reconnectStrategy: false, connectTimeout: CONNECT_MS },
  });
}

/** The address is never shown: it may hold a password. */
function tryCreate(url: string): Client {
  try {
    return create(url);
  } catch (error) {
    throw new ConfigError("--redis-url (MCP_REDIS_URL) must be like redis://user:password@host:6379/0.", {
      cause: error,
    });
  }
}

function destroy(client: Client): void {
  try {
    client.destroy();
  } catch {
    // It was never open.
  }
}

class Late extends Error {}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Late(`no answer within ${milliseconds} ms`));
    // When we were busy ourselves, the answer is there already: it is read before this comes to its turn.
    const timer = setTimeout(() => setImmediate(late), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function describe(error: unknown): string {
  if (error instanceof AggregateError) return describe(error.errors[0]);
  return error instanceof Error ? error.message || error.name : String(error);
}

function secretsOf(url: string): string[] {
  const { password } = new URL(url);
  return password === "" ? [] : [password, decodeURIComponent(password)];
}
