// @generated from specs/pingera/tools/typed_checks.yaml by `npm run generate`. Do not edit.
// execute_multistep_check: POST /v1/checks/execute (executeCustomCheck)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ExecuteMultistepCheck } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, ExecuteMultistepCheck>({
  async run(args, { client }) {
    return client.executeCustomCheck({
      body: {
        name: args.name,
        url: args.url,
        parameters: {
          pw_script: args.pw_script,
        },
        timeout: args.timeout,
        type: "multistep",
      },
    });
  },
});
