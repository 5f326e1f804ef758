import { type Clock, systemClock } from "./clock.ts";
import { resetAfter } from "./retry.ts";

/** What one credential may still ask of one host. Holds a request back where the answer is known to be no. */
export interface RateLimit {
  /** Resolves when the request may go: at once, at the provider's reset, or when it has waited long enough. */
  admit(signal: AbortSignal): Promise<void>;
  /** Takes note of an answer's `ratelimit-remaining` and `ratelimit-reset`. */
  observe(headers: Record<string, string>): void;
}

export interface RateLimitOptions {
  /** Milliseconds a request is held back at most; after that the provider may say no itself. */
  maxWait?: number;
  clock?: Clock;
}

export function createRateLimit({ maxWait = 20_000, clock = systemClock }: RateLimitOptions = {}): RateLimit {
  let remaining = Number.POSITIVE_INFINITY;
  let resetAt = 0;

  /** From the reset on nothing is known until the next answer, so nobody is held back. */
  const spent = () => remaining <= 0 && clock.now() < resetAt;

  return {
    async admit(signal) {
      signal.throwIfAborted();
      const patience = clock.now() + maxWait;
      while (spent() && resetAt <= patience && clock.now() < patience) {
        // Bounded once more: a system clock that is set back must not make us wait for it to catch up.
        await clock.sleep(Math.min(resetAt - clock.now(), maxWait), signal);
      }
      // Requests in flight count already: their answers come too late for those beside them.
      remaining -= 1;
    },
    observe(headers) {
      const now = clock.now();
      const budget = readBudget(headers, now);
      if (!budget) return;
      const { left, after } = budget;
      // Answers overtake each other: within one window the least that any of them said is the newest.
      const sameWindow = now < resetAt && Math.abs(now + after * 1000 - resetAt) <= 1000;
      remaining = sameWindow ? Math.min(remaining, left) : left;
      resetAt = sameWindow ? Math.max(resetAt, now + after * 1000) : now + after * 1000;
    },
  };
}

export interface Budget {
  /** Requests that are left, */
  left: number;
  /** the seconds until they are counted anew, */
  after: number;
  /** and how many there will be then. */
  limit: number | undefined;
}

/** What an answer says of it. */
export function readBudget(headers: Record<string, string>, now: number): Budget | undefined {
  const left = count(headers["ratelimit-remaining"] ?? headers["x-ratelimit-remaining"]);
  const after = resetAfter(headers, now);
  const limit = count(headers["ratelimit-limit"] ?? headers["x-ratelimit-limit"]);
  return left === undefined || after === undefined ? undefined : { left, after, limit };
}

function count(value: string | undefined): number | undefined {
  return value !== undefined && /^\d+$/.test(value.trim()) ? Number(value) : undefined;
}
