import type { Behaviour, DemoAnswer, DemoCall } from "../../../runtime/demo/types.ts";
import { idOf, inPath, invalid, named, sentAs } from "./fields.ts";

/** How users are told: contact methods, and the rules that use them. All else about them is generic. */
export const userRuleBehaviours: Record<string, Behaviour> = {
  createUserContactMethod(call) {
    const { account } = call;
    const methods = account.collection(`users/${account.find("users", inPath(call, "id")).id}/contact_methods`);
    const { type, address } = sentAs(call, "contact_method");
    const isTaken = methods.list().some((one) => one["type"] === type && one["address"] === address);
    if (isTaken) throw invalid("The contact method already exists for this user");
    return call.account.generic(call);
  },

  /** What would have used it goes with it. */
  deleteUserContactMethod(call) {
    const { account } = call;
    const user = account.find("users", inPath(call, "id"));
    const method = account.find(`users/${user.id}/contact_methods`, inPath(call, "contact_method_id"));
    for (const kind of Object.keys(RULES)) {
      const rules = account.collection(`users/${user.id}/${kind}`);
      for (const rule of rules.list()) if (idOf(rule["contact_method"]) === method.id) rules.delete(rule.id);
    }
    account.collection(`users/${user.id}/contact_methods`).delete(method.id);
    return { status: 204 };
  },

  getUserNotificationRules(call) {
    const { account, query } = call;
    const user = account.find("users", inPath(call, "id"));
    const urgency = query.one("urgency") ?? "high";
    const rules = account.collection(`users/${user.id}/notification_rules`).list();
    const notification_rules = rules.filter((rule) => urgency === "all" || rule["urgency"] === urgency);
    return { status: 200, json: { notification_rules } };
  },

  createUserNotificationRule: (call) => storeRule(call, "notification_rules"),
  updateUserNotificationRule: (call) => storeRule(call, "notification_rules"),
  createUserHandoffNotificationRule: (call) => storeRule(call, "oncall_handoff_notification_rules"),
  updateUserHandoffNotification: (call) => storeRule(call, "oncall_handoff_notification_rules"),
  createUserStatusUpdateNotificationRule: (call) => storeRule(call, "status_update_notification_rules"),
  updateUserStatusUpdateNotificationRule: (call) => storeRule(call, "status_update_notification_rules"),
};

/** Collections of rules, and what one is called. */
const RULES = {
  notification_rules: "notification_rule",
  oncall_handoff_notification_rules: "oncall_handoff_notification_rule",
  status_update_notification_rules: "status_update_notification_rule",
};

/** A rule may use the user's own contact methods only. */
function storeRule(call: DemoCall, kind: keyof typeof RULES): DemoAnswer {
  const { account } = call;
  const user = account.find("users", inPath(call, "id"));
  const { contact_method } = sentAs(call, RULES[kind]);
  if (contact_method !== undefined)
    named(account, `users/${user.id}/contact_methods`, contact_method, "Contact method");
  return account.generic(call);
}
