// @generated from specs/counted/tools/books.yaml by `npm run generate`. Do not edit.
// list_shelves: GET /v1/shelves (listShelves)
import { collectWhole } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListShelves } from "../arguments.ts";
import type { Library } from "../client.ts";

export default defineTool<Library, ListShelves>({
  async run(args, { client }) {
    return collectWhole(args, async () => {
      const answer = await client.listShelves({});
      return { items: answer };
    });
  },
});
