// @generated from specs/pagerduty/tools/event_orchestrations.yaml by `npm run generate`. Do not edit.
// get_event_orchestration_router: GET /event_orchestrations/{id}/router (getOrchPathRouter)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetEventOrchestrationRouter } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetEventOrchestrationRouter>({
  async run(args, { client }) {
    return client.getOrchPathRouter({
      path: { id: args.orchestration_id },
    });
  },
});
