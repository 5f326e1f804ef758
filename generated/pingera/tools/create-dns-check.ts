// @generated from specs/pingera/tools/typed_checks.yaml by `npm run generate`. Do not edit.
// create_dns_check: POST /v1/checks (createCheck)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateDnsCheck } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, CreateDnsCheck>({
  async run(args, { client }) {
    return client.createCheck({
      body: {
        name: args.name,
        host: args.host,
        interval: args.interval,
        timeout: args.timeout,
        active: args.active,
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
