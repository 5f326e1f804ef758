// @generated from specs/pingera/tools/alerts.yaml by `npm run generate`. Do not edit.
// list_alert_channels: GET /v1/alerts/channels (listAlertChannels)
import { wholeList } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListAlertChannels } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, ListAlertChannels>({
  async run(_args, { client }) {
    return wholeList(await client.listAlertChannels({}));
  },
});
