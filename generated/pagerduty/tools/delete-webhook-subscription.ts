// @generated from specs/pagerduty/tools/webhooks.yaml by `npm run generate`. Do not edit.
// delete_webhook_subscription: DELETE /webhook_subscriptions/{id} (deleteWebhookSubscription)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteWebhookSubscription } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, DeleteWebhookSubscription>({
  async run(args, { client }) {
    return client.deleteWebhookSubscription({
      path: { id: args.subscription_id },
    });
  },
});
