// @generated from specs/pingera/tools/heartbeats.yaml by `npm run generate`. Do not edit.
// get_heartbeat_details: GET /v1/heartbeats/{check_id} (getHeartbeat)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetHeartbeatDetails } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, GetHeartbeatDetails>({
  async run(args, { client }) {
    return client.getHeartbeat({
      path: { check_id: args.heartbeat_id },
    });
  },
});
