import { ApiError } from "../../runtime/errors.ts";

export type ScheduleKind = "layer_based" | "shift_based";

/** Either API of schedules refuses the schedules of the other, and says so. */
const TELLS = {
  shift_based: /shift-based|v3 schedules api|\/v3\/schedules/i,
  layer_based: /layer-based|v2 schedules api/i,
};

/** Whether a refusal means that the schedule is of this kind. */
export function tellsKind(error: unknown, kind: ScheduleKind): error is ApiError {
  if (!(error instanceof ApiError) || error.facts.status !== 400) return false;
  return [error.message, ...error.facts.errors].some((text) => TELLS[kind].test(text));
}
