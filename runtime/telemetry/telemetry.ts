import type { OutboundResponse } from "../http/types.ts";
import type { CatalogEntry } from "../provider.ts";
import type { ArgumentFacts } from "../tools/arguments.ts";
import type { ToolResult } from "../tools/result.ts";
import type { Identity } from "../tools/tool.ts";

/**
 * How a call ended. `refused`: it is for whoever called or set up the server to put right, and nothing was done.
 * `cancelled`: nobody waited for the end; what was begun may have taken effect.
 */
export type Outcome = "ok" | "refused" | "error" | "cancelled";

/** One call of a tool, as whoever watches is told of it. */
export interface ToolCall {
  /** As the catalog has it, offered or not; absent where there is no such tool. */
  entry: CatalogEntry | undefined;
  /** How its arguments are read; absent where nobody knows. */
  facts: ArgumentFacts | undefined;
  /** As they were given: not to be written down as they are. */
  args: unknown;
  caller: Known;
  /** Where a trace may be carried on from: the request's `_meta`, and its headers. */
  carrier: Carrier;
  /** The trace that the call is part of, once somebody knows. */
  trace?: string;
}

/** What is known of whoever calls. */
export interface Known {
  /** Gives nothing of the credential away. */
  id: string;
  identity(): Promise<Identity | undefined>;
  /** Never to be written down. */
  secrets: readonly string[];
}

export type Carrier = (name: string) => string | undefined;

export interface Ended {
  result: ToolResult;
  outcome: Outcome;
  /** Why it did not end well, in one word of a few: the API's status, the class of the error. */
  cause?: string | undefined;
}

/** One request to the provider: `GET /incidents/{id}`, the template and never an ID. */
interface Outgoing {
  request: string;
  method: string;
  host: string;
  port: number;
  /** 0 is the first. */
  attempt: number;
}

/** One request of a client over HTTP. */
interface Served {
  route: string;
  method: string;
  status: number;
  milliseconds: number;
}

/** Those who watch. What they do around the work must neither fail nor hold it up. */
export interface Telemetry {
  call?(call: ToolCall, work: () => Promise<Ended>): Promise<Ended>;
  request?(outgoing: Outgoing, work: () => Promise<OutboundResponse>): Promise<OutboundResponse>;
  served?(served: Served): void;
  /** Hands over what is still held. */
  close?(): Promise<void>;
}

/** All of them as one, the first outermost. */
export function combine(watchers: Telemetry[]): Required<Telemetry> {
  let closing: Promise<void> | undefined;
  const calls = watchers.filter((watcher) => watcher.call).reverse();
  const requests = watchers.filter((watcher) => watcher.request).reverse();
  return {
    call: (call, work) => calls.reduce((inner, watcher) => () => watcher.call?.(call, inner) ?? inner(), work)(),
    request: (outgoing, work) =>
      requests.reduce((inner, watcher) => () => watcher.request?.(outgoing, inner) ?? inner(), work)(),
    served: (served) => {
      for (const watcher of watchers) watcher.served?.(served);
    },
    close: () => (closing ??= closeAll()),
  };

  /** The innermost first: the others may still hear of what it waits for. */
  async function closeAll(): Promise<void> {
    for (const watcher of [...watchers].reverse()) await watcher.close?.().catch(() => {});
  }
}
