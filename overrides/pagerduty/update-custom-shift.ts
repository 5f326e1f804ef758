import type { UpdateScheduleV3CustomShift } from "../../generated/pagerduty/arguments.ts";
import type { Body, PagerDuty } from "../../generated/pagerduty/client.ts";
import { someChange } from "../../runtime/tools/some-change.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { toMember } from "./shift-member.ts";

type CustomShift = Body<"updateCustomShift">["custom_shift"];

const named = { type: "member_type", user: "user_id" };

/** The API wants exactly one assignment for each custom shift. */
export default defineTool<PagerDuty, UpdateScheduleV3CustomShift>({
  async run(args, { client }) {
    const { schedule_id, custom_shift_id, ...changes } = args;
    someChange(args, ["schedule_id", "custom_shift_id"]);
    const { start_time, end_time, member_type, user_id } = changes;
    const shift: CustomShift = { start_time, end_time };
    if (member_type !== undefined || user_id !== undefined) {
      const member = toMember(member_type ?? "user_member", user_id, named);
      shift.assignments = [{ type: "shift_assignment", member }];
    }
    const answer = await client.updateCustomShift({
      path: { id: schedule_id, custom_shift_id },
      body: { custom_shift: shift },
    });
    return answer.custom_shift;
  },
});
