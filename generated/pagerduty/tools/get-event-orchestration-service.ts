// @generated from specs/pagerduty/tools/event_orchestrations.yaml by `npm run generate`. Do not edit.
// get_event_orchestration_service: GET /event_orchestrations/services/{service_id} (getOrchPathService)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetEventOrchestrationService } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetEventOrchestrationService>({
  async run(args, { client }) {
    return client.getOrchPathService({
      path: { service_id: args.service_id },
      query: {
        "include[]": args.include,
      },
    });
  },
});
