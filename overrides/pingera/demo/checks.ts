import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { closeAlertsOf } from "./alert-firing.ts";
import { type Fields, fieldsOf, GONE, inPath, invalid, isFields, reply, textOf } from "./fields.ts";
import { REGIONS } from "./regions.ts";
import { assignSecrets } from "./secrets.ts";
import { add, CHECKS, change, GROUPS, RULES } from "./store.ts";
import { FIRST_RUN, setCheckStatus } from "./time.ts";

export const checkBehaviours: Record<string, Behaviour> = {
  listChecks: (call) => pageOf(call, call.account.collection(CHECKS).list().filter(isAskedFor(call))),

  createCheck(call) {
    const { account, body } = call;
    checkFields(account, body);
    const { secrets, ...fields } = body;
    const check = addCheck(account, fields, account.now().getTime());
    if (Array.isArray(secrets)) assignSecrets(account, check.id, secrets.filter(isFields));
    return reply(show(account, account.find(CHECKS, check.id)), 201);
  },

  getCheck: (call) => reply(show(call.account, findCheck(call))),

  updateCheck(call) {
    const { account, body } = call;
    const check = findCheck(call);
    if (body["type"] !== undefined && body["type"] !== check["type"]) throw invalid("type", "cannot be changed");
    checkFields(account, { ...check, ...body });
    const { secrets, ...fields } = body;
    const changed = change(account, CHECKS, check, fields);
    if (Array.isArray(secrets)) assignSecrets(account, check.id, secrets.filter(isFields));
    if ((changed["active"] === false) !== (check["active"] === false)) setActive(account, changed);
    return reply(show(account, account.find(CHECKS, check.id)));
  },

  deleteCheck(call) {
    const { account } = call;
    const check = findCheck(call);
    account.collection(CHECKS).delete(check.id);
    for (const rule of account.collection(RULES).list()) {
      if (rule["check_id"] !== check.id) continue;
      closeAlertsOf(account, rule.id);
      account.collection(RULES).delete(rule.id);
    }
    return GONE;
  },

  moveCheckToGroup(call) {
    const { account, body } = call;
    const check = findCheck(call);
    const group = body["group_id"] ?? null;
    checkGroup(account, group);
    change(account, CHECKS, check, { group_id: group });
    const message = group === null ? "The check stands in no group now." : "The check stands in the group now.";
    return reply({ check_id: check.id, group_id: group, message });
  },

  listRegions(call) {
    const type = call.query.one("check_type");
    const regions = REGIONS.filter(({ types }) => type === undefined || types.includes(type));
    return reply({
      regions: regions.map(({ id, display_name, types }) => ({ id, display_name, available_check_types: types })),
      total_regions: regions.length,
    });
  },

  listCheckGroups: (call) =>
    call.account.page(
      call,
      "groups",
      call.account
        .collection(GROUPS)
        .list()
        .map((one) => count(call.account, one)),
    ),
  createCheckGroup({ account, body }) {
    const position = account.collection(GROUPS).list().length;
    return reply(count(account, add(account, GROUPS, { active: true, position, ...body })), 201);
  },
  getCheckGroup: (call) => reply(count(call.account, findGroup(call))),
  updateCheckGroup: (call) => reply(count(call.account, change(call.account, GROUPS, findGroup(call), call.body))),
  deleteCheckGroup(call) {
    const { account } = call;
    const group = findGroup(call);
    account.collection(GROUPS).delete(group.id);
    for (const check of listIn(account, group.id)) change(account, CHECKS, check, { group_id: null });
    return GONE;
  },
  listChecksInGroup: (call) => pageOf(call, listIn(call.account, findGroup(call).id)),
};

export const findCheck = (call: DemoCall): Entity => call.account.find(CHECKS, inPath(call, "check_id"));

export function addCheck(account: Account, fields: Fields, at: number): Entity {
  const made = add(
    account,
    CHECKS,
    {
      interval: 300,
      timeout: 30,
      active: true,
      group_id: null,
      position: account.collection(CHECKS).list().length,
      parameters: {},
      ...fields,
      status: "pending",
      _due: at + FIRST_RUN,
    },
    at,
  );
  setCheckStatus(account, made.id, made["active"] === false ? "paused" : "pending", at);
  return account.find(CHECKS, made.id);
}

/** A paused check finds out nothing; one that goes on does so soon. */
function setActive(account: Account, check: Entity): void {
  const now = account.now().getTime();
  const isPaused = check["active"] === false;
  setCheckStatus(account, check.id, isPaused ? "paused" : "pending", now);
  const paused = account.find(CHECKS, check.id);
  account.collection(CHECKS).put({ ...paused, _due: now + FIRST_RUN });
}

function show(account: Account, check: Entity): Fields {
  const group = account.collection(GROUPS).get(textOf(check["group_id"]));
  return { ...check, ...(group && { group }) };
}

const pageOf = (call: DemoCall, checks: Entity[]) =>
  call.account.page(
    call,
    "checks",
    checks.map((one) => show(call.account, one)),
  );

function isAskedFor({ query }: DemoCall): (check: Entity) => boolean {
  const [name, type, group] = ["name", "type", "group_id"].map((one) => query.one(one));
  const statuses = query.all("status");
  return (check) =>
    (name === undefined || textOf(check["name"]).toLowerCase().includes(name.toLowerCase())) &&
    (type === undefined || check["type"] === type) &&
    (group === undefined || (check["group_id"] ?? "ungrouped") === group) &&
    (statuses.length === 0 || statuses.includes(textOf(check["status"])));
}

const findGroup = (call: DemoCall): Entity => call.account.find(GROUPS, inPath(call, "group_id"));

const listIn = (account: Account, group: string): Entity[] =>
  account
    .collection(CHECKS)
    .list()
    .filter((check) => check["group_id"] === group);

const count = (account: Account, group: Entity): Fields => ({
  ...group,
  checks_count: listIn(account, group.id).length,
});

/** What each type of check has to know. */
const NEEDS: Record<string, string[]> = {
  web: ["url"],
  api: ["url"],
  ssl: ["url", "host"],
  tcp: ["host"],
  dns: ["host"],
  icmp: ["host"],
  portscan: ["host"],
};

/** Seconds. Only what runs a script may take longer. */
const LONGEST = 30;

export function checkRun(fields: Fields): void {
  const needs = NEEDS[textOf(fields["type"])] ?? [];
  const [first] = needs;
  if (first !== undefined && !needs.some((name) => textOf(fields[name]) !== ""))
    throw invalid(first, `is required for a check of type ${fields["type"]}`);
  const isScript = ["synthetic", "multistep"].includes(textOf(fields["type"]));
  if (!isScript && Number(fields["timeout"] ?? 0) > LONGEST)
    throw invalid("timeout", `must be at most ${LONGEST} for a check of type ${fields["type"]}`);
  if (isScript && textOf(fieldsOf(fields["parameters"])["pw_script"]) === "")
    throw invalid("parameters.pw_script", `is required for a check of type ${fields["type"]}`);
}

function checkFields(account: Account, fields: Fields): void {
  checkRun(fields);
  checkGroup(account, fields["group_id"] ?? null);
}

function checkGroup(account: Account, id: unknown): void {
  if (id !== null && !account.collection(GROUPS).get(textOf(id)))
    throw invalid("group_id", "must be the ID of a check group");
}
