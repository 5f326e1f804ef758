// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// delete_schedule_v3_override: DELETE /v3/schedules/{id}/overrides/{override_id} (deleteOverride)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteScheduleV3Override } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, DeleteScheduleV3Override>({
  async run(args, { client }) {
    return client.deleteOverride({
      path: { id: args.schedule_id, override_id: args.override_id },
    });
  },
});
