import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import type { Span } from "../oncall-hours.ts";
import { DAY, writeTime } from "../time-zone.ts";
import { escalationPolicyBehaviours, findTarget } from "./escalation-policies.ts";
import { type Fields, idOf, listOf } from "./fields.ts";
import type { Turn } from "./rotation.ts";
import { rotationEventBehaviours } from "./rotation-events.ts";
import { scheduleOverrideBehaviours } from "./schedule-overrides.ts";
import { readOnCall, readOnCallAt } from "./schedule-plans.ts";
import { checkRange, readTime, readZone } from "./schedule-request.ts";
import { scheduleBehaviours } from "./schedules.ts";
import { shiftScheduleBehaviours } from "./schedules-v3.ts";
import { sessionConfigurationBehaviours } from "./session-configurations.ts";
import { shiftChangeBehaviours } from "./shift-changes.ts";
import { userBehaviours } from "./users.ts";

/** How far ahead the API tells. */
const AHEAD = 90 * DAY;

export const oncallBehaviours: Record<string, Behaviour> = {
  ...escalationPolicyBehaviours,
  ...scheduleBehaviours,
  ...scheduleOverrideBehaviours,
  ...shiftScheduleBehaviours,
  ...rotationEventBehaviours,
  ...shiftChangeBehaviours,
  ...userBehaviours,
  ...sessionConfigurationBehaviours,

  listOnCalls(call) {
    const { account, query } = call;
    const zone = readZone(call, "UTC");
    const found = findOncalls(call, readOncallRange(call));
    const oncalls = query.flag("earliest") ? keepEarliest(found) : found;
    return account.page(
      call,
      "oncalls",
      oncalls.map((oncall) => show(account, oncall, zone)),
    );
  },
};

/** References to the users on call on a level of an escalation policy, each once. */
export function whoIsOnCall(account: Account, policyId: string, level: number, at: Date): Fields[] {
  const policy = account.collection("escalation_policies").get(policyId);
  const rule = listOf(policy?.["escalation_rules"])[level - 1];
  const ids = listOf(rule?.["targets"]).flatMap((target) => {
    const entity = findTarget(account, target);
    if (entity === undefined) return [];
    return entity["type"] === "user" ? [entity.id] : readOnCallAt(account, entity, at);
  });
  return [...new Set(ids)].flatMap((id) => {
    const user = account.collection("users").get(id);
    return user ? [account.refer(user)] : [];
  });
}

interface Oncall {
  policy: Entity;
  level: number;
  user: Entity;
  /** None for a user who is a target of the policy and so is always on call. */
  turn?: { schedule: Entity } & Span;
}

function readOncallRange({ account, query }: DemoCall): Span {
  const now = account.now().getTime();
  const start = readTime("since", query.one("since"), "UTC") ?? now;
  const { end } = checkRange({ start, end: readTime("until", query.one("until"), "UTC") ?? now });
  return { start, end: Math.min(end, now + AHEAD) };
}

function findOncalls({ account, query }: DemoCall, range: Span): Oncall[] {
  const wanted = (name: string, id: string) => {
    const ids = query.all(name);
    return ids.length === 0 || ids.includes(id);
  };
  const turns = new Map<string, Turn[]>();
  const turnsOf = (schedule: Entity): Turn[] => {
    const known = turns.get(schedule.id) ?? readOnCall(account, schedule, range);
    turns.set(schedule.id, known);
    return known;
  };
  const oncalls: Oncall[] = [];
  const add = (userId: string, oncall: Omit<Oncall, "user">) => {
    const user = account.collection("users").get(userId);
    if (user && wanted("user_ids[]", userId)) oncalls.push({ ...oncall, user });
  };
  for (const policy of account.collection("escalation_policies").list()) {
    if (!wanted("escalation_policy_ids[]", policy.id)) continue;
    for (const [index, rule] of listOf(policy["escalation_rules"]).entries()) {
      const level = index + 1;
      for (const target of listOf(rule["targets"])) {
        const entity = findTarget(account, target);
        // The API's word for those who are on call without a schedule.
        const schedule = entity?.["type"] === "user" ? "null" : idOf(entity);
        if (entity === undefined || !wanted("schedule_ids[]", schedule)) continue;
        if (schedule === "null") add(entity.id, { policy, level });
        else
          for (const { user, start, end } of turnsOf(entity))
            add(user, { policy, level, turn: { schedule: entity, start, end } });
      }
    }
  }
  return oncalls;
}

/** The first for each policy, level and user. */
function keepEarliest(oncalls: Oncall[]): Oncall[] {
  const startOf = ({ turn }: Oncall) => turn?.start ?? Number.NEGATIVE_INFINITY;
  const earliest = new Map<string, Oncall>();
  for (const oncall of oncalls) {
    const key = `${oncall.policy.id} ${oncall.level} ${oncall.user.id}`;
    const other = earliest.get(key);
    if (other === undefined || startOf(oncall) < startOf(other)) earliest.set(key, oncall);
  }
  return [...earliest.values()];
}

/** What is null in the API's prose the document does not let be null, so it is left out. */
const show = (account: Account, { policy, level, user, turn }: Oncall, zone: string): Fields => ({
  escalation_policy: account.refer(policy),
  escalation_level: level,
  user: account.refer(user),
  ...(turn && {
    schedule: account.refer(turn.schedule),
    start: writeTime(turn.start, zone),
    end: writeTime(turn.end, zone),
  }),
});
