import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { checkUnique, type Fields, idOf, idsOf, inPath, invalid, listOf, named, sentAs } from "./fields.ts";
import { storeWith } from "./store-with.ts";

const READ_ONLY_ROLES = ["read_only_user", "read_only_limited_user"];

/** What must be gone or moved before a team may be deleted. */
const OWNED = { escalation_policies: "escalation policies", services: "services", schedules: "schedules" };

export const teamBehaviours: Record<string, Behaviour> = {
  createTeam(call) {
    const { name } = sentAs(call, "team");
    if (name === undefined) throw invalid("Name cannot be empty.");
    checkUnique(call.account, "teams", "name", name);
    checkParent(call);
    return storeWith(call, "teams", "team", { default_role: sentAs(call, "team")["default_role"] ?? "manager" });
  },

  updateTeam(call) {
    const team = call.account.find("teams", inPath(call, "id"));
    const { name } = sentAs(call, "team");
    if (name !== undefined) checkUnique(call.account, "teams", "name", name, team.id);
    checkParent(call, team.id);
    return storeWith(call, "teams", "team");
  },

  deleteTeam(call) {
    const { account, query } = call;
    const team = account.find("teams", inPath(call, "id"));
    const heir = query.one("reassignment_team");
    if (heir === team.id) throw invalid("Reassignment team must be another team");
    const next = heir === undefined ? undefined : account.collection("teams").get(heir);
    if (heir !== undefined && next === undefined) throw invalid("Reassignment team not found");
    for (const [collection, label] of Object.entries(OWNED)) {
      if (ownedBy(account, collection, team.id).length > 0) {
        throw invalid(`The team cannot be deleted while ${label} belong to it`);
      }
    }
    for (const incident of ownedBy(account, "incidents", team.id)) {
      if (incident["status"] !== "resolved") moveIncident(account, incident, team.id, next);
    }
    account.collection("teams").delete(team.id);
    for (const user of account.collection("users").list()) leaveTeam(account, user, team.id);
    return { status: 204 };
  },

  listTeamUsers(call) {
    const { account } = call;
    const team = account.find("teams", inPath(call, "id"));
    const rows = members(account, team.id)
      .list()
      .map(({ role, user }) => ({ user, role }));
    return account.page(call, "members", rows);
  },

  updateTeamUser(call) {
    const { account } = call;
    const { team, user } = teamAndUser(call);
    if (READ_ONLY_ROLES.includes(String(user["role"]))) {
      throw invalid("A stakeholder cannot be added to a team with this role");
    }
    const present = members(account, team.id).get(user.id);
    const role = call.body["role"] ?? present?.["role"] ?? "manager";
    members(account, team.id).put({ id: user.id, user: account.refer(user), role });
    if (!idsOf(user["teams"]).includes(team.id)) {
      account.collection("users").put({ ...user, teams: [...listOf(user["teams"]), account.refer(team)] });
    }
    return { status: 204 };
  },

  deleteTeamUser(call) {
    const { account } = call;
    const { team, user } = teamAndUser(call);
    if (!members(account, team.id).delete(user.id)) throw invalid("User is not a member of the team");
    leaveTeam(account, user, team.id);
    return { status: 204 };
  },

  updateTeamEscalationPolicy(call) {
    const { account } = call;
    const { team, policy } = teamAndPolicy(call);
    // A policy belongs to one team.
    account.collection("escalation_policies").put({ ...policy, teams: [account.refer(team)] });
    return { status: 204 };
  },

  deleteTeamEscalationPolicy(call) {
    const { account } = call;
    const { team, policy } = teamAndPolicy(call);
    if (!idsOf(policy["teams"]).includes(team.id)) throw invalid("Escalation policy does not belong to the team");
    account.collection("escalation_policies").put({ ...policy, teams: without(policy["teams"], team.id) });
    return { status: 204 };
  },
};

const members = (account: Account, teamId: string) => account.collection(`teams/${teamId}/members`);

const without = (references: unknown, id: string): Fields[] => listOf(references).filter((one) => idOf(one) !== id);

const ownedBy = (account: Account, collection: string, teamId: string): Entity[] =>
  account
    .collection(collection)
    .list()
    .filter((one) => idsOf(one["teams"]).includes(teamId));

function leaveTeam(account: Account, user: Entity, teamId: string): void {
  if (!idsOf(user["teams"]).includes(teamId)) return;
  account.collection("users").put({ ...user, teams: without(user["teams"], teamId) });
}

/** Without a next team the incident becomes visible to the whole account; on one that has it already, it stays once. */
function moveIncident(account: Account, incident: Entity, from: string, next: Entity | undefined): void {
  const others = without(incident["teams"], from);
  const added = next === undefined || others.some((one) => idOf(one) === next.id) ? [] : [account.refer(next)];
  account.collection("incidents").put({ ...incident, teams: [...others, ...added] });
}

/** A parent that exists, and no circle of teams above each other. */
function checkParent(call: DemoCall, own?: string): void {
  const given = sentAs(call, "team")["parent"];
  if (given === undefined || given === null) return;
  const seen = new Set([own]);
  for (let parent: Entity | undefined = named(call.account, "teams", given, "Parent team"); parent; ) {
    if (seen.has(parent.id)) throw invalid("A team cannot be its own parent");
    seen.add(parent.id);
    const above = idOf(parent["parent"]);
    parent = above === undefined ? undefined : call.account.collection("teams").get(above);
  }
}

function teamAndUser(call: DemoCall): { team: Entity; user: Entity } {
  const { account } = call;
  return { team: account.find("teams", inPath(call, "id")), user: account.find("users", inPath(call, "user_id")) };
}

function teamAndPolicy(call: DemoCall): { team: Entity; policy: Entity } {
  const { account } = call;
  const policy = account.find("escalation_policies", inPath(call, "escalation_policy_id"));
  return { team: account.find("teams", inPath(call, "id")), policy };
}
