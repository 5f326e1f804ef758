import type { Calls, CatalogEntry, Product } from "../provider.ts";
import type { Log } from "../telemetry/log.ts";
import { readArguments } from "./arguments.ts";
import { describeError } from "./failure.ts";
import { nearest } from "./nearest.ts";
import { type ResultRules, shapeResult, type ToolResult } from "./result.ts";
import type { ToolContext } from "./tool.ts";

export interface DispatchOptions<Client> {
  product: Product<Client>;
  offered: ReadonlyMap<string, CatalogEntry>;
  rules: ResultRules;
  log: Log;
  now: () => Date;
  createContext(signal: AbortSignal): Promise<ToolContext<Client>>;
}

export type Dispatch = (name: string, given: unknown, signal: AbortSignal) => Promise<ToolResult>;

/** Runs tools by name. The only place that catches. */
export function createDispatch<Client>(options: DispatchOptions<Client>): Dispatch {
  const { product, offered, rules, log, now, createContext } = options;
  let loading: Promise<Calls> | undefined;

  function loadCalls(): Promise<Calls> {
    loading ??= product.calls().then(
      // Written by the generator, checked with the catalog: JSON enters here.
      (calls) => calls as Calls,
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  }

  async function run(given: string, args: unknown, signal: AbortSignal): Promise<ToolResult> {
    const calls = await loadCalls();
    const name = offered.has(given) ? given : (calls.formerly[given] ?? given);
    const entry = offered.get(name);
    const load = product.tools[name];
    const facts = calls.tools[name];
    if (!entry || !load || !facts) return refuse(given, name, options);
    const schema = entry.tool.inputSchema;
    const read = readArguments(args, { ...facts, schema, referenceFields: calls.referenceFields }, now());
    const context = await createContext(signal);
    const { default: tool } = await load();
    // `readArguments` has made them what the tool's own type says.
    const value = await tool.run(read as never, context);
    return shapeResult(value, { name, title: entry.tool.title, args: read }, facts, calls.trim, rules);
  }

  return async (given, args, signal) => {
    const tool = given.slice(0, 80);
    const started = performance.now();
    let outcome = "error";
    try {
      const result = await run(given, args, signal);
      if (!result.isError) outcome = "ok";
      return result;
    } catch (error) {
      if (!signal.aborted) return describeError(error, tool, product.provider, log);
      outcome = "cancelled";
      return { content: [{ type: "text", text: "The call was cancelled." }], isError: true };
    } finally {
      log.debug("tool called", { tool, outcome, milliseconds: Math.round(performance.now() - started) });
    }
  };
}

/** A tool that is not there, or that this server does not offer: the two are told apart, and neither is run. */
function refuse<Client>(given: string, name: string, { product, offered }: DispatchOptions<Client>): ToolResult {
  const hidden = product.catalog.find(({ tool }) => tool.name === name);
  const near = nearest(given, [...offered.keys()]);
  const text = hidden
    ? hidden.access === "read"
      ? `${name} is not offered by this server. Whoever runs it can add it with --tools or --toolsets.`
      : `${name} changes data, and this server does not offer it. Whoever runs it can add it with --enable-write-tools and its filters.`
    : `There is no tool ${JSON.stringify(given.slice(0, 80))}.${near ? ` Did you mean ${near}?` : " List the tools to see what there is."}`;
  return { content: [{ type: "text", text }], isError: true };
}
