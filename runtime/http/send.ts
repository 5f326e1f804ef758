import { setImmediate } from "node:timers/promises";
import { ConfigError, UpstreamError } from "../errors.ts";
import { describeFailure } from "./failure.ts";
import type { Environment, Pool, Timeouts } from "./pool.ts";
import type { OutboundRequest, OutboundResponse, Send } from "./types.ts";

export interface SendOptions {
  timeouts?: Timeouts;
  /** Bytes of a body after which we stop reading, compressed or not. */
  maxBody?: number;
  /** Where the proxy and certificate variables are read. */
  env?: Environment;
}

export type Sender = Send & {
  /** Ends the pool; the next request would open another. */
  close(): Promise<void>;
};

const MAX_BODY = 32 * 1024 * 1024;
const MAX_REDIRECTS = 5;
const UTF8 = new TextDecoder();

/** One attempt over a keep-alive pool. Nothing is loaded before the first one: start-up counts. */
export function createSend(options: SendOptions = {}): Sender {
  const { timeouts = {}, maxBody = MAX_BODY, env = process.env } = options;
  let opening: Promise<Pool> | undefined;

  function open(): Promise<Pool> {
    opening ??= import("./pool.ts")
      .then(({ openPool }) => openPool({ timeouts, maxBody, env }))
      .catch((error: unknown) => {
        opening = undefined; // the operator may put it right while we run
        throw error;
      });
    return opening;
  }

  async function send(request: OutboundRequest): Promise<OutboundResponse> {
    const pool = await open();
    let { url } = request;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      const response = await attempt(pool, { ...request, url }, maxBody);
      const target = redirectTarget(request, url, response);
      if (!target) return response;
      url = target;
    }
    throw new UpstreamError(`${url.origin} redirected more than ${MAX_REDIRECTS} times.`);
  }

  return Object.assign(send, {
    close: async () => {
      const closing = opening;
      opening = undefined;
      await (await closing)?.close();
    },
  });
}

async function attempt(pool: Pool, request: OutboundRequest, maxBody: number): Promise<OutboundResponse> {
  const { method, url, signal, body } = request;
  try {
    signal.throwIfAborted();
    const headers = { "accept-encoding": "gzip", ...request.headers };
    const answer = await pool.request(url, { method, headers, body: body ?? null, signal });
    const encoding = answer.headers["content-encoding"];
    const bytes = await decode(await read(answer.body), encoding, maxBody, url);
    return { status: answer.statusCode, headers: flatten(answer.headers), text: UTF8.decode(bytes) };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof UpstreamError || error instanceof ConfigError) throw error;
    throw isTooLarge(error) ? tooLarge(url, maxBody) : describeFailure(error, url);
  }
}

const isTooLarge = (error: unknown): boolean => Object(error).code === "UND_ERR_RES_EXCEEDED_MAX_SIZE";

async function read(body: { bytes(): Promise<Uint8Array> }): Promise<Uint8Array> {
  const bytes = await body.bytes();
  // undici frees a connection one turn of the event loop after its answer ends. A caller who goes on to the next page
  // before that would wait for another connection, TLS and all.
  await setImmediate();
  return bytes;
}

async function decode(bytes: Uint8Array, encoding: unknown, maxBody: number, url: URL): Promise<Uint8Array> {
  if (encoding !== "gzip" || bytes.length === 0) return bytes;
  const { gunzip } = await import("node:zlib");
  return new Promise((resolve, reject) => {
    gunzip(bytes, { maxOutputLength: maxBody }, (error, plain) => {
      if (!error) resolve(plain);
      else reject("code" in error && error.code === "ERR_BUFFER_TOO_LARGE" ? tooLarge(url, maxBody) : error);
    });
  });
}

function tooLarge(url: URL, maxBody: number): UpstreamError {
  return new UpstreamError(`${url.origin} sent more than ${maxBody} bytes. Ask for less at a time.`);
}

/** Credentials travel with every request, so a redirect is followed only where they already went. */
function redirectTarget(request: OutboundRequest, from: URL, response: OutboundResponse): URL | undefined {
  const { location } = response.headers;
  if (response.status < 300 || response.status > 399 || location === undefined) return undefined;
  const target = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (!target) throw new UpstreamError(`${from.origin} redirected to something that is not a URL.`);
  if (target.origin === from.origin && request.method === "GET") return target;
  const reason = target.origin === from.origin ? `a ${request.method} is not repeated there` : "it is another origin";
  throw new UpstreamError(
    `${from.origin} redirected to ${target.origin}; not followed, because ${reason}. Check the API's base URL.`,
  );
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return flat;
}
