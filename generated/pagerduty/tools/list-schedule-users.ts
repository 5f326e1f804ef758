// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// list_schedule_users: GET /schedules/{id}/users (listScheduleUsers)
import { collectWhole } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListScheduleUsers } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListScheduleUsers>({
  async run(args, { client }) {
    return collectWhole(args, async () => {
      const answer = await client.listScheduleUsers({
        path: { id: args.schedule_id },
        query: {
          since: args.since,
          until: args.until,
        },
      });
      return { items: answer.users };
    });
  },
});
