// @generated from specs/pagerduty/tools/extension_schemas.yaml by `npm run generate`. Do not edit.
// list_extension_schemas: GET /extension_schemas (listExtensionSchemas)
import { collectByOffset } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListExtensionSchemas } from "../arguments.ts";
import type { PagerDuty } from "../client.ts";

export default defineTool<PagerDuty, ListExtensionSchemas>({
  async run(args, { client }) {
    return collectByOffset(args, { size: 100, deepest: 10000 }, async (page) => {
      const answer = await client.listExtensionSchemas({
        query: {
          limit: page.limit,
          offset: page.offset,
        },
      });
      return { items: answer.extension_schemas, more: answer.more, total: answer.total };
    });
  },
});
