// @generated from specs/counted/tools/books.yaml by `npm run generate`. Do not edit.
// get_book: GET /v1/books/{book_id} (getBook)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { GetBook } from "../arguments.ts";
import type { Library } from "../client.ts";

export default defineTool<Library, GetBook>({
  async run(args, { client }) {
    return client.getBook({
      path: { book_id: args.book_id },
    });
  },
});
