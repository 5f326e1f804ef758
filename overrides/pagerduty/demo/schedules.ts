import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import type { Span } from "../oncall-hours.ts";
import { DAY, writeTime } from "../time-zone.ts";
import { policiesWith } from "./escalation-policies.ts";
import { type Fields, idOf, invalid, listOf, referAll, sentAs, textOf } from "./fields.ts";
import { readCoverage, render, type Turn } from "./rotation.ts";
import { readLayers } from "./schedule-layers.ts";
import { readOnCall, readPlan } from "./schedule-plans.ts";
import { checkZone, findSchedule, readRange, readZone, referUser } from "./schedule-request.ts";
import { storeNew } from "./store-new.ts";

const PARTS = ["schedule_layers", "overrides_subschedule", "final_schedule"];

/** How far ahead the API looks for somebody's next turn. */
const AHEAD = 90 * DAY;

export const scheduleBehaviours: Record<string, Behaviour> = {
  listSchedules(call) {
    const { account, query } = call;
    const schedules = account.collection("schedules").list();
    const found = account.filter(
      call,
      schedules.map((schedule) => ({ ...schedule, users: userIdsOf(schedule).map((id) => ({ id })) })),
    );
    return account.page(
      call,
      "schedules",
      found.map((schedule) => show(call, schedule, query.all("include[]"))),
    );
  },

  getSchedule(call) {
    return { status: 200, json: { schedule: show(call, findSchedule(call, "layered")) } };
  },

  createSchedule(call) {
    const schedule = storeNew(call.account, "schedules", readSchedule(call.account, sentAs(call, "schedule")));
    return { status: 201, json: { schedule: show(call, schedule) } };
  },

  createSchedulePreview(call) {
    const { name, ...schedule } = readSchedule(call.account, { name: "Preview", ...sentAs(call, "schedule") });
    return {
      status: 200,
      json: { schedule: show(call, { id: "", type: "schedule", name, summary: name, ...schedule }) },
    };
  },

  updateSchedule(call) {
    const { account } = call;
    const present = findSchedule(call, "layered");
    const changes = readSchedule(account, sentAs(call, "schedule"), present);
    const schedule = account.collection("schedules").put({ ...present, ...changes, summary: changes["name"] });
    return { status: 200, json: { schedule: show(call, schedule) } };
  },

  deleteSchedule(call) {
    const { account } = call;
    const { id } = findSchedule(call, "layered");
    if (policiesWith(account, id).length > 0) {
      throw invalid("The schedule cannot be deleted while escalation policies use it");
    }
    const overrides = account.collection(`schedules/${id}/overrides`);
    for (const override of overrides.list()) overrides.delete(override.id);
    account.collection("schedules").delete(id);
    return { status: 204 };
  },

  listScheduleUsers(call) {
    const { account } = call;
    const schedule = findSchedule(call, "layered");
    const now = account.now().getTime();
    const range = readRange(call, textOf(schedule["time_zone"])) ?? { start: now, end: now + 1 };
    const ids = new Set(readOnCall(account, schedule, range).map(({ user }) => user));
    const users = [...ids].flatMap((id) => account.collection("users").get(id) ?? []);
    return { status: 200, json: { users } };
  },
};

const userIdsOf = (schedule: Fields): string[] => [
  ...new Set(listOf(schedule["schedule_layers"]).flatMap(({ users }) => listOf(users).map(({ user }) => idOf(user)))),
];

/** A schedule as it is answered: with users, policies and, over a range, who is on call. */
function show(call: DemoCall, schedule: Entity, parts = PARTS): Fields {
  const { account, query } = call;
  const zone = readZone(call, textOf(schedule["time_zone"]));
  const range = readRange(call, zone);
  const { schedule_layers, id, ...rest } = schedule;
  const rendered = range && render(readPlan(account, schedule), range, query.flag("overflow"));
  const entries = (turns: readonly Turn[] = []) => renderEntries(account, turns, zone, range);
  const whole: Fields = {
    schedule_layers: listOf(schedule_layers).map((layer, index) => ({
      ...showLayer(layer, zone),
      ...entries(rendered?.layers[index]),
    })),
    overrides_subschedule: { name: "Overrides", ...entries(rendered?.overrides) },
    final_schedule: { name: "Final Schedule", ...entries(rendered?.final) },
  };
  return {
    // A preview has no ID.
    ...(id !== "" && { id }),
    ...rest,
    users: userIdsOf(schedule).map((user) => referUser(account, user)),
    escalation_policies: policiesWith(account, id).map((policy) => account.refer(policy)),
    ...Object.fromEntries(Object.entries(whole).filter(([name]) => parts.includes(name))),
    ...findNextTurn(account, schedule, query.one("include_next_oncall_for_user"), zone),
  };
}

/** A layer without an end has no such field: the document does not let it be null. */
function showLayer({ start, end, rotation_virtual_start, ...layer }: Fields, zone: string): Fields {
  const times = Object.entries({ start, end, rotation_virtual_start }).filter(([, time]) => textOf(time) !== "");
  return {
    ...layer,
    ...Object.fromEntries(times.map(([name, time]) => [name, writeTime(Date.parse(textOf(time)), zone)])),
  };
}

function renderEntries(account: Account, turns: readonly Turn[], zone: string, range: Span | undefined): Fields {
  return {
    rendered_schedule_entries: turns.map(({ start, end, user }) => ({
      start: writeTime(start, zone),
      end: writeTime(end, zone),
      user: referUser(account, user),
    })),
    ...(range && { rendered_coverage_percentage: readCoverage(turns, range) }),
  };
}

function findNextTurn(account: Account, schedule: Entity, userId: string | undefined, zone: string): Fields {
  if (userId === undefined) return {};
  const now = account.now().getTime();
  const turns = readOnCall(account, schedule, { start: now, end: now + AHEAD });
  const next = turns.find(({ user }) => user === userId);
  if (next === undefined) return {};
  const { start, end } = next;
  const user = referUser(account, userId);
  return { next_oncall_for_user: { start: writeTime(start, zone), end: writeTime(end, zone), user } };
}

/** What was sent over what was there, checked. */
function readSchedule(account: Account, sent: Fields, present?: Entity): Fields {
  const { name, description = "", time_zone, teams = [], schedule_layers } = { ...present, ...sent };
  if (textOf(name).trim() === "") throw invalid("Name cannot be empty.");
  const zone = checkZone("Time zone", time_zone);
  const fields = { name, description, time_zone: zone, teams: referAll(account, "teams", teams, "Team") };
  if (sent["schedule_layers"] === undefined) return { ...fields, schedule_layers: schedule_layers ?? [] };
  return { ...fields, schedule_layers: readLayers(account, listOf(sent["schedule_layers"]), zone, present) };
}
