// @generated from specs/pagerduty/tools/escalation_policies.yaml by `npm run generate`. Do not edit.
// update_escalation_policy: PUT /escalation_policies/{id} (updateEscalationPolicy)
import type { Item } from "../../../runtime/http/types.ts";
import { someChange } from "../../../runtime/tools/some-change.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { UpdateEscalationPolicy } from "../arguments.ts";
import type { Body, PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, UpdateEscalationPolicy>({
  async run(args, { client }) {
    someChange(args, ["policy_id"]);
    const answer = await client.updateEscalationPolicy({
      path: { id: args.policy_id },
      body: {
        escalation_policy: {
          type: "escalation_policy",
          name: args.name,
          escalation_rules: args.escalation_rules?.map((item): Item<NonNullable<Body<"updateEscalationPolicy">["escalation_policy"]["escalation_rules"]>> => ({
            id: item.id,
            escalation_delay_in_minutes: item.escalation_delay_in_minutes,
            targets: item.targets.map((item): Item<Item<NonNullable<Body<"updateEscalationPolicy">["escalation_policy"]["escalation_rules"]>>["targets"]> => ({
              id: item.id,
              type: item.type,
            })),
            escalation_rule_assignment_strategy: item.escalation_rule_assignment_strategy,
          })),
          description: args.clear?.includes("description") ? "" : args.description,
          num_loops: args.num_loops,
          on_call_handoff_notifications: args.on_call_handoff_notifications,
          teams: args.team_ids?.map((id): Item<NonNullable<Body<"updateEscalationPolicy">["escalation_policy"]["teams"]>> => ({ id: id, type: "team_reference" })),
        },
      },
    });
    return answer.escalation_policy;
  },
});
