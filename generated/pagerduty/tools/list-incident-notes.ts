// @generated from specs/pagerduty/tools/incidents.yaml by `npm run generate`. Do not edit.
// list_incident_notes: GET /incidents/{id}/notes (listIncidentNotes)
import { collectWhole } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListIncidentNotes } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListIncidentNotes>({
  async run(args, { client }) {
    return collectWhole(args, async () => {
      const answer = await client.listIncidentNotes({
        path: { id: args.incident_id },
      });
      return { items: answer.notes };
    });
  },
});
