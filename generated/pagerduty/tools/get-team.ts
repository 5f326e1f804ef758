// @generated from specs/pagerduty/tools/teams.yaml by `npm run generate`. Do not edit.
// get_team: GET /teams/{id} (getTeam)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetTeam } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetTeam>({
  async run(args, { client }) {
    const answer = await client.getTeam({
      path: { id: args.team_id },
    });
    return answer.team;
  },
});
