import type { CreateScheduleV3Overrides } from "../../generated/pagerduty/arguments.ts";
import { UserError } from "../../runtime/errors.ts";
import { toMember } from "./shift-member.ts";

/** An override is of a rotation's shift or of a custom shift, and of somebody by somebody. */
export function checkOverrideShifts({ overrides }: CreateScheduleV3Overrides): void {
  for (const [index, shift] of overrides.entries()) {
    const at = `overrides[${index}]`;
    if ((shift.rotation_id === undefined) === (shift.custom_shift_id === undefined)) {
      throw new UserError(`"${at}" needs exactly one of "rotation_id" and "custom_shift_id".`);
    }
    const named = (role: string) => ({ type: `${at}.${role}_type`, user: `${at}.${role}_user_id` });
    toMember(shift.overridden_member_type, shift.overridden_member_user_id, named("overridden_member"));
    toMember(shift.overriding_member_type, shift.overriding_member_user_id, named("overriding_member"));
  }
}
