import { ConfigError } from "../errors.ts";
import type { Fault, FaultOptions } from "./faults.ts";

export interface FaultTexts {
  /** `60`: calls per minute. */
  rateLimit?: string | undefined;
  /** `50ms`, `1.5s`. */
  latency?: string | undefined;
  /** `500:2%,reset:1%,slow:1%`. */
  faults?: string | undefined;
}

/** What flags and variables say of the way to the demo account. Throws a `ConfigError`. */
export function readFaultOptions({ rateLimit, latency, faults }: FaultTexts): FaultOptions {
  return {
    ...(rateLimit !== undefined && { rateLimit: readRateLimit(rateLimit.trim()) }),
    ...(latency !== undefined && { latency: readLatency(latency.trim()) }),
    ...(faults !== undefined && { faults: readFaults(faults.trim()) }),
  };
}

function readRateLimit(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new ConfigError(`The demo's rate limit must be a number of calls per minute such as 60, not "${text}".`);
}

function readLatency(text: string): number {
  const [, number, unit = "ms"] = /^(\d+(?:\.\d+)?)(ms|s)?$/.exec(text) ?? [];
  const milliseconds = Number(number) * (unit === "s" ? 1000 : 1);
  if (milliseconds <= 60_000) return milliseconds;
  throw new ConfigError(`The demo's latency must be a time up to a minute such as 50ms or 1.5s, not "${text}".`);
}

function readFaults(text: string): Fault[] {
  const faults = text.split(",").map((part): Fault => {
    const [, kind = "", percent] = /^\s*([45]\d\d|reset|slow)\s*:\s*(\d+(?:\.\d+)?)%\s*$/.exec(part) ?? [];
    if (percent === undefined) throw wrongFaults(text);
    return { kind: kind === "reset" || kind === "slow" ? kind : Number(kind), percent: Number(percent) };
  });
  if (faults.reduce((sum, { percent }) => sum + percent, 0) > 100) throw wrongFaults(text);
  return faults;
}

const wrongFaults = (text: string): ConfigError =>
  new ConfigError(
    `The demo's faults must be statuses, reset or slow with a share of up to 100% in all, such as 500:2%,reset:1%,slow:1%, not "${text}".`,
  );
