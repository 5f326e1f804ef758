/** Analytics of people: what incidents cost them, and what they have set up. */

import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { countHours, mean, sum, withValues } from "./analytics-figures.ts";
import { engagedSeconds, type Measured, measureAll } from "./analytics-incidents.ts";
import { cut, type Range, readFilter, readRange, readZone, repeat, sortRows } from "./analytics-query.ts";
import { countFrom, countTo, isInvolved, ofUser, secondsToOwnAck } from "./analytics-raw.ts";
import { findTarget } from "./escalation-policies.ts";
import { type Fields, fieldsOf, idOf, idsOf, listOf, textOf, textsOf } from "./fields.ts";
import { readOnCall } from "./schedule-plans.ts";

/** What a person has been on call for, by the level of the policy. */
type Duty = Record<string, { first: number; later: number }>;

/** What is counted of a person who has set it up. */
const SET_UP = {
  total_downloaded_mobile_app: "downloaded_mobile_app",
  total_on_escalation_policy: "on_escalation_policy",
  total_signed_up: "signed_up",
  total_with_notification_methods: "notification_methods",
};

export const analyticsPeopleBehaviours: Record<string, Behaviour> = {
  /** A row for each team and each of those who were called to its incidents or on call for it. */
  getAnalyticsMetricsRespondersTeam(call) {
    const { account } = call;
    const { range, incidents, responders } = readResponders(call);
    const wanted = textsOf(fieldsOf(call.body["filters"])["team_ids"]);
    const teams = account
      .collection("teams")
      .list()
      .filter(({ id }) => wanted.length === 0 || wanted.includes(id));
    const rows = teams.flatMap((team) => {
      const own = incidents.filter((one) => one.teams.includes(team.id));
      const duty = measureDuty(account, range, team.id);
      return responders.flatMap((user) => {
        const involved = own.filter((one) => isInvolved(one, user.id));
        if (involved.length === 0 && duty[user.id] === undefined) return [];
        const row = summarize(account, involved, [user.id], duty);
        return [
          { responder_id: user.id, responder_name: user["name"], team_id: team.id, team_name: team["name"], ...row },
        ];
      });
    });
    return answer(call, rows);
  },

  getAnalyticsMetricsRespondersAll(call) {
    const { account } = call;
    const { range, incidents, responders } = readResponders(call);
    const ids = responders.map(({ id }) => id);
    const involved = incidents.filter((one) => ids.some((id) => isInvolved(one, id)));
    return answer(call, [summarize(account, involved, ids, measureDuty(account, range))]);
  },

  getAnalyticsMetricsUsersAll(call) {
    const users = readUsers(call);
    const shares = Object.entries(SET_UP).flatMap(([name, field]) => {
      const count = users.filter((user) => user[field] === true).length;
      const percentage = users.length === 0 ? 0 : Math.round((1000 * count) / users.length) / 10;
      return [[`${name}_count`, count] as const, [`${name}_percentage`, percentage] as const];
    });
    const data = [{ total_user_count: users.length, ...Object.fromEntries(shares) }];
    return { status: 200, json: { data, ...repeat(call) } };
  },

  getAnalyticsUsers(call) {
    const { order = "desc" } = call.body;
    const order_by = textOf(call.body["order_by"]) || "user_id";
    const rows = sortRows(readUsers(call), order_by === "user_id" ? "id" : order_by, order);
    const { data, page } = cut(call, rows, "id", 1000);
    return { status: 200, json: { data, ...repeat(call), ...page, order, order_by } };
  },
};

function readResponders(call: DemoCall): { range: Range; incidents: Measured[]; responders: Entity[] } {
  const { account } = call;
  const range = readRange(call, "date_range_start", "date_range_end");
  const wanted = textsOf(fieldsOf(call.body["filters"])["responder_ids"]);
  const users = account.collection("users").list();
  return {
    range,
    incidents: measureAll(account).filter(readFilter(call, range)),
    responders: users.filter(({ id }) => wanted.length === 0 || wanted.includes(id)),
  };
}

function answer(call: DemoCall, rows: Fields[]) {
  const { order, order_by } = call.body;
  const data = sortRows(rows, textOf(order_by) || "total_incident_count", order);
  return { status: 200, json: { data, ...repeat(call, "order", "order_by") } };
}

/** Seconds on call up to now, on policies of the team or on all. */
function measureDuty(account: Account, range: Range, teamId?: string): Duty {
  const duty: Duty = {};
  const end = Math.min(range.end, account.now().getTime());
  for (const policy of account.collection("escalation_policies").list()) {
    if (teamId !== undefined && !idsOf(policy["teams"]).includes(teamId)) continue;
    for (const [index, { targets }] of listOf(policy["escalation_rules"]).entries()) {
      for (const target of listOf(targets)) {
        const entity = findTarget(account, target);
        // A person who is a target is always on call, and so on no shift that could be counted.
        if (entity === undefined || entity["type"] === "user" || end <= range.start) continue;
        for (const turn of readOnCall(account, entity, { start: range.start, end })) {
          const own = duty[turn.user] ?? { first: 0, later: 0 };
          duty[turn.user] = own;
          const length = Math.max(0, Math.min(turn.end, end) - Math.max(turn.start, range.start));
          own[index === 0 ? "first" : "later"] += Math.round(length / 1000);
        }
      }
    }
  }
  return duty;
}

