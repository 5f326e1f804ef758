// @generated from specs/pagerduty/tools/status_pages.yaml by `npm run generate`. Do not edit.
// get_status_page_post: GET /status_pages/{id}/posts/{post_id} (getStatusPagePost)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetStatusPagePost } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetStatusPagePost>({
  async run(args, { client }) {
    const answer = await client.getStatusPagePost({
      path: { id: args.status_page_id, post_id: args.post_id },
      query: {
        "include[]": args.include,
      },
    });
    return answer.post;
  },
});
