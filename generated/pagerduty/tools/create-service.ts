// @generated from specs/pagerduty/tools/services.yaml by `npm run generate`. Do not edit.
// create_service: POST /services (createService)
import type { Item } from "../../../runtime/http/types.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateService } from "../arguments.ts";
import type { Body, PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, CreateService>({
  async run(args, { client }) {
    const answer = await client.createService({
      body: {
        service: {
          type: "service",
          name: args.name,
          escalation_policy: { id: args.escalation_policy_id, type: "escalation_policy_reference" },
          description: args.description,
          acknowledgement_timeout: args.acknowledgement_timeout,
          auto_resolve_timeout: args.auto_resolve_timeout,
          incident_urgency_rule: args.incident_urgency_rule,
          support_hours: args.support_hours,
          status: args.status,
          teams: args.team_ids?.map((id): Item<NonNullable<Body<"createService">["service"]["teams"]>> => ({ id: id, type: "team_reference" })),
        },
      },
    });
    return answer.service;
  },
});
