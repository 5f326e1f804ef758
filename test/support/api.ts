import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export interface ApiRequest {
  method: string;
  /** As it came over the wire, with the query. */
  path: string;
  /** Without the query, still encoded. */
  pathname: string;
  /** Decoded, in order, repeated names kept. */
  query: [string, string][];
  headers: Record<string, string>;
  /** The JSON of the body, or its text where it is none; undefined without one. */
  body: unknown;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  /** Sent as it is, instead of `json`. */
  raw?: string | Buffer;
  /** Milliseconds before the answer begins. */
  delay?: number;
  /** No answer ever; a closed socket; a body that ends half way. */
  fault?: "hang" | "reset" | "truncate";
}

export type Answer = Reply | ((request: ApiRequest) => Reply | Promise<Reply>);

/** A provider on a loopback port that says what a test tells it to say, and remembers what it was asked. */
export class Api {
  url = "";
  /** Sockets accepted so far. */
  connections = 0;
  /** Requests whose client left before it was answered. */
  left = 0;
  readonly requests: ApiRequest[] = [];
  /** Said where no answer fits. */
  otherwise: Answer = ({ method, path }) => ({
    status: 404,
    json: { error: { message: `not scripted: ${method} ${path}` } },
  });
  #routes: { method: string; pattern: RegExp; answer: Answer; left: number }[] = [];
  #watchers = new Set<() => void>();
  #server = createServer((incoming, outgoing) => void this.#serve(incoming, outgoing));

  async open(): Promise<this> {
    this.#server.on("connection", () => this.connections++);
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    this.url = `http://127.0.0.1:${typeof address === "object" ? address?.port : address}`;
    return this;
  }

  /**
   * Answers to the same method and path are used up in the order given, and the last one repeats; with `times` it does not.
   * A path is a RegExp over the encoded path, or a template: `{id}` stands for any one segment.
   */
  answer(method: string, path: string | RegExp, answer: Answer, times = Number.POSITIVE_INFINITY): this {
    this.#routes.push({ method, pattern: typeof path === "string" ? toPattern(path) : path, answer, left: times });
    return this;
  }

  hang = (): Reply => ({ fault: "hang" });
  reset = (): Reply => ({ fault: "reset" });
  /** Promises the whole body and closes the socket half way. */
  truncate = (json: unknown): Reply => ({ fault: "truncate", json });

  /** Resolves when this many requests have arrived in all. */
  async received(count: number): Promise<void> {
    while (this.requests.length < count) await new Promise<void>((resolve) => this.#watchers.add(resolve));
  }

  /** Resolves when the clients of this many requests have left without an answer. */
  async abandoned(count: number): Promise<void> {
    while (this.left < count) await new Promise<void>((resolve) => this.#watchers.add(resolve));
  }

  /** Ends what hangs as well. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await read(incoming);
    this.requests.push(request);
    outgoing.on("close", () => {
      if (outgoing.writableEnded) return;
      this.left += 1;
      this.#notify();
    });
    this.#notify();
    const answer = this.#next(request);
    try {
      await write(outgoing, typeof answer === "function" ? await answer(request) : answer);
    } catch (error) {
      await write(outgoing, { status: 599, raw: `the test's own answer failed: ${error}` });
    }
  }

  #notify(): void {
    for (const watcher of this.#watchers) watcher();
    this.#watchers.clear();
  }

  #next({ method, pathname }: ApiRequest): Answer {
    const fitting = this.#routes.filter((route) => route.method === method && route.pattern.test(pathname));
    const first = fitting.find((route) => route.left > 0);
    if (!first) return this.otherwise;
    const repeats = first.left === Number.POSITIVE_INFINITY && first === fitting.at(-1);
    if (!repeats) first.left = Number.isFinite(first.left) ? first.left - 1 : 0;
    return first.answer;
  }
}

export function startApi(): Promise<Api> {
  return new Api().open();
}

function toPattern(template: string): RegExp {
  const parts = template.split(/\{[^}]+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^/]+")}$`);
}

async function read(incoming: IncomingMessage): Promise<ApiRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { method = "", url: path = "" } = incoming;
  const [pathname = "", ...search] = path.split("?");
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    method,
    path,
    pathname,
    query: [...new URLSearchParams(search.join("?"))],
    headers: Object.fromEntries(headers),
    body: parse(Buffer.concat(chunks).toString()),
  };
}

function parse(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

async function write(outgoing: ServerResponse, reply: Reply): Promise<void> {
  if (reply.delay) await new Promise((resolve) => setTimeout(resolve, reply.delay));
  if (reply.fault === "hang") return;
  if (reply.fault === "reset") return void outgoing.socket?.resetAndDestroy();
  const body = reply.raw ?? (reply.json === undefined ? "" : JSON.stringify(reply.json));
  const type = reply.json === undefined ? {} : { "content-type": "application/json" };
  const size = Buffer.byteLength(body);
  const length = reply.headers?.["transfer-encoding"] ? {} : { "content-length": size };
  outgoing.writeHead(reply.status ?? 200, { ...type, ...length, ...reply.headers });
  if (reply.fault !== "truncate") return void outgoing.end(body);
  outgoing.write(body.slice(0, size / 2), () => outgoing.socket?.destroy());
}
