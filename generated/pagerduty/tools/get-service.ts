// @generated from specs/pagerduty/tools/services.yaml by `npm run generate`. Do not edit.
// get_service: GET /services/{id} (getService)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetService } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetService>({
  async run(args, { client }) {
    const answer = await client.getService({
      path: { id: args.service_id },
    });
    return answer.service;
  },
});
