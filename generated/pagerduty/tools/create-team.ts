// @generated from specs/pagerduty/tools/teams.yaml by `npm run generate`. Do not edit.
// create_team: POST /teams (createTeam)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateTeam } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, CreateTeam>({
  async run(args, { client }) {
    const answer = await client.createTeam({
      body: {
        team: {
          type: "team",
          name: args.name,
          description: args.description,
          default_role: args.default_role,
        },
      },
    });
    return answer.team;
  },
});
