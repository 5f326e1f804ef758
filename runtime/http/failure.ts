import { type Repeat, UpstreamError } from "../errors.ts";

/** Codes that can only come up before the first byte of a request is written. */
const NEVER_LEFT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "EADDRNOTAVAIL",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** What OpenSSL and Node call a certificate they will not accept. */
const UNTRUSTED = /^(UNABLE_TO_|CERT_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_CA|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/;

/** A socket's or a proxy's complaint in our words, and whether the request can be sent again. */
export function describeFailure(error: unknown, url: URL): Error {
  if (!(error instanceof Error)) return new UpstreamError(`No answer from ${url.origin}.`, { repeat: "risky" });
  const code = codeOf(error);
  const fail = (message: string, repeat: Repeat) => new UpstreamError(message, { cause: error, repeat });

  const refusal = /Proxy response \((\d+)\)|Proxy Authentication Required \((\d+)\)/.exec(error.message);
  if (refusal) {
    const status = Number(refusal[1] ?? refusal[2]);
    return fail(`The proxy on the way to ${url.origin} answered ${status}.`, status >= 500 ? "safe" : "pointless");
  }
  if (code === undefined || code === "UND_ERR_INVALID_ARG") return error;
  if (UNTRUSTED.test(code)) {
    const remedy = "Name the CA that signed it in NODE_EXTRA_CA_CERTS or SSL_CERT_FILE";
    return fail(`The certificate of ${url.origin} is not trusted (${code}). ${remedy}.`, "pointless");
  }
  if (NEVER_LEFT.has(code)) return fail(`Could not reach ${url.origin} (${code}).`, "safe");
  return fail(`No whole answer from ${url.origin} (${code}).`, "risky");
}

function codeOf(error: Error): string | undefined {
  if ("code" in error && typeof error.code === "string") return error.code;
  // undici's parser leaves the code out where the answer is no HTTP at all.
  return error.name === "HTTPParserError" ? error.name : undefined;
}
