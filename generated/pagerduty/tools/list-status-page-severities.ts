// @generated from specs/pagerduty/tools/status_pages.yaml by `npm run generate`. Do not edit.
// list_status_page_severities: GET /status_pages/{id}/severities (listStatusPageSeverities)
import { collectWhole } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListStatusPageSeverities } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListStatusPageSeverities>({
  async run(args, { client }) {
    return collectWhole(args, async () => {
      const answer = await client.listStatusPageSeverities({
        path: { id: args.status_page_id },
        query: {
          post_type: args.post_type,
        },
      });
      return { items: answer.severities, more: answer.more };
    });
  },
});
