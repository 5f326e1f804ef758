import type { CreateIncident } from "../../generated/pagerduty/arguments.ts";
import { UserError } from "../../runtime/errors.ts";

/** The API takes an escalation policy or people for a new incident, not both. */
export function oneRecipient({ assignee_ids, escalation_policy_id }: CreateIncident): void {
  if (assignee_ids === undefined || escalation_policy_id === undefined) return;
  throw new UserError(
    'Give either "assignee_ids" or "escalation_policy_id": an incident starts with people or with a policy.',
  );
}
