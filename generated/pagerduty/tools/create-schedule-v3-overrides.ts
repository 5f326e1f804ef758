// @generated from specs/pagerduty/tools/schedules.yaml by `npm run generate`. Do not edit.
// create_schedule_v3_overrides: POST /v3/schedules/{id}/overrides (createOverrides)
import { checkOverrideShifts } from "../../../overrides/pagerduty/check-override-shifts.ts";
import { wholeList } from "../../../runtime/http/paginate.ts";
import type { Item } from "../../../runtime/http/types.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateScheduleV3Overrides } from "../arguments.ts";
import type { Body, PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, CreateScheduleV3Overrides>({
  async run(args, { client }) {
    checkOverrideShifts(args);
    const answer = await client.createOverrides({
      path: { id: args.schedule_id },
      body: {
        overrides: args.overrides.map((item): Item<Body<"createOverrides">["overrides"]> => ({
          type: "override_shift",
          rotation_id: item.rotation_id,
          custom_shift_id: item.custom_shift_id,
          start_time: item.start_time,
          end_time: item.end_time,
          overridden_member: {
            user_id: item.overridden_member_user_id,
            type: item.overridden_member_type,
          },
          overriding_member: {
            user_id: item.overriding_member_user_id,
            type: item.overriding_member_type,
          },
        })),
      },
    });
    return wholeList(answer.overrides);
  },
});
