// @generated from specs/pingera/tools/typed_checks.yaml by `npm run generate`. Do not edit.
// execute_icmp_check: POST /v1/checks/execute (executeCustomCheck)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ExecuteIcmpCheck } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, ExecuteIcmpCheck>({
  async run(args, { client }) {
    return client.executeCustomCheck({
      body: {
        name: args.name,
        host: args.host,
        timeout: args.timeout,
        parameters: {
          probe_count: args.probe_count,
          ip_version: args.ip_version,
          probe_interval: args.probe_interval,
          probe_timeout: args.probe_timeout,
          assertions: args.max_packet_loss === undefined ? undefined : {
            max_packet_loss: args.max_packet_loss,
          },
        },
        type: "icmp",
      },
    });
  },
});
