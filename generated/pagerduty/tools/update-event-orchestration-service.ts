// @generated from specs/pagerduty/tools/event_orchestrations.yaml by `npm run generate`. Do not edit.
// update_event_orchestration_service: PUT /event_orchestrations/services/{service_id} (updateOrchPathService)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { UpdateEventOrchestrationService } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, UpdateEventOrchestrationService>({
  async run(args, { client }) {
    return client.updateOrchPathService({
      path: { service_id: args.service_id },
      body: {
        orchestration_path: {
          sets: args.sets,
          catch_all: args.catch_all,
          type: "service",
        },
      },
    });
  },
});
