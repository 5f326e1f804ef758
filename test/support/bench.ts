import type { Client } from "@modelcontextprotocol/client";
import { type Answer, Api, type ApiRequest } from "./api.ts";
import { connect, textOf } from "./program.ts";

export interface Outcome {
  isError: boolean;
  text: string;
  /** The structured result. */
  result: Record<string, unknown>;
  /** What this call asked of the API, apart from who we are. */
  sent: ApiRequest[];
}

interface Setup {
  me?: Answer;
  flags?: string[];
  env?: Record<string, string>;
  now?: () => Date;
}

const ME = { id: "PME", name: "Me", email: "me@example.test", role: "user", teams: [{ id: "PT1" }, { id: "PT2" }] };
export const ACCOUNT_KEY: Answer = { status: 400, json: { error: { message: "Bad Request", errors: ["No user"] } } };

/** Our server before a scripted API. */
export class Bench {
  readonly api = new Api();
  client!: Client;

  static async open({ me = { json: { user: ME } }, flags = [], env = {}, now }: Setup = {}): Promise<Bench> {
    const bench = new Bench();
    await bench.api.open();
    bench.api.answer("GET", "/users/me", me);
    const settings: Record<string, string> = { PAGERDUTY_API_HOST: bench.api.url, ...env };
    if (!("PAGERDUTY_API_TOKEN" in env)) settings["PAGERDUTY_USER_API_KEY"] = "key";
    bench.client = await connect(["--enable-write-tools", ...flags], settings, now ? { now } : {});
    return bench;
  }

  /** Answers that endpoint with this, and every time after. */
  json(method: string, path: string, json: unknown, status = 200): this {
    this.api.answer(method, path, { status, json });
    return this;
  }

  async call(name: string, args: Record<string, unknown> = {}): Promise<Outcome> {
    const before = this.api.requests.length;
    const answer = await this.client.callTool({ name, arguments: args });
    const sent = this.api.requests.slice(before).filter(({ pathname }) => pathname !== "/users/me");
    const result = Object(answer.structuredContent);
    return { isError: answer.isError ?? false, text: textOf(answer), result, sent };
  }

  /** The same, expecting that it works. */
  async ok(name: string, args: Record<string, unknown> = {}): Promise<Outcome> {
    const outcome = await this.call(name, args);
    if (outcome.isError) throw new Error(`${name}: ${outcome.text}`);
    return outcome;
  }

  close(): Promise<void> {
    return this.api.close();
  }
}

/** Pages of a list that goes on for ever. */
export const endless =
  (name: string, item: object = {}): Answer =>
  ({ query }) => {
    const { limit = "25", offset = "0" } = Object.fromEntries(query);
    const items = Array.from({ length: Number(limit) }, (_, index) => ({ id: `P${Number(offset) + index}`, ...item }));
    return { json: { [name]: items, more: true, offset: Number(offset), limit: Number(limit), total: 50_000 } };
  };

export const queryOf = (request: ApiRequest | undefined): string[] =>
  (request?.query ?? []).map(([name, value]) => `${name}=${value}`).sort();
