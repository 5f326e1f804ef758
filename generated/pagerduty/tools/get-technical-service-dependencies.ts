// @generated from specs/pagerduty/tools/business_services.yaml by `npm run generate`. Do not edit.
// get_technical_service_dependencies: GET /service_dependencies/technical_services/{id} (getTechnicalServiceServiceDependencies)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetTechnicalServiceDependencies } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetTechnicalServiceDependencies>({
  async run(args, { client }) {
    return client.getTechnicalServiceServiceDependencies({
      path: { id: args.service_id },
    });
  },
});
