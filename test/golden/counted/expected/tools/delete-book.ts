// @generated from specs/counted/tools/books.yaml by `npm run generate`. Do not edit.
// delete_book: DELETE /v1/books/{book_id} (deleteBook)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { DeleteBook } from "../arguments.ts";
import type { Library } from "../client.ts";

export default defineTool<Library, DeleteBook>({
  async run(args, { client }) {
    return client.deleteBook({
      path: { book_id: args.book_id },
    });
  },
});
