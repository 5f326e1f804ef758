// @generated from specs/pingera/tools/checks.yaml by `npm run generate`. Do not edit.
// create_check: POST /v1/checks (createCheck)
import { checkTarget } from "../../../overrides/pingera/check-target.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateCheck } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, CreateCheck>({
  async run(args, { client }) {
    checkTarget(args);
    return client.createCheck({
      body: {
        name: args.name,
        type: args.type,
        url: args.url,
        host: args.host,
        port: args.port,
        interval: args.interval,
        timeout: args.timeout,
        active: args.active,
        parameters: args.parameters,
        group_id: args.group_id,
        position: args.position,
      },
    });
  },
});
