// @generated from specs/pagerduty/tools/event_orchestrations.yaml by `npm run generate`. Do not edit.
// update_event_orchestration_unrouted: PUT /event_orchestrations/{id}/unrouted (updateOrchPathUnrouted)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { UpdateEventOrchestrationUnrouted } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, UpdateEventOrchestrationUnrouted>({
  async run(args, { client }) {
    return client.updateOrchPathUnrouted({
      path: { id: args.orchestration_id },
      body: {
        orchestration_path: {
          sets: args.sets,
          catch_all: args.catch_all,
          type: "unrouted",
        },
      },
    });
  },
});
