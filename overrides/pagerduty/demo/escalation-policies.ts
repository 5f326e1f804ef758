import type { Account, Behaviour, Entity } from "../../../runtime/demo/types.ts";
import {
  checkUnique,
  type Fields,
  fieldsOf,
  idOf,
  idsOf,
  inPath,
  invalid,
  listOf,
  referAll,
  sentAs,
  stamp,
  textOf,
} from "./fields.ts";
import { storeNew } from "./store-new.ts";

const MOST_LOOPS = 9;
const MOST_MINUTES = 30 * 24 * 60;
/** With several targets all of them must have time to see the page. */
const LEAST_MINUTES = { one: 1, several: 5 };

export const escalationPolicyBehaviours: Record<string, Behaviour> = {
  listEscalationPolicies(call) {
    const { account, query } = call;
    const users = query.all("user_ids[]");
    const policies = account.collection("escalation_policies").list();
    const found = account
      .filter(call, policies)
      .filter((policy) => users.length === 0 || targetsOf(policy).some((target) => users.includes(idOf(target))));
    if (query.one("sort_by") === undefined)
      found.sort((one, other) => (textOf(one["name"]) < textOf(other["name"]) ? -1 : 1));
    return account.page(
      call,
      "escalation_policies",
      found.map((policy) => show(account, policy)),
    );
  },

  getEscalationPolicy(call) {
    const { account } = call;
    const policy = account.find("escalation_policies", inPath(call, "id"));
    return { status: 200, json: { escalation_policy: show(account, policy) } };
  },

  createEscalationPolicy(call) {
    const { account } = call;
    const defaults = { description: "", num_loops: 0, on_call_handoff_notifications: "if_has_services", teams: [] };
    const policy = storeNew(account, "escalation_policies", {
      ...defaults,
      ...readPolicy(account, { name: "", escalation_rules: [], ...sentAs(call, "escalation_policy") }),
    });
    return { status: 201, json: { escalation_policy: show(account, policy) } };
  },

  updateEscalationPolicy(call) {
    const { account } = call;
    const present = account.find("escalation_policies", inPath(call, "id"));
    const changes = readPolicy(account, sentAs(call, "escalation_policy"), present);
    const summary = changes["name"] ?? present["summary"];
    const changed = { ...present, ...changes, summary, updated_at: stamp(account.now()) };
    const policy = account.collection("escalation_policies").put(changed);
    return { status: 200, json: { escalation_policy: show(account, policy) } };
  },

  deleteEscalationPolicy(call) {
    const { account } = call;
    const policy = account.find("escalation_policies", inPath(call, "id"));
    if (servicesOf(account, policy.id).length > 0) {
      throw invalid("The escalation policy cannot be deleted while services use it");
    }
    account.collection("escalation_policies").delete(policy.id);
    return { status: 204 };
  },
};

/** Whom a policy pages, on all of its levels. */
const targetsOf = (policy: Fields): Fields[] =>
  listOf(policy["escalation_rules"]).flatMap(({ targets }) => listOf(targets));

/** The policies that page a user or a schedule. */
export const policiesWith = (account: Account, targetId: string): Entity[] =>
  account
    .collection("escalation_policies")
    .list()
    .filter((policy) => targetsOf(policy).some((target) => idOf(target) === targetId));

const servicesOf = (account: Account, policyId: string): Entity[] =>
  account
    .collection("services")
    .list()
    .filter((service) => idOf(service["escalation_policy"]) === policyId);

/** What a target leads to, whether it comes as a reference or, as it may, with the type of the thing itself. */
export const findTarget = (account: Account, { id, type }: Fields): Entity | undefined =>
  account.follow({ id, type: textOf(type).replace(/(_reference)?$/, "_reference") });

/** Services are found, not stored: they say which policy they use. */
const show = (account: Account, policy: Entity): Fields => ({
  ...policy,
  services: servicesOf(account, policy.id).map((service) => account.refer(service)),
});

/** The fields that were sent, checked. */
function readPolicy(account: Account, sent: Fields, present?: Entity): Fields {
  const { name, description, num_loops, on_call_handoff_notifications, escalation_rules, teams } = sent;
  if (name !== undefined) {
    if (textOf(name).trim() === "") throw invalid("Name cannot be empty.");
    checkUnique(account, "escalation_policies", "name", name, present?.id);
  }
  if (num_loops !== undefined && !(Number(num_loops) >= 0 && Number(num_loops) <= MOST_LOOPS)) {
    throw invalid(`Number of loops must be between 0 and ${MOST_LOOPS}`);
  }
  if (listOf(teams).length > 1) throw invalid("Only one team may be associated with an escalation policy");
  const fields = {
    name,
    description,
    num_loops,
    on_call_handoff_notifications,
    escalation_rules: escalation_rules && readRules(account, listOf(escalation_rules), present),
    teams: teams && referAll(account, "teams", teams, "Team"),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function readRules(account: Account, rules: Fields[], present: Entity | undefined): Fields[] {
  if (rules.length === 0) throw invalid("Escalation rules cannot be empty.");
  const known = idsOf(present?.["escalation_rules"]);
  return rules.map((rule, index) => {
    const at = `Escalation rule ${index + 1}`;
    const targets = listOf(rule["targets"]);
    if (targets.length === 0) throw invalid(`${at} must have a target`);
    if (new Set(targets.map(idOf)).size < targets.length) throw invalid(`${at} has the same target twice`);
    const least = targets.length > 1 ? LEAST_MINUTES.several : LEAST_MINUTES.one;
    const delay = Number(rule["escalation_delay_in_minutes"]);
    if (!(delay >= least && delay <= MOST_MINUTES)) {
      throw invalid(`${at} must have a delay between ${least} and ${MOST_MINUTES} minutes`);
    }
    const id = idOf(rule);
    if (present && id !== "" && !known.includes(id)) throw invalid(`${at} is not one of this escalation policy`);
    return {
      id: known.includes(id) ? id : account.makeId("escalation_rules"),
      escalation_delay_in_minutes: delay,
      ...readStrategy(rule["escalation_rule_assignment_strategy"]),
      targets: targets.map((target) => referTarget(account, target, at)),
    };
  });
}

/** Comes as a word or in an object, and is answered as a word. */
function readStrategy(strategy: unknown): Fields {
  const type = typeof strategy === "string" ? strategy : fieldsOf(strategy)["type"];
  return type === undefined ? {} : { escalation_rule_assignment_strategy: type };
}

function referTarget(account: Account, target: Fields, at: string): Fields {
  const entity = findTarget(account, target);
  if (entity === undefined) throw invalid(`${at}: target not found`);
  return account.refer(entity);
}
