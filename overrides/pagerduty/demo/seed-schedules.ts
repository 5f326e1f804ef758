import type { Entity } from "../../../runtime/demo/types.ts";
import facts from "../demo-seed.json" with { type: "json" };
import { HOUR } from "../time-zone.ts";
import { stamp } from "./fields.ts";
import type { Company } from "./seed-company.ts";

const SCHEDULES = "schedules";
const SHIFTS = "v3/schedules";

/** Schedules of both kinds, and the policies that escalate along them. */
export function seedSchedules(company: Company): void {
  for (const schedule of facts.schedules) seedLayers(company, schedule);
  for (const schedule of facts.shifts) seedShifts(company, schedule);
  for (const policy of facts.policies) seedPolicy(company, policy);
}

function seedLayers(
  company: Company,
  { name, description, zone, team, layers, overrides }: (typeof facts.schedules)[number],
): void {
  const { account, add, refer } = company;
  const names = [...new Set(layers.flatMap(({ people }) => people))];
  const schedule = add(SCHEDULES, {
    name,
    description,
    time_zone: zone,
    teams: [refer("teams", team)],
    users: names.map((person) => refer("users", person)),
    escalation_policies: [],
    schedule_layers: layers.map((layer) => ({
      id: account.makeId("schedule_layers"),
      name: layer.name,
      start: layer.start,
      end: null,
      rotation_virtual_start: layer.start,
      rotation_turn_length_seconds: layer.hours * 3600,
      users: layer.people.map((person) => ({ user: refer("users", person) })),
      restrictions: readRestrictions(layer),
    })),
  });
  for (const override of overrides ?? []) {
    add(`${SCHEDULES}/${schedule.id}/overrides`, {
      ...readSpan(company, override),
      user: refer("users", override.person),
    });
  }
}

type LayerFacts = { hours: number; opens?: string; openHours?: number; weekdays?: number[] };

/** One restriction for each day of the week that is named, or one for every day. */
function readRestrictions({ opens, openHours, weekdays }: LayerFacts) {
  if (opens === undefined || openHours === undefined) return [];
  const hours = { start_time_of_day: opens, duration_seconds: openHours * 3600 };
  if (!weekdays) return [{ type: "daily_restriction", ...hours }];
  return weekdays.map((day) => ({ type: "weekly_restriction", start_day_of_week: day, ...hours }));
}

function seedShifts(
  company: Company,
  { name, description, zone, team, rotations, ...rest }: (typeof facts.shifts)[number],
): void {
  const { add, refer, get } = company;
  const schedule = add(SHIFTS, { name, description, time_zone: zone, teams: [refer("teams", team)] });
  const path = `${SHIFTS}/${schedule.id}`;
  const member = (person: string) => ({ type: "user_member", user_id: get("users", person).id });
  const made = rotations.map((events) => {
    const rotation = add(`${path}/rotations`, {});
    for (const { name, start, end, rule, people, ...strategy } of events) {
      add(`${path}/rotations/${rotation.id}/events`, {
        name,
        start_time: { date_time: start, time_zone: zone },
        end_time: { date_time: end, time_zone: zone },
        effective_since: facts.founded,
        effective_until: null,
        recurrence: [`RRULE:${rule}`],
        assignment_strategy: {
          ...readStrategy(strategy),
          members: people.map(member),
        },
      });
    }
    return rotation;
  });
  for (const { person, ...span } of rest.customShifts ?? []) {
    const assignments = [
      { id: company.account.makeId("assignment"), type: "shift_assignment", member: member(person) },
    ];
    add(`${path}/custom_shifts`, { ...readZonedSpan(company, span), assignments });
  }
  for (const { rotation, person, instead, ...span } of rest.overrides ?? []) {
    add(`${path}/overrides`, {
      ...readZonedSpan(company, span),
      rotation_id: made[rotation]?.id,
      overridden_member: member(instead),
      overriding_member: member(person),
    });
  }
}

const readStrategy = ({ turns, together }: { turns?: number; together?: boolean }) =>
  together
    ? { type: "every_member_assignment_strategy" }
    : { type: "rotating_member_assignment_strategy", shifts_per_member: turns ?? 1 };

/** From and to are hours from now; people hand over on the hour. */
function readSpan({ now }: Company, { from, to }: { from: number; to: number }) {
  const hour = Math.floor(now / HOUR) * HOUR;
  return { start: stamp(hour + from * HOUR), end: stamp(hour + to * HOUR) };
}

function readZonedSpan(company: Company, span: { from: number; to: number }) {
  const { start, end } = readSpan(company, span);
  return { start_time: start, end_time: end };
}

function seedPolicy(
  company: Company,
  { name, description, team, loops, levels }: (typeof facts.policies)[number],
): void {
  const { account, add, refer, get } = company;
  const findSchedule = (name: string): [string, Entity] =>
    facts.shifts.some((shift) => shift.name === name) ? [SHIFTS, get(SHIFTS, name)] : [SCHEDULES, get(SCHEDULES, name)];
  const policy = add("escalation_policies", {
    name,
    description,
    num_loops: loops,
    on_call_handoff_notifications: "if_has_services",
    teams: [refer("teams", team)],
    services: [],
    created_at: facts.founded,
    updated_at: facts.founded,
    escalation_rules: levels.map(({ minutes, schedules = [], people = [] }) => ({
      id: account.makeId("escalation_rules"),
      escalation_delay_in_minutes: minutes,
      escalation_rule_assignment_strategy: "assign_to_everyone",
      targets: [
        ...schedules.map((name) => account.refer(findSchedule(name)[1])),
        ...people.map((name) => refer("users", name)),
      ],
    })),
  });
  for (const [collection, schedule] of levels.flatMap(({ schedules = [] }) => schedules.map(findSchedule))) {
    const known = schedule["escalation_policies"];
    const policies = Array.isArray(known) ? known : [];
    company.change(collection, schedule.id, { escalation_policies: [...policies, account.refer(policy)] });
  }
}
