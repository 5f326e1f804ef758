/** The audit trail: who changed what, when and with which token. */

import type { Account, Behaviour, DemoCall, Entity } from "../../../runtime/demo/types.ts";
import { type Changes, compareEntities } from "./audit-changes.ts";
import { AUDITED } from "./audited-operations.ts";
import { type Fields, writeKey } from "./fields.ts";
import { toSingular } from "./write-id.ts";

export const RECORDS = "audit/records";

/** The same behaviours, of which those that write to what is audited leave a record of what they did. */
export function recordWrites(behaviours: Record<string, Behaviour>): Record<string, Behaviour> {
  const generic: Behaviour = (call) => call.account.generic(call);
  const recorded = AUDITED.map((operation) => [operation, recordWrite(behaviours[operation] ?? generic)]);
  return { ...behaviours, ...Object.fromEntries(recorded) };
}

/** What is refused leaves nothing behind, nor does what changes nothing. */
const recordWrite =
  (behave: Behaviour): Behaviour =>
  (call) => {
    const place = readPlace(call);
    const before = look(call.account, place);
    const answer = behave(call);
    for (const event of readEvents(place, before, look(call.account, place))) write(call, event);
    return answer;
  };

/** What a write is about: a root, and in most cases a kind of things that belong to it. */
interface Place {
  /** Collection of the root. */
  roots: string;
  /** None where it is yet to be made. */
  rootId: string | undefined;
  parts: string | undefined;
}

/** Where it stands in the store, if not at its path. */
const ELSEWHERE: Record<string, string> = {
  "/teams/{id}/users/{user_id}": "/teams/{id}/members/{user_id}",
  "/teams/{id}/escalation_policies/{escalation_policy_id}": "/escalation_policies/{escalation_policy_id}",
};

function readPlace({ template, path }: DemoCall): Place {
  const segments = (ELSEWHERE[template] ?? template).slice(1).split("/");
  const filled = segments.map((segment) => path[segment.replace(/[{}]/g, "")] ?? segment);
  const depth = filled[0] === "v3" ? 2 : 1;
  // Collections and IDs take turns.
  const below = filled.length - depth - 1;
  return {
    roots: filled.slice(0, depth).join("/"),
    rootId: filled[depth],
    parts: below > 0 ? filled.slice(0, below % 2 === 1 ? undefined : -1).join("/") : undefined,
  };
}

interface Seen {
  roots: Map<string, Entity>;
  parts: Map<string, Entity>;
}

function look(account: Account, { roots, rootId, parts }: Place): Seen {
  const read = (name: string) =>
    new Map(
      account
        .collection(name)
        .list()
        .map((one) => [one.id, { ...one }]),
    );
  const all = read(roots);
  const root = rootId === undefined ? undefined : all.get(rootId);
  return {
    roots: rootId === undefined ? all : new Map(root && [[root.id, root]]),
    parts: parts === undefined ? new Map() : read(parts),
  };
}

interface Event {
  action: "create" | "update" | "delete";
  root: Fields;
  /** The root itself, or what belongs to it. */
  resource: Fields;
  changes: Changes;
}

/** To make, change or delete a part is to update its root. */
function readEvents(place: Place, before: Seen, after: Seen): Event[] {
  const whole = compareAll(before.roots, after.roots).map(({ old, now, changes }): Event => {
    const root = refer(now ?? old, place.roots);
    return { action: old ? (now ? "update" : "delete") : "create", root, resource: root, changes };
  });
  const root = refer([...after.roots.values()][0], place.roots);
  const parts = compareAll(before.parts, after.parts).map(({ old, now, changes }): Event => {
    const event = { action: "update", root } as const;
    if (place.parts?.endsWith("/members")) return { ...event, ...tellMember(root, old, now) };
    return { ...event, resource: refer(now ?? old, place.parts ?? ""), changes };
  });
  // What a root says of its parts follows from them.
  return parts.length > 0 ? parts : whole;
}

interface Difference {
  old: Entity | undefined;
  now: Entity | undefined;
  changes: Changes;
}

function compareAll(before: Map<string, Entity>, after: Map<string, Entity>): Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    const changes = compareEntities(old, now);
    return changes ? [{ old, now, changes }] : [];
  });
}

/** Members come and go as references of their team; a role is the member's. */
function tellMember(
  team: Fields,
  old: Entity | undefined,
  now: Entity | undefined,
): Pick<Event, "resource" | "changes"> {
  const [gone, come] = [old?.["user"], now?.["user"]].map((user) => referShortly(Object(user)));
  if (old && now) {
    const fields = [{ name: "team_role", before_value: String(old["role"]), value: String(now["role"]) }];
    return { resource: come ?? team, changes: { fields } };
  }
  const change = now ? { added: [come ?? {}] } : { removed: [gone ?? {}] };
  return { resource: team, changes: { references: [{ name: "members", ...change }] } };
}

function write(call: DemoCall, { action, root, resource, changes }: Event): void {
  const { account } = call;
  const id = account.makeId("audit_record");
  account.collection(RECORDS).put({
    id,
    self: null,
    execution_time: account.now().toISOString(),
    execution_context: { request_id: writeKey(id), remote_address: null },
    actors: [readActor(call)],
    method: { type: call.caller.scopes ? "oauth" : "api_token", truncated_token: readTokenEnd(call) },
    root_resource: root,
    action,
    details: { resource, ...changes },
  });
}

/** A user, or the key of the account. */
function readActor({ account, caller, ...call }: DemoCall): Fields {
  if (caller.userId !== undefined) return refer(account.find("users", caller.userId), "users");
  return {
    id: `PKEY${writeKey("account key", 3).toUpperCase()}`,
    type: "api_key_reference",
    summary: readTokenEnd(call),
  };
}

const readTokenEnd = ({ header }: Pick<DemoCall, "header">): string =>
  /([^\s"=]{1,4})"?\s*$/.exec(header("authorization") ?? "")?.[1] ?? "";

/** Kinds without a type of their own are called after their collection. */
function refer(entity: Entity | undefined, collection: string): Fields {
  if (entity === undefined) return {};
  const type = entity["type"] ?? toSingular(collection.split("/").at(-1) ?? "");
  return {
    id: entity.id,
    type: `${String(type).replace(/_reference$/, "")}_reference`,
    summary: entity["summary"] ?? null,
  };
}

const referShortly = ({ id, type, summary }: Fields): Fields => ({ id, type, summary });
