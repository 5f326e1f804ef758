import type { OutboundResponse } from "../http/types.ts";
import type { CatalogEntry } from "../provider.ts";
import type { ToolResult } from "../tools/result.ts";
import type { Identity } from "../tools/tool.ts";

/** How a call ended: `refused` is for whoever called or set up the server to put right, and nothing was done. */
export type Outcome = "ok" | "refused" | "error" | "cancelled";

/** One call of a tool, as whoever watches is told of it. */
export interface ToolCall {
  /** Absent where no such tool is offered: then nothing is run. */
  entry: CatalogEntry | undefined;
  /** As they were given: not to be written down as they are. */
  args: unknown;
  caller: { id: string; identity(): Promise<Identity | undefined> };
  /** Where a trace may be carried on from: the request's `_meta`, and its headers. */
  carrier: Carrier;
}

export type Carrier = (name: string) => string | undefined;

export interface Ended {
  result: ToolResult;
  outcome: Outcome;
}

/** One request to the provider: `GET /incidents/{id}`, the template and never an ID. */
export interface Outgoing {
  request: string;
  method: string;
  host: string;
}

/** One request of a client over HTTP. */
export interface Served {
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
  const calls = watchers.filter((watcher) => watcher.call).reverse();
  const requests = watchers.filter((watcher) => watcher.request).reverse();
  return {
    call: (call, work) => calls.reduce((inner, watcher) => () => watcher.call?.(call, inner) ?? inner(), work)(),
    request: (outgoing, work) =>
      requests.reduce((inner, watcher) => () => watcher.request?.(outgoing, inner) ?? inner(), work)(),
    served: (served) => {
      for (const watcher of watchers) watcher.served?.(served);
    },
    close: async () => void (await Promise.allSettled(watchers.map((watcher) => watcher.close?.()))),
  };
}
