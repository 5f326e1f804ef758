import type { FindAgent } from "../../generated/modern/arguments.ts";
import type { Tickets } from "../../generated/modern/client.ts";
import { defineTool } from "../../runtime/tools/tool.ts";

export default defineTool<Tickets, FindAgent>({
  async run({ number }, { client }) {
    const { "odd-ticket": ticket } = await client["get-ticket"]({ path: { number } });
    const { agents = [] } = await client.listAgents({ query: { limit: 1 } });
    return { ticket: ticket?.number, agent: agents[0]?.id };
  },
});
