// @generated from specs/pingera/tools/heartbeats.yaml by `npm run generate`. Do not edit.
// get_heartbeat_logs: GET /v1/heartbeats/{check_id}/pings (listHeartbeatPings)
import { collectByNumber } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetHeartbeatLogs } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, GetHeartbeatLogs>({
  async run(args, { client }) {
    return collectByNumber({ limit: args.page_size, cursor: args.cursor, page: args.page }, { size: 100 }, async (page) => {
      const answer = await client.listHeartbeatPings({
        path: { check_id: args.heartbeat_id },
        query: {
          page: page.number,
          per_page: page.size,
          start_date: args.from_date,
          end_date: args.to_date,
        },
      });
      return { items: answer.pings, more: answer.pagination?.has_next, total: answer.pagination?.total_items };
    });
  },
});
