// @generated from specs/counted/tools/books.yaml by `npm run generate`. Do not edit.
// list_colors: GET /v1/colors (listColors)
import { defineTool } from "../../../runtime/tools/tool.ts";
import type { ListColors } from "../arguments.ts";
import type { Library } from "../client.ts";

export default defineTool<Library, ListColors>({
  async run(_args, { client }) {
    return client.listColors({});
  },
});
