// @generated from specs/pingera/tools/checks.yaml by `npm run generate`. Do not edit.
// get_check_results: GET /v1/checks/{check_id}/results (listCheckResults)
import { collectByNumber } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetCheckResults } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, GetCheckResults>({
  async run(args, { client }) {
    return collectByNumber({ limit: args.page_size, cursor: args.cursor, page: args.page }, { size: 100 }, async (page) => {
      const answer = await client.listCheckResults({
        path: { check_id: args.check_id },
        query: {
          page: page.number,
          page_size: page.size,
          start_date: args.from_date,
          end_date: args.to_date,
          failed_only: args.failed_only,
        },
      });
      return { items: answer.results, more: answer.pagination?.has_next, total: answer.pagination?.total_items };
    });
  },
});
