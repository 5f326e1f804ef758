// @generated from specs/pingera/tools/heartbeats.yaml by `npm run generate`. Do not edit.
// send_heartbeat_ping: POST /v1/heartbeats/{check_id}/ping (pingHeartbeat)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { SendHeartbeatPing } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, SendHeartbeatPing>({
  async run(args, { client }) {
    return client.pingHeartbeat({
      path: { check_id: args.heartbeat_id },
      body: {},
    });
  },
});
