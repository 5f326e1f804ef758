// @generated from specs/modern/tools/tickets.yaml by `npm run generate`. Do not edit.
// create_ticket: POST /tickets (tickets/create)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateTicket } from "../arguments.ts";
import type { Tickets } from "../client.ts";

export default defineTool<Tickets, CreateTicket>({
  async run(args, { client }) {
    return client["tickets/create"]({
      query: {
        tenant: args.tenant,
      },
      body: {
        kind: "ticket",
        subject: args.subject,
        due: args.due,
        "odd-name": args.odd,
        meta: {
          origin: args.origin,
          source: "agent",
        },
      },
    });
  },
});
