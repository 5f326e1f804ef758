// @generated from specs/pagerduty/tools/analytics.yaml by `npm run generate`. Do not edit.
// get_incident_metrics_by_team: POST /analytics/metrics/incidents/teams (getAnalyticsMetricsIncidentsTeam)
import { collectWhole } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetIncidentMetricsByTeam } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetIncidentMetricsByTeam>({
  async run(args, { client }) {
    return collectWhole(args, async () => {
      const answer = await client.getAnalyticsMetricsIncidentsTeam({
        body: {
          filters: {
            created_at_start: args.created_at_start,
            created_at_end: args.created_at_end,
            team_ids: args.team_ids,
            service_ids: args.service_ids,
            urgency: args.urgency,
          },
          time_zone: args.time_zone,
          order: args.order,
          order_by: args.order_by,
          aggregate_unit: args.aggregate_unit,
        },
      });
      return { items: answer.data };
    });
  },
});
