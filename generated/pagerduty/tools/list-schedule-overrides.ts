// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// list_schedule_overrides: GET /schedules/{id}/overrides (listScheduleOverrides)
import { collectWhole } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListScheduleOverrides } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListScheduleOverrides>({
  async run(args, { client }) {
    return collectWhole(args, async () => {
      const answer = await client.listScheduleOverrides({
        path: { id: args.schedule_id },
        query: {
          since: args.since,
          until: args.until,
          editable: args.editable,
          overflow: args.overflow,
        },
      });
      return { items: answer.overrides };
    });
  },
});
