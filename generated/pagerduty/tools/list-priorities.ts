// @generated from specs/pagerduty/tools/priorities.yaml by `npm run generate`. Do not edit.
// list_priorities: GET /priorities (listPriorities)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListPriorities } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListPriorities>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listPriorities({
        query: {
          limit: page.limit,
          offset: page.offset,
        },
      });
      return { items: answer.priorities, more: answer.more, total: answer.total };
    });
  },
});
