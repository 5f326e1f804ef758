import { setMaxListeners } from "node:events";
import type { Log } from "../telemetry/log.ts";
import { isSecretName } from "../telemetry/redact.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import { type Asked, readRefusal, readSuccess } from "./answer.ts";
import type { RateLimit } from "./rate-limit.ts";
import { type RetryOptions, retryAfter, retryDefaults, sendWithRetry } from "./retry.ts";
import type { Http, Method, Needs, OutboundRequest, Send } from "./types.ts";
import { buildUrl } from "./url.ts";

export interface HttpOptions {
  baseUrl: string;
  /** Of every request: Authorization, Accept, User-Agent. Asked anew for each call, so a token may be renewed. */
  headers: () => Record<string, string> | Promise<Record<string, string>>;
  /** The value of a header that an operation requires, such as From. */
  supply: (name: string) => Promise<string>;
  send: Send;
  /** The caller's: aborting it ends requests and waits alike. */
  signal: AbortSignal;
  retry?: Partial<RetryOptions> | undefined;
  log?: Log | undefined;
  /** Shared by all calls made with the same credential. */
  rateLimit?: RateLimit | undefined;
  telemetry?: Pick<Telemetry, "request"> | undefined;
}

interface CallArgs {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** Calls as a provider's document describes them, over one attempt at a time. */
export function createHttp(options: HttpOptions): Http {
  const { baseUrl, signal, log, rateLimit, telemetry } = options;
  const retry = { ...retryDefaults, ...options.retry };
  // Every request in flight listens to it; Node would warn of a leak at the eleventh.
  setMaxListeners(0, signal);

  /** One attempt after the other, each watched. */
  const sendAs = (name: string): Send => {
    let attempts = 0;
    return async (request) => {
      const attempt = () => options.send(request);
      const { method, url } = request;
      const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
      const outgoing = { request: name, method, host: url.hostname, port, attempt: attempts++ };
      const response = await (telemetry?.request ? telemetry.request(outgoing, attempt) : attempt());
      rateLimit?.observe(response.headers);
      return response;
    };
  };

  async function call(method: Method, template: string, args: CallArgs = {}, needs: Needs = {}): Promise<unknown> {
    const url = buildUrl(baseUrl, template, args.path, args.query, needs.joined);
    const body = args.body === undefined ? undefined : JSON.stringify(args.body);
    const headers = await collectHeaders(options, needs, body !== undefined);
    const request: OutboundRequest = { method, url, headers, body, signal, reads: needs.reads, once: needs.once };
    const name = `${method} ${template}`;

    await rateLimit?.admit(signal);
    const began = retry.clock.now();
    const response = await sendWithRetry(request, name, sendAs(name), retry, log);
    const ended = retry.clock.now();
    log?.debug("answered", { request: name, status: response.status, milliseconds: Math.round(ended - began) });

    const asked: Asked = {
      request: name,
      writes: method !== "GET" && !needs.reads,
      empty: needs.empty,
      secrets: () => secretsOf(headers),
    };
    if (response.status >= 200 && response.status < 300) return readSuccess(response, asked);
    throw readRefusal(response, { ...asked, scope: needs.scope, retryAfter: retryAfter(response, ended) });
  }

  return {
    // The document says what comes back; this is where JSON enters.
    call: async <T>(method: Method, path: string, args?: object, needs?: Needs) =>
      (await call(method, path, args, needs)) as T,
  };
}

const JSON_TYPE = "application/json";

/** Lower-case names, so that one source can not send a header beside another's. */
async function collectHeaders(options: HttpOptions, needs: Needs, hasBody: boolean): Promise<Record<string, string>> {
  const supplied = (needs.headers ?? []).map(async (name) => [name, await options.supply(name)] as const);
  const given = [...Object.entries(await options.headers()), ...(await Promise.all(supplied))];
  return {
    accept: needs.accepts === undefined ? JSON_TYPE : `${needs.accepts}, ${JSON_TYPE}`,
    ...Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), value])),
    ...(hasBody && { "content-type": needs.sends ?? JSON_TYPE }),
  };
}

/** The credentials among the headers, with and without what stands before them: `Bearer x`, `Token token=x`. */
function secretsOf(headers: Record<string, string>): string[] {
  return Object.entries(headers)
    .filter(([name]) => isSecretName(name))
    .flatMap(([, value]) => [value, value.replace(/^\w+\s+(\w+=)?/, "").replaceAll('"', "")]);
}
