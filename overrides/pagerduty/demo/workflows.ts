import type { Account, Behaviour } from "../../../runtime/demo/types.ts";
import { type Fields, fieldsOf, idOf, idsOf, inPath, invalid, listOf, sentAs, textOf } from "./fields.ts";
import { showPage } from "./incident.ts";
import { storeNew } from "./store-new.ts";
import { referWorkflow, TRIGGERS, triggersOf } from "./workflow-triggers.ts";

const COLLECTION = "incident_workflows";

/** What every action of a step hands on; the document wants a value even of what has not run. */
const OUTPUTS = ["Result", "Result Summary", "Error"].map((name) => ({
  name,
  value: "",
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
        ...(wanted.includes("steps") && { steps: showSteps(steps) }),
        ...(wanted.includes("team") && team !== undefined && { team }),
      }),
    );
  },

  getIncidentWorkflow(call) {
    const workflow = call.account.find(COLLECTION, inPath(call, "id"));
    return { status: 200, json: { incident_workflow: show(workflow) } };
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
    return { status: 201, json: { incident_workflow: show(workflow) } };
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
    return { status: 200, json: { incident_workflow: show(workflow) } };
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
};

function readTeam(account: Account, sent: Fields): Fields {
  if (sent["team"] === undefined) return {};
  return { team: { id: account.find("teams", idOf(sent["team"])).id, type: "team_reference" } };
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
      },
    };
  });
}

const show = (workflow: Fields): Fields => ({ ...workflow, steps: showSteps(workflow["steps"]) });

const showSteps = (steps: unknown): Fields[] =>
  listOf(steps).map((step) => ({
    ...step,
    action_configuration: { ...fieldsOf(step["action_configuration"]), outputs: OUTPUTS },
  }));

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
