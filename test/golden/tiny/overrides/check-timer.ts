import type { CreateLamp } from "../../generated/tiny/arguments.ts";
import { UserError } from "../../runtime/errors.ts";

export function checkTimer({ timer_at, timer_until }: CreateLamp): void {
  if (timer_at !== undefined && timer_at === timer_until) throw new UserError("The timer ends when it begins.");
}
