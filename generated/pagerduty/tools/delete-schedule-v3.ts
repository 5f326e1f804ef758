// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// delete_schedule_v3: DELETE /v3/schedules/{id} (deleteScheduleV3)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteScheduleV3 } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, DeleteScheduleV3>({
  async run(args, { client }) {
    return client.deleteScheduleV3({
      path: { id: args.schedule_id },
    });
  },
});
