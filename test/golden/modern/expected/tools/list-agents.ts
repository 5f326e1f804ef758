// @generated from specs/modern/tools/people.yaml by `npm run generate`. Do not edit.
// list_agents: GET /agents (listAgents)
import { collectByLimit } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListAgents } from "../arguments.ts";
import type { Tickets } from "../client.ts";

export default defineTool<Tickets, ListAgents>({
  async run(args, { client }) {
    return collectByLimit(args, { size: 50 }, async (page) => {
      const answer = await client.listAgents({
        query: {
          limit: page.limit,
        },
      });
      return { items: answer.agents };
    });
  },
});
