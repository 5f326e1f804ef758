// @generated from specs/pingera/tools/heartbeats.yaml by `npm run generate`. Do not edit.
// delete_heartbeat: DELETE /v1/heartbeats/{check_id} (deleteHeartbeat)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteHeartbeat } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, DeleteHeartbeat>({
  async run(args, { client }) {
    return client.deleteHeartbeat({
      path: { check_id: args.heartbeat_id },
    });
  },
});
