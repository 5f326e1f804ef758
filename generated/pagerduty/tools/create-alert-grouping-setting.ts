// @generated from specs/pagerduty/tools/alert_grouping.yaml by `npm run generate`. Do not edit.
// create_alert_grouping_setting: POST /alert_grouping_settings (postAlertGroupingSettings)
import { alertGroupingConfig } from "../../../overrides/pagerduty/alert-grouping-config.ts";
import type { Item } from "../../../runtime/http/types.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateAlertGroupingSetting } from "../arguments.ts";
import type { Body, PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, CreateAlertGroupingSetting>({
  async run(args, { client }) {
    alertGroupingConfig(args);
    const answer = await client.postAlertGroupingSettings({
      body: {
        alert_grouping_setting: {
          type: args.type,
          services: args.service_ids.map((id): Item<NonNullable<Body<"postAlertGroupingSettings">["alert_grouping_setting"]["services"]>> => ({ id: id, type: "service_reference" })),
          name: args.name,
          description: args.description,
          config: args.timeout === undefined && args.time_window === undefined && args.aggregate === undefined && args.fields === undefined && args.iag_fields === undefined ? undefined : {
            timeout: args.timeout,
            time_window: args.time_window,
            aggregate: args.aggregate,
            fields: args.fields,
            iag_fields: args.iag_fields,
          },
        },
      },
    });
    return answer.alert_grouping_setting;
  },
});
