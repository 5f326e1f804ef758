// @generated from specs/pingera/tools/check_groups.yaml by `npm run generate`. Do not edit.
// get_checks_in_group: GET /v1/check-groups/{group_id}/checks (listChecksInGroup)
import { collectByNumber } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetChecksInGroup } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, GetChecksInGroup>({
  async run(args, { client }) {
    return collectByNumber({ limit: args.page_size, cursor: args.cursor, page: args.page }, { size: 100 }, async (page) => {
      const answer = await client.listChecksInGroup({
        path: { group_id: args.group_id },
        query: {
          page: page.number,
          page_size: page.size,
        },
      });
      return { items: answer.checks, more: answer.pagination?.has_next, total: answer.pagination?.total_items };
    });
  },
});
