// @generated from specs/pagerduty/tools/services.yaml by `npm run generate`. Do not edit.
// update_service: PUT /services/{id} (updateService)
import type { Item } from "../../../runtime/http/types.ts";
import { someChange } from "../../../runtime/tools/some-change.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { UpdateService } from "../arguments.ts";
import type { Body, PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, UpdateService>({
  async run(args, { client }) {
    someChange(args, ["service_id"]);
    const answer = await client.updateService({
      path: { id: args.service_id },
      body: {
        service: {
          type: "service",
          name: args.name,
          escalation_policy: args.escalation_policy_id === undefined ? undefined : { id: args.escalation_policy_id, type: "escalation_policy_reference" },
          description: args.clear?.includes("description") ? "" : args.description,
          status: args.status,
          acknowledgement_timeout: args.acknowledgement_timeout,
          auto_resolve_timeout: args.auto_resolve_timeout,
          incident_urgency_rule: args.incident_urgency_rule,
          support_hours: args.support_hours,
          teams: args.team_ids?.map((id): Item<NonNullable<Body<"updateService">["service"]["teams"]>> => ({ id: id, type: "team_reference" })),
        },
      },
    });
    return answer.service;
  },
});
