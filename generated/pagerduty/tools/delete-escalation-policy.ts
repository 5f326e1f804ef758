// @generated from specs/pagerduty/tools/escalation_policies.yaml by `npm run generate`. Do not edit.
// delete_escalation_policy: DELETE /escalation_policies/{id} (deleteEscalationPolicy)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteEscalationPolicy } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, DeleteEscalationPolicy>({
  async run(args, { client }) {
    return client.deleteEscalationPolicy({
      path: { id: args.policy_id },
    });
  },
});
