import type { Account, Behaviour } from "../../../runtime/demo/types.ts";
import { alertsOf, countAlerts, placeAlert } from "./alert-counts.ts";
import { invalid, listOf } from "./fields.ts";
import { type Act, byWhom, findIncident, type Incident, namedIncident, saveIncident, startAct } from "./incident.ts";
import { resolve } from "./incident-status.ts";
import { record } from "./log-entries.ts";

const MOST_ALERTS = 1000;

/** The sources' alerts go to the target, and the sources are resolved by it. */
export const mergeIncidents: Behaviour = (call) => {
  const { account } = call;
  const act = startAct(call);
  const target = findIncident(call);
  const sent = listOf(call.body["source_incidents"]);
  const sources = [...new Map(sent.map((one) => [one["id"], namedIncident(account, one)])).values()];
  checkMerge(target, sources);
  for (const source of sources) {
    moveAlerts(account, source, target);
    mergeInto(act, source, target);
  }
  countAlerts(account, target);
  const numbers = sources.map((one) => `#${one.incident_number}`).join(", ");
  record(act, target, "annotate", `Merged ${numbers} into this incident${byWhom(act)}`);
  return { status: 200, json: { incident: account.refer(saveIncident(act, target)) } };
};

function checkMerge(target: Incident, sources: Incident[]): void {
  if (target.status === "resolved") throw invalid("Incidents cannot be merged into a resolved incident");
  if (sources.length === 0) throw invalid("Source incidents cannot be empty");
  for (const source of sources) {
    if (source.id === target.id) throw invalid("An incident cannot be merged into itself");
  }
  const alerts = sources.reduce((sum, one) => sum + one.alert_counts.all, target.alert_counts.all);
  if (alerts > MOST_ALERTS) throw invalid(`An incident cannot have more than ${MOST_ALERTS} alerts`);
}

function moveAlerts(account: Account, source: Incident, target: Incident): void {
  const from = alertsOf(account, source);
  for (const alert of from.list()) {
    from.delete(alert.id);
    placeAlert(account, target, alert);
  }
}

/** One that was resolved before stays resolved as it was. */
function mergeInto(act: Act, source: Incident, target: Incident): void {
  countAlerts(act.account, source);
  if (source.status !== "resolved") {
    resolve(act, source, `Merged into #${target.incident_number}${byWhom(act)}`);
    source["resolve_reason"] = { type: "merge_resolve_reason", incident: act.account.refer(target) };
  }
  saveIncident(act, source);
}
