// @generated from specs/pagerduty/tools/status_pages.yaml by `npm run generate`. Do not edit.
// list_status_page_statuses: GET /status_pages/{id}/statuses (listStatusPageStatuses)
import { collectWhole } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListStatusPageStatuses } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListStatusPageStatuses>({
  async run(args, { client }) {
    return collectWhole(args, async () => {
      const answer = await client.listStatusPageStatuses({
        path: { id: args.status_page_id },
        query: {
          post_type: args.post_type,
        },
      });
      return { items: answer.statuses, more: answer.more };
    });
  },
});
