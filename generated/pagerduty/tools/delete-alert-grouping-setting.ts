// @generated from specs/pagerduty/tools/alert_grouping.yaml by `npm run generate`. Do not edit.
// delete_alert_grouping_setting: DELETE /alert_grouping_settings/{id} (deleteAlertGroupingSetting)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteAlertGroupingSetting } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, DeleteAlertGroupingSetting>({
  async run(args, { client }) {
    return client.deleteAlertGroupingSetting({
      path: { id: args.setting_id },
    });
  },
});
