// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// list_schedule_v3_overrides: GET /v3/schedules/{id}/overrides (listOverrides)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListScheduleV3Overrides } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListScheduleV3Overrides>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listOverrides({
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
      return { items: answer.overrides, more: answer.more };
    });
  },
});
