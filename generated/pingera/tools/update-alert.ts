// @generated from specs/pingera/tools/alerts.yaml by `npm run generate`. Do not edit.
// update_alert: PUT /v1/alerts/rules/{rule_id} (updateAlertRule)
import { someChange } from "../../../runtime/tools/some-change.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { UpdateAlert } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, UpdateAlert>({
  async run(args, { client }) {
    someChange(args, ["alert_id"]);
    return client.updateAlertRule({
      path: { rule_id: args.alert_id },
      body: {
        name: args.name,
        check_id: args.check_id,
        condition: args.condition,
        condition_parameters: args.condition_parameters,
        channel_ids: args.channel_ids,
        severity: args.severity,
        cooldown_period: args.cooldown_period,
        enabled: args.enabled,
        auto_resolve: args.auto_resolve,
      },
    });
  },
});
