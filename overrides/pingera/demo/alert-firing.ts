import type { Account, Entity } from "../../../runtime/demo/types.ts";
import { DAY, type Fields, fieldsOf, SECOND, stamp, textOf, textsOf, timeOf } from "./fields.ts";
import { isGood } from "./outcome.ts";
import { ALERTS, CHANNELS, note, notificationsOf, RULES, resultsOf } from "./store.ts";

/** After each result: rules fire, and alerts end by themselves where their rule wants it. */
export function judgeAlerts(account: Account, check: Entity, result: Entity, at: number): void {
  for (const rule of account.collection(RULES).list()) {
    if (rule["check_id"] !== check.id || rule["enabled"] === false) continue;
    const alerts = alertsOf(account, rule.id);
    const open = alerts.find(isOpen);
    const isMet = MET[textOf(rule["condition"])]?.(account, rule, result, at) === true;
    if (isMet && !open && !isCooling(rule, alerts.at(-1), at)) fire(account, rule, check, result, at);
    if (!isMet && open && rule["auto_resolve"] !== false && result["status"] === "ok") resolve(account, open, at);
  }
}

export const isOpen = ({ status }: Fields): boolean => status === "firing" || status === "acknowledged";

export function acknowledge(account: Account, alert: Entity, by: string | undefined, at: number): Entity {
  const fields = { status: "acknowledged", acknowledged_at: stamp(at), acknowledged_by_id: by ?? null };
  note(account, ALERTS, alert, fields);
  return notify(account, account.find(ALERTS, alert.id), "alert_acknowledged", at);
}

export function resolve(account: Account, alert: Entity, at: number): Entity {
  note(account, ALERTS, alert, { status: "resolved", resolved_at: stamp(at) });
  return notify(account, account.find(ALERTS, alert.id), "alert_resolved", at);
}

/** Without its rule nothing would end an alert. */
export function closeAlertsOf(account: Account, rule: string): void {
  for (const alert of alertsOf(account, rule).filter(isOpen)) resolve(account, alert, account.now().getTime());
}

const alertsOf = (account: Account, rule: string): Entity[] =>
  account
    .collection(ALERTS)
    .list()
    .filter((alert) => alert["rule_id"] === rule);

type Condition = (account: Account, rule: Entity, result: Entity, at: number) => boolean;

const MET: Record<string, Condition> = {
  check_failed: (_account, _rule, result) => !isGood(result),
  check_timeout: (_account, _rule, { status }) => status === "timeout",
  check_degraded: (_account, _rule, { status }) => status === "degraded",
  consecutive_failures(account, rule, { check_id }) {
    const count = parameterOf(rule, ["count", "threshold", "consecutive_failures"], 3);
    const latest = account
      .collection(resultsOf(textOf(check_id)))
      .list()
      .slice(-count);
    return latest.length === count && !latest.some(isGood);
  },
  uptime_below_threshold(account, rule, { check_id, status }, at) {
    // It can only begin to be met where something fails.
    if (status === "ok" && !alertsOf(account, rule.id).some(isOpen)) return false;
    const all = account.collection(resultsOf(textOf(check_id))).list();
    const recent = all.filter(({ created_at }) => timeOf(created_at) > at - DAY);
    const good = recent.filter(isGood);
    return (100 * good.length) / recent.length < parameterOf(rule, ["threshold", "uptime_threshold"], 99);
  },
};

function parameterOf(rule: Entity, names: string[], usual: number): number {
  const given = fieldsOf(rule["condition_parameters"]);
  const value = names.map((name) => given[name]).find((one) => typeof one === "number");
  return typeof value === "number" && value > 0 ? value : usual;
}

function isCooling(rule: Entity, last: Entity | undefined, at: number): boolean {
  return last !== undefined && at < timeOf(last["fired_at"]) + Number(rule["cooldown_period"] ?? 0) * SECOND;
}

function fire(account: Account, rule: Entity, check: Entity, result: Entity, at: number): void {
  const alert = account.collection(ALERTS).put({
    id: account.makeId(ALERTS),
    rule_id: rule.id,
    rule_name: rule["name"],
    check_id: check.id,
    check_name: check["name"],
    title: `${rule["name"]}: ${check["name"]}`,
    description: textOf(result["error_message"]) || `The check is ${result["status"]}.`,
    severity: rule["severity"] ?? "medium",
    status: "firing",
    alert_metadata: { result_id: result.id, response_time: result["response_time"] },
    fired_at: stamp(at),
    acknowledged_at: null,
    acknowledged_by_id: null,
    resolved_at: null,
    last_notification_at: null,
  });
  notify(account, alert, "alert_fired", at);
}

/** Tells every channel of the rule; addresses that are reserved for not being there do not take it. */
function notify(account: Account, alert: Entity, type: string, at: number): Entity {
  const rule = account.collection(RULES).get(textOf(alert["rule_id"]));
  const name = notificationsOf(alert.id);
  for (const id of textsOf(rule?.["channel_ids"])) {
    const channel = account.collection(CHANNELS).get(id);
    if (!channel || channel["enabled"] === false) continue;
    const isLost = JSON.stringify(channel["configuration"]).includes(".invalid");
    account.collection(name).put({
      id: account.makeId(name),
      alert_id: alert.id,
      channel_id: id,
      channel_name: channel["name"],
      channel_type: channel["type"],
      notification_type: type,
      status: isLost ? "failed" : "sent",
      retry_count: isLost ? 3 : 0,
      error_message: isLost ? "The address does not exist." : null,
      sent_at: isLost ? null : stamp(at),
      created_at: stamp(at),
    });
    if (!isLost) note(account, CHANNELS, channel, { last_used_at: stamp(at) });
  }
  return note(account, ALERTS, alert, { last_notification_at: stamp(at) });
}
