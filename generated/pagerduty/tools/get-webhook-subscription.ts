// @generated from specs/pagerduty/tools/webhooks.yaml by `npm run generate`. Do not edit.
// get_webhook_subscription: GET /webhook_subscriptions/{id} (getWebhookSubscription)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetWebhookSubscription } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetWebhookSubscription>({
  async run(args, { client }) {
    const answer = await client.getWebhookSubscription({
      path: { id: args.subscription_id },
    });
    return answer.webhook_subscription;
  },
});
