import { createHash } from "node:crypto";
import type { Server, Tool } from "@modelcontextprotocol/server";
import packageJson from "../package.json" with { type: "json" };
import type { Config } from "./config.ts";
import { budgetOf } from "./http/budget.ts";
import { createSend } from "./http/send.ts";
import type { Send } from "./http/types.ts";
import type { Calls, Holder, Product, Settings } from "./provider.ts";
import { createServer } from "./server.ts";
import { createSession } from "./session.ts";
import type { Shared } from "./shared/shared.ts";
import { createLog, type Log } from "./telemetry/log.ts";
import type { Ended, Telemetry } from "./telemetry/telemetry.ts";
import { type Filters, nameOf, type Offered, offer } from "./tools/catalog.ts";
import { createDispatch, type Dispatch, loadCalls, type Scene } from "./tools/dispatch.ts";
import type { Identity } from "./tools/tool.ts";

export const { version } = packageJson;

/** Whoever calls, told by one credential. Nothing of one caller is seen by another. */
export interface Caller {
  /** Tells callers apart in limits, logs and caches, and gives nothing of the credential away. */
  id: string;
  identity(): Promise<Identity | undefined>;
  /** What the credential may do, where that is known without asking. */
  scopes: string[] | undefined;
  dispatch: Dispatch;
}

/** What a transport does around each call: makes room for it, bounds its time. */
export type Around = (work: (signal: AbortSignal) => Promise<Ended>, signal: AbortSignal) => Promise<Ended>;

export interface Program {
  log: Log;
  /** The tools that the settings leave. */
  offered: Offered;
  /** The provider's settings; those of the demo account where that is called. */
  settings: Settings;
  calls(): Promise<Calls>;
  /** Throws a `ConfigError` for a credential that is missing or malformed. Asks nothing of the network. */
  createCaller(settings: Settings, holder?: Holder): Caller;
  /** One instance per connection; cheap, for the list is prebuilt. */
  createServer(caller: Caller, scene?: Partial<Scene>, around?: Around): Server;
  /** Lets go of connections that would keep the process waiting. */
  close(): Promise<void>;
}

/** What may be put in the place of the world, or around it. */
export interface World {
  send?: Send;
  now?: () => Date;
  log?: Log;
  telemetry?: Telemetry | undefined;
  shared?: Shared | undefined;
}

/** Settings and product to something that any transport can serve. Asks nothing of the network. */
export async function assemble<Client>(product: Product<Client>, config: Config, world: World = {}): Promise<Program> {
  const { provider } = product;
  const offered = offer(product.catalog, await renameFilters(product, config));
  const demo =
    config.demo && (await (await import("./demo/open.ts")).openDemoSend(product, config.settings, config.demo));
  const settings = demo?.settings ?? config.settings;
  const log = world.log ?? createLog({ level: config.logLevel });
  const now = world.now ?? (() => new Date());
  const sender = createSend({ env: config.settings });
  const outputs = config.outputSchemas ? Object(await product.outputs()) : undefined;
  const toolOf = new Map(
    // The catalog is the generator's, and tests hold it against what clients accept: JSON enters here.
    [...offered].map(([name, { tool }]) => [name, (outputs ? { ...tool, outputSchema: outputs[name] } : tool) as Tool]),
  );
  const listed = new WeakMap<Offered, Tool[]>();

  function list(some: Offered): Tool[] {
    const known = listed.get(some);
    if (known) return known;
    const tools = [...some.keys()].flatMap((name) => toolOf.get(name) ?? []);
    listed.set(some, tools);
    return tools;
  }

  function createCaller(own: Settings, holder: Holder = "operator"): Caller {
    const connection = provider.connect(own);
    const id = fingerprint([provider.name, connection.baseUrl, ...connection.secrets]);
    const attemptTimeout = config.timeoutSeconds * 1000;
    const callerLog = world.log ?? createLog({ level: config.logLevel, secrets: connection.secrets });
    const session = createSession({
      product,
      connection,
      settings: own,
      holder,
      send: world.send ?? demo?.send ?? sender,
      userAgent: `${provider.command}/${version}`,
      log: callerLog,
      now,
      retry: { attemptTimeout, budget: budgetOf(attemptTimeout, config.retries), retries: config.retries },
      telemetry: world.telemetry,
      shared: world.shared && { among: world.shared, caller: id },
    });
    const caller = { id, identity: session.identity };
    const dispatch = createDispatch({
      product,
      rules: { form: config.resultForm, maxBytes: config.maxResultBytes },
      log: callerLog,
      now,
      caller: { ...caller, secrets: connection.secrets },
      holder,
      offered,
      ...(world.telemetry && { telemetry: world.telemetry }),
      createContext: session.createContext,
    });
    return { ...caller, dispatch, scopes: demo ? demo.scopes(own) : provider.scopes?.(own) };
  }

  const { instructions } = provider;
  // Who names a server means what clients know it by, whichever of the two they look at.
  const name = config.serverName ?? provider.command;
  const title = config.serverName ?? provider.title;
  return {
    log,
    offered,
    settings,
    calls: () => loadCalls(product),
    createCaller,
    createServer: (caller, scene, around = (work, signal) => work(signal)) =>
      createServer({
        name,
        title,
        version,
        instructions,
        tools: list(scene?.offered ?? offered),
        call: (tool, given, signal, carrier) =>
          around((until) => caller.dispatch(tool, given, { offered, carrier, ...scene, signal: until }), signal),
      }),
    close: () => sender.close(),
  };
}

/** Old names of tools still name them. Looking them up costs something, so only a name that is no tool's is looked up. */
async function renameFilters<Client>(product: Product<Client>, filters: Filters): Promise<Filters> {
  const names = new Set(product.catalog.map(({ tool }) => tool.name));
  const { tools, exclude } = filters;
  if ([...(tools ?? []), ...(exclude ?? [])].every((name) => names.has(name))) return filters;
  const calls = await loadCalls(product);
  const rename = (name: string) => nameOf(calls, name);
  return { ...filters, tools: tools?.map(rename), exclude: exclude?.map(rename) };
}

function fingerprint(parts: string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
