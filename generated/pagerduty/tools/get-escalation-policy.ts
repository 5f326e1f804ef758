// @generated from specs/pagerduty/tools/escalation_policies.yaml by `npm run generate`. Do not edit.
// get_escalation_policy: GET /escalation_policies/{id} (getEscalationPolicy)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetEscalationPolicy } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetEscalationPolicy>({
  async run(args, { client }) {
    const answer = await client.getEscalationPolicy({
      path: { id: args.policy_id },
      query: {
        "include[]": args.include,
      },
    });
    return answer.escalation_policy;
  },
});
