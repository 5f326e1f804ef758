import { Client, SSEClientTransport, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { Client as FirstClient } from "@modelcontextprotocol/sdk/client/index.js";
import { SSEClientTransport as FirstSseTransport } from "@modelcontextprotocol/sdk/client/sse.js";
import { StreamableHTTPClientTransport as FirstHttpTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { product as pagerduty } from "../../generated/pagerduty/index.ts";
import { readConfig } from "../../runtime/config.ts";
import { assemble, type World } from "../../runtime/program.ts";
import type { Product } from "../../runtime/provider.ts";
import { createLog } from "../../runtime/telemetry/log.ts";
import { serveHttp } from "../../runtime/transports/http/serve.ts";
import type { Called, Connected, Kind } from "./stdio.ts";

export interface Served {
  url: string;
  /** Every line of the log so far, as JSON. */
  logged(): Record<string, unknown>[];
  close(): Promise<void>;
}

/** The whole program on a port of this machine, in this process; on the demo account unless the flags say otherwise. */
export function serve(
  flags: string[] = ["--demo"],
  env: Record<string, string> = {},
  world: World = {},
): Promise<Served> {
  return serveProduct(pagerduty, flags, env, world);
}

export async function serveProduct<T>(
  product: Product<T>,
  flags: string[] = ["--demo"],
  env: Record<string, string> = {},
  world: World = {},
): Promise<Served> {
  const command = readConfig(["--transport", "sse", "--port", "0", ...flags], env, product.provider);
  if (command.run !== "serve" || !command.config.http) throw new Error("the flags do not serve");
  const { config } = command;
  const lines: string[] = [];
  const log = createLog({ level: "debug", write: (line) => lines.push(line) });
  const program = await assemble(product, config, { log, ...world });
  const http = { ...config, http: command.config.http };
  const telemetry = { served: () => {} };
  const server = await serveHttp({ program, product, config: http, telemetry, metrics: () => "" });
  return {
    url: server.url,
    logged: () => lines.map((line) => JSON.parse(line)),
    close: async () => {
      await server.close();
      await program.close();
    },
  };
}

export const ACCEPT = "application/json, text/event-stream";

/** One request as curl would send it. */
export function ask(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/mcp`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: ACCEPT, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

export const message = (method: string, params?: object, id: number | string = 1) => ({
  jsonrpc: "2.0",
  id,
  method,
  ...(params && { params }),
});

export const callOf = (name: string, args: object = {}) => message("tools/call", { name, arguments: args });

/** A real client over HTTP, of any generation. */
export async function connectHttp(
  kind: Kind | "v1 over sse" | "v2 over sse",
  base: string,
  headers: Record<string, string> = {},
): Promise<Pick<Connected, "version" | "list" | "call" | "close">> {
  const info = { name: "test", version: "1" };
  const requestInit = { headers };
  const sse = kind.endsWith("sse");
  const url = new URL(`${base}${sse ? "/sse" : "/mcp"}`);
  if (kind.startsWith("v1")) {
    const client = new FirstClient(info);
    // Its stream is opened by EventSource, whose headers are those of `requestInit`, too.
    const transport = sse ? new FirstSseTransport(url, { requestInit }) : new FirstHttpTransport(url, { requestInit });
    await client.connect(transport as Parameters<FirstClient["connect"]>[0]);
    return {
      version: undefined,
      list: async () => (await client.listTools()).tools,
      call: (name, args, signal) =>
        client.callTool({ name, arguments: args }, undefined, { signal }) as Promise<Called>,
      close: () => client.close(),
    };
  }
  const modern = kind === "v2 at 2026-07-28";
  const client = new Client(info, modern ? { versionNegotiation: { mode: { pin: "2026-07-28" } } } : {});
  await client.connect(
    sse ? new SSEClientTransport(url, { requestInit }) : new StreamableHTTPClientTransport(url, { requestInit }),
  );
  return {
    version: client.getNegotiatedProtocolVersion(),
    list: async () => (await client.listTools()).tools,
    call: (name, args, signal) => client.callTool({ name, arguments: args }, { signal }),
    close: () => client.close(),
  };
}
