// @generated from specs/pingera/tools/typed_checks.yaml by `npm run generate`. Do not edit.
// create_multistep_check: POST /v1/checks (createCheck)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { CreateMultistepCheck } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, CreateMultistepCheck>({
  async run(args, { client }) {
    return client.createCheck({
      body: {
        name: args.name,
        url: args.url,
        parameters: {
          pw_script: args.pw_script,
        },
        interval: args.interval,
        timeout: args.timeout,
        active: args.active,
        type: "multistep",
      },
    });
  },
});
