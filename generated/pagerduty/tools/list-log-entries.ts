// @generated from specs/pagerduty/tools/log_entries.yaml by `npm run generate`. Do not edit.
// list_log_entries: GET /log_entries (listLogEntries)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListLogEntries } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListLogEntries>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listLogEntries({
        query: {
          limit: page.limit,
          offset: page.offset,
          since: args.since,
          until: args.until,
          is_overview: args.is_overview,
          "team_ids[]": args.team_ids,
          "include[]": args.include,
          time_zone: args.time_zone,
          total: args.total,
        },
      });
      return { items: answer.log_entries, more: answer.more, total: answer.total };
    });
  },
});
