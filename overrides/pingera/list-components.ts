import type { ListComponents } from "../../generated/pingera/arguments.ts";
import type { Pingera } from "../../generated/pingera/client.ts";
import { collectWhole } from "../../runtime/http/paginate.ts";
import { defineTool } from "../../runtime/tools/tool.ts";

/** The API gives all components at once; callers may want them in pages. */
export default defineTool<Pingera, ListComponents>({
  async run({ page_id, show_groups, show_deleted, page, page_size, cursor }, { client }) {
    return collectWhole({ limit: page_size, cursor, page }, async () => ({
      items: await client.listComponents({ path: { page_id }, query: { show_groups, show_deleted } }),
    }));
  },
});
