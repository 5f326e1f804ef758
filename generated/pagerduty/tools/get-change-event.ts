// @generated from specs/pagerduty/tools/change_events.yaml by `npm run generate`. Do not edit.
// get_change_event: GET /change_events/{id} (getChangeEvent)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetChangeEvent } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetChangeEvent>({
  async run(args, { client }) {
    const answer = await client.getChangeEvent({
      path: { id: args.change_event_id },
    });
    return answer.change_event;
  },
});
