import type { Server, Tool } from "@modelcontextprotocol/server";
import packageJson from "../package.json" with { type: "json" };
import type { Config } from "./config.ts";
import { createSend } from "./http/send.ts";
import type { Send } from "./http/types.ts";
import type { Product } from "./provider.ts";
import { createServer } from "./server.ts";
import { createSession } from "./session.ts";
import type { Log } from "./telemetry/log.ts";
import { createLog } from "./telemetry/log.ts";
import { offer } from "./tools/catalog.ts";
import { createDispatch, type Dispatch } from "./tools/dispatch.ts";

export const { version } = packageJson;

export interface Program {
  log: Log;
  dispatch: Dispatch;
  /** One instance per connection; cheap, for the catalog and the session are shared. */
  createServer: () => Server;
  /** Lets go of connections that would keep the process waiting. */
  close(): Promise<void>;
}

/** What a test may put in the place of the world. */
export interface World {
  send?: Send;
  now?: () => Date;
  log?: Log;
}

/** Settings and product to something that any transport can serve. Throws a `ConfigError`; asks nothing of the network. */
export async function assemble<Client>(product: Product<Client>, config: Config, world: World = {}): Promise<Program> {
  const { provider } = product;
  const offered = offer(product.catalog, config);
  const demo =
    config.demo && (await (await import("./demo/open.ts")).openDemoSend(product, config.settings, config.demo));
  const settings = demo?.settings ?? config.settings;
  const connection = provider.connect(settings);
  const log = world.log ?? createLog({ level: config.logLevel, secrets: connection.secrets });
  const now = world.now ?? (() => new Date());
  // Hosts give up on a call after a minute; ours should have said why by then.
  const attemptTimeout = config.timeoutSeconds * 1000;
  const sender = createSend({ env: config.settings });
  const createContext = createSession({
    product,
    connection,
    settings,
    send: world.send ?? demo?.send ?? sender,
    userAgent: `${provider.command}/${version}`,
    log,
    now,
    retry: { attemptTimeout, budget: 1.5 * attemptTimeout },
  });
  const rules = { form: config.resultForm, maxBytes: config.maxResultBytes };
  const dispatch = createDispatch({ product, offered, rules, log, now, createContext });
  const outputs = config.outputSchemas ? Object(await product.outputs()) : undefined;
  // The catalog is the generator's, and tests hold it against what clients accept: JSON enters here.
  const tools = [...offered.values()].map(({ tool }) =>
    outputs ? { ...tool, outputSchema: outputs[tool.name] } : tool,
  ) as Tool[];
  const { instructions, title, command: name } = provider;
  return {
    log,
    dispatch,
    createServer: () => createServer({ name, title, version, instructions, tools, dispatch }),
    close: () => sender.close(),
  };
}
