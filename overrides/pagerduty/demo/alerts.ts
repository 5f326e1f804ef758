import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { alertsOf, countAlerts, placeAlert } from "./alert-counts.ts";
import { type Fields, idOf, inPath, invalid, listOf, sentAs, textOf } from "./fields.ts";
import {
  type Act,
  checkOpen,
  checkSize,
  findIncident,
  type Incident,
  namedIncident,
  saveIncident,
  showPage,
  startAct,
} from "./incident.ts";
import { showIncident } from "./incident-answers.ts";
import { resolve } from "./incident-status.ts";
import { compareTimes } from "./time-range.ts";

/** An alert with what is asked of it, looked through. */
interface Update {
  alert: Entity;
  status: string;
  target: Incident | undefined;
}

export const alertBehaviours: Record<string, Behaviour> = {
  listIncidentAlerts(call) {
    const { account, query } = call;
    const statuses = query.all("statuses[]");
    const key = query.one("alert_key");
    const found = alertsOf(account, findIncident(call))
      .list()
      .filter(
        (alert) =>
          (statuses.length === 0 || statuses.includes(textOf(alert["status"]))) &&
          (key === undefined || alert["alert_key"] === key),
      );
    sortBy(found, query.one("sort_by") ?? "created_at");
    const includes = query.all("include[]");
    return showPage(call, "alerts", found, (alert) => showAlert(account, alert, includes));
  },

  getIncidentAlert(call) {
    const alert = findAlert(call);
    return { status: 200, json: { alert: showAlert(call.account, alert) } };
  },

  updateIncidentAlert(call) {
    const act = startAct(call);
    const incident = findIncident(call);
    const [alert] = updateAlerts(act, incident, [readUpdate(call.account, findAlert(call), sentAs(call, "alert"))]);
    return { status: 200, json: { alert } };
  },

  updateIncidentAlerts(call) {
    const { account } = call;
    const act = startAct(call);
    const incident = findIncident(call);
    const sent = listOf(call.body["alerts"]);
    checkSize(sent, "alerts");
    const updates = sent.map((one) => {
      const alert = alertsOf(account, incident).get(idOf(one));
      if (alert === undefined) throw invalid(`Alert ${idOf(one)} not found`);
      return readUpdate(account, alert, one);
    });
    return showPage(call, "alerts", updateAlerts(act, incident, updates), (alert) => showAlert(account, alert));
  },
};

function findAlert(call: DemoCall): Entity {
  const { id } = findIncident(call);
  return call.account.find(`incidents/${id}/alerts`, inPath(call, "alert_id"));
}

function readUpdate(account: Account, alert: Entity, sent: Fields): Update {
  const status = textOf(sent["status"]) || textOf(alert["status"]);
  if (alert["status"] === "resolved" && status === "triggered") throw invalid("Alert Already Resolved");
  const target = sent["incident"] === undefined ? undefined : namedIncident(account, sent["incident"]);
  if (target !== undefined) checkOpen(target);
  return { alert, status, target };
}

/** An incident is over when the last of its alerts is. */
function updateAlerts(act: Act, incident: Incident, updates: Update[]): Entity[] {
  const { account } = act;
  const touched = new Set([incident.id]);
  const updated = updates.map(({ alert, status, target }) => {
    if (target !== undefined && target.id !== incident.id) {
      alertsOf(account, incident).delete(alert.id);
      touched.add(target.id);
    }
    const home = target ?? incident;
    return placeAlert(account, home, { ...alert, status });
  });
  for (const id of touched) {
    const changed = namedIncident(account, { id });
    countAlerts(account, changed);
    const { all, triggered } = changed.alert_counts;
    if (changed.status !== "resolved" && all > 0 && triggered === 0) resolve(act, changed);
    saveIncident(act, changed);
  }
  return updated;
}

/** Other references are put in place by the account itself; an incident is more than what it keeps of it. */
function showAlert(account: Account, alert: Entity, includes: readonly string[] = []): Fields {
  if (!includes.includes("incidents")) return alert;
  return { ...alert, incident: showIncident(account, namedIncident(account, alert["incident"])) };
}

/** Such as `created_at:desc`. An alert does not tell when it was resolved: they are in the order they came. */
function sortBy(alerts: Entity[], text: string): void {
  const [field = "", direction] = text.split(":");
  const sign = direction === "desc" ? -1 : 1;
  alerts.sort((one, other) => sign * compareTimes(one[field], other[field]));
}
