// @generated from specs/pagerduty/tools/oncalls.yaml by `npm run generate`. Do not edit.
// list_oncalls: GET /oncalls (listOnCalls)
import { policiesOfServices } from "../../../overrides/pagerduty/policies-of-services.ts";
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListOncalls } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListOncalls>({
  async run(args, context) {
    const serviceIdsQuery = await policiesOfServices(args.service_ids, context, args);
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await context.client.listOnCalls({
        query: {
          limit: page.limit,
          offset: page.offset,
          "user_ids[]": args.user_ids,
          "escalation_policy_ids[]": args.escalation_policy_ids,
          "schedule_ids[]": args.schedule_ids,
          since: args.since,
          until: args.until,
          earliest: args.earliest,
          time_zone: args.time_zone,
          ...serviceIdsQuery,
        },
      });
      return { items: answer.oncalls, more: answer.more, total: answer.total };
    });
  },
});
