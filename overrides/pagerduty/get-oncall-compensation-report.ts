import type { GetOncallCompensationReport } from "../../generated/pagerduty/arguments.ts";
import type { Answer, PagerDuty } from "../../generated/pagerduty/client.ts";
import { collectByOffset } from "../../runtime/http/paginate.ts";
import type { Item } from "../../runtime/http/types.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { assess, round, type Shift, shareOut } from "./oncall-compensation.ts";
import { readCalendar } from "./oncall-hours.ts";
import { readInvolvement, readMetrics, summarizeTeams } from "./oncall-metrics.ts";
import { type Plan, readPlan } from "./oncall-plan.ts";

type OnCall = Item<Answer<"listOnCalls">["oncalls"]>;

/** The API pages no further than this. */
const ALL = { limit: 10_000 };
const PAGES = { size: 100, deepest: 10_000 };

interface Person {
  name: string;
  shifts: Shift[];
}

/** Joins on-call shifts, responder metrics and incidents into one row per person. */
export default defineTool<PagerDuty, GetOncallCompensationReport>({
  async run(args, { client, now }) {
    const plan = readPlan(args);
    const members = args.team_ids && (await listMembers(client, args.team_ids));
    const shifts = await collectByOffset(ALL, PAGES, async (page) => {
      const policies = args.escalation_policy_id === undefined ? undefined : [args.escalation_policy_id];
      const query = {
        since: args.since,
        until: args.until,
        earliest: false,
        "escalation_policy_ids[]": policies,
        ...page,
      };
      const answer = await client.listOnCalls({ query });
      return { items: answer.oncalls, more: answer.more };
    });
    // Nothing has happened yet in a period that lies ahead.
    const rows = args.forward ? [] : await listMetrics(client, args);
    const incidents = args.include_incidents && !args.forward ? await listIncidents(client, args) : undefined;

    const calendar = readCalendar(plan.period, plan.hours);
    const metrics = readMetrics(rows);
    const involvement = incidents && readInvolvement(incidents.items);
    const assessed = [...readPeople(shifts.items, plan, args.include_directly_added ?? false, members)].map(
      ([id, person]) => ({
        user_id: id,
        user_name: person.name,
        ...assess(person.shifts, calendar, plan.rates, plan.limits),
        ...metrics.get(id),
        ...(involvement && { incidents: involvement.get(id) ?? [] }),
      }),
    );
    const counted = assessed.filter((person) => person.scheduled_hours >= (args.min_scheduled_hours ?? 0));
    const { fairness, people } = shareOut(counted);
    const sum = (read: (person: (typeof people)[number]) => number) =>
      round(people.reduce((total, person) => total + read(person), 0));
    return {
      since: args.since,
      until: args.until,
      timezone: args.timezone,
      generated_at: now().toISOString(),
      is_forward: args.forward ?? false,
      compliance_template: args.compliance_template ?? "none",
      limits: plan.limits,
      total_users: people.length,
      total_scheduled_hours: sum((person) => person.scheduled_hours),
      total_outside_hours: sum((person) => person.outside_hours),
      total_estimated_pay: sum((person) => person.estimated_pay),
      compliance_violations: people.filter((person) => person.compliance_status === "over").length,
      compliance_near_limit: people.filter((person) => person.compliance_status === "near").length,
      fairness,
      users: people.sort((a, b) => b.scheduled_hours - a.scheduled_hours),
      team_summary: summarizeTeams(rows, people),
      ...((shifts.more !== false || incidents?.more) && {
        notice:
          "The API lists no further than entry 10000, so this report is incomplete: choose a shorter period or one policy.",
      }),
    };
  },
});

async function listMembers(client: PagerDuty, teamIds: string[]): Promise<Set<string>> {
  const users = await collectByOffset(ALL, PAGES, async (page) => {
    const answer = await client.listUsers({ query: { "team_ids[]": teamIds, ...page } });
    return { items: answer.users, more: answer.more };
  });
  return new Set(users.items.flatMap(({ id }) => id ?? []));
}

async function listMetrics(client: PagerDuty, { since, until, team_ids }: GetOncallCompensationReport) {
  const filters = { date_range_start: since, date_range_end: until, team_ids };
  return (await client.getAnalyticsMetricsRespondersTeam({ body: { filters } })).data ?? [];
}

const listIncidents = (client: PagerDuty, { since, until, team_ids }: GetOncallCompensationReport) =>
  collectByOffset(ALL, PAGES, async (page) => {
    const answer = await client.listIncidents({ query: { since, until, "team_ids[]": team_ids, ...page } });
    return { items: answer.incidents, more: answer.more };
  });

/** Everybody's shifts, cut to the period. Who is on a policy without a schedule is on call without end. */
function readPeople(oncalls: OnCall[], { period }: Plan, withDirect: boolean, members: Set<string> | undefined) {
  const people = new Map<string, Person>();
  for (const { user, schedule, start, end, escalation_level } of oncalls) {
    const id = user?.id;
    if (!id || (!schedule && !withDirect) || (members && !members.has(id))) continue;
    const person = people.get(id) ?? { name: user.summary ?? id, shifts: [] };
    people.set(id, person);
    person.shifts.push({
      start: Math.max(period.start, start ? Date.parse(start) : period.start),
      end: Math.min(period.end, end ? Date.parse(end) : period.end),
      level: escalation_level ?? 1,
    });
  }
  return people;
}
