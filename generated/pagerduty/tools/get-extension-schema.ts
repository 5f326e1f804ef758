// @generated from specs/pagerduty/tools/extension_schemas.yaml by `npm run generate`. Do not edit.
// get_extension_schema: GET /extension_schemas/{id} (getExtensionSchema)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetExtensionSchema } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, GetExtensionSchema>({
  async run(args, { client }) {
    const answer = await client.getExtensionSchema({
      path: { id: args.schema_id },
    });
    return answer.extension_schema;
  },
});
