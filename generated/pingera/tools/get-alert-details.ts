// @generated from specs/pingera/tools/alerts.yaml by `npm run generate`. Do not edit.
// get_alert_details: GET /v1/alerts/{alert_id} (getAlert)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetAlertDetails } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, GetAlertDetails>({
  async run(args, { client }) {
    return client.getAlert({
      path: { alert_id: args.alert_id },
    });
  },
});
