import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { type Fields, fieldsOf, idOf, idsOf, inPath, invalid, listOf, sentAs, textOf } from "./fields.ts";
import { showPage } from "./incident.ts";
import { storeNew } from "./store-new.ts";

const COLLECTION = "incident_workflows";
const TRIGGERS = "incident_workflows/triggers";

/** What every action of a step hands on. */
const OUTPUTS = ["Result", "Result Summary", "Error"].map((name) => ({
  name,
  reference_name: name.toLowerCase().replace(" ", "-"),
  parameter_type: "text",
}));

export const workflowBehaviours: Record<string, Behaviour> = {
  /** Steps and team only when asked for. */
  listIncidentWorkflows(call) {
    const { account, query } = call;
    const words = (query.one("query") ?? "").toLowerCase();
    const wanted = query.all("include[]");
    const found = account.collection(COLLECTION).list();
    return showPage(
      call,
      "incident_workflows",
      found.filter((one) => textOf(one["name"]).toLowerCase().includes(words)),
      ({ steps, team, ...one }) => ({
        ...one,
        ...(wanted.includes("steps") && { steps }),
        ...(wanted.includes("team") && team !== undefined && { team }),
      }),
    );
  },

  postIncidentWorkflow(call) {
    const { account } = call;
    const sent = sentAs(call, "incident_workflow");
    if (textOf(sent["name"]).trim() === "") throw invalid("Name cannot be empty.");
    const workflow = storeNew(account, COLLECTION, {
      name: sent["name"],
      description: textOf(sent["description"]),
      is_enabled: sent["is_enabled"] ?? true,
      ...readTeam(account, sent),
      steps: readSteps(account, sent["steps"]),
    });
    return { status: 201, json: { incident_workflow: workflow } };
  },

  putIncidentWorkflow(call) {
    const { account } = call;
    const before = account.find(COLLECTION, inPath(call, "id"));
    const sent = sentAs(call, "incident_workflow");
    const { name, description, is_enabled } = { ...before, ...sent };
    if (textOf(name).trim() === "") throw invalid("Name cannot be empty.");
    const workflow = account.collection(COLLECTION).put({
      ...before,
      name,
      summary: name,
      description,
      is_enabled,
      ...readTeam(account, sent),
      ...(sent["steps"] !== undefined && { steps: readSteps(account, sent["steps"], idsOf(before["steps"])) }),
    });
    for (const trigger of triggersOf(account, before.id)) {
      account.collection(TRIGGERS).put({ ...trigger, workflow: referWorkflow(account, workflow) });
    }
    return { status: 200, json: { incident_workflow: workflow } };
  },

  deleteIncidentWorkflow(call) {
    const { account } = call;
    const { id } = account.find(COLLECTION, inPath(call, "id"));
    for (const trigger of triggersOf(account, id)) account.collection(TRIGGERS).delete(trigger.id);
    account.collection(COLLECTION).delete(id);
    return { status: 204 };
  },

  /** The catalogue of actions is what the workflows of the account use. */
  listIncidentWorkflowActions(call) {
    const keyword = (call.query.one("keyword") ?? "").toLowerCase();
    return call.account.page(
      call,
      "actions",
      listActions(call.account).filter(({ name }) => name.toLowerCase().includes(keyword)),
    );
  },

  getIncidentWorkflowAction(call) {
    const id = inPath(call, "id");
    const action = listActions(call.account).find((one) => one.id === id);
    return { status: 200, json: { action: action ?? call.account.find("incident_workflows/actions", id) } };
  },

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
    const workflow = account.find(COLLECTION, idOf(sent["workflow"]));
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
    const after = { ...before, ...sent, id: before.id };
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
    account.collection(TRIGGERS).put({ ...trigger, services });
    return { status: 204 };
  },
};

const answerTrigger = (account: Account, trigger: Entity, status = 200) => ({
  status,
  json: { trigger: account.collection(TRIGGERS).put(trigger) },
});

const fits = (wanted: string | undefined, value: unknown): boolean => wanted === undefined || wanted === value;

const hasService = (trigger: Entity, id: string): boolean => idsOf(trigger["services"]).includes(id);

const nameOf = (trigger: Entity): string => textOf(fieldsOf(trigger["workflow"])["name"]);

const triggersOf = (account: Account, workflowId: string): Entity[] =>
  account
    .collection(TRIGGERS)
    .list()
    .filter((one) => idOf(one["workflow"]) === workflowId);

/** `workflow_name desc`, … */
function sort(triggers: Entity[], order: string | undefined): Entity[] {
  if (order === undefined) return triggers;
  const key = order.startsWith("workflow_name") ? nameOf : (one: Entity) => idOf(one["workflow"]);
  const sign = order.endsWith(" desc") ? -1 : 1;
  return triggers.toSorted((a, b) => sign * key(a).localeCompare(key(b)));
}

function referWorkflow(account: Account, workflow: Entity): Fields {
  const { id, self, html_url, summary } = account.refer(workflow);
  return { id, type: "workflow_reference", self, html_url, summary, name: workflow["name"] };
}

/** Triggers call a reference to a service a service. */
function readServices(account: Account, given: unknown): Fields[] {
  return listOf(given).map((one) => ({ ...account.refer(account.find("services", idOf(one))), type: "service" }));
}

function readTeam(account: Account, sent: Fields): Fields {
  if (sent["team"] === undefined) return {};
  return { team: { id: account.find("teams", idOf(sent["team"])).id, type: "team_reference" } };
}

function checkCondition(type: string, condition: unknown): void {
  const isGiven = textOf(condition).trim() !== "";
  if (type === "conditional" && !isGiven) throw invalid("A conditional trigger needs a condition");
  if (type !== "conditional" && isGiven) throw invalid(`A ${type} trigger has no condition`);
}

/** Steps that are there keep their ids. */
function readSteps(account: Account, given: unknown, known: string[] = []): Fields[] {
  return listOf(given).map((step) => {
    const { action_id, inputs, ...action } = fieldsOf(step["action_configuration"]);
    if (!/^[^:]+:[^:]+:[^:]+:\d+$/.test(textOf(action_id))) throw invalid(`Action not found: ${textOf(action_id)}`);
    return {
      id: known.includes(idOf(step)) ? step["id"] : account.makeId("step"),
      type: "step",
      name: step["name"],
      description: textOf(step["description"]),
      action_configuration: {
        ...action,
        action_id,
        inputs: listOf(inputs).map((input) => ({ parameter_type: "text", ...input })),
        outputs: OUTPUTS,
      },
    };
  });
}

function listActions(account: Account) {
  const steps = account
    .collection(COLLECTION)
    .list()
    .flatMap((one) => listOf(one["steps"]));
  const configurations = steps.map((step) => fieldsOf(step["action_configuration"]));
  const ids = new Set(configurations.map((one) => textOf(one["action_id"])));
  return [...ids].sort().map((id) => {
    const [domain_name = "", package_name = "", function_name = "", version = "1"] = id.split(":");
    const words = function_name.replaceAll("-", " ");
    const name = words.charAt(0).toUpperCase() + words.slice(1);
    return {
      id,
      type: "action",
      domain_name,
      package_name,
      function_name,
      version: Number(version),
      name,
      description: name,
      action_type: "action",
      action_tier: "basic-action",
      tags: [],
      metadata: "{}",
      search_keywords: [],
      inputs: [],
      outputs: OUTPUTS.map((output) => ({ name: output.name, description: output.name, type: "text" })),
    };
  });
}
