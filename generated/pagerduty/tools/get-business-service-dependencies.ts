// @generated from specs/pagerduty/tools/business_services.yaml by `npm run generate`. Do not edit.
// get_business_service_dependencies: GET /service_dependencies/business_services/{id} (getBusinessServiceServiceDependencies)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetBusinessServiceDependencies } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetBusinessServiceDependencies>({
  async run(args, { client }) {
    return client.getBusinessServiceServiceDependencies({
      path: { id: args.business_service_id },
    });
  },
});
