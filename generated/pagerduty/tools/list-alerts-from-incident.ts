// @generated from specs/pagerduty/tools/incidents.yaml by `npm run generate`. Do not edit.
// list_alerts_from_incident: GET /incidents/{id}/alerts (listIncidentAlerts)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListAlertsFromIncident } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListAlertsFromIncident>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listIncidentAlerts({
        path: { id: args.incident_id },
        query: {
          limit: page.limit,
          offset: page.offset,
          "statuses[]": args.statuses,
          alert_key: args.alert_key,
          total: args.total,
        },
      });
      return { items: answer.alerts, more: answer.more, total: answer.total };
    });
  },
});
