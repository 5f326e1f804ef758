import { Server, type Tool } from "@modelcontextprotocol/server";
import type { Dispatch } from "./tools/dispatch.ts";

export interface ServerOptions {
  name: string;
  title: string;
  version: string;
  instructions: string;
  tools: Tool[];
  dispatch: Dispatch;
}

/** One protocol instance over the prebuilt list; both eras are served by the same one. */
export function createServer({ name, title, version, instructions, tools, dispatch }: ServerOptions): Server {
  const server = new Server({ name, title, version }, { capabilities: { tools: {} }, instructions });
  server.setRequestHandler("tools/list", () => ({ tools }));
  server.setRequestHandler("tools/call", async ({ params }, { mcpReq }) => {
    const { result } = await dispatch(params.name, params.arguments, mcpReq.signal);
    return result;
  });
  return server;
}
