// @generated from specs/counted/tools/books.yaml by `npm run generate`. Do not edit.
// list_books: GET /v1/books (listBooks)
import { collectByNumber } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListBooks } from "../arguments.ts";
import type { Library } from "../client.ts";

export default defineTool<Library, ListBooks>({
  async run(args, { client }) {
    return collectByNumber({ limit: args.per_page, cursor: args.cursor, page: args.number }, { size: 3 }, async (page) => {
      const answer = await client.listBooks({
        query: {
          page: page.number,
          per_page: page.size,
          shelf: args.shelf,
        },
      });
      return { items: answer.books, more: answer.pagination?.has_next, total: answer.pagination?.total_items };
    });
  },
});
