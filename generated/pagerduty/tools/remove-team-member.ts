// @generated from specs/pagerduty/tools/teams.yaml by `npm run generate`. Do not edit.
// remove_team_member: DELETE /teams/{id}/users/{user_id} (deleteTeamUser)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { RemoveTeamMember } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, RemoveTeamMember>({
  async run(args, { client }) {
    return client.deleteTeamUser({
      path: { id: args.team_id, user_id: args.user_id },
    });
  },
});
