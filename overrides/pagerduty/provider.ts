import type { Answer, PagerDuty } from "../../generated/pagerduty/client.ts";
import { readSecret, unquote } from "../../runtime/auth/secret.ts";
import { ApiError, ConfigError, UpstreamError, UserError } from "../../runtime/errors.ts";
import { readBaseUrl } from "../../runtime/http/base-url.ts";
import type { Provider, Settings } from "../../runtime/provider.ts";
import { scrub } from "../../runtime/telemetry/redact.ts";
import type { Identity } from "../../runtime/tools/tool.ts";
import { partlyDone } from "./partly-done.ts";

const REGIONS = new Map([
  ["us", "https://api.pagerduty.com"],
  ["eu", "https://api.eu.pagerduty.com"],
]);

/** By status; the API has no others that we would say. */
const CODES = new Map([
  [401, 2006],
  [403, 2010],
  [404, 2100],
  [429, 2020],
]);

const provider: Provider<PagerDuty> = {
  name: "pagerduty",
  title: "PagerDuty",
  command: "pagerduty-mcp",
  instructions:
    "Incidents, on-call, services and more of one PagerDuty account. Lists return `response` and, when more exist, `next_cursor`: " +
    "pass it as `cursor` to go on. Times are ISO 8601 or relative to now: -24h, -7d. Names are turned into IDs by the list tools' " +
    "query. Call get_user_data only when the question is about the user's own things.",
  settings: [
    { env: "PAGERDUTY_USER_API_KEY", description: "REST API key, of a user or of the account." },
    { env: "PAGERDUTY_API_TOKEN", description: "OAuth access token, instead of a key." },
    { env: "PAGERDUTY_REGION", flag: "region", description: "us or eu, where the account lives. Default: us." },
    { env: "PAGERDUTY_API_HOST", flag: "api-host", description: "Address of the REST API, instead of the region's." },
    {
      env: "PAGERDUTY_FROM_EMAIL",
      flag: "from-email",
      description: "Acting user's address, for keys that belong to an account.",
    },
  ],

  credentials: ["PAGERDUTY_USER_API_KEY", "PAGERDUTY_API_TOKEN"],
  authorization: "`Token token=KEY` or `Token KEY` for an API key, `Bearer TOKEN` for an OAuth token",
  writeRefusal: ({ status, message, errors }) => ({ error: { code: CODES.get(status) ?? status, message, errors } }),
  baseUrl: readHost,

  authorize(header) {
    const [, scheme = "", key = ""] =
      /^(Token\s+token=|Token\s+|Bearer\s+)"?([\x21\x23-\x7e]+)"?$/i.exec(header.trim()) ?? [];
    if (!key) return undefined;
    const isOAuth = /^bearer/i.test(scheme);
    return {
      PAGERDUTY_USER_API_KEY: isOAuth ? undefined : key,
      PAGERDUTY_API_TOKEN: isOAuth ? key : undefined,
      // It names a user of the operator's account: no caller acts as that one.
      PAGERDUTY_FROM_EMAIL: undefined,
    };
  },

  // One for all regions.
  oauth: () => ({ authorizationServers: ["https://identity.pagerduty.com/global/oauth/anonymous"] }),

  scopes(settings) {
    const claims = readClaims(settings["PAGERDUTY_API_TOKEN"] ?? "");
    const granted = claims?.["scope"] ?? claims?.["scp"];
    if (typeof granted === "string") return granted.split(/\s+/).filter((scope) => scope !== "");
    return Array.isArray(granted) ? granted.filter((scope) => typeof scope === "string") : undefined;
  },

  connect(settings) {
    const key = readCredential(settings, "PAGERDUTY_USER_API_KEY");
    const token = readCredential(settings, "PAGERDUTY_API_TOKEN");
    const secret = key ?? token;
    if (secret === undefined) {
      throw new ConfigError(
        "Set PAGERDUTY_USER_API_KEY to a REST API key (My Profile > User Settings > Create API User Token), or PAGERDUTY_API_TOKEN to an OAuth token. To look around without either, add --demo.",
      );
    }
    if (key !== undefined && token !== undefined) {
      throw new ConfigError(
        "PAGERDUTY_USER_API_KEY and PAGERDUTY_API_TOKEN are both set; unset the one that is not to be used.",
      );
    }
    readFromEmail(settings);
    return {
      baseUrl: readHost(settings),
      headers: {
        Accept: "application/vnd.pagerduty+json;version=2",
        // The document asks for it with every request, whether there is a body or not.
        "Content-Type": "application/json",
        Authorization: key === undefined ? `Bearer ${secret}` : `Token token=${secret}`,
      },
      secrets: [secret],
    };
  },

  async identify(client) {
    try {
      const answer: Partial<Answer<"getCurrentUser">> | undefined = await client.getCurrentUser({});
      const { id, email, teams } = answer?.user ?? {};
      if (id === undefined) throw new UpstreamError("The API answered GET /users/me without a user.");
      return { id, email, teamIds: (teams ?? []).flatMap((team) => team.id ?? []) };
    } catch (error) {
      if (isAccountKey(error)) return undefined;
      throw error;
    }
  },

  async supplyHeader(name, settings, identity, holder) {
    const email = readFromEmail(settings) ?? (await askFirst(identity))?.email;
    if (email !== undefined) return email;
    const remedy =
      holder === "caller"
        ? "Send a user's key in your Authorization header."
        : "Whoever runs this server has to set PAGERDUTY_FROM_EMAIL to a user's address, or use a user's key.";
    throw new UserError(
      `This call acts in somebody's name (${name} header), and the key belongs to an account. ${remedy}`,
    );
  },

  explain(error, holder) {
    const { status, request } = error.facts;
    if (request === "GET /users/me" && isAccountKey(error))
      return "This key belongs to an account, not to a user. Name the user by ID, or use a user's key.";
    if (status === 401)
      return holder === "caller"
        ? "The key or token in your Authorization header is wrong or expired, or its account lives in the other region than this server calls. Send another."
        : "The key is wrong or expired, or its account lives in the other region (PAGERDUTY_REGION=us|eu). Whoever runs this server has to check it.";
    if (status === 404 && request.includes("/incidents/{id}")) {
      return "Check the IDs. An incident's number is not its ID: get_incident takes either and tells the ID.";
    }
    if (status === 402) return "The account's plan does not include this.";
    return undefined;
  },
};

