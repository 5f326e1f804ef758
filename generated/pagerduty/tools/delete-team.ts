// @generated from specs/pagerduty/tools/teams.yaml by `npm run generate`. Do not edit.
// delete_team: DELETE /teams/{id} (deleteTeam)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteTeam } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, DeleteTeam>({
  async run(args, { client }) {
    return client.deleteTeam({
      path: { id: args.team_id },
      query: {
        reassignment_team: args.reassignment_team_id,
      },
    });
  },
});
