import type { CreateIncident } from "../../generated/statuspage/arguments.ts";
import { UserError } from "../../runtime/errors.ts";

/** A maintenance has a beginning and an end; the document can not say that one asks for the other. */
export function checkSchedule({ status, scheduled_for, scheduled_until }: CreateIncident): void {
  if ((scheduled_for === undefined) !== (scheduled_until === undefined))
    throw new UserError('Give both "scheduled_for" and "scheduled_until", or neither.');
  if (status === "scheduled" && scheduled_for === undefined)
    throw new UserError('Status "scheduled" needs "scheduled_for" and "scheduled_until".');
}
