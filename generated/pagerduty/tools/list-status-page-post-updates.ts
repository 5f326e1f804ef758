// @generated from specs/pagerduty/tools/status_pages.yaml by `npm run generate`. Do not edit.
// list_status_page_post_updates: GET /status_pages/{id}/posts/{post_id}/post_updates (listStatusPagePostUpdates)
import { collectWhole } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListStatusPagePostUpdates } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListStatusPagePostUpdates>({
  async run(args, { client }) {
    return collectWhole(args, async () => {
      const answer = await client.listStatusPagePostUpdates({
        path: { id: args.status_page_id, post_id: args.post_id },
        query: {
          reviewed_status: args.reviewed_status,
        },
      });
      return { items: answer.post_updates, more: answer.more };
    });
  },
});
