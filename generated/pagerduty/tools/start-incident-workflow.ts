// @generated from specs/pagerduty/tools/incident_workflows.yaml by `npm run generate`. Do not edit.
// start_incident_workflow: POST /incident_workflows/{id}/instances (createIncidentWorkflowInstance)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { StartIncidentWorkflow } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, StartIncidentWorkflow>({
  async run(args, { client }) {
    const answer = await client.createIncidentWorkflowInstance({
      path: { id: args.workflow_id },
      body: {
        incident_workflow_instance: {
          incident: { id: args.incident_id, type: "incident_reference" },
          id: args.instance_id,
        },
      },
    });
    return answer.incident_workflow_instance;
  },
});
