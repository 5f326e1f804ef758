// @generated from specs/pingera/tools/checks.yaml by `npm run generate`. Do not edit.
// get_check_details: GET /v1/checks/{check_id} (getCheck)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetCheckDetails } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, GetCheckDetails>({
  async run(args, { client }) {
    return client.getCheck({
      path: { check_id: args.check_id },
    });
  },
});
