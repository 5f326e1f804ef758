// @generated from specs/pagerduty/tools/teams.yaml by `npm run generate`. Do not edit.
// update_team: PUT /teams/{id} (updateTeam)
import { someChange } from "../../../runtime/tools/some-change.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { UpdateTeam } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, UpdateTeam>({
  async run(args, { client }) {
    someChange(args, ["team_id"]);
    const answer = await client.updateTeam({
      path: { id: args.team_id },
      body: {
        team: {
          type: "team",
          name: args.name,
          description: args.clear?.includes("description") ? "" : args.description,
          default_role: args.default_role,
        },
      },
    });
    return answer.team;
  },
});
