// @generated from specs/pingera/tools/on_demand.yaml by `npm run generate`. Do not edit.
// execute_custom_check: POST /v1/checks/execute (executeCustomCheck)
import { checkTarget } from "../../../overrides/pingera/check-target.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ExecuteCustomCheck } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, ExecuteCustomCheck>({
  async run(args, { client }) {
    checkTarget(args);
    return client.executeCustomCheck({
      body: {
        type: args.type,
        name: args.name,
        url: args.url,
        host: args.host,
        port: args.port,
        timeout: args.timeout,
        parameters: args.parameters,
      },
    });
  },
});
