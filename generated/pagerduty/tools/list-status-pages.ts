// @generated from specs/pagerduty/tools/status_pages.yaml by `npm run generate`. Do not edit.
// list_status_pages: GET /status_pages (listStatusPages)
import { collectWhole } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListStatusPages } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListStatusPages>({
  async run(args, { client }) {
    return collectWhole(args, async () => {
      const answer = await client.listStatusPages({
        query: {
          status_page_type: args.status_page_type,
        },
      });
      return { items: answer.status_pages, more: answer.more };
    });
  },
});
