import type { ListIncidents } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { UserError } from "../../runtime/errors.ts";
import type { ToolContext } from "../../runtime/tools/tool.ts";

/** Turns `request_scope` into the user or team filter of whoever is asking. */
export async function requestScope(
  scope: ListIncidents["request_scope"],
  context: ToolContext<PagerDuty>,
  args: ListIncidents,
): Promise<{ "user_ids[]"?: string[]; "team_ids[]"?: string[] }> {
  if (scope === undefined || scope === "all") return {};
  // Both would go to the same filter of the API, and one would win without a word.
  const rival = scope === "assigned" ? "user_ids" : "team_ids";
  if (args[rival] !== undefined) {
    throw new UserError(`request_scope "${scope}" and "${rival}" are the same filter: give one of them.`);
  }
  const me = await context.identity();
  if (!me) {
    throw new UserError(
      `request_scope "${scope}" needs a user's key; this one belongs to an account. Give "${rival}" instead (list_users, list_teams), or use "all".`,
    );
  }
  if (scope === "assigned") return { "user_ids[]": [me.id] };
  // An empty list would not be sent, and the API would answer with the whole account.
  if (me.teamIds.length === 0) {
    throw new UserError('request_scope "teams": you are on no team. Use "assigned", "all" or "team_ids".');
  }
  return { "team_ids[]": me.teamIds };
}
