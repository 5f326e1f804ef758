import type { Pingera } from "../../generated/pingera/client.ts";
import { UpstreamError, UserError } from "../../runtime/errors.ts";
import { readPages } from "./read-pages.ts";

/** The largest page of the API, and more status pages than an account has. */
const MOST = 100;
const AT_ONCE = 5;

/** Asks for something on every status page of the account, a few at a time, in the order of the list. */
export async function onEveryPage<T>(client: Pingera, ask: (page_id: string) => Promise<T>): Promise<T[]> {
  const { pages, pagination } = await readPages(client, 1, MOST);
  if (!pages) throw new UpstreamError("The API's answer lacks the list that its document promises.");
  if (pagination?.has_next === true)
    throw new UserError(`"page_id" is required: the account has more than ${MOST} status pages.`);
  const ids = pages.map(({ id }) => id);
  const answers: T[] = [];
  while (ids.length > 0) answers.push(...(await Promise.all(ids.splice(0, AT_ONCE).map(ask))));
  return answers;
}
