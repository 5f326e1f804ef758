import { type Behaviour, Refusal } from "../../../runtime/demo/types.ts";
import { fieldsOf, idOf, inPath, sentAs, textOf } from "./fields.ts";
import { byWhom, copyIncident, saveIncident, startAct } from "./incident.ts";
import { record } from "./log-entries.ts";

/** The steps of a workflow reach out of the account, so nothing but the start is seen of them. */
export const createIncidentWorkflowInstance: Behaviour = (call) => {
  const { account } = call;
  const act = startAct(call);
  const workflow = account.find("incident_workflows", inPath(call, "id"));
  const sent = sentAs(call, "incident_workflow_instance");
  const incident = copyIncident(account.find("incidents", idOf(sent["incident"])));
  if (workflow["is_enabled"] === false) throw new Refusal(400, "Incident Workflow Is Disabled", [], 2001);
  const instance = account.collection(`incident_workflows/${workflow.id}/instances`).put({
    id: textOf(sent["id"]) || account.makeId("instance"),
    type: "incident_workflow_instance",
    incident: account.refer(incident),
  });
  const channel = { type: "incident_workflow", summary: textOf(fieldsOf(workflow)["name"]) };
  record({ ...act, channel }, incident, "annotate", `Workflow "${channel.summary}" started${byWhom(act)}`);
  saveIncident(act, incident);
  return { status: 201, json: { incident_workflow_instance: instance } };
};
