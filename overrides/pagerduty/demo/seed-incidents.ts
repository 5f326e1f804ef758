import { createRandom } from "../../../runtime/demo/random.ts";
import facts from "../demo-seed.json" with { type: "json" };
import { DAY } from "../time-zone.ts";
import { type Company, MINUTE } from "./seed-company.ts";
import type { Problem } from "./seed-deeds.ts";
import { createHistory } from "./seed-history.ts";
import { isPlot, minutesAgo, type Plan, type Plot, planDeploy, planIncident } from "./seed-plots.ts";
import { planStorm } from "./seed-storm.ts";

/** Of a hundred incidents that are acknowledged: up to where which plot reaches. */
const SHARES: readonly (readonly [upTo: number, plot: Plot])[] = [
  [58, "routine"],
  [74, "escalated"],
  [86, "reassigned"],
  [93, "snoozed"],
  [100, "gathered"],
];

/** Every so many incidents one is reported twice. */
const TWICE = 40;

/** A month of incidents, with deploys before some of them, and what is open now. */
export function seedIncidents(company: Company): void {
  const history = createHistory(company.account);
  const plan: Plan = { company, history, random: createRandom(20_240_101) };
  planMonth(plan);
  for (const { service, title, minutes, plot } of facts.open) {
    const problem = facts.services.find(({ name }) => name === service)?.problems.find((one) => one.title === title);
    if (problem && isPlot(plot)) planIncident(plan, service, problem, plot, minutesAgo(plan, minutes));
  }
  planStorm(plan);
  history.tell();
}

/** Nothing of it reaches into the last hours. */
function planMonth(plan: Plan): void {
  const { random } = plan;
  const { now } = plan.company;
  let count = 0;
  for (const { name, problems } of facts.services) {
    for (const problem of problems.flatMap((one) => Array.from({ length: one.times }, () => one))) {
      const at = Math.round((now - (0.4 + random() * 29.5) * DAY) / 1000) * 1000;
      const plot = choosePlot(problem, random);
      const story = planIncident(plan, name, problem, plot, at);
      if ("deploy" in problem) planDeploy(plan, name, at - Math.round(5 + random() * 20) * MINUTE);
      count++;
      if (count % TWICE === 0 && plot !== "quiet") planIncident(plan, name, problem, "merged", at + 3 * MINUTE, story);
    }
    for (let day = 30 - random() * 4; day > 1; day -= 3 + random() * 4)
      planDeploy(plan, name, minutesAgo(plan, Math.round(day * 1440)));
  }
}

function choosePlot({ severity, priority }: Problem, random: () => number): Plot {
  const draw = random() * 100;
  if (priority === "P1") return "gathered";
  if (severity !== "critical" && random() < 0.3) return "quiet";
  return SHARES.find(([upTo]) => draw < upTo)?.[1] ?? "routine";
}
