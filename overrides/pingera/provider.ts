import type { Pingera } from "../../generated/pingera/client.ts";
import { ConfigError } from "../../runtime/errors.ts";
import type { Provider, Settings } from "../../runtime/provider.ts";
import { scrub } from "../../runtime/telemetry/redact.ts";

const KEY = "PINGERA_API_KEY";
const TOKEN = "PINGERA_JWT_TOKEN";
const BASE_URL = "https://api.pingera.ru";

const provider: Provider<Pingera> = {
  name: "pingera",
  title: "Pingera",
  command: "pingera-mcp",
  instructions:
    "Monitoring and status pages of one Pingera account: checks and their results, heartbeats, alerts, components and incidents. " +
    "Results are `{success, data}` or `{success, data, error}`. Lists stand in `data` beside `page`, the size of a page and, where " +
    "the API counts, `total`. What belongs to a status page needs its page_id: list_pages has them. Times are ISO 8601 or " +
    "relative to now: -24h, -7d.",
  settings: [
    { env: KEY, description: "API key." },
    { env: TOKEN, description: "JWT, instead of a key; it wins when both are set." },
    { env: "PINGERA_BASE_URL", flag: "base-url", description: `Address of the API. Default: ${BASE_URL}/v1.` },
  ],
  variables: {
    transport: { env: "TRANSPORT_MODE", values: { stdio: "stdio", sse: "sse" } },
    host: { env: "HTTP_HOST" },
    port: { env: "HTTP_PORT", default: "5000" },
    requireAuth: { env: "REQUIRE_AUTH_HEADER" },
    writes: { env: "PINGERA_MODE", values: { read_only: "false", read_write: "true" } },
    timeout: { env: "PINGERA_TIMEOUT" },
    retries: { env: "PINGERA_MAX_RETRIES" },
    logLevel: { env: "PINGERA_DEBUG", values: { true: "debug", false: "info" } },
    serverName: { env: "PINGERA_SERVER_NAME", default: "Pingera MCP Server" },
  },
  credentials: [KEY, TOKEN],
  authorization: "the API key alone, or `Bearer JWT`",
  baseUrl: readBaseUrl,

  // Each form takes the other out: a key of the caller's must not lose against a JWT of the server's.
  authorize(header) {
    const [first = "", second, ...rest] = header.trim().split(/\s+/);
    const isBearer = /^bearer$/i.test(first);
    if (second !== undefined)
      return isBearer && rest.length === 0 && isPlain(second) ? { [TOKEN]: second, [KEY]: undefined } : undefined;
    return !isBearer && isPlain(first) ? { [KEY]: first, [TOKEN]: undefined } : undefined;
  },

  connect(settings) {
    const key = readKey(settings);
    const token = readToken(settings);
    const secret = token ?? key;
    if (secret === undefined) {
      throw new ConfigError(
        `Set ${KEY} to an API key of Pingera, or ${TOKEN} to a JWT. To look around without either, add --demo.`,
      );
    }
    return {
      baseUrl: readBaseUrl(settings),
      headers: {
        Accept: "application/json",
        "Content-Type": "application/json",
        Authorization: token === undefined ? secret : `Bearer ${token}`,
      },
      secrets: [secret],
      credential: token === undefined ? "API key" : "JWT",
    };
  },

  /** The API has no operation that tells who; any other still tells whether the credential is known. */
  async identify(client) {
    await client.listPages({ query: { page_size: 1 } });
    return undefined;
  },

  async supplyHeader(name) {
    throw new TypeError(`no operation of this API asks for a header ${name}`);
  },

  explain(error) {
    const { status, request } = error.facts;
    if (status === 401) {
      return `Authentication failed. Check your API key, or the JWT, which expires: whoever runs this server sets ${KEY} or ${TOKEN}.`;
    }
    if (status === 403 && /^(POST|PUT|PATCH) \/v1\/pages(\/\{page_id\})?$/.test(request))
      return "The key may not do this, or its plan does not allow more.";
    if ([404, 405].includes(status) && request === DELETE_UPDATE)
      return "Either the IDs are wrong, or the API has no way to delete an entry of a timeline: change its text instead.";
    if (status === 405) return "The API does not know this operation. Is PINGERA_BASE_URL its address?";
    return undefined;
  },
};

export default provider;

/** No source of facts names this operation: it is concluded from its neighbours. */
const DELETE_UPDATE = "DELETE /v1/pages/{page_id}/incidents/{incident_id}/incident_updates/{incident_update_id}";

const isPlain = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);

function readKey(settings: Settings): string | undefined {
  const pasted = unwrap(settings, KEY);
  if (/^bearer\s/i.test(pasted))
    throw new ConfigError(`${KEY} holds a Bearer token: put the token into ${TOKEN} instead.`);
  return readSecret(KEY, pasted);
}

function readToken(settings: Settings): string | undefined {
  return readSecret(TOKEN, unwrap(settings, TOKEN).replace(/^bearer\s+/i, ""));
}

/** People paste the whole header, and quotes that their shell or host did not take away. */
function unwrap(settings: Settings, name: string): string {
  return unquote(unquote(settings[name] ?? "").replace(/^authorization:\s*/i, ""));
}

const unquote = (text: string): string =>
  text
    .trim()
    .replaceAll(/^["']|["']$/g, "")
    .trim();

function readSecret(name: string, value: string): string | undefined {
  if (value === "") return undefined;
  if (/^\$\{.*\}$/.test(value))
    throw new ConfigError(`${name} is malformed: it is the name of a variable that nobody filled in.`);
  if (isPlain(value)) return value;
  throw new ConfigError(`${name} is malformed: it holds blanks or characters that no credential has.`);
}

/** With or without the `/v1` that every path of the API begins with. */
function readBaseUrl(settings: Settings): string {
  const given = settings["PINGERA_BASE_URL"]?.trim();
  if (!given) return BASE_URL;
  const address = given.includes("://") ? given : `https://${given}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isAddress = url && !url.username && !url.password && !url.search && !url.hash;
  if (!isAddress || !["http:", "https:"].includes(url.protocol))
    throw new ConfigError(`PINGERA_BASE_URL must be an address such as ${BASE_URL}/v1, not ${quote(given)}.`);
  const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === "http:" && !isLocal) {
    throw new ConfigError(
      `PINGERA_BASE_URL must begin with https://: the key would travel in the open to ${url.host}.`,
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, "").replace(/\/v1$/, "").replace(/\/+$/, "");
}

/** On one line, and without a password that an address may hold. */
const quote = (text: string): string => JSON.stringify(scrub(text));
