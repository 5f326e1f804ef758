// @generated from specs/counted/tools/books.yaml by `npm run generate`. Do not edit.
// list_readers: GET /v1/readers (listReaders)
import { collectByNumber } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListReaders } from "../arguments.ts";
import type { Library } from "../client.ts";

export default defineTool<Library, ListReaders>({
  async run(args, { client }) {
    return collectByNumber(args, { size: 4 }, async (page) => {
      const answer = await client.listReaders({
        query: {
          page: page.number,
          size: page.size,
        },
      });
      return { items: answer.readers };
    });
  },
});
