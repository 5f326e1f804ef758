// @generated from specs/modern/tools/tickets.yaml by `npm run generate`. Do not edit.
// list_tickets: GET /tickets (tickets/list)
import { collectByCursor } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListTickets } from "../arguments.ts";
import type { Tickets } from "../client.ts";

export default defineTool<Tickets, ListTickets>({
  async run(args, { client }) {
    return collectByCursor(args, { size: 20 }, async (page) => {
      const answer = await client["tickets/list"]({
        query: {
          "page-size": page.limit,
          after: page.cursor,
          tenant: args.tenant,
          status: args.status,
        },
      });
      return { items: answer.tickets, next: answer["next-cursor"] };
    });
  },
});
