import type { Account, Behaviour } from "../../../runtime/demo/types.ts";
import { type Fields, idOf, idsOf, inPath, invalid, named, referAll, sentAs, textOf } from "./fields.ts";
import { storeWith } from "./store-with.ts";

export const extensionBehaviours: Record<string, Behaviour> = {
  listExtensions(call) {
    const { account, query } = call;
    const words = (query.one("query") ?? "").toLowerCase();
    const object = query.one("extension_object_id");
    const schema = query.one("extension_schema_id");
    const found = account
      .collection("extensions")
      .list()
      .filter((one) => textOf(one["name"]).toLowerCase().includes(words))
      .filter((one) => object === undefined || idsOf(one["extension_objects"]).includes(object))
      .filter((one) => schema === undefined || idOf(one["extension_schema"]) === schema);
    return account.page(call, "extensions", found);
  },

  createExtension(call) {
    const fields = readExtension(call.account, sentAs(call, "extension"));
    return storeWith(call, "extensions", "extension", { temporarily_disabled: false, ...fields });
  },

  updateExtension(call) {
    call.account.find("extensions", inPath(call, "id"));
    return storeWith(call, "extensions", "extension", readExtension(call.account, sentAs(call, "extension")));
  },

  enableExtension(call) {
    const { account } = call;
    const extension = account.find("extensions", inPath(call, "id"));
    const enabled = account.collection("extensions").put({ ...extension, temporarily_disabled: false });
    return { status: 200, json: { extension: enabled } };
  },
};

function readExtension(account: Account, sent: Fields): Fields {
  const schema = named(account, "extension_schemas", sent["extension_schema"], "Extension schema");
  const extension_objects = referAll(account, "services", sent["extension_objects"], "Service");
  if (extension_objects.length === 0) throw invalid("Extension objects cannot be empty.");
  return { type: "extension", extension_schema: account.refer(schema), extension_objects };
}
