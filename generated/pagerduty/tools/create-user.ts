// @generated from specs/pagerduty/tools/users.yaml by `npm run generate`. Do not edit.
// create_user: POST /users (createUser)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateUser } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, CreateUser>({
  async run(args, { client }) {
    const answer = await client.createUser({
      body: {
        user: {
          type: "user",
          name: args.name,
          email: args.email,
          role: args.role,
          time_zone: args.time_zone,
          job_title: args.job_title,
        },
      },
    });
    return answer.user;
  },
});
