import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { ConfigError } from "../errors.ts";
import type { DemoAccount, DemoRequest, Reply } from "./account.ts";
import { type FaultOptions, Reset, withFaults } from "./faults.ts";

export interface DemoServerOptions extends FaultOptions {
  host?: string | undefined;
  /** 0 takes any that is free. */
  port?: number | undefined;
  /** What HTTPS is served with, in PEM: some clients talk nothing else. */
  tls?: { cert: string; key: string } | undefined;
}

export interface DemoServer {
  url: string;
  /** Lets answers that are under way end, for a moment at most. */
  close(): Promise<void>;
}

const LONGEST_BODY = 4 * 1024 * 1024;
const GRACE = 3000;

/** The account on a port, for any client of the provider. */
export async function startDemoServer(demo: DemoAccount, options: DemoServerOptions = {}): Promise<DemoServer> {
  const { host = "127.0.0.1", port = 0, tls, onError = () => {} } = options;
  const handle = withFaults(demo, { ...options, onError });

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const gone = new AbortController();
    outgoing.once("close", () => gone.abort());
    try {
      const body = await read(incoming);
      write(outgoing, await handle(toRequest(incoming, body), gone.signal));
    } catch (error) {
      // Whoever has gone needs no answer, and what can not be read or written has none.
      if (!(error instanceof Reset || gone.signal.aborted) && incoming.complete) onError(error);
      outgoing.destroy();
    }
  }

  const listen = (incoming: IncomingMessage, outgoing: ServerResponse) => void serve(incoming, outgoing);
  const settings = { keepAliveTimeout: 60_000 };
  const server = tls ? createSecureServer({ ...settings, ...tls }, listen) : createServer(settings, listen);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => {
      const code = "code" in error ? String(error.code) : error.message;
      reject(new ConfigError(`Port ${port} of ${host} can not be listened on (${code}).`, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `${tls ? "https" : "http"}://${name}:${typeof address === "object" && address ? address.port : port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const timer = setTimeout(() => server.closeAllConnections(), GRACE);
      await closed;
      clearTimeout(timer);
    },
  };
}

/** Undefined when it is too long; what is left of it is not kept. */
async function read(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size <= LONGEST_BODY) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > LONGEST_BODY ? undefined : Buffer.concat(chunks).toString();
}

function toRequest({ method = "", url = "", headers }: IncomingMessage, body: string | undefined): DemoRequest {
  const flat = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value].flat().join(", ")]],
  );
  return { method, url, headers: Object.fromEntries(flat), body, isTooLong: body === undefined };
}

function write(outgoing: ServerResponse, { status, headers, text }: Reply): void {
  outgoing.writeHead(status, { ...headers, ...(text !== "" && { "content-length": Buffer.byteLength(text) }) });
  outgoing.end(text);
}
