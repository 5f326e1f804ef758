// @generated from specs/statuspage/tools/pages.yaml by `npm run generate`. Do not edit.
// list_components: GET /pages/{page_id}/components (listComponents)
import { collectByNumber } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListComponents } from "../arguments.ts";
import type { Statuspage } from "../client.ts";

export default defineTool<Statuspage, ListComponents>({
  async run(args, { client }) {
    return collectByNumber(args, { size: 100 }, async (page) => {
      const answer = await client.listComponents({
        path: { page_id: args.page_id },
        query: {
          page: page.number,
          per_page: page.size,
        },
      });
      return { items: answer };
    });
  },
});
