import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Client } from "@modelcontextprotocol/client";
import { parse } from "yaml";
import { createAccount } from "../../runtime/demo/account.ts";
import { DemoClock } from "../../runtime/demo/clock.ts";
import { createDemoSend } from "../../runtime/demo/send.ts";
import type { OutboundRequest } from "../../runtime/http/types.ts";
import type { Product } from "../../runtime/provider.ts";
import { connectTo, textOf } from "./program.ts";

/** One call of a tool. `$name` in it stands for what an earlier step has kept. */
export interface Step {
  title: string;
  /** Minutes that pass before. */
  after?: number;
  call: string;
  args?: Record<string, unknown>;
  /** Part of the result. */
  result?: unknown;
  /** Lists of the result by their path, and what must be, or must not be, among them. */
  among?: Record<string, unknown[]>;
  missing?: Record<string, unknown[]>;
  /** How many a list holds. */
  count?: Record<string, number>;
  /** Substrings of what is said when the API says no. */
  fails?: string[];
  /** Names for parts of the result by their path, such as `response[name=Checkout].id`. */
  keep?: Record<string, string>;
}

export interface Chapter {
  name: string;
  /** The settings of whoever calls. */
  as: Record<string, string>;
  steps: Step[];
}

export interface Told {
  isError: boolean;
  text: string;
  json: unknown;
}

/** A Monday morning. */
const NOW = "2026-03-02T10:00:00Z";

/** The chapters of a provider's story, in the order of their files. */
export function readStory(name = "story"): Chapter[] {
  const folder = new URL(`../demo/${name}`, import.meta.url).pathname;
  return readdirSync(folder)
    .sort()
    .map((file) => ({ name: basename(file, ".yaml"), ...parse(readFileSync(join(folder, file), "utf8")) }));
}

/** The whole program on one demo account, on a clock that only the story moves; every answer is checked. */
export class Storyteller<T> {
  readonly requests: OutboundRequest[] = [];
  /** Why the account could not answer: a fault of its own, which the program keeps from its client. */
  readonly faults: string[] = [];
  readonly #clock = new DemoClock().hold(NOW);
  readonly #kept = new Map<string, unknown>();
  readonly #clients = new Map<string, Promise<Client>>();
  readonly #product: Product<T>;
  readonly #demo: ReturnType<typeof openAccount>;

  constructor(product: Product<T>) {
    this.#product = product;
    this.#demo = openAccount(product, this.#clock);
  }

  async tell({ as }: Chapter, { after, call, args = {}, keep = {} }: Step): Promise<Told> {
    this.#clock.advance((after ?? 0) * 60_000);
    const client = await this.#connect(as);
    const result = await client.callTool({ name: call, arguments: Object(this.fill(args)) });
    const json = result.structuredContent;
    for (const [name, path] of Object.entries(keep)) {
      const found = follow(json, String(this.fill(path)));
      if (found === undefined) throw new Error(`There is no ${path} in ${textOf(result)}`);
      this.#kept.set(name, found);
    }
    return { isError: result.isError === true, text: textOf(result), json };
  }

  /** Puts what has been kept in the place of its names. */
  fill(value: unknown): unknown {
    if (typeof value === "string") {
      const whole = /^\$(\w+)$/.exec(value)?.[1];
      if (whole !== undefined) return this.#read(whole);
      return value.replace(/\$(\w+)/g, (_, name: string) => String(this.#read(name)));
    }
    if (Array.isArray(value)) return value.map((one) => this.fill(one));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [String(this.fill(name)), this.fill(one)]));
  }

  #read(name: string): unknown {
    if (!this.#kept.has(name)) throw new Error(`No step has kept $${name}.`);
    return this.#kept.get(name);
  }

  async #connect(env: Record<string, string>): Promise<Client> {
    const send = createDemoSend(await this.#demo);
    const world = {
      now: () => this.#clock.now(),
      send: (request: OutboundRequest) => {
        this.requests.push(request);
        return send(request).catch((error: unknown) => {
          this.faults.push(String(error));
          throw error;
        });
      },
    };
    const key = JSON.stringify(env);
    const client = this.#clients.get(key) ?? connectTo(this.#product, ["--enable-write-tools"], env, world);
    this.#clients.set(key, client);
    return client;
  }
}

async function openAccount<T>(product: Product<T>, clock: DemoClock) {
  const provider = await product.demo?.();
  if (!provider) throw new Error("There is no demo account.");
  return createAccount(await product.api(), provider, { clock, checkAnswers: true });
}

/** What stands at `response[name=Checkout].id`, where brackets hold a position or what a field says. */
export function follow(value: unknown, path: string): unknown {
  let here = value;
  for (const [, name, field, wanted] of path.matchAll(/([^.[\]]+)|\[([^=\]]+)(?:=([^\]]*))?\]/g)) {
    if (wanted === undefined || field === undefined) here = Object(here)[name ?? field ?? ""];
    else here = Array.isArray(here) ? here.find((one) => String(follow(one, field)) === wanted) : undefined;
  }
  return here;
}

/** Whether a value is at least what is wanted: objects may hold more, lists may not. */
export function fits(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(value) && value.length === wanted.length && wanted.every((one, index) => fits(value[index], one))
    );
  if (typeof wanted !== "object" || wanted === null) return value === wanted;
  return Object.entries(wanted).every(([name, one]) => fits(Object(value)[name], one));
}
