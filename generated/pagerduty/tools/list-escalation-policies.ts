// @generated from specs/pagerduty/tools/escalation_policies.yaml by `npm run generate`. Do not edit.
// list_escalation_policies: GET /escalation_policies (listEscalationPolicies)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListEscalationPolicies } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListEscalationPolicies>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listEscalationPolicies({
        query: {
          limit: page.limit,
          offset: page.offset,
          query: args.query,
          "user_ids[]": args.user_ids,
          "team_ids[]": args.team_ids,
          "include[]": args.include,
        },
      });
      return { items: answer.escalation_policies, more: answer.more, total: answer.total };
    });
  },
});
