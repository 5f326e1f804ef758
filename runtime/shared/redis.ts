import { setTimeout as sleep } from "node:timers/promises";
import { type Clock, systemClock } from "../http/clock.ts";
import { readBudget } from "../http/rate-limit.ts";
import type { Identity } from "../tools/tool.ts";
import { type LinkOptions, openRedisLink } from "./redis-link.ts";
import { ASK, LOOK_OR_ASK, NOTE, PROBE, TAKE, WAIT } from "./redis-scripts.ts";
import type { Shared } from "./shared.ts";

export interface RedisOptions extends Omit<LinkOptions, "probe"> {
  /** Before every key, so that several servers can use one Redis. */
  prefix: string;
  clock?: Clock;
  /** Milliseconds a request is held back at most. */
  maxWait?: number;
}

const KEEP_IDENTITY_MS = 5 * 60_000;
/** Longest that a replica is trusted to be asking for all the others. */
const ASKING_MS = 2_000;
const POLL_MS = 50;
/** No provider counts anew less often; a key that nobody needs must go. */
const LONGEST_WINDOW_MS = 60 * 60_000;

/**
 * What replicas share in Redis: a user and a rate budget per credential, under the credential's hash, and every key
 * expires. Redis being away costs nothing but the sharing.
 */
export function openRedis({ prefix, clock = systemClock, maxWait = 20_000, ...rest }: RedisOptions): Shared {
  const link = openRedisLink({
    ...rest,
    probe: (client) => client.eval(PROBE, { keys: [`${prefix}:probe`], arguments: [] }),
  });
  const run = (script: string, key: string, ...values: (string | number)[]) =>
    link.ask((client) => client.eval(script, { keys: [key], arguments: values.map(String) }));

  return {
    async identity(caller, ask) {
      const key = `${prefix}:identity:${caller}`;
      const ended = Date.now() + ASKING_MS;
      let answer = await run(LOOK_OR_ASK, key, ASKING_MS);
      while (answer === WAIT && Date.now() < ended) {
        await sleep(POLL_MS);
        answer = await run(LOOK_OR_ASK, key, ASKING_MS);
      }
      const known = readIdentity(answer);
      if (known) return known.identity;
      try {
        const identity = await ask();
        void link.ask((client) => client.set(key, JSON.stringify({ identity }), { PX: KEEP_IDENTITY_MS }));
        return identity;
      } catch (error) {
        // A failure is nobody's: the next one may ask.
        void link.ask((client) => client.del(key));
        throw error;
      }
    },

    rateLimit(caller, local) {
      const key = `${prefix}:budget:${caller}`;
      return {
        async admit(signal) {
          signal.throwIfAborted();
          const patience = clock.now() + maxWait;
          for (;;) {
            const wait = readWait(await run(TAKE, key));
            if (wait === undefined) return local.admit(signal);
            // Longer than anyone is held back: the provider may say no itself.
            if (wait === 0 || clock.now() + wait > patience) return;
            await clock.sleep(wait, signal);
          }
        },
        observe(headers) {
          local.observe(headers);
          const budget = readBudget(headers, clock.now());
          if (!budget || budget.after <= 0) return;
          const span = Math.min(Math.ceil(budget.after * 1000), LONGEST_WINDOW_MS);
          void run(NOTE, key, budget.left, span, budget.limit ?? "");
        },
      };
    },

    healthy: link.healthy,
    close: async () => link.close(),
  };
}

/** Undefined where Redis is away or knows nothing. */
const readWait = (answer: unknown): number | undefined =>
  typeof answer === "number" && answer >= 0 ? answer : undefined;

/** Redis is ours, but what it holds was written by another version, or by hand: only what fits is taken. */
function readIdentity(answer: unknown): { identity: Identity | undefined } | undefined {
  if (typeof answer !== "string" || answer === WAIT || answer === ASK) return undefined;
  try {
    const { identity } = Object(JSON.parse(answer));
    if (identity === undefined) return { identity };
    const { id, email, teamIds } = Object(identity);
    if (typeof id !== "string" || !Array.isArray(teamIds)) return undefined;
    if (email !== undefined && typeof email !== "string") return undefined;
    return { identity: { id, email, teamIds: teamIds.filter((team) => typeof team === "string") } };
  } catch {
    return undefined;
  }
}
