import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { ApiError, ConfigError, UserError } from "../../runtime/errors.ts";
import type { Provider, Settings } from "../../runtime/provider.ts";

const REGIONS: Record<string, string> = { us: "https://api.pagerduty.com", eu: "https://api.eu.pagerduty.com" };

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

  connect(settings) {
    const key = readSecret(settings, "PAGERDUTY_USER_API_KEY");
    const token = readSecret(settings, "PAGERDUTY_API_TOKEN");
    const secret = key ?? token;
    if (secret === undefined) {
      throw new ConfigError(
        "Set PAGERDUTY_USER_API_KEY to a REST API key (My Profile > User Settings > Create API User Token), or PAGERDUTY_API_TOKEN to an OAuth token.",
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
        Authorization: key === undefined ? `Bearer ${secret}` : `Token token=${secret}`,
      },
      secrets: [secret],
    };
  },

  async identify(client) {
    try {
      const { user } = await client.getCurrentUser({});
      return user.id === undefined
        ? undefined
        : { id: user.id, email: user.email, teamIds: (user.teams ?? []).flatMap((team) => team.id ?? []) };
    } catch (error) {
      if (isAccountKey(error)) return undefined;
      throw error;
    }
  },

  async supplyHeader(name, settings, identity) {
    const email = readFromEmail(settings) ?? (await identity())?.email;
    if (email !== undefined) return email;
    throw new UserError(
      `This call acts in somebody's name (${name} header), and the key belongs to an account. Whoever runs this server has to set PAGERDUTY_FROM_EMAIL to a user's address, or use a user's key.`,
    );
  },

  explain(error) {
    const { status, request } = error.facts;
    if (request === "GET /users/me" && isAccountKey(error))
      return "This key belongs to an account, not to a user. Name the user by ID, or use a user's key.";
    if (status === 401)
      return "The key is wrong or expired, or its account lives in the other region (PAGERDUTY_REGION=us|eu). Whoever runs this server has to check it.";
    if (status === 402) return "The account's plan does not include this.";
    return undefined;
  },
};

export default provider;

/** The API knows no "me" for a key of the account, and says so with a 400. */
const isAccountKey = (error: unknown): boolean => error instanceof ApiError && error.facts.status === 400;

function readSecret(settings: Settings, name: string): string | undefined {
  // People paste the whole header.
  const value = settings[name]
    ?.trim()
    .replace(/^(Token token=|Token |Bearer )/i, "")
    .replaceAll(/^["']|["']$/g, "");
  if (!value) return undefined;
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  throw new ConfigError(`${name} is malformed: it holds blanks or characters that no key has.`);
}

function readFromEmail(settings: Settings): string | undefined {
  const email = settings["PAGERDUTY_FROM_EMAIL"]?.trim();
  if (!email) return undefined;
  if (/^[^\s@]+@[^\s@]+$/.test(email)) return email;
  throw new ConfigError(`PAGERDUTY_FROM_EMAIL must be an e-mail address, not "${email}".`);
}

function readHost(settings: Settings): string {
  const region = settings["PAGERDUTY_REGION"]?.trim().toLowerCase() || "us";
  const regional = REGIONS[region];
  if (regional === undefined) throw new ConfigError(`PAGERDUTY_REGION must be us or eu, not "${region}".`);
  const given = settings["PAGERDUTY_API_HOST"]?.trim();
  if (!given) return regional;
  const address = /^https?:\/\//i.test(given) ? given : `https://${given}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.username || url.search || url.hash) {
    throw new ConfigError(
      `PAGERDUTY_API_HOST must be an address such as https://api.eu.pagerduty.com, not "${given}".`,
    );
  }
  const local = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === "http:" && !local)
    throw new ConfigError(
      `PAGERDUTY_API_HOST must begin with https://: the key would travel in the open to ${url.host}.`,
    );
  return url.href.replace(/\/+$/, "");
}
