// @generated from specs/pagerduty/tools/users.yaml by `npm run generate`. Do not edit.
// get_user_data: GET /users/me (getCurrentUser)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetUserData } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetUserData>({
  async run(_args, { client }) {
    const answer = await client.getCurrentUser({});
    return answer.user;
  },
});
