import type { Entity } from "../../../runtime/demo/types.ts";
import facts from "../demo-seed.json" with { type: "json" };
import { DAY } from "../time-zone.ts";
import { referBriefly, stamp } from "./fields.ts";
import type { Company } from "./seed-company.ts";

/** Event orchestrations with their rules, and the rules of single services. */
export function seedRules(company: Company): void {
  const { account, add, get } = company;
  for (const { name, description, team, routes, rules } of facts.orchestrations) {
    const orchestration = add("event_orchestrations", {
      name,
      description,
      team: referBriefly(account, get("teams", team)),
      routes: routes.length,
      integrations: [
        {
          id: account.makeId("integration_of_orchestration"),
          label: `${name} Default Integration`,
          parameters: { routing_key: account.makeId("routing_key"), type: "global" },
        },
      ],
      ...writeHistory(company),
    });
    const routing = routes.map(([when = "", service = ""]) => ({
      label: `To ${service}`,
      when,
      actions: { route_to: get("services", service).id },
    }));
    putPath(company, orchestration, "router", routing, { route_to: "unrouted" });
    putPath(company, orchestration, "global", rules, {});
    putPath(company, orchestration, "unrouted", [], { severity: "info" });
  }
  for (const { service, rules } of facts.serviceRules) {
    const parent = get("services", service);
    account.collection("service_orchestrations").put({
      id: parent.id,
      ...writePath(company, parent, "service", rules, {}),
      self: `https://api.pagerduty.com/event_orchestrations/services/${parent.id}`,
    });
  }
}

interface Rule {
  label: string;
  when: string;
  actions: object;
}

function putPath(company: Company, parent: Entity, kind: string, rules: Rule[], rest: object): void {
  const path = { ...writePath(company, parent, kind, rules, rest), self: `${parent["self"]}/${kind}` };
  company.account.collection(`event_orchestrations/${parent.id}/paths`).put({ id: kind, ...path });
}

const writePath = (company: Company, parent: Entity, type: string, rules: Rule[], rest: object) => ({
  type,
  parent: referBriefly(company.account, parent),
  sets: [
    {
      id: "start",
      rules: rules.map(({ label, when, actions }) => ({
        id: company.account.makeId("rule"),
        label,
        conditions: [{ expression: when }],
        actions,
      })),
    },
  ],
  catch_all: { actions: rest },
  ...writeHistory(company),
});

function writeHistory({ account, now, get }: Company) {
  const by = referBriefly(account, get("users", "Maren Oduya"));
  const updated_at = stamp(now - 9 * DAY);
  return { created_at: facts.founded, created_by: by, updated_at, updated_by: by, version: account.makeId("version") };
}
