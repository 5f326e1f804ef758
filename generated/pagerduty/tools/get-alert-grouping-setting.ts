// @generated from specs/pagerduty/tools/alert_grouping.yaml by `npm run generate`. Do not edit.
// get_alert_grouping_setting: GET /alert_grouping_settings/{id} (getAlertGroupingSetting)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetAlertGroupingSetting } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetAlertGroupingSetting>({
  async run(args, { client }) {
    const answer = await client.getAlertGroupingSetting({
      path: { id: args.setting_id },
    });
    return answer.alert_grouping_setting;
  },
});
