import { setImmediate } from "node:timers/promises";
import type { Clock } from "../../runtime/http/clock.ts";

interface Timer {
  at: number;
  wake: () => void;
}

/** Time that passes only when everybody is waiting for it. */
export class FakeClock implements Clock {
  /** What was asked of `sleep`, in order. */
  readonly sleeps: number[] = [];
  #now: number;
  #timers = new Set<Timer>();

  constructor(start = Date.UTC(2025, 0, 1)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    this.sleeps.push(milliseconds);
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const stop = () => {
        cancel();
        reject(signal.reason);
      };
      const cancel = this.after(milliseconds, () => {
        signal.removeEventListener("abort", stop);
        resolve();
      });
      signal.addEventListener("abort", stop, { once: true });
    });
  }

  after(milliseconds: number, act: () => void): () => void {
    const timer = { at: this.#now + milliseconds, wake: act };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Timers that nobody has stopped. */
  get pending(): number {
    return this.#timers.size;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    for (const timer of [...this.#timers].filter(({ at }) => at <= this.#now)) {
      this.#timers.delete(timer);
      timer.wake();
    }
  }

  /** Lets the work run, jumping to the next timer whenever it comes to rest. */
  async run<T>(work: Promise<T>): Promise<T> {
    let settled = false;
    const settle = () => {
      settled = true;
    };
    work.then(settle, settle);
    while (true) {
      await setImmediate();
      if (settled) return work;
      const next = Math.min(...[...this.#timers].map(({ at }) => at));
      if (!Number.isFinite(next)) throw new Error("the work waits for something that is not time");
      this.advance(next - this.#now);
    }
  }
}
