import { readFile } from "node:fs/promises";
import { createSecureContext, rootCertificates } from "node:tls";
import { Agent, type Dispatcher, EnvHttpProxyAgent, request } from "undici";
import { ConfigError } from "../errors.ts";

/** Loaded on the first request only: undici and TLS are most of what a start would cost. */

export interface Timeouts {
  /** Milliseconds until a connection must stand. */
  connect?: number;
  /** Milliseconds until the headers must be there. */
  headers?: number;
  /** Milliseconds a body may pause. */
  body?: number;
  /** Milliseconds an idle connection is kept, unless the server names its own. */
  keepAlive?: number;
}

export type Environment = Record<string, string | undefined>;

type Outgoing = Pick<Dispatcher.RequestOptions, "method" | "headers" | "body" | "signal">;

export interface Pool {
  request(url: URL, options: Outgoing): Promise<Dispatcher.ResponseData>;
  close(): Promise<void>;
}

export interface PoolOptions {
  timeouts: Timeouts;
  /** Bytes of a body as sent; more end the request. */
  maxBody: number;
  env: Environment;
}

export async function openPool({ timeouts, maxBody, env }: PoolOptions): Promise<Pool> {
  const ca = await trustedCertificates(env);
  // Built once: parsing all of them again for every connection would cost more than the connection.
  const tls = { timeout: timeouts.connect ?? 10_000, ...(ca && { secureContext: createSecureContext({ ca }) }) };
  const options = {
    connect: tls,
    headersTimeout: timeouts.headers ?? 60_000,
    bodyTimeout: timeouts.body ?? 60_000,
    keepAliveTimeout: timeouts.keepAlive ?? 20_000,
    maxResponseSize: maxBody,
  };
  const httpProxy = proxyOf(env, "http_proxy");
  const httpsProxy = proxyOf(env, "https_proxy");
  const dispatcher =
    httpProxy || httpsProxy
      ? new EnvHttpProxyAgent({
          ...options,
          // Empty rather than absent: undici would read the process's own variables instead of the given ones.
          httpProxy: httpProxy ?? "",
          httpsProxy: httpsProxy ?? "",
          noProxy: variable(env, "no_proxy") ?? "",
          requestTls: tls,
          proxyTls: tls,
          // Plain http goes through a proxy in the classic form; many proxies refuse CONNECT to port 80.
          proxyTunnel: false,
        })
      : new Agent(options);
  return {
    request: (url, outgoing) => request(url, { ...outgoing, dispatcher }),
    close: () => dispatcher.close(),
  };
}

function variable(env: Environment, name: string): string | undefined {
  return env[name] || env[name.toUpperCase()] || undefined;
}

/** `proxy.example.com:3128` is how many people write it. */
function proxyOf(env: Environment, name: string): string | undefined {
  const value = variable(env, name)?.trim();
  if (!value) return undefined;
  const url = value.includes("://") ? value : `http://${value}`;
  // Never shown: a proxy's URL may hold its password.
  if (!URL.canParse(url)) throw new ConfigError(`${name.toUpperCase()} is not the URL of a proxy.`);
  return url;
}

/**
 * Node's own certificates and those of SSL_CERT_FILE; undefined without such a file.
 * Naming any replaces Node's list, so what NODE_EXTRA_CA_CERTS had added has to be named again.
 */
export async function trustedCertificates(env: Environment): Promise<string[] | undefined> {
  const file = env["SSL_CERT_FILE"];
  if (!file) return undefined;
  const extra = env["NODE_EXTRA_CA_CERTS"];
  const also = extra && extra !== file ? [await readFile(extra, "utf8").catch(() => "")] : [];
  return [...rootCertificates, await readCertificates(file), ...also];
}

async function readCertificates(file: string): Promise<string> {
  const pem = await readFile(file, "utf8").catch((error: unknown) => {
    const reason = error instanceof Error && "code" in error ? ` (${error.code})` : "";
    throw new ConfigError(`SSL_CERT_FILE can not be read: ${file}${reason}.`, { cause: error });
  });
  if (!pem.includes("-----BEGIN ")) throw new ConfigError(`SSL_CERT_FILE holds no PEM certificate: ${file}.`);
  return pem;
}
