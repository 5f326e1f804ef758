import type { CreateScheduleV3CustomShifts } from "../../generated/pagerduty/arguments.ts";
import type { Body, PagerDuty } from "../../generated/pagerduty/client.ts";
import { wholeList } from "../../runtime/http/paginate.ts";
import type { Item } from "../../runtime/http/types.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { toMember } from "./shift-member.ts";

type CustomShift = Item<Body<"createCustomShifts">["custom_shifts"]>;

/** The API wants exactly one assignment for each custom shift. */
export default defineTool<PagerDuty, CreateScheduleV3CustomShifts>({
  async run(args, { client }) {
    const custom_shifts = args.custom_shifts.map((shift, index): CustomShift => {
      const at = `custom_shifts[${index}]`;
      const member = toMember(shift.member_type, shift.user_id, { type: `${at}.member_type`, user: `${at}.user_id` });
      return {
        type: "custom_shift",
        start_time: shift.start_time,
        end_time: shift.end_time,
        assignments: [{ type: "shift_assignment", member }],
      };
    });
    const answer = await client.createCustomShifts({ path: { id: args.schedule_id }, body: { custom_shifts } });
    return wholeList(answer.custom_shifts);
  },
});
