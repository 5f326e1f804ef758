// @generated from specs/pingera/tools/checks.yaml by `npm run generate`. Do not edit.
// get_check_statistics: GET /v1/checks/{check_id}/uptime (getCheckUptime)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetCheckStatistics } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, GetCheckStatistics>({
  async run(args, { client }) {
    return client.getCheckUptime({
      path: { check_id: args.check_id },
      query: {
        start_time: args.from_date,
        end_time: args.to_date,
      },
    });
  },
});
