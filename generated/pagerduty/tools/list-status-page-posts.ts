// @generated from specs/pagerduty/tools/status_pages.yaml by `npm run generate`. Do not edit.
// list_status_page_posts: GET /status_pages/{id}/posts (listStatusPagePosts)
import { collectWhole } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListStatusPagePosts } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListStatusPagePosts>({
  async run(args, { client }) {
    return collectWhole(args, async () => {
      const answer = await client.listStatusPagePosts({
        path: { id: args.status_page_id },
        query: {
          post_type: args.post_type,
          reviewed_status: args.reviewed_status,
          "status[]": args.status_ids,
        },
      });
      return { items: answer.posts, more: answer.more };
    });
  },
});
