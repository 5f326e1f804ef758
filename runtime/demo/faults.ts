import { type Clock, systemClock } from "../http/clock.ts";
import type { DemoAccount, DemoRequest, Reply } from "./account.ts";
import { createRandom } from "./random.ts";
import { Refusal } from "./types.ts";

export interface Fault {
  /** An HTTP status, a connection that is reset once the work is done, or an answer that takes its time. */
  kind: number | "reset" | "slow";
  /** Of all requests. */
  percent: number;
}

/** What the way to the account does to requests. */
export interface FaultOptions {
  /** Calls with one token in one minute. */
  rateLimit?: number | undefined;
  /** Milliseconds before every answer. */
  latency?: number | undefined;
  faults?: Fault[] | undefined;
  /** Hears of our own bugs, and whoever called is answered 500; without it they are thrown. */
  onError?: ((error: unknown) => void) | undefined;
  clock?: Clock;
}

/** The request was carried out, and nobody will hear of it. */
export class Reset extends Error {}

export type Handle = (request: DemoRequest, signal: AbortSignal) => Promise<Reply>;

export function withFaults(demo: DemoAccount, options: FaultOptions = {}): Handle {
  const { rateLimit = PLENTY, latency = 0, faults = [], onError, clock = systemClock } = options;
  const count = countCalls(rateLimit, clock);
  const draw = drawFaults(faults);

  async function answer(request: DemoRequest, kind: Fault["kind"] | undefined): Promise<Reply> {
    if (typeof kind === "number") return demo.refuse(new Refusal(kind, "Something went wrong on purpose"));
    const reply = await demo.handle(request).catch((error: unknown) => {
      if (!onError) throw error;
      onError(error);
      return demo.refuse(new Refusal(500, "Internal Server Error"));
    });
    if (kind === "reset") throw new Reset();
    return reply;
  }

  return async (request, signal) => {
    const token = demo.readToken(request.headers) ?? "";
    // Made-up tokens share one count, or a caller could fill the memory with them.
    const { over, headers } = count(Object.hasOwn(demo.provider.callers, token) ? token : "");
    const kind = over ? undefined : draw();
    const wait = latency + (kind === "slow" ? SLOW : 0);
    if (wait > 0) await clock.sleep(wait, signal);
    const reply = over ? refuseForNow(demo, headers) : await answer(request, kind);
    return { ...reply, headers: { ...reply.headers, ...headers } };
  };
}

/** Milliseconds on top of the latency. */
const SLOW = 3000;
/** Nobody waits unless asked for it. */
const PLENTY = 1_000_000;
const MINUTE = 60_000;

function refuseForNow(demo: DemoAccount, headers: Record<string, string>): Reply {
  const reply = demo.refuse(new Refusal(429, "Rate Limit Exceeded", [], demo.provider.codes?.rateLimited));
  return { ...reply, headers: { ...reply.headers, "retry-after": headers["ratelimit-reset"] ?? "60" } };
}

function countCalls(limit: number, clock: Clock) {
  const windows = new Map<string, { end: number; used: number }>();
  return (token: string): { over: boolean; headers: Record<string, string> } => {
    const now = clock.now();
    const open = windows.get(token);
    const window = open && open.end > now ? open : { end: now + MINUTE, used: 0 };
    windows.set(token, window);
    window.used++;
    return {
      over: window.used > limit,
      headers: {
        "ratelimit-limit": String(limit),
        "ratelimit-remaining": String(Math.max(0, limit - window.used)),
        "ratelimit-reset": String(Math.ceil((window.end - now) / 1000)),
      },
    };
  };
}

/** The same faults in every run. */
function drawFaults(faults: Fault[]): () => Fault["kind"] | undefined {
  const random = createRandom(1);
  return () => {
    let left = random() * 100;
    return faults.find(({ percent }) => {
      left -= percent;
      return left < 0;
    })?.kind;
  };
}
