// @generated from specs/pingera/tools/heartbeats.yaml by `npm run generate`. Do not edit.
// create_heartbeat: POST /v1/heartbeats (createHeartbeat)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateHeartbeat } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, CreateHeartbeat>({
  async run(args, { client }) {
    return client.createHeartbeat({
      body: {
        name: args.name,
        period_seconds: args.period_seconds,
        grace_seconds: args.grace_seconds,
        active: args.active,
      },
    });
  },
});
