// @generated from specs/pingera/tools/checks.yaml by `npm run generate`. Do not edit.
// delete_check: DELETE /v1/checks/{check_id} (deleteCheck)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteCheck } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, DeleteCheck>({
  async run(args, { client }) {
    return client.deleteCheck({
      path: { check_id: args.check_id },
    });
  },
});
