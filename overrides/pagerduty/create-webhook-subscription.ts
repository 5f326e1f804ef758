import type { CreateWebhookSubscription } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { webhookFilter } from "./webhook-filter-type.ts";

const NOTICE =
  "The signing secret was withheld. It cannot be read later: to have it, delete this subscription and create it again with include_secret true.";

/** The answer holds a secret that has no business in a conversation unless it was asked for. */
export default defineTool<PagerDuty, CreateWebhookSubscription>({
  async run(args, { client }) {
    const { webhook_subscription: created } = await client.createWebhookSubscription({
      body: {
        webhook_subscription: {
          type: "webhook_subscription",
          delivery_method: { type: "http_delivery_method", url: args.url, custom_headers: args.custom_headers },
          events: args.events,
          filter: webhookFilter(args.filter_type, args.filter_id),
          active: args.active,
          description: args.description,
        },
      },
    });
    if (args.include_secret || !created?.delivery_method?.secret) return created;
    const { secret: _secret, ...delivery_method } = created.delivery_method;
    return { ...created, delivery_method, notice: NOTICE };
  },
});
