// @generated from specs/pagerduty/tools/alert_grouping.yaml by `npm run generate`. Do not edit.
// list_alert_grouping_settings: GET /alert_grouping_settings (listAlertGroupingSettings)
import { collectByCursor } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListAlertGroupingSettings } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListAlertGroupingSettings>({
  async run(args, { client }) {
    return collectByCursor(args, { size: 100 }, async (page) => {
      const answer = await client.listAlertGroupingSettings({
        query: {
          limit: page.limit,
          after: page.cursor,
          "service_ids[]": args.service_ids,
          before: args.before,
          total: args.total,
        },
      });
      return { items: answer.alert_grouping_settings, next: answer.after };
    });
  },
});
