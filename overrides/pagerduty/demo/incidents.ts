import type { Account, Behaviour, DemoCall } from "../../../runtime/demo/types.ts";
import { alertBehaviours } from "./alerts.ts";
import { changeEventBehaviours } from "./change-events.ts";
import { customFieldValueBehaviours } from "./custom-field-values.ts";
import { customFieldBehaviours } from "./custom-fields.ts";
import { inPath } from "./fields.ts";
import { checkOpen, findIncident, listIncidents, saveIncident, startAct } from "./incident.ts";
import { answerIncident } from "./incident-answers.ts";
import { incidentChangeBehaviours } from "./incident-changes.ts";
import { createIncident } from "./incident-creation.ts";
import { incidentImpactBehaviours } from "./incident-impacts.ts";
import { listIncidentsAsked } from "./incident-list.ts";
import { mergeIncidents } from "./incident-merge.ts";
import { snooze } from "./incident-status.ts";
import { statusUpdateBehaviours } from "./incident-status-updates.ts";
import { letTimePass } from "./incident-time.ts";
import { incidentTypeBehaviours } from "./incident-types.ts";
import { logEntryBehaviours } from "./log-entries.ts";
import { noteBehaviours } from "./notes.ts";
import { responderBehaviours } from "./responders.ts";
import { similarIncidentBehaviours } from "./similar-incidents.ts";
import { createIncidentWorkflowInstance } from "./workflow-instances.ts";

const behaviours: Record<string, Behaviour> = {
  listIncidents: listIncidentsAsked,
  createIncident,
  ...incidentChangeBehaviours,
  mergeIncidents,

  /** By ID or number. */
  getIncident(call) {
    const key = inPath(call, "id");
    const numbered = /^\d+$/.test(key) ? findNumber(call.account, Number(key)) : undefined;
    const incident = numbered ?? findIncident(call);
    return answerIncident(call, incident, 200, call.query.all("include[]"));
  },

  createIncidentSnooze(call) {
    const act = startAct(call);
    const incident = findIncident(call);
    checkOpen(incident);
    snooze(act, incident, Number(call.body["duration"]));
    return answerIncident(call, saveIncident(act, incident), 201);
  },

  ...alertBehaviours,
  ...noteBehaviours,
  ...logEntryBehaviours,
  ...responderBehaviours,
  ...incidentImpactBehaviours,
  ...statusUpdateBehaviours,
  ...similarIncidentBehaviours,
  ...changeEventBehaviours,
  ...incidentTypeBehaviours,
  ...customFieldBehaviours,
  ...customFieldValueBehaviours,
  createIncidentWorkflowInstance,
};

/** Whatever is asked, it finds incidents as the time has made them. */
export const incidentBehaviours: Record<string, Behaviour> = Object.fromEntries(
  Object.entries(behaviours).map(([operation, behave]) => [
    operation,
    (call: DemoCall) => {
      letTimePass(call.account);
      return behave(call);
    },
  ]),
);

const findNumber = (account: Account, number: number) =>
  listIncidents(account).find((one) => one.incident_number === number);
