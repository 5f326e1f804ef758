// @generated from specs/pagerduty/tools/event_orchestrations.yaml by `npm run generate`. Do not edit.
// update_event_orchestration_router: PUT /event_orchestrations/{id}/router (updateOrchPathRouter)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { UpdateEventOrchestrationRouter } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, UpdateEventOrchestrationRouter>({
  async run(args, { client }) {
    return client.updateOrchPathRouter({
      path: { id: args.orchestration_id },
      body: {
        orchestration_path: {
          sets: args.sets,
          catch_all: args.catch_all,
          type: "router",
        },
      },
    });
  },
});
