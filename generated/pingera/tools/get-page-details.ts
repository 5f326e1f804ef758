// @generated from specs/pingera/tools/pages.yaml by `npm run generate`. Do not edit.
// get_page_details: GET /v1/pages/{page_id} (getPage)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetPageDetails } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, GetPageDetails>({
  async run(args, { client }) {
    return client.getPage({
      path: { page_id: args.page_id },
    });
  },
});
