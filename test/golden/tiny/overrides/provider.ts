import type { Lumen } from "../../generated/tiny/client.ts";
import { ConfigError } from "../../runtime/errors.ts";
import type { Provider } from "../../runtime/provider.ts";

const provider: Provider<Lumen> = {
  name: "tiny",
  title: "Lumen",
  command: "lumen-mcp",
  instructions: "The lamps of one house.",
  settings: [
    { env: "LUMEN_KEY", description: "The key of the house." },
    { env: "LUMEN_URL", flag: "url", description: "Where the house is." },
  ],
  credentials: ["LUMEN_KEY"],
  authorization: "`Bearer KEY`",
  baseUrl: ({ LUMEN_URL: baseUrl = "" }) => baseUrl,
  authorize: (header) => (header.startsWith("Bearer ") ? { LUMEN_KEY: header.slice(7) } : undefined),
  connect({ LUMEN_KEY: key, LUMEN_URL: baseUrl }) {
    if (!key || !baseUrl) throw new ConfigError("Set LUMEN_KEY and LUMEN_URL.");
    return { baseUrl, headers: { Authorization: `Bearer ${key}` }, secrets: [key] };
  },
  identify: async () => ({ id: "P1", email: "p1@example.test", teamIds: [] }),
  supplyHeader: async (_name, _settings, identity) => (await identity())?.email ?? "",
  explain: () => undefined,
};

export default provider;
