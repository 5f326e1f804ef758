import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { type Fields, GONE, inPath, invalid, isFields, reply, stamp, textOf } from "./fields.ts";
import { add, CHECKS, change, checkSecretsOf, SECRETS } from "./store.ts";

export const secretBehaviours: Record<string, Behaviour> = {
  listSecrets: (call) => call.account.page(call, "secrets", call.account.collection(SECRETS).list().map(hide)),
  createSecret(call) {
    const { account, body } = call;
    const isTaken = account
      .collection(SECRETS)
      .list()
      .some((one) => one["secret_name"] === body["secret_name"]);
    if (isTaken) throw invalid("secret_name", "is the name of another secret");
    return reply(hide(addSecret(account, body, nameOf(call))), 201);
  },
  getSecret: (call) => reply(find(call)),
  updateSecret: (call) =>
    reply(hide(change(call.account, SECRETS, find(call), { ...call.body, updated_by: nameOf(call) }))),
  deleteSecret(call) {
    const { account } = call;
    const { id } = find(call);
    account.collection(SECRETS).delete(id);
    for (const check of account.collection(CHECKS).list()) account.collection(checkSecretsOf(check.id)).delete(id);
    return GONE;
  },

  listCheckSecrets: (call) => reply(listOf(call.account, findCheck(call).id)),
  addCheckSecret(call) {
    const { account, body } = call;
    const check = findCheck(call);
    const before = account.collection(checkSecretsOf(check.id)).list();
    assignSecrets(account, check.id, [...before.filter((one) => one["secret_id"] !== body["secret_id"]), body]);
    const made = listOf(account, check.id).find((one) => one["secret_id"] === body["secret_id"]);
    return reply(made, 201);
  },
  replaceCheckSecrets(call) {
    const check = findCheck(call);
    assignSecrets(call.account, check.id, call.items.filter(isFields));
    return reply(listOf(call.account, check.id));
  },
  removeCheckSecret(call) {
    const name = checkSecretsOf(findCheck(call).id);
    call.account.collection(name).delete(call.account.find(name, inPath(call, "secret_id")).id);
    return GONE;
  },
};

export const addSecret = (account: Account, fields: Fields, by: string, at?: number): Entity =>
  add(account, SECRETS, { ...fields, created_by: by, updated_by: by }, at);

/** The secrets of a check are those that are given and no others. They stand under the ID of the secret. */
export function assignSecrets(account: Account, check: string, given: Fields[]): void {
  const name = checkSecretsOf(check);
  const variables = given.map((one) => one["env_variable"]);
  if (new Set(variables).size < variables.length) throw invalid("env_variable", "must not be given twice");
  for (const { secret_id } of given) {
    if (!account.collection(SECRETS).get(textOf(secret_id))) throw invalid("secret_id", "must be the ID of a secret");
  }
  const before = new Map(
    account
      .collection(name)
      .list()
      .map((one) => [one.id, one]),
  );
  for (const id of before.keys()) account.collection(name).delete(id);
  for (const { secret_id, env_variable } of given) {
    const id = textOf(secret_id);
    const known = before.get(id);
    const made = {
      _id: known?.["_id"] ?? account.makeId(name),
      created_at: known?.["created_at"] ?? stamp(account.now()),
    };
    account.collection(name).put({ ...made, id, secret_id: id, env_variable });
  }
}

const find = (call: DemoCall): Entity => call.account.find(SECRETS, inPath(call, "secret_id"));
const findCheck = (call: DemoCall): Entity => call.account.find(CHECKS, inPath(call, "check_id"));
const nameOf = ({ caller }: DemoCall): string => caller.userId ?? "";

/** Only who asks for one secret sees its value. */
function hide({ secret_value, updated_by, ...secret }: Entity): Fields {
  return secret;
}

function listOf(account: Account, check: string): Fields[] {
  const links = account.collection(checkSecretsOf(check)).list();
  return links.map(({ _id, ...link }) => {
    const secret = account.collection(SECRETS).get(textOf(link["secret_id"]));
    return { ...link, id: _id, secret: { secret_name: textOf(secret?.["secret_name"]) } };
  });
}
