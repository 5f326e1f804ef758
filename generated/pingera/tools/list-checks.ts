// @generated from specs/pingera/tools/checks.yaml by `npm run generate`. Do not edit.
// list_checks: GET /v1/checks (listChecks)
import { collectByNumber } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListChecks } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, ListChecks>({
  async run(args, { client }) {
    return collectByNumber({ limit: args.page_size, cursor: args.cursor, page: args.page }, { size: 100 }, async (page) => {
      const answer = await client.listChecks({
        query: {
          page: page.number,
          page_size: page.size,
          type: args.check_type,
          status: args.status,
          group_id: args.group_id,
          name: args.name,
        },
      });
      return { items: answer.checks, more: answer.pagination?.has_next, total: answer.pagination?.total_items };
    });
  },
});
