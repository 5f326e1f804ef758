/** The seeded account on a clock that stands still; every answer is checked against the document. */

import { readFileSync } from "node:fs";
import { type Fields, fieldsOf, listOf, textOf, textsOf } from "../../overrides/pagerduty/demo/fields.ts";
import demo from "../../overrides/pagerduty/demo.ts";
import { createAccount } from "../../runtime/demo/account.ts";
import { DemoClock } from "../../runtime/demo/clock.ts";

export const NOW = "2026-03-02T10:00:00Z";

const api: unknown = JSON.parse(readFileSync("generated/pagerduty/api.json", "utf8"));

export interface Asked {
  status: number;
  json: Fields;
  /** What a refusal says, in one line. */
  refusal: string;
}

export function openAccount() {
  const clock = new DemoClock().hold(NOW);
  const opened = createAccount(api, demo, { clock, checkAnswers: true });
  const { account } = opened;

  async function ask(method: string, path: string, body?: unknown, as = "demo-admin"): Promise<Asked> {
    const scheme = as.startsWith("demo-oauth") ? "Bearer " : "Token token=";
    const headers = { authorization: scheme + as, From: "maren.oduya@brackwater.example" };
    const text = body === undefined ? undefined : JSON.stringify(body);
    const reply = await opened.handle({ method, url: path, headers, body: text });
    const json = reply.text === "" ? {} : fieldsOf(JSON.parse(reply.text));
    const { message, errors } = fieldsOf(json["error"]);
    return { status: reply.status, json, refusal: [textOf(message), ...textsOf(errors)].join(": ") };
  }

  /** The ID of the first of a collection, or of the one with this name. */
  function idIn(collection: string, name?: string): string {
    const all = account.collection(collection).list();
    const found = name === undefined ? all[0] : all.find((one) => one["name"] === name);
    if (!found) throw new Error(`nothing in ${collection}`);
    return found.id;
  }

  const one = async (path: string, envelope: string): Promise<Fields> =>
    fieldsOf((await ask("GET", path)).json[envelope]);
  const all = async (path: string, envelope: string): Promise<Fields[]> =>
    listOf((await ask("GET", path)).json[envelope]);

  return { demo: opened, account, clock, ask, idIn, one, all };
}
