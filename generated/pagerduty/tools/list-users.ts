// @generated from specs/pagerduty/tools/users.yaml by `npm run generate`. Do not edit.
// list_users: GET /users (listUsers)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListUsers } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListUsers>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listUsers({
        query: {
          limit: page.limit,
          offset: page.offset,
          query: args.query,
          "team_ids[]": args.team_ids,
        },
      });
      return { items: answer.users, more: answer.more, total: answer.total };
    });
  },
});
