/** A small account to try incidents on: two services, three people, a clock that stands still. */

import { readFileSync } from "node:fs";
import { Problems } from "../../generator/problem.ts";
import { load } from "../../generator/spec/load.ts";
import { normalize } from "../../generator/spec/normalize.ts";
import { patch } from "../../generator/spec/patch.ts";
import { readPatches } from "../../generator/spec/patches.ts";
import { complete } from "../../overrides/pagerduty/demo/complete.ts";
import { incidentBehaviours } from "../../overrides/pagerduty/demo/incidents.ts";
import { writeId } from "../../overrides/pagerduty/demo/write-id.ts";
import { createAccount } from "../../runtime/demo/account.ts";
import { DemoClock } from "../../runtime/demo/clock.ts";
import type { Account, DemoProvider } from "../../runtime/demo/types.ts";

export const NOW = "2026-03-02T10:00:00Z";

type Json = Record<string, any>;

const document = readDocument();

function readDocument() {
  const problems = new Problems();
  const read = (file: string) => readFileSync(`specs/pagerduty/${file}`, "utf8");
  const spec = load(read("openapi.json"), "openapi.json", problems);
  if (!spec) throw new Error("no document");
  const extra = process.env["EXTRA_PATCHES"]
    ? readPatches(readFileSync(process.env["EXTRA_PATCHES"], "utf8"), "x", problems)
    : [];
  const out = normalize(
    patch(spec, [...readPatches(read("patches.yaml"), "patches.yaml", problems), ...extra], problems),
  );
  if (!problems.empty) console.log(JSON.stringify(problems));
  return out;
}
const provider: DemoProvider = {
  callers: { ann: { userId: "PANN" }, bo: { userId: "PBO" }, account: {} },
  readToken: ({ authorization }) => authorization?.split("=")[1],
  settings: {},
  codes: { notFound: 2100, invalid: 2001 },
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

function seed(account: Account): void {
  const add = (collection: string, fields: Json & { id: string }) =>
    account.collection(collection).put(complete(fields, collection, account));
  for (const name of ["Ann", "Bo", "Cy"]) {
    add("users", { id: `P${name.toUpperCase()}`, name, email: `${name.toLowerCase()}@demo.example` });
  }
  add("teams", { id: "PTEAM", name: "Team" });
  const rule = (id: string) => ({
    id: `R${id}`,
    escalation_delay_in_minutes: 30,
    targets: [{ id, type: "user_reference" }],
  });
  const teams = [account.refer(account.find("teams", "PTEAM"))];
  add("escalation_policies", { id: "PTWO", name: "Two levels", escalation_rules: [rule("PANN"), rule("PBO")], teams });
  add("escalation_policies", { id: "PONE", name: "One level", escalation_rules: [rule("PCY")], teams: [] });
  const refer = (id: string) => account.refer(account.find("escalation_policies", id));
  add("services", {
    id: "PSHOP",
    name: "Shop",
    escalation_policy: refer("PTWO"),
    acknowledgement_timeout: 1800,
    teams,
  });
  add("services", {
    id: "PPAY",
    name: "Payments",
    escalation_policy: refer("PONE"),
    auto_resolve_timeout: 14400,
    teams: [],
  });
  add("priorities", { id: "PHIGH", name: "P1", order: 2 });
  add("priorities", { id: "PLOW", name: "P2", order: 1 });
}

export function openAccount() {
  const clock = new DemoClock().hold(NOW);
  const demo = createAccount(document, provider, { clock, checkAnswers: true });

  async function ask(method: string, path: string, body?: unknown, as = "ann", from?: string) {
    const headers = { authorization: `Token token=${as}`, ...(from && { From: from }) };
    const text = body === undefined ? undefined : JSON.stringify(body);
    const reply = await demo.handle({ method, url: path, headers, body: text });
    return { status: reply.status, json: reply.text === "" ? {} : (JSON.parse(reply.text) as Json) };
  }

  return { account: demo.account, clock, ask };
}
