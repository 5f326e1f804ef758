import type { AddResponders } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { UserError } from "../../runtime/errors.ts";
import { defineTool } from "../../runtime/tools/tool.ts";

/** Two kinds of targets go into one list, and the API wants to be told who is asking. */
export default defineTool<PagerDuty, AddResponders>({
  async run(args, context) {
    const targets = [
      ...(args.user_ids ?? []).map((id) => ({ id, type: "user_reference" })),
      ...(args.escalation_policy_ids ?? []).map((id) => ({ id, type: "escalation_policy_reference" })),
      ...(args.targets ?? []),
    ];
    if (targets.length === 0) {
      throw new UserError('Nobody to ask: give "user_ids", "escalation_policy_ids" or both.');
    }
    const requester = args.requester_id ?? (await context.identity())?.id;
    if (requester === undefined) {
      throw new UserError(
        '"requester_id" is required: this key belongs to an account, so it does not tell who asks. Give a user\'s ID (list_users).',
      );
    }
    const { responder_request } = await context.client.createIncidentResponderRequest({
      path: { id: args.incident_id },
      body: {
        requester_id: requester,
        message: args.message,
        responder_request_targets: targets.map((target) => ({ responder_request_target: target })),
      },
    });
    return responder_request;
  },
});
