// @generated from specs/modern/tools/tickets.yaml by `npm run generate`. Do not edit.
// edit_ticket: PATCH /tickets/{number} (editTicket)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { EditTicket } from "../arguments.ts";
import type { Tickets } from "../client.ts";

export default defineTool<Tickets, EditTicket>({
  async run(args, { client }) {
    return client.editTicket({
      path: { number: args.number },
      body: {
        assignee: args.clear?.includes("assignee_id") ? null : args.assignee_id === undefined ? undefined : { id: args.assignee_id, type: "agent_ref" },
        due: args.clear?.includes("due") ? null : args.due,
      },
    });
  },
});