/** The people's part in the incidents. */
function summarize(account: Account, incidents: Measured[], users: string[], duty: Duty): Fields {
  const now = account.now().getTime();
  const each = <T>(read: (measured: Measured, user: string) => T): T[] =>
    incidents.flatMap((one) => users.filter((user) => isInvolved(one, user)).map((user) => read(one, user)));
  const hours = countHours(account, each(({ interruptions }, user) => ofUser(interruptions, user)).flat());
  const engaged = each((one, user) => engagedSeconds(one, now, user));
  const first = sum(users.map((user) => duty[user]?.first ?? 0));
  const later = sum(users.map((user) => duty[user]?.later ?? 0));
  return withValues({
    mean_engaged_seconds: mean(engaged),
    mean_time_to_acknowledge_seconds: mean(each(secondsToOwnAck)),
    total_business_hour_interruptions: hours.business,
    total_engaged_seconds: sum(engaged),
    total_incident_count: incidents.length,
    total_incidents_acknowledged: sum(each((one, user) => Math.min(1, ofUser(one.acknowledgements, user).length))),
    total_incidents_manual_escalated_from: sum(each((one, user) => countFrom(one, "manual", user))),
    total_incidents_manual_escalated_to: sum(each((one, user) => countTo(one, "manual", user))),
    total_incidents_reassigned_from: sum(each((one, user) => countFrom(one, "reassigned", user))),
    total_incidents_reassigned_to: sum(each((one, user) => countTo(one, "reassigned", user))),
    total_incidents_timeout_escalated_from: sum(each((one, user) => countFrom(one, "timeout", user))),
    total_incidents_timeout_escalated_to: sum(each((one, user) => countTo(one, "timeout", user))),
    total_interruptions: hours.business + hours.off + hours.sleep,
    total_notifications: sum(each(({ notifications }, user) => ofUser(notifications, user).length)),
    total_off_hour_interruptions: hours.off,
    total_seconds_on_call: first + later,
    total_seconds_on_call_level_1: first,
    total_seconds_on_call_level_2_plus: later,
    total_sleep_hour_interruptions: hours.sleep,
  });
}

/** The people that the filters leave, as analytics writes them. */
function readUsers(call: DemoCall): Fields[] {
  const { account } = call;
  readZone(call);
  const filters = fieldsOf(call.body["filters"]);
  const passes = (wanted: unknown, ids: string[]) =>
    textsOf(wanted).length === 0 || ids.some((id) => textsOf(wanted).includes(id));
  const policies = account
    .collection("escalation_policies")
    .list()
    .map((policy) => targetIdsOf(account, policy));
  const schedules = account
    .collection("schedules")
    .list()
    .map(({ users }) => idsOf(users));
  return account
    .collection("users")
    .list()
    .filter((user) => passes(filters["user_ids"], [user.id]) && passes(filters["team_ids"], idsOf(user["teams"])))
    .filter((user) => passes(filters["role_ids"], [textOf(user["role"])]))
    .map((user) => writeUser(account, user, countOf(policies, user.id), countOf(schedules, user.id)));
}

/** The targets, and those whose turn comes in a schedule that is one. */
const targetIdsOf = (account: Account, policy: Entity): string[] =>
  listOf(policy["escalation_rules"])
    .flatMap(({ targets }) => listOf(targets))
    .flatMap((target) => [idOf(target), ...idsOf(findTarget(account, target)?.["users"])]);

const countOf = (lists: string[][], id: string): number => lists.filter((ids) => ids.includes(id)).length;

function writeUser(account: Account, user: Entity, policies: number, schedules: number): Fields {
  const methods = account.collection(`users/${user.id}/contact_methods`).list();
  const [team] = listOf(user["teams"]);
  const kinds: Record<string, string> = {
    email_contact_method: "EmailChannel",
    phone_contact_method: "PhoneChannel",
    push_notification_contact_method: "PushNotificationChannel",
    sms_contact_method: "SmsChannel",
  };
  const channels = methods.map(({ type }) => kinds[textOf(type)]).filter((one) => one !== undefined);
  return withValues({
    account_id: 1,
    channel_types_configured: [...new Set(channels)],
    created_at: user["created_at"],
    default_notification_channel_count: methods.length,
    description: user["description"] ?? null,
    downloaded_mobile_app: channels.includes("PushNotificationChannel"),
    email: user["email"],
    escalation_policies_count: policies,
    id: user.id,
    last_sign_in_at: null,
    notification_methods: methods.length > 0,
    on_escalation_policy: policies > 0,
    on_schedule: schedules > 0,
    role: user["role"],
    schedules_count: schedules,
    signed_up: user["invitation_sent"] !== true,
    team_count: listOf(user["teams"]).length,
    team_id: team?.["id"] ?? null,
    team_name: account.collection("teams").get(idOf(team))?.["name"] ?? null,
    time_zone: user["time_zone"] ?? null,
    user_name: user["name"],
  });
}
