import { UserError } from "../errors.ts";
import type { Calls, CatalogEntry, Product, Results } from "../provider.ts";
import type { Log } from "../telemetry/log.ts";
import { type ArgumentSchema, readArguments } from "./arguments.ts";
import { describeError } from "./failure.ts";
import { type ResultRules, shapeFailure, shapeResult, type ToolResult } from "./result.ts";
import { suggestTools } from "./suggest.ts";
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
  let results: Results | undefined;

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
    results = calls.results;
    const name = offered.has(given) ? given : (calls.formerly[given] ?? given);
    const entry = offered.get(name);
    const load = product.tools[name];
    const facts = calls.tools[name];
    if (!entry || !load || !facts) throw refuse(given, name, options);
    const schema = entry.tool.inputSchema;
    const read = readArguments(args, { ...facts, schema, referenceFields: calls.referenceFields }, now());
    const context = await createContext(signal);
    const { default: tool } = await load();
    // `readArguments` has made them what the tool's own type says.
    const value = await tool.run(read as never, context);
    const called = {
      name,
      title: entry.tool.title,
      args: read,
      idFilters: listIdFilters(schema),
      writes: entry.access !== "read",
    };
    return shapeResult(value, called, facts, calls, rules);
  }

  return async (given, args, signal) => {
    const tool = given.slice(0, 80);
    const started = performance.now();
    let outcome = "error";
    try {
      const result = await run(given, args, signal);
      outcome = "ok";
      return result;
    } catch (error) {
      const fail = (text: string) => shapeFailure(text, results, rules.form);
      if (!signal.aborted) return fail(describeError(error, tool, product.provider, log));
      outcome = "cancelled";
      // Nobody waits for the answer any more, and the provider may have carried it out all the same.
      if (offered.get(given)?.access !== "read") log.warn("a write was cancelled; it may have taken effect", { tool });
      return fail("The call was cancelled.");
    } finally {
      log.debug("tool called", { tool, outcome, milliseconds: Math.round(performance.now() - started) });
    }
  };
}

/** Lists of IDs to filter by, told by their name or by what is said of them. */
function listIdFilters({ properties = {} }: ArgumentSchema): string[] {
  return Object.entries(properties).flatMap(([name, { type, description = "" }]) =>
    type === "array" && (name.endsWith("_ids") || /\bIDs\b/.test(description)) ? [name] : [],
  );
}

/** A tool that is not there, or that this server does not offer: the two are told apart, and neither is run. */
function refuse<Client>(given: string, name: string, { product, offered }: DispatchOptions<Client>): UserError {
  const hidden = product.catalog.find(({ tool }) => tool.name === name);
  const writes = [...offered.values()].some(({ access }) => access !== "read");
  const text = hidden
    ? hidden.access === "read" || writes
      ? `${name} is not offered by this server. Whoever runs it can add it with --tools or --toolsets.`
      : `${name} changes data, and this server only reads. Whoever runs it can allow that with --enable-write-tools.`
    : `There is no tool ${JSON.stringify(given.slice(0, 80))}. ${suggestTools(given, [...offered.keys()])}`;
  return new UserError(text);
}
