// @generated from specs/pingera/tools/alerts.yaml by `npm run generate`. Do not edit.
// delete_alert: DELETE /v1/alerts/rules/{rule_id} (deleteAlertRule)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteAlert } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, DeleteAlert>({
  async run(args, { client }) {
    return client.deleteAlertRule({
      path: { rule_id: args.alert_id },
    });
  },
});
