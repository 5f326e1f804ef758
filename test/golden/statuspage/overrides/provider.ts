import type { Statuspage } from "../../generated/statuspage/client.ts";
import { ConfigError } from "../../runtime/errors.ts";
import type { Provider, Settings } from "../../runtime/provider.ts";

const KEY = "STATUSPAGE_API_KEY";
const HOST = "STATUSPAGE_API_HOST";

const provider: Provider<Statuspage> = {
  name: "statuspage",
  title: "Statuspage",
  command: "statuspage-mcp",
  instructions:
    "Status pages of one Statuspage account: their components and incidents. Everything but list_pages needs a page_id. " +
    "Times are ISO 8601 or relative to now: -24h, -7d.",
  settings: [
    { env: KEY, description: "API key." },
    { env: HOST, flag: "api-host", description: "Address of the API. Default: https://api.statuspage.io/v1." },
  ],
  credentials: [KEY],
  authorization: "`OAuth KEY`",
  baseUrl: readHost,

  /** What a caller over HTTP sends stands for these settings. */
  authorize(header) {
    const key = /^OAuth ([\x21-\x7e]+)$/i.exec(header.trim())?.[1];
    return key === undefined ? undefined : { [KEY]: key };
  },

  connect(settings) {
    const key = settings[KEY]?.trim();
    if (!key) throw new ConfigError(`Set ${KEY} to an API key of Statuspage (Manage account > API info).`);
    if (!/^[\x21-\x7e]+$/.test(key))
      throw new ConfigError(`${KEY} is malformed: it holds blanks or characters that no key has.`);
    return {
      baseUrl: readHost(settings),
      headers: { Accept: "application/json", "Content-Type": "application/json", Authorization: `OAuth ${key}` },
      secrets: [key],
      credential: "API key",
    };
  },

  /** A key does not say whose it is; any answer to it says that it is one. */
  async identify(client) {
    await client.listPages({});
    return undefined;
  },

  async supplyHeader(name) {
    throw new TypeError(`no operation of this API asks for a header ${name}`);
  },

  /** The key of a caller over HTTP is not the operator's to mend: what is said of that one by itself will do. */
  explain({ facts: { status } }, holder) {
    if (status === 401 && holder === "operator") return `Whoever runs this server sets ${KEY}.`;
    if (status === 420) return "The API takes one request per second from a key: wait a minute.";
    return undefined;
  },
};

export default provider;

function readHost(settings: Settings): string {
  const given = settings[HOST]?.trim() || "https://api.statuspage.io/v1";
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isLocal = url?.hostname === "localhost" || url?.hostname === "127.0.0.1";
  if (url?.protocol === "https:" || (isLocal && url?.protocol === "http:")) return given.replace(/\/+$/, "");
  throw new ConfigError(`${HOST} must be an address that begins with https://.`);
}
