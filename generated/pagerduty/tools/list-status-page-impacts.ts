// @generated from specs/pagerduty/tools/status_pages.yaml by `npm run generate`. Do not edit.
// list_status_page_impacts: GET /status_pages/{id}/impacts (listStatusPageImpacts)
import { collectWhole } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListStatusPageImpacts } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListStatusPageImpacts>({
  async run(args, { client }) {
    return collectWhole(args, async () => {
      const answer = await client.listStatusPageImpacts({
        path: { id: args.status_page_id },
        query: {
          post_type: args.post_type,
        },
      });
      return { items: answer.impacts, more: answer.more };
    });
  },
});
