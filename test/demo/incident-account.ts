/** A small account to try incidents on: two services, three people, a clock that stands still. */

import { readFileSync } from "node:fs";
import { complete } from "../../overrides/pagerduty/demo/complete.ts";
import { incidentBehaviours } from "../../overrides/pagerduty/demo/incidents.ts";
import { writeId } from "../../overrides/pagerduty/demo/write-id.ts";
import { createAccount } from "../../runtime/demo/account.ts";
import { DemoClock } from "../../runtime/demo/clock.ts";
import type { Account, DemoProvider } from "../../runtime/demo/types.ts";

export const NOW = "2026-03-02T10:00:00Z";

interface Named {
  id: string;
  type: string;
  summary: string;
}

interface Shown extends Named {
  incident_number: number;
  title: string;
  status: string;
  assignments: { assignee: Named }[];
  acknowledgements: { acknowledger: Named }[];
  pending_actions: { type: string; at: string }[];
  alert_counts: object;
}

interface Entry extends Named {
  created_at: string;
  agent: Named;
  channel: { type: string; summary?: string; details?: string };
}

/** What the tests read of answers. */
interface Answer extends Record<string, unknown> {
  error: { message: string; code: number; errors: string[] };
  incident: Shown;
  incidents: Shown[];
  log_entries: Entry[];
}

const document: unknown = JSON.parse(readFileSync("generated/pagerduty/api.json", "utf8"));

const provider: DemoProvider = {
  callers: { ann: { userId: "PANN" }, bo: { userId: "PBO" }, account: {} },
  readToken: ({ authorization }) => authorization?.split("=")[1],
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
  behaviours: incidentBehaviours,
};

export const user = (id: string) => ({ assignee: { id, type: "user_reference" } });
export const policy = (id: string) => ({ id, type: "escalation_policy_reference" });

/** The body that creates an incident, but for what is said otherwise. */
export const incidentOf = (fields: object = {}) => ({
  incident: {
    type: "incident",
    title: "Checkout is slow",
    service: { id: "PSHOP", type: "service_reference" },
    ...fields,
  },
});

export function openAccount() {
  const clock = new DemoClock().hold(NOW);
  const demo = createAccount(document, provider, { clock, checkAnswers: true });
  const { account } = demo;

  async function ask(method: string, path: string, body?: unknown, as = "ann", from?: string) {
    const headers = { authorization: `Token token=${as}`, ...(from && { From: from }) };
    const text = body === undefined ? undefined : JSON.stringify(body);
    const reply = await demo.handle({ method, url: path, headers, body: text });
    const json: Answer = JSON.parse(reply.text || "{}");
    return { status: reply.status, json };
  }

  async function open(fields: object = {}): Promise<string> {
    return (await ask("POST", "/incidents", incidentOf(fields))).json.incident.id;
  }

  /** As monitoring does it. */
  function addAlert(incident: string, id: string, fields: object = {}): void {
    const collection = `incidents/${incident}/alerts`;
    const created_at = NOW;
    const reference = account.refer(account.find("incidents", incident));
    const alert = {
      id,
      status: "triggered",
      alert_key: `key-${id}`,
      severity: "error",
      created_at,
      incident: reference,
    };
    account.collection(collection).put(complete({ ...alert, ...fields }, collection, account));
    const alerts = account.collection(collection).list();
    const alert_counts = { all: alerts.length, triggered: alerts.length, resolved: 0 };
    account.collection("incidents").put({ ...account.find("incidents", incident), alert_counts });
  }

  const update = (id: string, fields: object, as = "ann") =>
    ask("PUT", `/incidents/${id}`, { incident: { type: "incident_reference", ...fields } }, as);

  const read = async (id: string) => (await ask("GET", `/incidents/${id}`)).json.incident;

  /** The kinds of what happened, the oldest first. */
  const readLog = async (id: string) =>
    (await ask("GET", `/incidents/${id}/log_entries?limit=100`)).json.log_entries
      .map(({ type }) => type.replace("_log_entry", ""))
      .reverse();

  return { account, clock, ask, open, addAlert, update, read, readLog };
}

function seed(account: Account): void {
  const add = (collection: string, fields: Record<string, unknown> & { id: string }) =>
    account.collection(collection).put(complete(fields, collection, account));
  for (const name of ["Ann", "Bo", "Cy"]) {
    add("users", { id: `P${name.toUpperCase()}`, name, email: `${name.toLowerCase()}@demo.example` });
  }
  const teams = [account.refer(add("teams", { id: "PTEAM", name: "Team" }))];
  const rule = (id: string, escalation_delay_in_minutes = 30) => ({
    escalation_delay_in_minutes,
    targets: [{ id, type: "user_reference" }],
  });
  const addPolicy = (id: string, ...targets: string[]) =>
    account.refer(
      add("escalation_policies", { id, name: id, escalation_rules: targets.map((target) => rule(target)) }),
    );
  const two = addPolicy("PTWO", "PANN", "PBO");
  const one = addPolicy("PONE", "PCY");
  const three = [rule("PANN", 15), rule("PBO", 15), rule("PCY", 30)];
  const looping = { id: "PLOOP", name: "Three levels, three times", num_loops: 2, escalation_rules: three };
  add("services", {
    id: "PROUND",
    name: "Checkout",
    escalation_policy: account.refer(add("escalation_policies", looping)),
  });
  add("services", { id: "PSHOP", name: "Shop", escalation_policy: two, acknowledgement_timeout: 1800, teams });
  add("services", { id: "PPAY", name: "Payments", escalation_policy: one, auto_resolve_timeout: 14400, teams: [] });
  add("services", { id: "POFF", name: "Old shop", escalation_policy: one, status: "disabled", teams: [] });
  add("priorities", { id: "PHIGH", name: "P1", order: 2 });
  add("priorities", { id: "PLOW", name: "P2", order: 1 });
  add("incident_workflows", { id: "PFLOW", name: "War room", is_enabled: true });
  const field = { data_type: "string", field_type: "single_value", created_at: NOW, updated_at: NOW };
  add("incidents/custom_fields", { id: "PFIELD", name: "region", display_name: "Region", ...field });
}
