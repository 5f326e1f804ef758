// @generated from specs/pagerduty/tools/log_entries.yaml by `npm run generate`. Do not edit.
// list_incident_log_entries: GET /incidents/{id}/log_entries (listIncidentLogEntries)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListIncidentLogEntries } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListIncidentLogEntries>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listIncidentLogEntries({
        path: { id: args.incident_id },
        query: {
          limit: page.limit,
          offset: page.offset,
          since: args.since,
          until: args.until,
          is_overview: args.is_overview,
          "include[]": args.include,
          time_zone: args.time_zone,
        },
      });
      return { items: answer.log_entries, more: answer.more, total: answer.total };
    });
  },
});
