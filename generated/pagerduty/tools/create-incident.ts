// @generated from specs/pagerduty/tools/incidents.yaml by `npm run generate`. Do not edit.
// create_incident: POST /incidents (createIncident)
import { oneRecipient } from "../../../overrides/pagerduty/one-recipient.ts";
import type { Item } from "../../../runtime/http/types.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateIncident } from "../arguments.ts";
import type { Body, PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, CreateIncident>({
  async run(args, { client }) {
    oneRecipient(args);
    const answer = await client.createIncident({
      body: {
        incident: {
          type: "incident",
          title: args.title,
          service: { id: args.service_id, type: "service_reference" },
          urgency: args.urgency,
          body: args.details === undefined ? undefined : {
            type: "incident_body",
            details: args.details,
          },
          priority: args.priority_id === undefined ? undefined : { id: args.priority_id, type: "priority_reference" },
          assignments: args.assignee_ids?.map((id): Item<Body<"createIncident">["incident"]["assignments"]> => ({
            assignee: { id: id, type: "user_reference" },
          })),
          escalation_policy: args.escalation_policy_id === undefined ? undefined : { id: args.escalation_policy_id, type: "escalation_policy_reference" },
          incident_key: args.incident_key,
          incident_type: args.incident_type === undefined ? undefined : {
            name: args.incident_type,
          },
          conference_bridge: args.conference_url === undefined && args.conference_number === undefined ? undefined : {
            conference_url: args.conference_url,
            conference_number: args.conference_number,
          },
        },
      },
    });
    return answer.incident;
  },
});
