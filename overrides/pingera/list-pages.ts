import type { ListPages } from "../../generated/pingera/arguments.ts";
import type { Pingera } from "../../generated/pingera/client.ts";
import { collectByNumber } from "../../runtime/http/paginate.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { fetchStatusPages } from "./fetch-status-pages.ts";

const NOTICE = 'Nothing was filtered: status pages have no status, so "status" has no effect.';

/** Older callers may filter by a status that neither the API nor a page has: they are told. */
export default defineTool<Pingera, ListPages>({
  async run({ page, per_page, cursor, status }, { client }) {
    const args = { limit: per_page, cursor, page };
    const list = await collectByNumber(args, { size: 100 }, (wanted) => fetchStatusPages(client, wanted));
    return status === undefined ? list : { ...list, extra: { notice: NOTICE } };
  },
});
