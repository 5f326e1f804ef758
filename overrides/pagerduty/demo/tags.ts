import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { checkUnique, type Fields, idOf, inPath, invalid, listOf, named, sentAs, textOf } from "./fields.ts";
import { storeNew } from "./store-new.ts";

/** Who has a tag is kept with the tag: `tags/<id>/users`, `tags/<id>/teams`, `tags/<id>/escalation_policies`. */
export const tagBehaviours: Record<string, Behaviour> = {
  createTags(call) {
    checkUnique(call.account, "tags", "label", sentAs(call, "tag")["label"]);
    return call.account.generic(call);
  },

  getTagsByEntityType(call) {
    const { account } = call;
    const kind = inPath(call, "entity_type");
    const tag = account.find("tags", inPath(call, "id"));
    return account.page(call, kind, account.collection(`tags/${tag.id}/${kind}`).list());
  },

  getEntityTypeByIdTags(call) {
    const { account } = call;
    const { kind, entity } = taggedEntity(call);
    const tags = account.collection("tags").list();
    return account.page(
      call,
      "tags",
      tags.filter((tag) => account.collection(`tags/${tag.id}/${kind}`).get(entity.id) !== undefined),
    );
  },

  /** Adds before it removes; a tag that does not exist yet is made when it is sent by its label. */
  createEntityTypeByIdChangeTags(call) {
    const { account, body } = call;
    const { kind, entity } = taggedEntity(call);
    const added = listOf(body["add"]).map((one) => checkTag(account, one));
    const removed = listOf(body["remove"]).map((one) => named(account, "tags", one, "Tag"));
    const { id, type } = account.refer(entity);
    for (const one of added) {
      const tag = "id" in one ? one : storeNew(account, "tags", one);
      account.collection(`tags/${tag.id}/${kind}`).put({ id: textOf(id), type });
    }
    for (const tag of removed) account.collection(`tags/${tag.id}/${kind}`).delete(entity.id);
    return { status: 200, json: {} };
  },
};

function taggedEntity(call: DemoCall): { kind: string; entity: Entity } {
  const kind = inPath(call, "entity_type");
  return { kind, entity: call.account.find(kind, inPath(call, "id")) };
}

/** The tag that is meant, or the label of one to make. */
function checkTag(account: Account, given: Fields): Entity | { label: string } {
  if (given["type"] === "tag_reference" || idOf(given) !== "") return named(account, "tags", given, "Tag");
  const label = textOf(given["label"]).trim();
  if (label === "") throw invalid("Label cannot be empty.");
  const known = account.collection("tags").list();
  return known.find((tag) => textOf(tag["label"]).toLowerCase() === label.toLowerCase()) ?? { label };
}
