// @generated from specs/pagerduty/tools/incidents.yaml by `npm run generate`. Do not edit.
// list_incidents: GET /incidents (listIncidents)
import { requestScope } from "../../../overrides/pagerduty/request-scope.ts";
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListIncidents } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListIncidents>({
  async run(args, context) {
    const requestScopeQuery = await requestScope(args.request_scope, context, args);
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await context.client.listIncidents({
        query: {
          limit: page.limit,
          offset: page.offset,
          "statuses[]": args.statuses,
          since: args.since,
          until: args.until,
          "urgencies[]": args.urgencies,
          "priority_ids[]": args.priorities,
          "service_ids[]": args.service_ids,
          "team_ids[]": args.team_ids,
          "user_ids[]": args.user_ids,
          incident_key: args.incident_key,
          date_range: args.date_range,
          sort_by: args.sort_by,
          "include[]": args.include,
          time_zone: args.time_zone,
          total: args.total,
          ...requestScopeQuery,
        },
      });
      return { items: answer.incidents, more: answer.more, total: answer.total };
    });
  },
});
