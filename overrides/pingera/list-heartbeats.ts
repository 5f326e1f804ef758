import type { ListHeartbeats } from "../../generated/pingera/arguments.ts";
import type { Pingera } from "../../generated/pingera/client.ts";
import { collectByNumber, collectWhole } from "../../runtime/http/paginate.ts";
import { defineTool } from "../../runtime/tools/tool.ts";

const pages = { size: 100 };
/** More heartbeats than an account has. */
const MOST = 10_000;

/** The API cannot filter by status, so with one the heartbeats are picked out of all. */
export default defineTool<Pingera, ListHeartbeats>({
  async run({ page, page_size, cursor, status }, { client }) {
    const fetchPage = async ({ number, size }: { number: number; size: number }) => {
      const { checks, pagination } = await client.listHeartbeats({ query: { page: number, per_page: size } });
      return { items: checks, more: pagination?.has_next, total: pagination?.total_items };
    };
    const args = { limit: page_size, cursor, page };
    if (status === undefined) return collectByNumber(args, pages, fetchPage);
    return collectWhole(args, async () => {
      const all = await collectByNumber({ limit: MOST }, pages, fetchPage);
      return { items: all.items.filter((heartbeat) => heartbeat.status === status), more: all.more === true };
    });
  },
});
