// @generated from specs/pingera/tools/on_demand.yaml by `npm run generate`. Do not edit.
// execute_existing_check: POST /v1/checks/{check_id}/execute (executeCheck)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ExecuteExistingCheck } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, ExecuteExistingCheck>({
  async run(args, { client }) {
    return client.executeCheck({
      path: { check_id: args.check_id },
    });
  },
});
