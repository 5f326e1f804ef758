// @generated from specs/pagerduty/tools/log_entries.yaml by `npm run generate`. Do not edit.
// get_log_entry: GET /log_entries/{id} (getLogEntry)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetLogEntry } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetLogEntry>({
  async run(args, { client }) {
    const answer = await client.getLogEntry({
      path: { id: args.log_entry_id },
      query: {
        "include[]": args.include,
        time_zone: args.time_zone,
      },
    });
    return answer.log_entry;
  },
});
