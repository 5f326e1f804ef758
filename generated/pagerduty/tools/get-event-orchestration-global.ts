// @generated from specs/pagerduty/tools/event_orchestrations.yaml by `npm run generate`. Do not edit.
// get_event_orchestration_global: GET /event_orchestrations/{id}/global (getOrchPathGlobal)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetEventOrchestrationGlobal } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetEventOrchestrationGlobal>({
  async run(args, { client }) {
    return client.getOrchPathGlobal({
      path: { id: args.orchestration_id },
    });
  },
});
