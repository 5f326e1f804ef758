// @generated from specs/pingera/tools/secrets.yaml by `npm run generate`. Do not edit.
// list_secrets: GET /v1/secrets (listSecrets)
import { collectByNumber } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListSecrets } from "../arguments.ts";
import type { Pingera } from "../client.ts";

export default defineTool<Pingera, ListSecrets>({
  async run(args, { client }) {
    return collectByNumber({ limit: args.page_size, cursor: args.cursor, page: args.page }, { size: 100 }, async (page) => {
      const answer = await client.listSecrets({
        query: {
          page: page.number,
          page_size: page.size,
        },
      });
      return { items: answer.secrets, more: answer.pagination?.has_next, total: answer.pagination?.total_items };
    });
  },
});
