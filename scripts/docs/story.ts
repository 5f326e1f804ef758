import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { readConfig } from "../../runtime/config.ts";
import { createAccount, type DemoAccount } from "../../runtime/demo/account.ts";
import { DemoClock } from "../../runtime/demo/clock.ts";
import { createDemoSend } from "../../runtime/demo/send.ts";
import type { Send } from "../../runtime/http/types.ts";
import { assemble, type World } from "../../runtime/program.ts";
import type { Product } from "../../runtime/provider.ts";
import { silent } from "../../runtime/telemetry/log.ts";

/** One call of a tool. `$name` in it stands for what an earlier step has kept. */
export interface Step {
  title: string;
  /** Minutes that pass before. */
  after?: number;
  call: string;
  args?: Record<string, unknown>;
  /** The call that documents show; without one it is the first that succeeds. */
  example?: boolean;
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

export type Call = (name: string, args: Record<string, unknown>) => Promise<Told>;

/** A Monday morning. */
const NOW = "2026-03-02T10:00:00Z";

/** The chapters, in the order of their files. */
export function readStory(folder: string): Chapter[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  return files
    .sort()
    .map((file) => ({ name: basename(file, ".yaml"), ...parse(readFileSync(join(folder, file), "utf8")) }));
}

export interface StoryOptions<Client> {
  product: Product<Client>;
  /** A way to the tools, in the name of somebody; without one, straight through the program. */
  connect?: (env: Record<string, string>, world: World) => Promise<Call>;
  /** Around the account, for whoever wants to see what is sent. */
  watch?: (send: Send) => Send;
  /** Whether the account holds its answers against the document. */
  checkAnswers?: boolean;
}

/** The whole program on one demo account, on a clock that only the story moves: what a step does, later steps find. */
export class Storyteller<Client> {
  readonly #clock = new DemoClock().hold(NOW);
  readonly #kept = new Map<string, unknown>();
  readonly #callers = new Map<string, Promise<Call>>();
  readonly #options: StoryOptions<Client>;
  #account: Promise<DemoAccount> | undefined;

  constructor(options: StoryOptions<Client>) {
    this.#options = options;
  }

  async tell({ as }: Chapter, { after, call, args = {}, keep = {} }: Step): Promise<Told> {
    this.#clock.advance((after ?? 0) * 60_000);
    const send = await this.#connect(as);
    const told = await send(call, Object(this.fill(args)));
    for (const [name, path] of Object.entries(keep)) {
      const found = follow(told.json, String(this.fill(path)));
      if (found === undefined) throw new Error(`There is no ${path} in ${told.text}`);
      this.#kept.set(name, found);
    }
    return told;
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
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.fill(one)]));
  }

  #read(name: string): unknown {
    if (!this.#kept.has(name)) throw new Error(`No step has kept $${name}.`);
    return this.#kept.get(name);
  }

  async #connect(env: Record<string, string>): Promise<Call> {
    const { product, connect = callThrough(product), watch = (send) => send, checkAnswers = false } = this.#options;
    this.#account ??= openAccount(product, this.#clock, checkAnswers);
    const send = watch(createDemoSend(await this.#account));
    const key = JSON.stringify(env);
    const caller = this.#callers.get(key) ?? connect(env, { now: () => this.#clock.now(), send });
    this.#callers.set(key, caller);
    return caller;
  }
}

async function openAccount<Client>(product: Product<Client>, clock: DemoClock, checkAnswers: boolean) {
  const provider = await product.demo?.();
  if (!provider) throw new Error(`There is no demo account of ${product.provider.title}.`);
  return createAccount(await product.api(), provider, { clock, checkAnswers });
}

/** The program without a client in front of it. */
function callThrough<Client>(product: Product<Client>) {
  return async (env: Record<string, string>, world: World): Promise<Call> => {
    const command = readConfig(["--enable-write-tools"], env, product.provider);
    if (command.run !== "serve") throw new Error("the flags do not serve");
    const { createCaller, settings, offered } = await assemble(product, command.config, { log: silent, ...world });
    const { dispatch } = createCaller(settings);
    return async (name, args) => {
      const { signal } = new AbortController();
      const { isError, content, structuredContent } = (await dispatch(name, args, { signal, offered })).result;
      return { isError: isError === true, text: content[0]?.text ?? "", json: structuredContent };
    };
  };
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
