import { ProtocolError, ProtocolErrorCode, Server, type Tool } from "@modelcontextprotocol/server";
import { explainInvalid } from "./invalid-params.ts";
import type { Carrier } from "./telemetry/telemetry.ts";
import type { ToolResult } from "./tools/result.ts";

export interface ServerOptions {
  name: string;
  title: string;
  version: string;
  instructions: string;
  tools: Tool[];
  call(name: string, given: unknown, signal: AbortSignal, carrier: Carrier): Promise<{ result: ToolResult }>;
}

/** One protocol instance over the prebuilt list; both eras are served by the same one. */
export function createServer({ name, title, version, instructions, tools, call }: ServerOptions): Server {
  const server = new ExplainingServer({ name, title, version }, { capabilities: { tools: {} }, instructions });
  server.setRequestHandler("tools/list", ({ params }) => {
    if (!params?.cursor?.trim()) return { tools };
    // There is one page, so that none of ours leads anywhere.
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, "params.cursor is not one of this server's.");
  });
  server.setRequestHandler("tools/call", async ({ params }, { mcpReq, http }) => {
    const meta = params._meta ?? {};
    const carrier: Carrier = (field) => {
      // One place tells all of a trace, or another's state would be taken for this one's.
      if (!TRACE.includes(field) || meta["traceparent"] === undefined)
        return http?.req?.headers.get(field) ?? undefined;
      const value = meta[field];
      return typeof value === "string" ? value : undefined;
    };
    const { result } = await call(params.name, params.arguments, mcpReq.signal, carrier);
    return result;
  });
  return server;
}

/** Of parameters that it does not take, the SDK says what its validator says, and often that the fault is the server's. */
class ExplainingServer extends Server {
  protected override _wrapHandler(...given: Parameters<Server["_wrapHandler"]>): ReturnType<Server["_wrapHandler"]> {
    const handle = super._wrapHandler(...given);
    return (request, context) =>
      handle(request, context).catch((error: unknown) => {
        throw explainInvalid(error);
      });
  }
}

const TRACE = ["traceparent", "tracestate"];
