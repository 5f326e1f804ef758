// @generated from specs/pingera/tools/pages.yaml by `npm run generate`. Do not edit.
// delete_page: DELETE /v1/pages/{page_id} (deletePage)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeletePage } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, DeletePage>({
  async run(args, { client }) {
    return client.deletePage({
      path: { page_id: args.page_id },
    });
  },
});
