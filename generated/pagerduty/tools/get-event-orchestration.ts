// @generated from specs/pagerduty/tools/event_orchestrations.yaml by `npm run generate`. Do not edit.
// get_event_orchestration: GET /event_orchestrations/{id} (getOrchestration)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetEventOrchestration } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetEventOrchestration>({
  async run(args, { client }) {
    const answer = await client.getOrchestration({
      path: { id: args.orchestration_id },
    });
    return answer.orchestration;
  },
});
