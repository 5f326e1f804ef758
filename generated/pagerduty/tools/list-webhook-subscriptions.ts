// @generated from specs/pagerduty/tools/webhooks.yaml by `npm run generate`. Do not edit.
// list_webhook_subscriptions: GET /webhook_subscriptions (listWebhookSubscriptions)
import { webhookFilterType } from "../../../overrides/pagerduty/webhook-filter-type.ts";
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListWebhookSubscriptions } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListWebhookSubscriptions>({
  async run(args, context) {
    const filterTypeQuery = await webhookFilterType(args.filter_type, context, args);
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await context.client.listWebhookSubscriptions({
        query: {
          limit: page.limit,
          offset: page.offset,
          filter_id: args.filter_id,
          ...filterTypeQuery,
        },
      });
      return { items: answer.webhook_subscriptions, more: answer.more, total: answer.total };
    });
  },
});
