import type { Pingera } from "../../generated/pingera/client.ts";
import { UpstreamError } from "../../runtime/errors.ts";

/** The API has no way to pause or resume but this; callers know the answer in the words of those two. */
export async function setActive(check_id: string, active: boolean, client: Pingera): Promise<object> {
  const check = await client.updateCheck({ path: { check_id }, body: { active } });
  const word = active ? "resumed" : "paused";
  if ((check.active ?? active) !== active)
    throw new UpstreamError(`The API accepted the change, and yet check ${check_id} was not ${word}.`);
  return { message: `Check ${word} successfully.`, check_id, status: active ? "active" : "paused", check };
}
