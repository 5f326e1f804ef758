import type { Entity } from "../../../runtime/demo/types.ts";
import facts from "../demo-seed.json" with { type: "json" };
import { DAY, HOUR } from "../time-zone.ts";
import { referBriefly, stamp } from "./fields.ts";
import type { Company } from "./seed-company.ts";

const URGENCY_RULES: Record<string, object> = {
  high: { type: "constant", urgency: "high" },
  severity_based: { type: "constant", urgency: "severity_based" },
  support_hours: {
    type: "use_support_hours",
    during_support_hours: { type: "constant", urgency: "high" },
    outside_support_hours: { type: "constant", urgency: "low" },
  },
};

/** What a service with support hours has besides its rule. */
const SUPPORT_HOURS = {
  support_hours: {
    type: "fixed_time_per_day",
    time_zone: "Europe/Amsterdam",
    start_time: "08:00:00",
    end_time: "18:00:00",
    days_of_week: [1, 2, 3, 4, 5],
  },
  scheduled_actions: [
    { type: "urgency_change", at: { type: "named_time", name: "support_hours_start" }, to_urgency: "high" },
  ],
};

const GROUPINGS: Record<string, object> = {
  content_based: {
    aggregate: "all",
    fields: ["component", "custom_details.depot"],
    time_window: 900,
    recommended_time_window: 900,
  },
  intelligent: { time_window: 600, recommended_time_window: 300, iag_fields: ["summary"] },
  time: { timeout: 300 },
};

/** Priorities, vendors, technical and business services with what they need, and tags. */
export function seedServices(company: Company): void {
  const { account, add } = company;
  facts.priorities.forEach(({ name, description, color }, index) => {
    add("priorities", { name, description, color, order: 2 ** (facts.priorities.length - index) });
  });
  for (const { name, description } of facts.vendors) {
    const site = `https://${name.toLowerCase().replace(" ", "-")}.example`;
    const logo = { logo_url: `${site}/logo.png`, thumbnail_url: `${site}/thumbnail.png` };
    add("vendors", { name, description, website_url: site, ...logo, integration_guide_url: `${site}/guide` });
  }
  for (const service of facts.services) seedService(company, service);
  for (const policy of account.collection("escalation_policies").list()) listServices(company, policy);
  seedBusinessServices(company);
  seedMaintenance(company);
  for (const [label, holders] of Object.entries(facts.tags)) {
    const tag = add("tags", { label });
    for (const [kind, names] of Object.entries(holders)) {
      for (const name of names ?? []) {
        const { id, type } = company.get(kind, name);
        account.collection(`tags/${tag.id}/${kind}`).put({ id, type: `${type}_reference` });
      }
    }
  }
}

function seedService(
  company: Company,
  { name, description, team, policy, urgency, vendors, ...rest }: (typeof facts.services)[number],
): void {
  const { account, add, refer, change } = company;
  const service = add("services", {
    name,
    description,
    created_at: facts.founded,
    status: "active",
    alert_creation: "create_alerts_and_incidents",
    escalation_policy: refer("escalation_policies", policy),
    teams: [refer("teams", team)],
    incident_urgency_rule: URGENCY_RULES[urgency],
    ...(urgency === "support_hours" ? SUPPORT_HOURS : { scheduled_actions: [] }),
    auto_pause_notifications_parameters: { enabled: false },
    alert_grouping_parameters: { type: null },
  });
  const integrations = [...vendors, facts.pipeline].map((vendor) =>
    add(`services/${service.id}/integrations`, {
      type: "events_api_v2_inbound_integration",
      name: vendor,
      service: account.refer(service),
      vendor: refer("vendors", vendor),
      integration_key: account.makeId("routing_key"),
      created_at: facts.founded,
    }),
  );
  const changed = change("services", service.id, { integrations: integrations.map((one) => account.refer(one)) });
  if (rest.grouping) seedGrouping(company, changed, rest.grouping);
}

function seedGrouping({ account, add, change }: Company, service: Entity, type: string): void {
  const setting = add("alert_grouping_settings", {
    name: `${service["name"]}: ${type.replace("_", " ")}`,
    description: "Keeps one cause in one incident",
    type,
    config: GROUPINGS[type],
    services: [account.refer(service)],
    created_at: facts.founded,
    updated_at: facts.founded,
  });
  change("services", service.id, { alert_grouping_parameters: { type, config: setting["config"] } });
}

function listServices({ account, change }: Company, policy: Entity): void {
  const names = facts.services.filter((service) => service.policy === policy["name"]).map(({ name }) => name);
  const services = account
    .collection("services")
    .list()
    .filter(({ name }) => names.some((one) => one === name));
  change("escalation_policies", policy.id, { services: services.map((service) => account.refer(service)) });
}

function seedBusinessServices({ account, add, get, refer }: Company): void {
  const need = (dependent: object, service: string) => {
    const supporting = { id: get("services", service).id, type: "technical_service_reference" };
    add("service_dependencies", {
      type: "service_dependency",
      supporting_service: supporting,
      dependent_service: dependent,
    });
  };
  for (const { name, team, contact, needs } of facts.businessServices) {
    const { id } = add("business_services", {
      name,
      description: `What customers know as: ${name.toLowerCase()}`,
      point_of_contact: refer("users", contact)["summary"],
      team: referBriefly(account, get("teams", team)),
    });
    for (const service of needs) need({ id, type: "business_service_reference" }, service);
  }
  for (const [name, needs] of Object.entries(facts.technicalNeeds)) {
    for (const service of needs) need({ id: get("services", name).id, type: "technical_service_reference" }, service);
  }
}

function seedMaintenance({ now, add, refer }: Company): void {
  const windows = [
    {
      description: "Disk replacement on parcel-db-1",
      service: "Parcel Database",
      team: "Platform",
      by: "Ilse Brandvold",
      start: -6 * DAY,
      hours: 2,
    },
    {
      description: "Label printer firmware, all depots",
      service: "Label Printing",
      team: "Depot Operations",
      by: "Wren Castellan",
      start: 3 * DAY,
      hours: 4,
    },
  ];
  windows.forEach(({ description, service, team, by, start, hours }, index) => {
    const from = Math.floor((now + start) / HOUR) * HOUR;
    add("maintenance_windows", {
      description,
      sequence_number: index + 1,
      start_time: stamp(from),
      end_time: stamp(from + hours * HOUR),
      services: [refer("services", service)],
      teams: [refer("teams", team)],
      created_by: refer("users", by),
    });
  });
}
