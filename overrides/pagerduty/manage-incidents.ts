import type { ManageIncidents } from "../../generated/pagerduty/arguments.ts";
import type { Answer, Body, PagerDuty } from "../../generated/pagerduty/client.ts";
import { UserError } from "../../runtime/errors.ts";
import { type List, wholeList } from "../../runtime/http/paginate.ts";
import type { Item } from "../../runtime/http/types.ts";
import { defineTool } from "../../runtime/tools/tool.ts";
import { partlyDone } from "./partly-done.ts";

type Patch = Item<Body<"updateIncidents">["incidents"]>;
type Change = Omit<Patch, "id" | "type">;
type Source = Item<Body<"mergeIncidents">["source_incidents"]>;
type Incident = Item<Answer<"updateIncidents">["incidents"]>;

/** More in one request are refused. */
const MOST_PER_CALL = 250;
/** Snoozing takes one request per incident; so many at a time leave room in the account's rate limit. */
const SNOOZED_AT_ONCE = 5;

/** The API wants one change per incident; people think of one change for many incidents. */
export default defineTool<PagerDuty, ManageIncidents>({
  async run(args, { client }) {
    const ids = [...new Set(args.incident_ids)];
    const change = readChange(args);
    const changes = Object.values(change).some((value) => value !== undefined);
    if (args.merge_into !== undefined) {
      checkMerge(args.merge_into, ids, changes || args.snooze_seconds !== undefined);
      return merge(client, args.merge_into, ids);
    }
    if (!changes && args.snooze_seconds === undefined) {
      throw new UserError('Nothing to change: give at least one argument besides "incident_ids", such as "status".');
    }
    if (args.resolution !== undefined && args.status !== "resolved") {
      throw new UserError('"resolution" goes with status "resolved" only; use add_note_to_incident for anything else.');
    }
    const changed = changes ? await update(client, ids, change) : [];
    if (args.snooze_seconds === undefined) return report(changed, ids);
    const before = changes ? `The other changes took effect on ${count(ids.length)}. ` : "";
    return report(await snooze(client, ids, args.snooze_seconds, before), ids);
  },
});

function readChange(args: ManageIncidents): Change {
  const { conference_number, conference_url } = args;
  return {
    status: args.status,
    resolution: args.resolution,
    title: args.title,
    urgency: args.urgency,
    priority: args.priority_id === undefined ? undefined : { id: args.priority_id, type: "priority_reference" },
    assignments: args.assignee_ids?.map((id) => ({ assignee: { id, type: "user_reference" } })),
    escalation_level: args.escalation_level,
    escalation_policy:
      args.escalation_policy_id === undefined
        ? undefined
        : { id: args.escalation_policy_id, type: "escalation_policy_reference" },
    incident_type: args.incident_type === undefined ? undefined : { name: args.incident_type },
    conference_bridge:
      conference_number === undefined && conference_url === undefined
        ? undefined
        : { conference_number, conference_url },
  };
}

async function update(client: PagerDuty, ids: string[], change: Change): Promise<Incident[]> {
  const incidents: Incident[] = [];
  for (let start = 0; start < ids.length; start += MOST_PER_CALL) {
    const some = ids.slice(start, start + MOST_PER_CALL);
    const patches = some.map((id): Patch => ({ ...change, id, type: "incident_reference" }));
    try {
      const answer = await client.updateIncidents({ body: { incidents: patches } });
      incidents.push(...wholeList(answer.incidents).items);
    } catch (error) {
      if (start === 0) throw ids.length > some.length ? partlyDone(error, left(0, ids)) : error;
      throw partlyDone(error, left(start, ids));
    }
  }
  return incidents;
}

const left = (done: number, ids: string[]): string =>
  `${done === 0 ? "No change was confirmed" : `The changes took effect on the first ${count(done)}, up to ${ids[done - 1]}`}; ` +
  `the other ${ids.length - done}, from ${ids[done]} on, still have to be done.`;

async function snooze(client: PagerDuty, ids: string[], duration: number, before: string): Promise<Incident[]> {
  const incidents: Incident[] = [];
  const done: string[] = [];
  for (let start = 0; start < ids.length; start += SNOOZED_AT_ONCE) {
    const some = ids.slice(start, start + SNOOZED_AT_ONCE);
    const answers = await Promise.allSettled(
      some.map((id) => client.createIncidentSnooze({ path: { id }, body: { duration } })),
    );
    for (const [index, answer] of answers.entries()) {
      if (answer.status === "rejected") continue;
      incidents.push(answer.value.incident);
      done.push(...some.slice(index, index + 1));
    }
    const failure = answers.find((answer) => answer.status === "rejected");
    if (!failure) continue;
    if (before === "" && ids.length === 1) throw failure.reason;
    const missing = ids.filter((id) => !done.includes(id));
    const snoozed = done.length === 0 ? "None" : done.join(", ");
    throw partlyDone(failure.reason, `${before}Snoozed: ${snoozed}. Not confirmed: ${missing.join(", ")}.`);
  }
  return incidents;
}

function checkMerge(target: string, ids: string[], more: boolean): void {
  if (ids.includes(target)) {
    throw new UserError(`"merge_into" ${target} is one of "incident_ids": leave the target out of the list.`);
  }
  if (more) {
    throw new UserError(
      '"merge_into" resolves the given incidents, so it goes alone: make other changes in another call.',
    );
  }
}

async function merge(client: PagerDuty, target: string, ids: string[]): Promise<List> {
  const sources = ids.map((id): Source => ({ id, type: "incident_reference" }));
  const { incident } = await client.mergeIncidents({ path: { id: target }, body: { source_incidents: sources } });
  return wholeList([incident], { merged: ids });
}

/** The API may list fewer incidents than it changed. */
const report = (incidents: Incident[], ids: string[]): List =>
  wholeList(
    incidents,
    incidents.length < ids.length
      ? { notice: `The API accepted the changes to ${count(ids.length)} and listed ${incidents.length}.` }
      : undefined,
  );

const count = (number: number): string => (number === 1 ? "1 incident" : `${number} incidents`);
