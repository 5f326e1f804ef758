// @generated from specs/pingera/tools/check_groups.yaml by `npm run generate`. Do not edit.
// get_check_group_details: GET /v1/check-groups/{group_id} (getCheckGroup)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetCheckGroupDetails } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, GetCheckGroupDetails>({
  async run(args, { client }) {
    return client.getCheckGroup({
      path: { group_id: args.group_id },
    });
  },
});
