import type { UpdateScheduleV3RotationEvent } from "../../generated/pagerduty/arguments.ts";
import type { Body } from "../../generated/pagerduty/client.ts";
import { UserError } from "../../runtime/errors.ts";
import { toMember } from "./shift-member.ts";

export type EventChanges = Body<"updateEvent">["event"];
type Given = Pick<UpdateScheduleV3RotationEvent, "strategy" | "shifts_per_member" | "members">;
type Strategy = NonNullable<EventChanges["assignment_strategy"]>;

/** A time as the API wants it, in a time zone, if there is one. */
export function toZoned(date_time: string | undefined, time_zone: string | undefined): EventChanges["start_time"] {
  if (date_time === undefined) return undefined;
  if (time_zone === undefined) {
    throw new UserError(
      '"time_zone" is required together with "start_time" or "end_time": an IANA name, such as Europe/Berlin.',
    );
  }
  return { date_time, time_zone };
}

export function toStrategy(
  type: Strategy["type"],
  members: NonNullable<Given["members"]>,
  shifts_per_member: number | undefined,
): Strategy {
  return {
    type,
    shifts_per_member,
    members: members.map((member, index) =>
      toMember(member.type, member.user_id, { type: `members[${index}].type`, user: `members[${index}].user_id` }),
    ),
  };
}

/** The API takes a strategy as a whole or not at all. */
export function toNewStrategy({ strategy, members, shifts_per_member }: Given): Strategy | undefined {
  if (strategy !== undefined && members !== undefined) return toStrategy(strategy, members, shifts_per_member);
  if (strategy === undefined && members === undefined && shifts_per_member === undefined) return undefined;
  throw new UserError(
    '"strategy" and "members" change together, with "shifts_per_member" when rotating: get_schedule_v3_rotation_event shows what they are now.',
  );
}
