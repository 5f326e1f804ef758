// @generated from specs/counted/tools/books.yaml by `npm run generate`. Do not edit.
// burn_book: DELETE /v1/books/{book_id} (deleteBook)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { BurnBook } from "../arguments.ts";
import type { Library } from "../client.ts";

export default defineTool<Library, BurnBook>({
  async run(args, { client }) {
    return client.deleteBook({
      path: { book_id: args.book_id },
    });
  },
});
