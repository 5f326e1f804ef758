import type { ListPages } from "../../generated/pingera/arguments.ts";
import type { Pingera } from "../../generated/pingera/client.ts";
import { collectByNumber } from "../../runtime/http/paginate.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { readPages } from "./read-pages.ts";

const NOTICE = 'Nothing was filtered: status pages have no status, so "status" has no effect.';

/** Older callers may filter by a status that neither the API nor a page has: they are told. */
export default defineTool<Pingera, ListPages>({
  async run({ page, per_page, cursor, status }, { client }) {
    const list = await collectByNumber({ limit: per_page, cursor, page }, { size: 100 }, async ({ number, size }) => {
      const { pages, pagination } = await readPages(client, number, size);
      return { items: pages, more: pagination?.has_next, total: pagination?.total_items };
    });
    return status === undefined ? list : { ...list, extra: { notice: NOTICE } };
  },
});
