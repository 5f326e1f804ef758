// @generated from specs/pagerduty/tools/incidents.yaml by `npm run generate`. Do not edit.
// add_note_to_incident: POST /incidents/{id}/notes (createIncidentNote)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { AddNoteToIncident } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, AddNoteToIncident>({
  async run(args, { client }) {
    const answer = await client.createIncidentNote({
      path: { id: args.incident_id },
      body: {
        note: {
          content: args.note,
        },
      },
    });
    return answer.note;
  },
});
