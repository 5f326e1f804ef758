import type { Account, Behaviour, DemoAnswer, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { isTimeZone } from "../time-zone.ts";
import { policiesWith } from "./escalation-policies.ts";
import {
  checkUnique,
  type Fields,
  fieldsOf,
  idOf,
  inPath,
  invalid,
  listOf,
  sentAs,
  textOf,
  writeKey,
} from "./fields.ts";
import { storeNew } from "./store-new.ts";
import { storeWith } from "./store-with.ts";
import { userRuleBehaviours } from "./user-rules.ts";

const DEFAULTS = {
  time_zone: "UTC",
  color: "green",
  role: "user",
  avatar_url: "https://demo.pagerduty.com/avatars/blank.png",
};
/** What the API writes, whatever is sent. */
const FIXED = { type: "user", billed: true, invitation_sent: true, created_via_sso: false, teams: [] };

export const userBehaviours: Record<string, Behaviour> = {
  ...userRuleBehaviours,

  listUsers: (call) => showAll(call, call.account.generic(call)),
  getUser: (call) => showAll(call, call.account.generic(call)),

  getCurrentUser(call) {
    const { account, caller } = call;
    if (caller.userId === undefined) throw invalid("The token belongs to the account, not to a user");
    return { status: 200, json: { user: show(account, account.find("users", caller.userId)) } };
  },

  createUser(call) {
    const { account } = call;
    const sent = sentAs(call, "user");
    checkUser(account, sent);
    const { license: _, ...given } = sent;
    const stored = storeNew(account, "users", { ...DEFAULTS, ...given, ...FIXED });
    addFirstRule(account, stored);
    return { status: 201, json: { user: show(account, stored) } };
  },

  updateUser(call) {
    const { account } = call;
    const present = account.find("users", inPath(call, "id"));
    const sent = sentAs(call, "user");
    checkUser(account, sent, present);
    return showAll(call, storeWith(call, "users", "user", { summary: sent["name"] ?? present["name"] }));
  },

  regenerateUserPrivateUrlKey(call) {
    const { account } = call;
    const user = account.find("users", inPath(call, "id"));
    return { status: 200, json: { private_url_key: writeKey(user.id + account.makeId("private_url_key")) } };
  },

  deleteUser(call) {
    const { account } = call;
    const { id } = account.find("users", inPath(call, "id"));
    const obstacle = findObstacle(account, id);
    if (obstacle !== undefined) throw invalid(`The user cannot be deleted while ${obstacle}`);
    for (const team of account.collection("teams").list()) account.collection(`teams/${team.id}/members`).delete(id);
    account.collection("users").delete(id);
    return { status: 204 };
  },
};

/** Adds the contact methods and rules that the user has by now. */
function show(account: Account, user: Entity): Fields {
  const refer = (kind: string) =>
    account
      .collection(`users/${user.id}/${kind}`)
      .list()
      .map((one) => account.refer(one));
  return { ...user, contact_methods: refer("contact_methods"), notification_rules: refer("notification_rules") };
}

function showAll({ account }: DemoCall, answer: DemoAnswer): DemoAnswer {
  const json = fieldsOf(answer.json);
  const showOne = (user: Fields) => show(account, account.find("users", idOf(user)));
  const { users, user } = json;
  const shown = Array.isArray(users) ? { users: listOf(users).map(showOne) } : { user: showOne(fieldsOf(user)) };
  return { ...answer, json: { ...json, ...shown } };
}

function checkUser(account: Account, { name, email, time_zone }: Fields, present?: Entity): void {
  if (name !== undefined && textOf(name).trim() === "") throw invalid("Name cannot be empty.");
  if (email !== undefined) checkUnique(account, "users", "email", email, present?.id);
  if (textOf(time_zone) !== "" && !isTimeZone(time_zone)) throw invalid("Time zone is invalid");
}

/** Everybody begins with an e-mail for what is urgent. */
function addFirstRule(account: Account, { id, email }: Entity): void {
  const method = storeNew(account, `users/${id}/contact_methods`, {
    type: "email_contact_method",
    label: "Default",
    address: email,
    enabled: true,
    send_short_email: false,
  });
  storeNew(account, `users/${id}/notification_rules`, {
    urgency: "high",
    start_delay_in_minutes: 0,
    contact_method: account.refer(method),
  });
}

/** Who has work to do or is to be paged has to be relieved first. */
function findObstacle(account: Account, id: string): string | undefined {
  const incidents = account.collection("incidents").list();
  const isAssigned = incidents.some(
    (incident) =>
      incident["status"] !== "resolved" &&
      listOf(incident["assignments"]).some(({ assignee }) => idOf(assignee) === id),
  );
  if (isAssigned) return "incidents are assigned to them";
  if (policiesWith(account, id).length > 0) return "escalation policies page them";
  const isScheduled = account
    .collection("schedules")
    .list()
    .some(({ schedule_layers }) =>
      listOf(schedule_layers).some(({ users }) => listOf(users).some(({ user }) => idOf(user) === id)),
    );
  return isScheduled ? "they are on a schedule" : undefined;
}
