// @generated from specs/pingera/tools/alerts.yaml by `npm run generate`. Do not edit.
// list_alerts: GET /v1/alerts (listAlerts)
import { collectByNumber } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListAlerts } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, ListAlerts>({
  async run(args, { client }) {
    return collectByNumber({ limit: args.page_size, cursor: args.cursor, page: args.page }, { size: 100 }, async (page) => {
      const answer = await client.listAlerts({
        query: {
          page: page.number,
          per_page: page.size,
          status: args.status,
          check_id: args.check_id,
          severity: args.severity,
        },
      });
      return { items: answer.alerts, more: answer.pagination?.has_next, total: answer.pagination?.total_items };
    });
  },
});
