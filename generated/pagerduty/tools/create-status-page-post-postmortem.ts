// @generated from specs/pagerduty/tools/status_pages.yaml by `npm run generate`. Do not edit.
// create_status_page_post_postmortem: PUT /status_pages/{id}/posts/{post_id}/postmortem (createOrUpdateStatusPagePostmortem)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateStatusPagePostPostmortem } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, CreateStatusPagePostPostmortem>({
  async run(args, { client }) {
    const answer = await client.createOrUpdateStatusPagePostmortem({
      path: { id: args.status_page_id, post_id: args.post_id },
      body: {
        postmortem: {
          type: "status_page_post_postmortem",
          post: {
            id: args.post_id,
            type: "status_page_post",
          },
          message: args.message,
          notify_subscribers: args.notify_subscribers,
        },
      },
    });
    return answer.postmortem;
  },
});
