import type { ListTeamMembers } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { collectByOffset } from "../../runtime/http/paginate.ts";
import { defineTool } from "../../runtime/tools/tool.ts";

/** A member is a user with a role: one flat object instead of one inside another. */
export default defineTool<PagerDuty, ListTeamMembers>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10_000 }, async (page) => {
      const { members, more, total } = await client.listTeamUsers({ path: { id: args.team_id }, query: page });
      return { items: members?.map(({ user, role }) => ({ ...user, role })), more, total };
    });
  },
});
