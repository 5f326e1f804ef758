// @generated from specs/statuspage/tools/pages.yaml by `npm run generate`. Do not edit.
// list_pages: GET /pages (listPages)
import { collectWhole } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListPages } from "../arguments.ts";
import type { Statuspage } from "../client.ts";

export default defineTool<Statuspage, ListPages>({
  async run(args, { client }) {
    return collectWhole(args, async () => {
      const answer = await client.listPages({});
      return { items: answer };
    });
  },
});
