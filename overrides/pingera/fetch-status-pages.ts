import type { Answer, Pingera } from "../../generated/pingera/client.ts";
import type { OffsetPage } from "../../runtime/http/paginate.ts";

type StatusPage = NonNullable<Answer<"listPages">["pages"]>[number];

/** One page of the list of status pages. Older servers of the API answer with all of them at once, as a bare array. */
export async function fetchStatusPages(
  client: Pingera,
  { number, size }: { number: number; size: number },
): Promise<OffsetPage<StatusPage>> {
  const answer = await client.listPages({ query: { page: number, page_size: size } });
  if (!Array.isArray(answer))
    return { items: answer.pages, more: answer.pagination?.has_next, total: answer.pagination?.total_items };
  const all: StatusPage[] = answer;
  return { items: all.slice((number - 1) * size, number * size), more: number * size < all.length, total: all.length };
}