export default provider;

/** The API knows no "me" for a key of the account, and says so with a 400. */
const isAccountKey = (error: unknown): boolean => error instanceof ApiError && error.facts.status === 400;

/** A write that needs to know who acts fails before it is sent; whoever reads the error should not wonder. */
async function askFirst(identity: () => Promise<Identity | undefined>): Promise<Identity | undefined> {
  try {
    return await identity();
  } catch (error) {
    throw partlyDone(error, "This only asked who is acting: the call itself was not sent, nothing was changed.");
  }
}

function readCredential(settings: Settings, name: string): string | undefined {
  // People paste the whole header, too.
  const pasted = unquote(settings[name] ?? "");
  const value = unquote(pasted.replace(/^(authorization:\s*)?(token\s+token=|token=|token\s+|bearer\s+)/i, ""));
  return readSecret(name, value, "key");
}

/** What a token says of itself, if it is a JWT. Not verified: it only serves to hide what would be refused anyway. */
function readClaims(token: string): Record<string, unknown> | undefined {
  const [, payload, signature] = token.split(".");
  if (!payload || !signature) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString());
    return typeof claims === "object" && claims !== null ? { ...claims } : undefined;
  } catch {
    return undefined;
  }
}

function readFromEmail(settings: Settings): string | undefined {
  const email = settings["PAGERDUTY_FROM_EMAIL"]?.trim();
  if (!email) return undefined;
  if (/^[^\s@]+@[^\s@]+$/.test(email)) return email;
  throw new ConfigError(`PAGERDUTY_FROM_EMAIL must be an e-mail address, not ${quote(email)}.`);
}

function readHost(settings: Settings): string {
  const region = settings["PAGERDUTY_REGION"]?.trim().toLowerCase() || "us";
  const regional = REGIONS.get(region);
  if (regional === undefined) throw new ConfigError(`PAGERDUTY_REGION must be us or eu, not ${quote(region)}.`);
  const given = settings["PAGERDUTY_API_HOST"]?.trim();
  if (!given) return regional;
  return readBaseUrl("PAGERDUTY_API_HOST", given, "https://api.eu.pagerduty.com");
}

/** On one line, and without a password that an address may hold. */
const quote = (text: string): string => JSON.stringify(scrub(text));
