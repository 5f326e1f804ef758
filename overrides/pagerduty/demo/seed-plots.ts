import type { Entity } from "../../../runtime/demo/types.ts";
import facts from "../demo-seed.json" with { type: "json" };
import { fieldsOf, idOf, listOf, stamp } from "./fields.ts";
import { type Company, MINUTE } from "./seed-company.ts";
import { alert, DEEDS, type Problem, type Story, trigger } from "./seed-deeds.ts";
import type { History } from "./seed-history.ts";

type Step = readonly [deed: keyof typeof DEEDS, from: number, to: number];

/** How incidents go: each deed comes so many minutes after the one before. */
const PLOTS = {
  routine: [
    ["acknowledge", 2, 8],
    ["note", 6, 20],
    ["resolve", 15, 80],
  ],
  quiet: [["recover", 6, 35]],
  escalated: [
    ["oversleep", 0, 0],
    ["acknowledge", 2, 6],
    ["note", 5, 15],
    ["resolve", 10, 90],
  ],
  reassigned: [
    ["acknowledge", 2, 8],
    ["reassign", 5, 15],
    ["acknowledge", 2, 6],
    ["note", 3, 10],
    ["resolve", 10, 60],
  ],
  snoozed: [
    ["acknowledge", 2, 8],
    ["snooze", 2, 5],
    ["acknowledge", 122, 126],
    ["note", 3, 10],
    ["resolve", 10, 40],
  ],
  gathered: [
    ["acknowledge", 1, 5],
    ["gather", 2, 6],
    ["join", 2, 6],
    ["note", 5, 15],
    ["resolve", 20, 120],
  ],
  merged: [["merge", 3, 8]],
  // Not over yet.
  untouched: [],
  underWay: [
    ["acknowledge", 2, 8],
    ["note", 6, 20],
  ],
  asleep: [
    ["acknowledge", 2, 8],
    ["snooze", 5, 10],
  ],
  leading: [
    ["acknowledge", 2, 3],
    ["gather", 2, 3],
    ["join", 2, 4],
  ],
} as const satisfies Record<string, readonly Step[]>;

export type Plot = keyof typeof PLOTS;

export const isPlot = (name: string): name is Plot => name in PLOTS;

/** Alerts at most, by severity; one where nothing is said. */
const ALERTS: Record<string, number> = { critical: 6, error: 3 };

/** Seconds. One who sleeps over it sleeps longer. */
const SNOOZES: Partial<Record<Plot, number>> = { asleep: 28_800 };
const USUAL_SNOOZE = 7200;

export interface Plan {
  company: Company;
  history: History;
  /** Numbers from 0 to 1. */
  random(): number;
}

/** Puts an incident into the history, from its first alert to as far as the plot goes. */
export function planIncident(plan: Plan, name: string, problem: Problem, plot: Plot, at: number, into?: Story): Story {
  const { company, history, random } = plan;
  const service = company.get("services", name);
  const snoozeSeconds = SNOOZES[plot] ?? USUAL_SNOOZE;
  const story: Story = { id: "", company, history, service, problem, snoozeSeconds, ...(into && { into }) };
  history.at(at, () => {
    story.id = trigger(story);
  });
  const most = plot === "merged" ? 1 : (ALERTS[problem.severity] ?? 1);
  const alerts = problem.reporter ? 0 : Math.ceil(random() * most);
  for (let index = 0; index < alerts; index++) {
    history.at(at + index * 45_000, () =>
      alert(story, { host: `${name.toLowerCase().replace(" ", "-")}-${index + 1}` }),
    );
  }
  let time = at;
  for (const [deed, from, to] of PLOTS[plot]) {
    const minutes = deed === "oversleep" ? readPatience(company, service) : from + random() * (to - from);
    time += Math.round(minutes * 60) * 1000;
    history.at(time, () => DEEDS[deed](story));
  }
  return story;
}

/** Puts a deploy into the history, as a change event. */
export function planDeploy({ company, history, random }: Plan, name: string, at: number, title?: string): void {
  const { account, add } = company;
  history.at(at, () => {
    const service = company.get("services", name);
    const number = account.collection("change_events").list().length + 1;
    const version = facts.services.find((one) => one.name === name)?.version;
    const change = facts.changes[Math.floor(random() * facts.changes.length)];
    const source = name.toLowerCase().replace(" ", "-");
    add("change_events", {
      summary: title ?? `${source} v${version}.${number}: ${change}`,
      timestamp: stamp(at),
      source: "slipway",
      services: [account.refer(service)],
      integration: listOf(service["integrations"]).at(-1),
      custom_details: { build_state: "passed", build_number: String(4100 + number), environment: "production" },
      links: [{ href: `https://deploys.${facts.domain}/${source}/${number}`, text: "Deploy" }],
    });
  });
}

/** Minutes until the first level of the service's policy is passed over. */
function readPatience({ account }: Company, service: Entity): number {
  const policy = account.find("escalation_policies", idOf(service["escalation_policy"]));
  const [first] = listOf(policy["escalation_rules"]);
  return Number(fieldsOf(first)["escalation_delay_in_minutes"]);
}

export const minutesAgo = ({ company }: Plan, minutes: number): number => company.now - minutes * MINUTE;
