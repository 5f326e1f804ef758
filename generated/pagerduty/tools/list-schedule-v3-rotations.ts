// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// list_schedule_v3_rotations: GET /v3/schedules/{id}/rotations (listRotations)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListScheduleV3Rotations } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListScheduleV3Rotations>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listRotations({
        path: { id: args.schedule_id },
        query: {
          limit: page.limit,
          offset: page.offset,
        },
      });
      return { items: answer.rotations, more: answer.more };
    });
  },
});
