// @generated from specs/pagerduty/tools/incidents.yaml by `npm run generate`. Do not edit.
// get_incident: GET /incidents/{id} (getIncident)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetIncident } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetIncident>({
  async run(args, { client }) {
    const answer = await client.getIncident({
      path: { id: args.incident_id },
      query: {
        "include[]": args.include,
      },
    });
    return answer.incident;
  },
});
