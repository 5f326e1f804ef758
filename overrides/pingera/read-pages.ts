import type { Answer, Pingera } from "../../generated/pingera/client.ts";

/** One page of the status pages. Servers of 2025 answered a bare list of all of them, and took no numbers. */
export async function readPages(client: Pingera, number: number, size: number): Promise<Answer<"listPages">> {
  const answer = await client.listPages({ query: { page: number, page_size: size } });
  const bare: unknown = answer;
  if (!Array.isArray(bare)) return answer;
  const end = number * size;
  const pagination = { total_items: bare.length, has_next: end < bare.length };
  return { pages: bare.slice(end - size, end), pagination };
}
