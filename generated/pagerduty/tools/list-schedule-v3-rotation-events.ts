// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// list_schedule_v3_rotation_events: GET /v3/schedules/{id}/rotations/{rotation_id}/events (listEvents)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListScheduleV3RotationEvents } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListScheduleV3RotationEvents>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listEvents({
        path: { id: args.schedule_id, rotation_id: args.rotation_id },
        query: {
          limit: page.limit,
          offset: page.offset,
        },
      });
      return { items: answer.events, more: answer.more };
    });
  },
});
