// @generated from specs/pingera/tools/checks.yaml by `npm run generate`. Do not edit.
// resume_check: PATCH /v1/checks/{check_id} (updateCheck)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ResumeCheck } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, ResumeCheck>({
  async run(args, { client }) {
    return client.updateCheck({
      path: { check_id: args.check_id },
      body: {
        active: true,
      },
    });
  },
});
