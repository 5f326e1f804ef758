// @generated from specs/pingera/tools/check_groups.yaml by `npm run generate`. Do not edit.
// list_check_groups: GET /v1/check-groups (listCheckGroups)
import { collectByNumber } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListCheckGroups } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, ListCheckGroups>({
  async run(args, { client }) {
    return collectByNumber({ limit: args.page_size, cursor: args.cursor, page: args.page }, { size: 100 }, async (page) => {
      const answer = await client.listCheckGroups({
        query: {
          page: page.number,
          page_size: page.size,
        },
      });
      return { items: answer.groups, more: answer.pagination?.has_next, total: answer.pagination?.total_items };
    });
  },
});
