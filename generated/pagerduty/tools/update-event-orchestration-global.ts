// @generated from specs/pagerduty/tools/event_orchestrations.yaml by `npm run generate`. Do not edit.
// update_event_orchestration_global: PUT /event_orchestrations/{id}/global (updateOrchPathGlobal)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { UpdateEventOrchestrationGlobal } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, UpdateEventOrchestrationGlobal>({
  async run(args, { client }) {
    return client.updateOrchPathGlobal({
      path: { id: args.orchestration_id },
      body: {
        orchestration_path: {
          sets: args.sets,
          catch_all: args.catch_all,
          type: "global",
        },
      },
    });
  },
});
