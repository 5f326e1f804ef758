// @generated from specs/pagerduty/tools/incident_workflows.yaml by `npm run generate`. Do not edit.
// get_incident_workflow: GET /incident_workflows/{id} (getIncidentWorkflow)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetIncidentWorkflow } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetIncidentWorkflow>({
  async run(args, { client }) {
    const answer = await client.getIncidentWorkflow({
      path: { id: args.workflow_id },
    });
    return answer.incident_workflow;
  },
});
