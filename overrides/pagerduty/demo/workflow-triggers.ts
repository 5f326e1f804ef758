import type { Account, Behaviour, Entity } from "../../../runtime/demo/types.ts";
import { type Fields, fieldsOf, idOf, idsOf, inPath, invalid, listOf, sentAs, textOf } from "./fields.ts";
import { storeNew } from "./store-new.ts";

export const TRIGGERS = "incident_workflows/triggers";

export const workflowTriggerBehaviours: Record<string, Behaviour> = {
  listIncidentWorkflowTriggers(call) {
    const { account, query } = call;
    const [incident, service] = [query.one("incident_id"), query.one("service_id")];
    if (incident !== undefined && service !== undefined) throw invalid("Give either incident_id or service_id");
    const serviceId = incident === undefined ? service : idOf(account.find("incidents", incident)["service"]);
    const tests: ((trigger: Entity) => boolean)[] = [
      (one) => serviceId === undefined || one["is_subscribed_to_all_services"] === true || hasService(one, serviceId),
      (one) => fits(query.one("workflow_id"), idOf(one["workflow"])),
      (one) => fits(query.one("trigger_type"), one["trigger_type"]),
      (one) => fits(query.one("is_disabled"), String(one["is_disabled"] ?? false)),
      (one) =>
        nameOf(one)
          .toLowerCase()
          .includes((query.one("workflow_name_contains") ?? "").toLowerCase()),
    ];
    const found = account.collection(TRIGGERS).list();
    return account.page(
      call,
      "triggers",
      sort(
        found.filter((one) => tests.every((test) => test(one))),
        query.one("sort_by"),
      ),
    );
  },

  createIncidentWorkflowTrigger(call) {
    const { account } = call;
    const sent = sentAs(call, "trigger");
    const workflow = account.find("incident_workflows", idOf(sent["workflow"]));
    const type = textOf(sent["trigger_type"]) || "manual";
    checkCondition(type, sent["condition"]);
    const trigger = storeNew(account, TRIGGERS, {
      trigger_type: type,
      trigger_type_name: `${type.charAt(0).toUpperCase()}${type.slice(1).replace("_", " ")} Trigger`,
      is_subscribed_to_all_services: sent["is_subscribed_to_all_services"] ?? false,
      is_disabled: sent["is_disabled"] ?? false,
      permissions: sent["permissions"] ?? { restricted: false },
      services: readServices(account, sent["services"]),
      ...(sent["condition"] !== undefined && { condition: sent["condition"] }),
      ...(sent["incident_types"] !== undefined && { incident_types: sent["incident_types"] }),
      workflow: referWorkflow(account, workflow),
    });
    return answerTrigger(account, { ...trigger, trigger_url: `${textOf(trigger["self"])}/start` }, 201);
  },

  updateIncidentWorkflowTrigger(call) {
    const { account } = call;
    const before = account.find(TRIGGERS, inPath(call, "id"));
    const { services, trigger_type_name: _name, type: _type, ...sent } = sentAs(call, "trigger");
    const after: Entity = { ...before, ...sent, id: before.id };
    checkCondition(textOf(before["trigger_type"]), after["condition"]);
    return answerTrigger(account, {
      ...after,
      ...(services !== undefined && { services: readServices(account, services) }),
    });
  },

  associateServiceToIncidentWorkflowTrigger(call) {
    const { account } = call;
    const trigger = account.find(TRIGGERS, inPath(call, "id"));
    const [service] = readServices(account, [call.body["service"]]);
    if (service === undefined) throw invalid("Service cannot be empty.");
    const others = listOf(trigger["services"]).filter((one) => idOf(one) !== service["id"]);
    return answerTrigger(account, { ...trigger, services: [...others, service] }, 201);
  },

  deleteServiceFromIncidentWorkflowTrigger(call) {
    const { account } = call;
    const trigger = account.find(TRIGGERS, inPath(call, "trigger_id"));
    const { id } = account.find("services", inPath(call, "service_id"));
    if (!hasService(trigger, id)) throw invalid("Service is not associated with the trigger");
    const services = listOf(trigger["services"]).filter((one) => idOf(one) !== id);
    // With the trigger, unlike other deletions.
    return answerTrigger(account, { ...trigger, services }, 201);
  },
};

export const triggersOf = (account: Account, workflowId: string): Entity[] =>
  account
    .collection(TRIGGERS)
    .list()
    .filter((one) => idOf(one["workflow"]) === workflowId);

export function referWorkflow(account: Account, workflow: Entity): Fields {
  const { id, self, html_url, summary } = account.refer(workflow);
  return { id, type: "workflow_reference", self, html_url, summary, name: workflow["name"] };
}

const answerTrigger = (account: Account, trigger: Entity, status = 200) => ({
  status,
  json: { trigger: account.collection(TRIGGERS).put(trigger) },
});

const fits = (wanted: string | undefined, value: unknown): boolean => wanted === undefined || wanted === value;

const hasService = (trigger: Entity, id: string): boolean => idsOf(trigger["services"]).includes(id);

const nameOf = (trigger: Entity): string => textOf(fieldsOf(trigger["workflow"])["name"]);

/** `workflow_name desc`, … */
function sort(triggers: Entity[], order: string | undefined): Entity[] {
  if (order === undefined) return triggers;
  const key = order.startsWith("workflow_name") ? nameOf : (one: Entity) => idOf(one["workflow"]);
  const sign = order.endsWith(" desc") ? -1 : 1;
  return triggers.toSorted((a, b) => sign * key(a).localeCompare(key(b)));
}

/** Triggers call a reference to a service a service. */
function readServices(account: Account, given: unknown): Fields[] {
  return listOf(given).map((one) => ({ ...account.refer(account.find("services", idOf(one))), type: "service" }));
}

function checkCondition(type: string, condition: unknown): void {
  const isGiven = textOf(condition).trim() !== "";
  if (type === "conditional" && !isGiven) throw invalid("A conditional trigger needs a condition");
  if (type !== "conditional" && isGiven) throw invalid(`A ${type} trigger has no condition`);
}
