import type { Pingera } from "../../generated/pingera/client.ts";
import { isPlain, readSecret, unquote } from "../../runtime/auth/secret.ts";
import { ConfigError } from "../../runtime/errors.ts";
import { readBaseUrl } from "../../runtime/http/base-url.ts";
import type { Provider, Settings } from "../../runtime/provider.ts";

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
  baseUrl: readAddress,
  // The API's own `errors` tells of fields by name, and none of ours is about one.
  writeRefusal: ({ status, message, errors }) => ({
    code: status,
    status: message,
    message: errors.length > 0 ? errors.join(" ") : message,
  }),

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
      baseUrl: readAddress(settings),
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

  explain(error, holder) {
    const { status, request } = error.facts;
    if (status === 401) {
      const remedy =
        holder === "caller"
          ? "it came in your Authorization header, send another there."
          : `whoever runs this server sets ${KEY} or ${TOKEN}.`;
      return `Authentication failed. Check your API key, or the JWT, which expires: ${remedy}`;
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

function readKey(settings: Settings): string | undefined {
  const pasted = unwrap(settings, KEY);
  if (/^bearer\s/i.test(pasted))
    throw new ConfigError(`${KEY} holds a Bearer token: put the token into ${TOKEN} instead.`);
  return readSecret(KEY, pasted, "credential");
}

function readToken(settings: Settings): string | undefined {
  return readSecret(TOKEN, unwrap(settings, TOKEN).replace(/^bearer\s+/i, ""), "credential");
}

/** People paste the whole header, and quotes that their shell or host did not take away. */
function unwrap(settings: Settings, name: string): string {
  return unquote(unquote(settings[name] ?? "").replace(/^authorization:\s*/i, ""));
}

/** With or without the `/v1` that every path of the API begins with. */
function readAddress(settings: Settings): string {
  const given = settings["PINGERA_BASE_URL"]?.trim();
  if (!given) return BASE_URL;
  return readBaseUrl("PINGERA_BASE_URL", given, `${BASE_URL}/v1`).replace(/\/v1$/, "").replace(/\/+$/, "");
}
