import type { Tickets } from "../../generated/modern/client.ts";
import type { Provider } from "../../runtime/provider.ts";

const provider: Provider<Tickets> = {
  name: "modern",
  title: "Tickets",
  command: "tickets-mcp",
  instructions: "Tickets and those who answer them.",
  settings: [{ env: "TICKETS_URL", description: "Where the desk is." }],
  credentials: [],
  authorization: "none",
  baseUrl: ({ TICKETS_URL: baseUrl = "" }) => baseUrl,
  authorize: () => ({}),
  connect: ({ TICKETS_URL: baseUrl = "" }) => ({ baseUrl, headers: {}, secrets: [] }),
  identify: async () => undefined,
  supplyHeader: async () => "",
  explain: () => undefined,
};

export default provider;
