// @generated from specs/pagerduty/tools/escalation_policies.yaml by `npm run generate`. Do not edit.
// create_escalation_policy: POST /escalation_policies (createEscalationPolicy)
import type { Item } from "../../../runtime/http/types.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateEscalationPolicy } from "../arguments.ts";
import type { Body, PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, CreateEscalationPolicy>({
  async run(args, { client }) {
    const answer = await client.createEscalationPolicy({
      body: {
        escalation_policy: {
          type: "escalation_policy",
          name: args.name,
          escalation_rules: args.escalation_rules.map((item): Item<NonNullable<Body<"createEscalationPolicy">["escalation_policy"]["escalation_rules"]>> => ({
            escalation_delay_in_minutes: item.escalation_delay_in_minutes,
            targets: item.targets.map((item): Item<Item<NonNullable<Body<"createEscalationPolicy">["escalation_policy"]["escalation_rules"]>>["targets"]> => ({
              id: item.id,
              type: item.type,
            })),
            escalation_rule_assignment_strategy: item.escalation_rule_assignment_strategy,
          })),
          description: args.description,
          num_loops: args.num_loops,
          on_call_handoff_notifications: args.on_call_handoff_notifications,
          teams: args.team_ids?.map((id): Item<NonNullable<Body<"createEscalationPolicy">["escalation_policy"]["teams"]>> => ({ id: id, type: "team_reference" })),
        },
      },
    });
    return answer.escalation_policy;
  },
});
