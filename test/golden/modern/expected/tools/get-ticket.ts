// @generated from specs/modern/tools/tickets.yaml by `npm run generate`. Do not edit.
// get_ticket: GET /tickets/{number} (get-ticket)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetTicket } from "../arguments.ts";
import type { Tickets } from "../client.ts";

export default defineTool<Tickets, GetTicket>({
  async run(args, { client }) {
    const answer = await client["get-ticket"]({
      path: { number: args.number },
    });
    return answer["odd-ticket"];
  },
});
