// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// create_schedule_override: POST /schedules/{id}/overrides (createScheduleOverride)
import { wholeList } from "../../../runtime/http/paginate.ts";
import type { Item } from "../../../runtime/http/types.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateScheduleOverride } from "../arguments.ts";
import type { Body, PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, CreateScheduleOverride>({
  async run(args, { client }) {
    return wholeList(await client.createScheduleOverride({
      path: { id: args.schedule_id },
      body: {
        overrides: args.overrides.map((item): Item<NonNullable<Body<"createScheduleOverride">["overrides"]>> => ({
          start: item.start,
          end: item.end,
          user: { id: item.user_id, type: "user_reference" },
        })),
      },
    }));
  },
});
