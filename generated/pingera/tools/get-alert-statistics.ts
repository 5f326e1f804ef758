// @generated from specs/pingera/tools/alerts.yaml by `npm run generate`. Do not edit.
// get_alert_statistics: GET /v1/alerts/stats (getAlertStats)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetAlertStatistics } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, GetAlertStatistics>({
  async run(_args, { client }) {
    return client.getAlertStats({});
  },
});
