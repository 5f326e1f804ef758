import type { CreateStatusPagePostUpdate } from "../../generated/pagerduty/arguments.ts";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { statusPageUpdate } from "./status-page-update.ts";

export default defineTool<PagerDuty, CreateStatusPagePostUpdate>({
  async run({ status_page_id, post_id, ...update }, { client }) {
    const { post_update } = await client.createStatusPagePostUpdate({
      path: { id: status_page_id, post_id },
      body: { post_update: { ...statusPageUpdate(update), post: { id: post_id, type: "status_page_post" } } },
    });
    return post_update;
  },
});
