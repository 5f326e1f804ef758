// @generated from specs/pingera/tools/alerts.yaml by `npm run generate`. Do not edit.
// create_alert: POST /v1/alerts/rules (createAlertRule)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateAlert } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, CreateAlert>({
  async run(args, { client }) {
    return client.createAlertRule({
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
