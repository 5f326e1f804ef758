import type { Client } from "@modelcontextprotocol/client";
import { product } from "../../generated/pingera/index.ts";
import type { World } from "../../runtime/program.ts";
import { Api, type ApiRequest } from "./api.ts";
import { connectTo } from "./program.ts";

export interface Outcome {
  isError: boolean;
  error: string;
  // What stands in the envelope differs from tool to tool.
  data: Record<string, unknown>;
  sent: ApiRequest[];
}

/** The Pingera server before a scripted API. */
export class PingeraBench {
  readonly api = new Api();
  client!: Client;

  static async open(flags = ["--enable-write-tools"], env: Record<string, string> = {}, world: World = {}) {
    const bench = new PingeraBench();
    await bench.api.open();
    bench.client = await bench.connect(flags, env, world);
    return bench;
  }

  /** Another client, as somebody else perhaps. */
  connect(flags: string[], env: Record<string, string>, world: World = {}): Promise<Client> {
    const key: Record<string, string> = "PINGERA_JWT_TOKEN" in env ? {} : { PINGERA_API_KEY: "key" };
    return connectTo(product, flags, { ...key, PINGERA_BASE_URL: `${this.api.url}/v1`, ...env }, world);
  }

  /** Answers that endpoint with this, and every time after. */
  json(method: string, path: string, json: unknown, status = 200): this {
    this.api.answer(method, path, { status, json });
    return this;
  }

  async call(name: string, args: Record<string, unknown> = {}): Promise<Outcome> {
    const before = this.api.requests.length;
    const { isError = false, structuredContent } = await this.client.callTool({ name, arguments: args });
    const { data, error = "" } = Object(structuredContent);
    return { isError, error, data, sent: this.api.requests.slice(before) };
  }

  /** The same, expecting that it works. */
  async ok(name: string, args: Record<string, unknown> = {}): Promise<Outcome> {
    const outcome = await this.call(name, args);
    if (outcome.isError) throw new Error(`${name}: ${outcome.error}`);
    return outcome;
  }

  close(): Promise<void> {
    return this.api.close();
  }
}

export const paged = (name: string, rows: object[], pagination: object = {}): object => ({
  [name]: rows,
  pagination: { page: 1, total_items: rows.length, has_next: false, ...pagination },
});
