import { vi } from "vitest";
import { ApiError, UpstreamError } from "../../runtime/errors.ts";
import type { Caller } from "../../runtime/program.ts";
import { createCallers, type Line } from "../../runtime/transports/http/callers.ts";

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const NO = new ApiError("no", { status: 401, request: "GET /me", errors: [] });
export const AWAY = new UpstreamError("away", { repeat: "risky" });

/** Callers before a provider that says what the test says, in time that the test lets pass: wants fake timers. */
export class Admission {
  /** Milliseconds until the provider answers; for ever where it hangs. */
  latency = 400;
  /** What it answers about a key: that it is good, where this is none. */
  verdict: (key: string) => Error | undefined = () => undefined;
  /** The keys that it was asked about, and how many at once. */
  asked: string[] = [];
  most = 0;
  #now = 0;
  readonly callers;

  constructor(own?: string) {
    this.callers = createCallers({
      program: { settings: {}, createCaller: ({ KEY = "" }) => this.#createCaller(KEY) },
      provider: { title: "Acme", authorization: "`Token KEY`", authorize: (header) => ({ KEY: header }) },
      own: own === undefined ? undefined : () => this.#createCaller(own),
    });
  }

  /** The status with which a request of this credential goes on. */
  ask = (key: string, line: Line = HERE): Promise<number> =>
    this.callers
      .admit(key, () => "", line)
      .then(
        () => 200,
        (error: unknown) => Number(Object(error).status ?? 499),
      );

  many = (count: number, name: string, line?: Line): Promise<number>[] =>
    Array.from({ length: count }, (_, index) => this.ask(`${name}${index}`, line));

  one = async (key: string, line?: Line): Promise<number | undefined> => (await all([this.ask(key, line)]))[0];

  #createCaller(key: string): Caller {
    const dispatch: Caller["dispatch"] = async () => ({ outcome: "ok", result: { content: [] } });
    return { id: key, identity: () => this.#identify(key), scopes: undefined, dispatch };
  }

  async #identify(key: string): Promise<undefined> {
    this.asked.push(key);
    this.most = Math.max(this.most, ++this.#now);
    const error = this.verdict(key);
    await new Promise<void>((resolve) => {
      if (this.latency < Number.POSITIVE_INFINITY) setTimeout(resolve, this.latency);
    });
    this.#now--;
    if (error) throw error;
  }
}

export const from = (remoteAddress: string): Line => ({ remoteAddress, destroyed: false });
export const HERE = from("10.0.0.1");

/** Lets time pass until all of it is done. */
export async function all<T>(work: Promise<T>[], milliseconds = 10 * SECOND): Promise<T[]> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  return Promise.all(work);
}

/** What has settled by now. */
export async function settled(work: Promise<number>): Promise<number | "waiting"> {
  return Promise.race([work, vi.advanceTimersByTimeAsync(0).then(() => "waiting" as const)]);
}
