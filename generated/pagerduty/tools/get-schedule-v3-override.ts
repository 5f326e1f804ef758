// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// get_schedule_v3_override: GET /v3/schedules/{id}/overrides/{override_id} (getOverride)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetScheduleV3Override } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetScheduleV3Override>({
  async run(args, { client }) {
    const answer = await client.getOverride({
      path: { id: args.schedule_id, override_id: args.override_id },
    });
    return answer.override;
  },
});
