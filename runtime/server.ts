import { Server, type Tool } from "@modelcontextprotocol/server";
import type { Carrier } from "./telemetry/telemetry.ts";
import type { ToolResult } from "./tools/result.ts";

export interface ServerOptions {
  name: string;
  title: string;
  version: string;
  instructions: string;
  tools: Tool[];
  call(name: string, given: unknown, signal: AbortSignal, carrier: Carrier): Promise<ToolResult>;
}

/** One protocol instance over the prebuilt list; both eras are served by the same one. */
export function createServer({ name, title, version, instructions, tools, call }: ServerOptions): Server {
  const server = new Server({ name, title, version }, { capabilities: { tools: {} }, instructions });
  server.setRequestHandler("tools/list", () => ({ tools }));
  server.setRequestHandler("tools/call", ({ params }, { mcpReq, http }) =>
    call(params.name, params.arguments, mcpReq.signal, (field) => {
      const value = params._meta?.[field];
      if (typeof value === "string") return value;
      // What one trace says of itself must not be taken for another's.
      if (field === "tracestate" && params._meta?.["traceparent"] !== undefined) return undefined;
      return http?.req?.headers.get(field) ?? undefined;
    }),
  );
  return server;
}
