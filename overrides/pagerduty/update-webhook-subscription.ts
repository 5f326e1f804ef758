import type { UpdateWebhookSubscription } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { UserError } from "../../runtime/errors.ts";
import { someChange } from "../../runtime/tools/some-change.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { webhookFilter } from "./webhook-filter-type.ts";

export default defineTool<PagerDuty, UpdateWebhookSubscription>({
  async run(args, { client }) {
    if (args.delivery_method !== undefined) {
      throw new UserError(
        '"delivery_method" (URL and headers) cannot be changed; nothing was. Use create_webhook_subscription with the new URL, then delete_webhook_subscription for this one.',
      );
    }
    someChange(args, ["subscription_id"]);
    if (args.filter_type === undefined && args.filter_id !== undefined) {
      throw new UserError('"filter_id" needs "filter_type": say whether the ID is of a service or a team.');
    }
    const { webhook_subscription: updated } = await client.updateWebhookSubscription({
      path: { id: args.subscription_id },
      body: {
        webhook_subscription: {
          active: args.active,
          description: args.clear?.includes("description") ? "" : args.description,
          events: args.events,
          filter: args.filter_type === undefined ? undefined : webhookFilter(args.filter_type, args.filter_id),
        },
      },
    });
    return updated;
  },
});
