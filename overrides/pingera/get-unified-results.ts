import type { GetUnifiedResults } from "../../generated/pingera/arguments.ts";
import type { Pingera } from "../../generated/pingera/client.ts";
import { collectByNumber, collectWhole } from "../../runtime/http/paginate.ts";
import { defineTool } from "../../runtime/tools/tool.ts";

const pages = { size: 100 };

/** The API takes one check or all: several are asked for one by one, and their results merged. */
export default defineTool<Pingera, GetUnifiedResults>({
  async run({ check_ids = [], from_date, to_date, page, page_size, cursor, ...filters }, { client }) {
    const listOf =
      (check_id: string | undefined) =>
      async ({ number, size }: { number: number; size: number }) => {
        const { results, pagination } = await client.listAllResults({
          query: { page: number, page_size: size, check_id, start_date: from_date, end_date: to_date, ...filters },
        });
        return { items: results, more: pagination?.has_next, total: pagination?.total_items };
      };
    const args = { limit: page_size, cursor, page };
    if (check_ids.length < 2) return collectByNumber(args, pages, listOf(check_ids[0]));
    const start = cursor === undefined ? ((page ?? 1) - 1) * page_size : Number(cursor);
    return collectWhole(args, async () => {
      // One more than is wanted of each, to know where to go on.
      const limit = start + page_size + 1;
      const lists = await Promise.all(check_ids.map((id) => collectByNumber({ limit }, pages, listOf(id))));
      const items = lists.flatMap((list) => list.items);
      return { items: items.sort(latestFirst), more: lists.some(({ more }) => more !== false) };
    });
  },
});

interface Dated {
  created_at?: string | undefined;
}

const latestFirst = (a: Dated, b: Dated): number => (b.created_at ?? "").localeCompare(a.created_at ?? "");
