/** A small account to try on-call on: three people, a schedule of each kind, a policy over both, a clock that stands still. */

import { readFileSync } from "node:fs";
import { complete } from "../../overrides/pagerduty/demo/complete.ts";
import { type Fields, fieldsOf } from "../../overrides/pagerduty/demo/fields.ts";
import { oncallBehaviours } from "../../overrides/pagerduty/demo/oncalls.ts";
import { writeId } from "../../overrides/pagerduty/demo/write-id.ts";
import { createAccount } from "../../runtime/demo/account.ts";
import { DemoClock } from "../../runtime/demo/clock.ts";
import type { Account, DemoProvider, Entity } from "../../runtime/demo/types.ts";

/** A Monday. */
const NOW = "2026-03-02T10:00:00Z";

export const user = (id: string) => ({ id, type: "user_reference" });
export const member = (id: string) => ({ type: "user_member", user_id: id });

const document: unknown = JSON.parse(readFileSync("generated/pagerduty/api.json", "utf8"));

const provider: DemoProvider = {
  callers: { ann: { userId: "PANN" }, account: {} },
  readToken: ({ authorization }) => authorization,
  settings: {},
  codes: { notFound: 2100, invalid: 2001 },
  links: ["self", "html_url"],
  writeId,
  complete,
  writeRefusal: ({ message, code, errors }) => ({ error: { message, code, errors } }),
  writeReference: ({ id, type, summary, self, html_url }) => ({
    id,
    type: `${type}_reference`,
    summary,
    self,
    html_url,
  }),
  seed,
  behaviours: oncallBehaviours,
};

function seed(account: Account): void {
  const add = (collection: string, entity: Entity) =>
    account.collection(collection).put(complete(entity, collection, account));
  for (const name of ["Ann", "Bo", "Cy"]) {
    add("users", { id: `P${name.toUpperCase()}`, name, email: `${name.toLowerCase()}@demo.example`, teams: [] });
  }
  const start = "2026-02-02T09:00:00Z";
  const weekly = { id: "PLAYER", name: "Weeks", start, end: null, restrictions: [] };
  const layer = { ...weekly, rotation_virtual_start: start, rotation_turn_length_seconds: 7 * 24 * 3600 };
  const users = ["PANN", "PBO"].map((id) => ({ user: user(id) }));
  add("schedules", { id: "PWEEK", name: "Weeks", time_zone: "UTC", teams: [], schedule_layers: [{ ...layer, users }] });
  add("v3/schedules", { id: "PSHIFT", name: "Shifts", time_zone: "Europe/Berlin", teams: [] });
  add("v3/schedules/PSHIFT/rotations", { id: "ROTATION" });
  add("v3/schedules/PSHIFT/rotations/ROTATION/events", {
    id: "EVENT",
    name: "Days",
    start_time: { date_time: "2026-02-02T08:00:00Z", time_zone: "Europe/Berlin" },
    end_time: { date_time: "2026-02-02T16:00:00Z", time_zone: "Europe/Berlin" },
    effective_since: "2026-02-02T00:00:00Z",
    effective_until: null,
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"],
    assignment_strategy: {
      type: "rotating_member_assignment_strategy",
      shifts_per_member: 1,
      members: ["PCY", "PBO"].map(member),
    },
  });
  const refer = (collection: string, id: string) => account.refer(account.find(collection, id));
  const rule = (id: string, targets: Fields[]) => ({ id, escalation_delay_in_minutes: 30, targets });
  add("escalation_policies", {
    id: "PPOLICY",
    name: "Policy",
    teams: [],
    escalation_rules: [
      rule("PRULE1", [refer("schedules", "PWEEK"), refer("v3/schedules", "PSHIFT")]),
      rule("PRULE2", [refer("users", "PANN"), refer("schedules", "PWEEK")]),
    ],
  });
  add("services", { id: "PSHOP", name: "Shop", escalation_policy: refer("escalation_policies", "PPOLICY") });
}

/** Answers that do not fit the document throw; those with included things do not fit, since it knows of references only. */
export function openAccount(checkAnswers = true) {
  const clock = new DemoClock().hold(NOW);
  const demo = createAccount(document, provider, { clock, checkAnswers });

  async function ask(method: string, url: string, body?: unknown, as = "ann") {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const reply = await demo.handle({
      method,
      url,
      headers: { authorization: as, from: "ann@demo.example" },
      body: text,
    });
    const json: unknown = reply.text === "" ? {} : JSON.parse(reply.text);
    return { status: reply.status, json, fields: fieldsOf(json), error: fieldsOf(fieldsOf(json)["error"]) };
  }

  return { account: demo.account, clock, ask };
}
