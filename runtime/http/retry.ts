import { UpstreamError } from "../errors.ts";
import type { Log } from "../telemetry/log.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { OutboundRequest, OutboundResponse, Send } from "./types.ts";

export interface RetryOptions {
  /** Milliseconds one attempt may take. */
  attemptTimeout: number;
  /** Milliseconds all attempts and the waits between them may take. */
  budget: number;
  /** Attempts after the first. */
  retries: number;
  /** The backoff's first ceiling in milliseconds; doubles with every retry up to `maxDelay`. */
  baseDelay: number;
  maxDelay: number;
  clock: Clock;
  random: () => number;
}

export const retryDefaults: RetryOptions = {
  attemptTimeout: 30_000,
  budget: 60_000,
  retries: 3,
  baseDelay: 500,
  maxDelay: 8_000,
  clock: systemClock,
  random: Math.random,
};

/** How one attempt ended: with an answer, or with none. */
type Outcome = OutboundResponse | UpstreamError;

/** Sends until there is an answer worth handing on: the last one, whatever its status. */
export async function sendWithRetry(
  request: OutboundRequest,
  name: string,
  send: Send,
  options: RetryOptions,
  log?: Log,
): Promise<OutboundResponse> {
  const { clock } = options;
  const end = clock.now() + options.budget;
  let risky = false;
  for (let attempt = 0; ; attempt++) {
    const outcome = await tryOnce(request, send, clock, Math.min(options.attemptTimeout, end - clock.now()));
    risky ||= outcome instanceof UpstreamError && outcome.repeat === "risky";
    const wait = waitBefore(effectOf(request), outcome, attempt, end - clock.now(), options);
    if (wait === undefined) {
      if (outcome instanceof UpstreamError) throw explain(outcome, effectOf(request), name, attempt + 1, risky);
      return outcome;
    }
    const because = outcome instanceof UpstreamError ? outcome.message : `status ${outcome.status}`;
    log?.warn("retrying", { request: name, attempt: attempt + 1, wait: Math.round(wait), because });
    await clock.sleep(wait, request.signal);
  }
}

/** Milliseconds to wait before the next attempt; undefined when this outcome is the last. */
function waitBefore(
  effect: Effect,
  outcome: Outcome,
  attempt: number,
  left: number,
  options: RetryOptions,
): number | undefined {
  if (attempt >= options.retries || !mayRepeat(effect, outcome)) return undefined;
  const jitter = options.random() * Math.min(options.baseDelay * 2 ** attempt, options.maxDelay);
  const demanded = outcome instanceof UpstreamError ? undefined : retryAfter(outcome, options.clock.now());
  // On top of what was demanded, so that callers told the same moment do not all come back in it.
  const wait = demanded === undefined ? jitter : demanded * 1000 + options.random() * options.baseDelay;
  // An attempt with no time left to be answered in would only blur what the last one said.
  return wait + Math.min(options.attemptTimeout, LEAST_ATTEMPT) <= left ? wait : undefined;
}

const LEAST_ATTEMPT = 1000;

/** What a request does when it is made twice: nothing, the same as once, or more. */
type Effect = "none" | "same" | "more";

function effectOf({ method, reads, once }: OutboundRequest): Effect {
  if (reads || method === "GET") return "none";
  return !once && (method === "PUT" || method === "DELETE") ? "same" : "more";
}

function mayRepeat(effect: Effect, outcome: Outcome): boolean {
  const idempotent = effect !== "more";
  if (outcome instanceof UpstreamError) {
    return outcome.repeat === "safe" || (outcome.repeat === "risky" && idempotent);
  }
  if (outcome.status === 429) return true;
  if (outcome.status === 500) return effect === "none";
  return idempotent && [502, 503, 504].includes(outcome.status);
}

/** Seconds until the provider wants to hear from us again, from `Retry-After` or, at its limit, `ratelimit-reset`. */
export function retryAfter({ status, headers }: OutboundResponse, now: number): number | undefined {
  if (status < 400) return undefined;
  return seconds(headers["retry-after"], now) ?? (status === 429 ? resetAfter(headers, now) : undefined);
}

/** Seconds until the provider counts anew. */
export function resetAfter(headers: Record<string, string>, now: number): number | undefined {
  return seconds(headers["ratelimit-reset"] ?? headers["x-ratelimit-reset"], now);
}

/** No provider makes one wait for years: a number this large is a moment, not a span. */
const EPOCH = 1_000_000_000;

function seconds(value: string | undefined, now: number): number | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  if (number !== undefined && number < EPOCH) return number;
  const moment = number === undefined ? Date.parse(text) : number * 1000;
  return Number.isNaN(moment) ? undefined : Math.max(0, Math.ceil((moment - now) / 1000));
}

async function tryOnce(request: OutboundRequest, send: Send, clock: Clock, timeout: number): Promise<Outcome> {
  const { signal, url } = request;
  signal.throwIfAborted();
  // AbortSignal.any would do, but on Node 20 it keeps every signal it made alive as long as its source.
  const attempt = new AbortController();
  const stop = () => attempt.abort(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  const tooLate = () => attempt.abort(new UpstreamError(`No answer from ${url.origin} ${within(timeout)}.`, RISKY));
  const cancel = clock.after(timeout, tooLate);
  try {
    return await send({ ...request, signal: attempt.signal });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof UpstreamError) return error;
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
    cancel();
  }
}

const RISKY = { repeat: "risky" } as const;

function within(milliseconds: number): string {
  return `within ${Math.round(milliseconds / 100) / 10} s`;
}

/** Only a read is sure to have changed nothing; `risky` tells whether any attempt was lost on the way. */
function explain(error: UpstreamError, effect: Effect, name: string, attempts: number, risky: boolean): UpstreamError {
  const tried = attempts > 1 ? ` Tried ${attempts} times.` : "";
  const doubt = effect !== "none" && risky ? ` ${IN_DOUBT}` : "";
  const repeat = risky ? "risky" : error.repeat;
  return new UpstreamError(`${name}: ${error.message}${tried}${doubt}`, { cause: error, repeat });
}

export const IN_DOUBT = "It may or may not have taken effect: check before repeating it.";
