// @generated from specs/pagerduty/tools/teams.yaml by `npm run generate`. Do not edit.
// add_team_member: PUT /teams/{id}/users/{user_id} (updateTeamUser)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { AddTeamMember } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, AddTeamMember>({
  async run(args, { client }) {
    return client.updateTeamUser({
      path: { id: args.team_id, user_id: args.user_id },
      body: {
        role: args.role,
      },
    });
  },
});
