import type { Account, Behaviour, DemoAnswer, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import {
  checkUnique,
  type Fields,
  fieldsOf,
  idOf,
  idsOf,
  inPath,
  invalid,
  listOf,
  named,
  sentAs,
  textOf,
} from "./fields.ts";
import { listSilenced } from "./maintenance.ts";
import { storeNew } from "./store-new.ts";
import { storeWith } from "./store-with.ts";

const SETTABLE = ["active", "disabled"];

export const serviceBehaviours: Record<string, Behaviour> = {
  listServices(call) {
    const { account, query } = call;
    const found = account.filter(call, account.collection("services").list());
    const isSorted = query.one("sort_by") !== undefined;
    return showAll(call, account.page(call, "services", isSorted ? found : found.toSorted(compareNames)));
  },

  getService: (call) => showAll(call, call.account.generic(call)),

  createService(call) {
    const { account } = call;
    const sent = sentAs(call, "service");
    if (textOf(sent["name"]).trim() === "") throw invalid("Name cannot be empty.");
    if (sent["escalation_policy"] === undefined) throw invalid("Escalation policy cannot be empty.");
    if ((sent["status"] ?? "active") !== "active") throw invalid("Status must be active for a new service");
    checkUnique(account, "services", "name", sent["name"]);
    checkUrgency(sent);
    checkTimeouts(sent);
    const defaults = {
      description: "",
      status: "active",
      acknowledgement_timeout: 1800,
      auto_resolve_timeout: 14_400,
      alert_creation: "create_alerts_and_incidents",
      incident_urgency_rule: { type: "constant", urgency: "high" },
      scheduled_actions: [],
    };
    const derived = { integrations: [], addons: [], ...policyOf(account, sent) };
    return showAll(call, storeWith(call, "services", "service", { ...leftOpen(defaults, sent), ...derived }));
  },

  updateService(call) {
    const { account } = call;
    const sent = sentAs(call, "service");
    const service = account.find("services", inPath(call, "id"));
    if (sent["name"] !== undefined) checkUnique(account, "services", "name", sent["name"], service.id);
    checkUrgency({ ...service, ...sent });
    checkTimeouts(sent);
    // The other states follow from incidents and maintenance, whatever is sent.
    const status = SETTABLE.includes(textOf(sent["status"])) ? sent["status"] : service["status"];
    return showAll(call, storeWith(call, "services", "service", { status, ...policyOf(account, sent) }));
  },

  deleteService(call) {
    const { account } = call;
    const { id } = account.find("services", inPath(call, "id"));
    const dependencies = account.collection("service_dependencies");
    for (const one of dependencies.list()) {
      if (idOf(one["supporting_service"]) === id || idOf(one["dependent_service"]) === id) dependencies.delete(one.id);
    }
    const groupings = account.collection("alert_grouping_settings");
    for (const one of groupings.list()) {
      if (!idsOf(one["services"]).includes(id)) continue;
      groupings.put({ ...one, services: listOf(one["services"]).filter((service) => idOf(service) !== id) });
    }
    account.collection("service_orchestrations").delete(id);
    account.collection("services").delete(id);
    return { status: 204 };
  },

  createServiceIntegration(call) {
    const { account } = call;
    const service = account.find("services", inPath(call, "id"));
    const sent = sentAs(call, "integration");
    const vendor = sent["vendor"] && account.refer(named(account, "vendors", sent["vendor"], "Vendor"));
    const type = textOf(sent["type"]) || "generic_events_api_inbound_integration";
    const isMail = type === "generic_email_inbound_integration";
    const integration = storeNew(account, `services/${service.id}/integrations`, {
      ...sent,
      type,
      name: textOf(sent["name"]) || "Integration",
      service: account.refer(service),
      ...(vendor !== undefined && { vendor }),
      ...(!isMail && { integration_key: account.makeId("routing_key") }),
    });
    const { id, summary, self, html_url } = integration;
    const reference = { id, type: `${type}_reference`, summary, self, html_url };
    account.collection("services").put({ ...service, integrations: [...listOf(service["integrations"]), reference] });
    return { status: 201, json: { integration } };
  },

  convertServiceEventRulesToEventOrchestration(call) {
    const service = call.account.find("services", inPath(call, "id"));
    const url = `https://api.pagerduty.com/event_orchestrations/services/${service.id}`;
    return { status: 200, json: { convert_status: "success", converted_to: url } };
  },
};

const compareNames = (one: Entity, other: Entity) => textOf(one["name"]).localeCompare(textOf(other["name"]));

/** The defaults that the body leaves open. */
const leftOpen = (defaults: Fields, sent: Fields): Fields =>
  Object.fromEntries(Object.entries(defaults).filter(([name]) => sent[name] === undefined));

function checkUrgency({ incident_urgency_rule, support_hours }: Fields): void {
  if (fieldsOf(incident_urgency_rule)["type"] !== "use_support_hours") return;
  const { during_support_hours, outside_support_hours } = fieldsOf(incident_urgency_rule);
  if (during_support_hours === undefined || outside_support_hours === undefined) {
    throw invalid("Incident urgency rule must say the urgency during and outside support hours");
  }
  if (!support_hours) throw invalid("Support hours must be set for an urgency rule that uses them");
}

/** 0 and null turn them off. */
function checkTimeouts({ acknowledgement_timeout, auto_resolve_timeout }: Fields): void {
  if (Number(acknowledgement_timeout) < 0) throw invalid("Acknowledgement timeout cannot be negative");
  if (Number(auto_resolve_timeout) < 0) throw invalid("Auto resolve timeout cannot be negative");
}

/** A service belongs to the teams of its escalation policy. */
function policyOf(account: Account, sent: Fields): Fields {
  if (sent["escalation_policy"] === undefined) return {};
  const policy = named(account, "escalation_policies", sent["escalation_policy"], "Escalation policy");
  return { escalation_policy: account.refer(policy), teams: listOf(policy["teams"]) };
}

/** Adds what follows from incidents and maintenance to every service of the answer. */
function showAll(call: DemoCall, answer: DemoAnswer): DemoAnswer {
  const json = fieldsOf(answer.json);
  const show = showing(call);
  if (Array.isArray(json["services"]))
    return { ...answer, json: { ...json, services: listOf(json["services"]).map(show) } };
  return { ...answer, json: { ...json, service: show(fieldsOf(json["service"])) } };
}

function showing({ account }: DemoCall): (service: Fields) => Fields {
  const incidents = new Map<string, Entity[]>();
  for (const incident of account.collection("incidents").list()) {
    const id = idOf(incident["service"]);
    const known = incidents.get(id);
    if (known) known.push(incident);
    else incidents.set(id, [incident]);
  }
  const maintained = listSilenced(account);
  return (service) => {
    const id = idOf(service);
    const own = incidents.get(id) ?? [];
    const last = own
      .map((one) => textOf(one["created_at"]))
      .sort()
      .at(-1);
    return {
      ...service,
      status: tellStatus(service, own, maintained.has(id)),
      ...(last !== undefined && { last_incident_timestamp: last }),
    };
  };
}

function tellStatus(service: Fields, incidents: Entity[], maintained: boolean): string {
  if (service["status"] === "disabled") return "disabled";
  if (maintained) return "maintenance";
  if (incidents.some((one) => one["status"] === "triggered")) return "critical";
  return incidents.some((one) => one["status"] === "acknowledged") ? "warning" : "active";
}
