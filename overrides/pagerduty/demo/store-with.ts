import type { DemoAnswer, DemoCall } from "../../../runtime/demo/types.ts";
import { type Fields, fieldsOf, idOf } from "./fields.ts";

/** Creates or updates by the generic rules, then sets what they cannot know: what is derived. A summary follows the name. */
export function storeWith(call: DemoCall, collection: string, envelope: string, fields: Fields = {}): DemoAnswer {
  const { account } = call;
  const answer = account.generic(call);
  const stored = account.find(collection, idOf(fieldsOf(answer.json)[envelope]));
  const entity = { ...stored, summary: stored["name"], ...fields };
  return { status: answer.status, json: { [envelope]: account.collection(collection).put(entity) } };
}
