// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// list_schedule_v3_custom_shifts: GET /v3/schedules/{id}/custom_shifts (listCustomShifts)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListScheduleV3CustomShifts } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListScheduleV3CustomShifts>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listCustomShifts({
        path: { id: args.schedule_id },
        query: {
          limit: page.limit,
          offset: page.offset,
          since: args.since,
          until: args.until,
          time_zone: args.time_zone,
          overflow: args.overflow,
        },
      });
      return { items: answer.custom_shifts, more: answer.more };
    });
  },
});
