/** The demo account of Pingera on a clock that stands still; every answer is checked against the document. */

import { readFileSync } from "node:fs";
import { type Fields, fieldsOf, isFields } from "../../overrides/pingera/demo/fields.ts";
import demo from "../../overrides/pingera/demo.ts";
import { createAccount } from "../../runtime/demo/account.ts";
import { DemoClock } from "../../runtime/demo/clock.ts";
import { Document } from "../../runtime/demo/document.ts";
import { Routes } from "../../runtime/demo/routes.ts";
import type { Entity } from "../../runtime/demo/types.ts";

const NOW = "2026-03-02T10:00:00Z";

export const api: unknown = JSON.parse(readFileSync("generated/pingera/api.json", "utf8"));
export const document = new Document(api);
export const routes = new Routes(document);

export interface Asked {
  status: number;
  json: Fields;
  /** Of an answer that is a list by itself. */
  list: Fields[];
}

export const rowsOf = (json: Fields, name: string): Fields[] => {
  const list = json[name];
  return Array.isArray(list) ? list.filter(isFields) : [];
};

export function openAccount() {
  const clock = new DemoClock().hold(NOW);
  const opened = createAccount(api, demo, { clock, checkAnswers: true });
  const { account } = opened;

  async function ask(method: string, path: string, body?: unknown, authorization = "demo-admin"): Promise<Asked> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const reply = await opened.handle({ method, url: `/v1${path}`, headers: { authorization }, body: text });
    const json: unknown = reply.text === "" ? {} : JSON.parse(reply.text);
    return { status: reply.status, json: fieldsOf(json), list: Array.isArray(json) ? json.filter(isFields) : [] };
  }

  function named(collection: string, name: string): Entity {
    const found = account
      .collection(`v1/${collection}`)
      .list()
      .find((one) => one["name"] === name);
    if (!found) throw new Error(`nothing is called ${name} in ${collection}`);
    return found;
  }

  const page = named("pages", "Larkmoor Status").id;
  const component = (name: string) => named(`pages/${page}/components`, name).id;
  const incident = (name: string) => named(`pages/${page}/incidents`, name).id;
  const check = (name: string) => named("checks", name).id;
  return { demo: opened, account, clock, ask, named, page, component, incident, check };
}

export type Opened = ReturnType<typeof openAccount>;

/** IDs for what paths and bodies name, and whatever else has to be there for every operation to have something to do. */
export async function prepare(opened: Opened): Promise<Record<string, string>> {
  const { ask, clock, account, named, page, component, incident, check } = opened;
  const first = (collection: string) => account.collection(`v1/${collection}`).list()[0]?.id ?? "";
  const check_id = check("Payments API");
  const incident_id = incident("Card payments fail");
  const secret_id = first("secrets");
  const channel_id = named("alerts/channels", "Old dashboard").id;
  const heartbeat_id = named("heartbeats", "Nightly backup").id;
  await ask("POST", `/checks/${check_id}/execute`);
  await ask("POST", `/checks/${check_id}/secrets`, { secret_id, env_variable: "TOKEN" });
  await ask("POST", `/heartbeats/${heartbeat_id}/channels`, { channel_ids: [channel_id] });
  await ask("PUT", `/pages/${page}/incidents/${incident_id}/postmortem`, { body_draft: "What happened" });
  clock.advance(5000);
  await ask("GET", "/checks/jobs");
  return {
    page_id: page,
    domain: "larkmoor",
    component_id: component("Card payments"),
    component_group_id: component("Payments"),
    incident_id,
    incident_update_id: first(`pages/${page}/incidents/${incident_id}/incident_updates`),
    check_id,
    heartbeat_id,
    check_result_id: first(`checks/${check_id}/results`),
    job_id: first("checks/jobs"),
    execution_group_id: first("execution-groups"),
    group_id: first("check-groups"),
    channel_id,
    rule_id: first("alerts/rules"),
    alert_id:
      account
        .collection("v1/alerts")
        .list()
        .find(({ status }) => status === "firing")?.id ?? "",
    secret_id,
  };
}

/** The path of an operation with these IDs in it. */
export function placePath(template: string, ids: Record<string, string>): string {
  return template.slice("/v1".length).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const own = template.startsWith("/v1/heartbeats/") && name === "check_id" ? "heartbeat_id" : name;
    const kind = template.includes("/component-groups/") && name === "component_id" ? "component_group_id" : own;
    return ids[kind] ?? "";
  });
}
