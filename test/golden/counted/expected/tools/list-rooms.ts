// @generated from specs/counted/tools/books.yaml by `npm run generate`. Do not edit.
// list_rooms: GET /v1/shelves (listShelves)
import { wholeList } from "../../../runtime/http/paginate.ts";
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListRooms } from "../arguments.ts";
import type { Library } from "../client.ts";

export default defineTool<Library, ListRooms>({
  async run(_args, { client }) {
    return wholeList(await client.listShelves({}));
  },
});
