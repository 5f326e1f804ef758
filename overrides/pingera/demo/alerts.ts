import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { acknowledge, closeAlertsOf, isOpen, resolve } from "./alert-firing.ts";
import { DAY, type Fields, GONE, inPath, refused, reply, SECOND, textOf, textsOf, timeOf } from "./fields.ts";
import { ALERTS, add, CHANNELS, CHECKS, change, HEARTBEATS, latestFirst, notificationsOf, RULES } from "./store.ts";

export const alertBehaviours: Record<string, Behaviour> = {
  listAlerts(call) {
    const { account, query } = call;
    const [status, severity, check] = ["status", "severity", "check_id"].map((name) => query.one(name));
    const found = latestFirst(account.collection(ALERTS).list(), "fired_at").filter(
      (alert) =>
        (status === undefined || (status === "active" ? isOpen(alert) : alert["status"] === status)) &&
        (severity === undefined || alert["severity"] === severity) &&
        (check === undefined || alert["check_id"] === check),
    );
    return account.page(
      call,
      "alerts",
      found.map((one) => show(account, one)),
    );
  },
  getAlert: (call) => reply(show(call.account, find(call))),
  acknowledgeAlert(call) {
    const { account, caller } = call;
    const alert = find(call);
    if (alert["status"] !== "firing") throw refused(`The alert is ${alert["status"]}, not firing.`);
    return reply(show(account, acknowledge(account, alert, caller.userId, account.now().getTime())));
  },
  resolveAlert(call) {
    const alert = find(call);
    if (!isOpen(alert)) throw refused(`The alert is ${alert["status"]} already.`);
    return reply(show(call.account, resolve(call.account, alert, call.account.now().getTime())));
  },
  listAlertNotifications: (call) => reply(call.account.collection(notificationsOf(find(call).id)).list()),

  getAlertStats({ account }) {
    const alerts = account.collection(ALERTS).list();
    const active = alerts.filter(isOpen);
    const since = account.now().getTime() - DAY;
    const severities = ["low", "medium", "high", "critical"];
    const count = (severity: string) => active.filter((alert) => alert["severity"] === severity).length;
    return reply({
      active_alerts: active.length,
      recent_alerts: alerts.filter(({ fired_at }) => timeOf(fired_at) > since).length,
      total_channels: account.collection(CHANNELS).list().length,
      total_rules: account.collection(RULES).list().length,
      severity_breakdown: Object.fromEntries(severities.map((severity) => [severity, count(severity)])),
    });
  },

  listAlertRules: ({ account }) =>
    reply(
      account
        .collection(RULES)
        .list()
        .map((one) => showRule(account, one)),
    ),
  createAlertRule({ account, body }) {
    checkRule(account, body);
    return reply(showRule(account, addRule(account, body)), 201);
  },
  getAlertRule: (call) => reply(showRule(call.account, findRule(call))),
  updateAlertRule(call) {
    const rule = findRule(call);
    checkRule(call.account, call.body);
    return reply(showRule(call.account, change(call.account, RULES, rule, call.body)));
  },
  deleteAlertRule(call) {
    const rule = findRule(call);
    closeAlertsOf(call.account, rule.id);
    call.account.collection(RULES).delete(rule.id);
    return GONE;
  },

  listAlertChannels: ({ account }) => reply(account.collection(CHANNELS).list()),
  createAlertChannel: ({ account, body }) => reply(addChannel(account, body), 201),
  getAlertChannel: (call) => reply(findChannel(call)),
  updateAlertChannel: (call) => reply(change(call.account, CHANNELS, findChannel(call), call.body)),
  deleteAlertChannel: removeChannel,
};

export const addRule = (account: Account, fields: Fields, at?: number): Entity =>
  add(
    account,
    RULES,
    {
      severity: "medium",
      condition_parameters: {},
      cooldown_period: 300,
      auto_resolve: true,
      enabled: true,
      ...fields,
    },
    at,
  );

export const addChannel = (account: Account, fields: Fields, at?: number): Entity =>
  add(account, CHANNELS, { enabled: true, last_used_at: null, ...fields }, at);

const find = (call: DemoCall): Entity => call.account.find(ALERTS, inPath(call, "alert_id"));
const findRule = (call: DemoCall): Entity => call.account.find(RULES, inPath(call, "rule_id"));
const findChannel = (call: DemoCall): Entity => call.account.find(CHANNELS, inPath(call, "channel_id"));

function show(account: Account, alert: Entity): Fields {
  const end = isOpen(alert) ? account.now().getTime() : timeOf(alert["resolved_at"]);
  return {
    ...alert,
    is_active: isOpen(alert),
    duration: Math.round((end - timeOf(alert["fired_at"])) / SECOND),
    notification_count: account.collection(notificationsOf(alert.id)).list().length,
  };
}

function showRule(account: Account, rule: Entity): Fields {
  const channels = textsOf(rule["channel_ids"]).flatMap((id) => account.collection(CHANNELS).get(id) ?? []);
  const check = account.collection(CHECKS).get(textOf(rule["check_id"]));
  return { ...rule, check_name: check?.["name"] ?? null, channels };
}

/** What a rule is about and whom it tells has to be there. */
function checkRule(account: Account, fields: Fields): void {
  if (fields["check_id"] !== undefined) account.find(CHECKS, textOf(fields["check_id"]));
  for (const id of textsOf(fields["channel_ids"])) account.find(CHANNELS, id);
}

/** A rule tells somebody: its last channel stays. */
function removeChannel(call: DemoCall) {
  const { account } = call;
  const { id } = findChannel(call);
  const rules = account
    .collection(RULES)
    .list()
    .filter((rule) => textsOf(rule["channel_ids"]).includes(id));
  const left = (rule: Entity) => textsOf(rule["channel_ids"]).filter((one) => one !== id);
  const needy = rules.find((rule) => left(rule).length === 0);
  if (needy) throw refused(`The rule "${needy["name"]}" has no other channel.`);
  for (const rule of rules) change(account, RULES, rule, { channel_ids: left(rule) });
  for (const heartbeat of account.collection(HEARTBEATS).list())
    account.collection(`${HEARTBEATS}/${heartbeat.id}/channels`).delete(id);
  account.collection(CHANNELS).delete(id);
  return GONE;
}
