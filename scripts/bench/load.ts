import type { ChildProcess } from "node:child_process";
import { cpuOf } from "./process.ts";

export interface Load {
  name: string;
  perSecond: number;
  p50: number;
  p99: number;
  /** Milliseconds of the server's CPU per call. */
  cpu: number;
}

/** Keeps so many calls under way for a while, after a moment to warm up. */
export async function hammer(
  name: string,
  child: ChildProcess,
  call: () => Promise<void>,
  atOnce: number,
  seconds: number,
): Promise<Load> {
  await keepBusy(call, atOnce, seconds / 4);
  const cpu = cpuOf(child);
  const started = performance.now();
  const times = (await keepBusy(call, atOnce, seconds)).sort((a, b) => a - b);
  const elapsed = performance.now() - started;
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return {
    name,
    perSecond: (times.length / elapsed) * 1000,
    p50: at(0.5),
    p99: at(0.99),
    cpu: (cpuOf(child) - cpu) / times.length,
  };
}

async function keepBusy(call: () => Promise<void>, atOnce: number, seconds: number): Promise<number[]> {
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < end) {
        const began = performance.now();
        await call();
        times.push(performance.now() - began);
      }
    }),
  );
  return times;
}
