/** Reads the audit trail: of the whole account, or of one thing in it. */

import { type Behaviour, type DemoAnswer, type DemoCall, type Entity, Refusal } from "../../../runtime/demo/types.ts";
import { DAY } from "../time-zone.ts";
import { RECORDS } from "./audit.ts";
import { fieldsOf, idOf, inPath, invalid, listOf, textOf } from "./fields.ts";

const LONGEST = 31 * DAY;
const USUAL = DAY;

/** The types of references that the names of collections stand for. */
const ROOT_TYPES: Record<string, string[]> = {
  users: ["user_reference"],
  teams: ["team_reference"],
  schedules: ["schedule_reference", "schedule_v3_reference"],
  escalation_policies: ["escalation_policy_reference"],
  services: ["service_reference"],
  ip_allow_lists: ["ip_allow_list_reference"],
};

export const auditBehaviours: Record<string, Behaviour> = {
  listAuditRecords(call) {
    checkRole(call);
    return answer(call, readFilters(call));
  },
  listTeamsAuditRecords: listOfOne("teams"),
  listServiceAuditRecords: listOfOne("services"),
  listUsersAuditRecords: listOfOne("users"),
  listSchedulesAuditRecords: listOfOne("schedules"),
  listSchedulesAuditRecordsV3: listOfOne("v3/schedules"),
  listEscalationPolicyAuditRecords: listOfOne("escalation_policies"),
  listIpAllowListAuditRecords: listOfOne("ip_allow_lists"),
};

type Test = (record: Entity) => boolean;

/** What was changed about a thing, not what it has changed. */
function listOfOne(collection: string): Behaviour {
  return (call) => {
    const { id } = call.account.find(collection, inPath(call, "id"));
    return answer(call, (record) => idOf(record["root_resource"]) === id);
  };
}

/** The newest first. */
function answer(call: DemoCall, test: Test): DemoAnswer {
  const { account } = call;
  const isWithin = readWindow(call);
  const records = account.collection(RECORDS).list().reverse();
  return account.page(
    call,
    "records",
    records.filter((record) => isWithin(record) && test(record)),
  );
}

/** A day, unless something else is asked for. */
function readWindow({ account, query }: DemoCall): Test {
  const [from, to] = [query.one("since"), query.one("until")];
  const until = to === undefined ? account.now().getTime() : Date.parse(to);
  const since = from === undefined ? until - USUAL : Date.parse(from);
  if (since > until) throw invalid("since must not be after until");
  if (until - since > LONGEST) throw invalid("since and until must not be more than 31 days apart");
  return ({ execution_time }) => {
    const time = Date.parse(textOf(execution_time));
    return time >= since && time <= until;
  };
}

function readFilters({ query }: DemoCall): Test {
  const roots = query.all("root_resource_types[]").flatMap((name) => ROOT_TYPES[name] ?? []);
  const actions = query.all("actions[]");
  const [actorType, actorId] = [query.one("actor_type"), query.one("actor_id")];
  const [methodType, token] = [query.one("method_type"), query.one("method_truncated_token")];
  if (actorId !== undefined && actorType === undefined) throw invalid("actor_id needs actor_type");
  if (token !== undefined && methodType === undefined) throw invalid("method_truncated_token needs method_type");
  return ({ root_resource, action, actors, method }) => {
    const [root, by] = [fieldsOf(root_resource), fieldsOf(method)];
    const isBy = listOf(actors).some(
      ({ id, type }) => (actorType === undefined || type === actorType) && (actorId === undefined || id === actorId),
    );
    return (
      (roots.length === 0 || roots.includes(textOf(root["type"]))) &&
      (actions.length === 0 || actions.includes(textOf(action))) &&
      isBy &&
      (methodType === undefined || by["type"] === methodType) &&
      (token === undefined || by["truncated_token"] === token)
    );
  };
}

/** Of the whole account only those may read who may do anything with it. */
function checkRole({ account, caller }: DemoCall): void {
  if (caller.userId === undefined) return;
  const { role } = account.find("users", caller.userId);
  if (role !== "admin" && role !== "owner")
    throw new Refusal(403, "Forbidden", ["Only admins and the owner of the account may read its audit trail"], 2010);
}
