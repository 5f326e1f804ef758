// @generated from specs/pingera/tools/heartbeats.yaml by `npm run generate`. Do not edit.
// update_heartbeat: PUT /v1/heartbeats/{check_id} (replaceHeartbeat)
import { someChange } from "../../../runtime/tools/some-change.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { UpdateHeartbeat } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, UpdateHeartbeat>({
  async run(args, { client }) {
    someChange(args, ["heartbeat_id"]);
    return client.replaceHeartbeat({
      path: { check_id: args.heartbeat_id },
      body: {
        name: args.name,
        period_seconds: args.period_seconds,
        grace_seconds: args.grace_seconds,
        active: args.active,
      },
    });
  },
});
