// @generated from specs/pingera/tools/typed_checks.yaml by `npm run generate`. Do not edit.
// execute_dns_check: POST /v1/checks/execute (executeCustomCheck)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ExecuteDnsCheck } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, ExecuteDnsCheck>({
  async run(args, { client }) {
    return client.executeCustomCheck({
      body: {
        name: args.name,
        host: args.host,
        timeout: args.timeout,
        parameters: {
          record_type: args.record_type,
          dns_servers: args.dns_servers,
          expected_answers: args.expected_answers,
          validation_mode: args.validation_mode,
        },
        type: "dns",
      },
    });
  },
});
