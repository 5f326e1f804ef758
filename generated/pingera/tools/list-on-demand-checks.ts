// @generated from specs/pingera/tools/on_demand.yaml by `npm run generate`. Do not edit.
// list_on_demand_checks: GET /v1/checks/jobs (listJobs)
import { collectByNumber } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListOnDemandChecks } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, ListOnDemandChecks>({
  async run(args, { client }) {
    return collectByNumber({ limit: args.page_size, cursor: args.cursor, page: args.page }, { size: 100 }, async (page) => {
      const answer = await client.listJobs({
        query: {
          page: page.number,
          per_page: page.size,
          status: args.status,
        },
      });
      return { items: answer.jobs, more: answer.pagination?.has_next, total: answer.pagination?.total_items };
    });
  },
});
