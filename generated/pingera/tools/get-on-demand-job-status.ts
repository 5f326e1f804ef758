// @generated from specs/pingera/tools/on_demand.yaml by `npm run generate`. Do not edit.
// get_on_demand_job_status: GET /v1/checks/jobs/{job_id} (getJob)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetOnDemandJobStatus } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, GetOnDemandJobStatus>({
  async run(args, { client }) {
    return client.getJob({
      path: { job_id: args.job_id },
    });
  },
});
