// @generated from specs/pagerduty/tools/analytics.yaml by `npm run generate`. Do not edit.
// get_responder_metrics: POST /analytics/metrics/responders/teams (getAnalyticsMetricsRespondersTeam)
import { collectWhole } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetResponderMetrics } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetResponderMetrics>({
  async run(args, { client }) {
    return collectWhole(args, async () => {
      const answer = await client.getAnalyticsMetricsRespondersTeam({
        body: {
          filters: {
            date_range_start: args.date_range_start,
            date_range_end: args.date_range_end,
            team_ids: args.team_ids,
            responder_ids: args.responder_ids,
            urgency: args.urgency,
          },
          time_zone: args.time_zone,
          order: args.order,
          order_by: args.order_by,
        },
      });
      return { items: answer.data };
    });
  },
});
