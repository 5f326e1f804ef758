// @generated from specs/pingera/tools/alerts.yaml by `npm run generate`. Do not edit.
// list_alert_rules: GET /v1/alerts/rules (listAlertRules)
import { wholeList } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListAlertRules } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, ListAlertRules>({
  async run(_args, { client }) {
    return wholeList(await client.listAlertRules({}));
  },
});
