import { ApiError, ConfigError, UpstreamError, UserError } from "../errors.ts";
import { sayOption } from "../options.ts";
import type { Calls, CatalogEntry, Holder, Product } from "../provider.ts";
import type { Log } from "../telemetry/log.ts";
import type { Carrier, Ended, Outcome, Telemetry, ToolCall } from "../telemetry/telemetry.ts";
import { type ArgumentFacts, type ArgumentSchema, readArguments } from "./arguments.ts";
import { nameOf, type Offered } from "./catalog.ts";
import { describeError, isRefusal } from "./failure.ts";
import { type ResultRules, shapeFailure, shapeResult, type ToolResult } from "./result.ts";
import { suggestTools } from "./suggest.ts";
import type { ToolContext } from "./tool.ts";

export interface DispatchOptions<Client> {
  product: Product<Client>;
  rules: ResultRules;
  log: Log;
  now: () => Date;
  caller: ToolCall["caller"];
  holder: Holder;
  /** All that this server offers, whatever one request sees of it. */
  offered: Offered;
  telemetry?: Pick<Telemetry, "call">;
  createContext(signal: AbortSignal): Promise<ToolContext<Client>>;
}

/** Under what a tool is called. */
export interface Scene {
  signal: AbortSignal;
  /** What this caller may see and call. */
  offered: Offered;
  carrier?: Carrier;
  /** Hears that the provider does not know the credential. */
  refused?: () => void;
}

export type Dispatch = (name: string, given: unknown, scene: Scene) => Promise<Ended>;

/** Runs tools by name. The only place that catches. */
export function createDispatch<Client>(options: DispatchOptions<Client>): Dispatch {
  const { product, rules, log, now, caller, holder, telemetry, createContext } = options;

  async function run(given: string, args: unknown, { signal, offered }: Scene): Promise<Ended> {
    const calls = await loadCalls(product);
    const name = offered.has(given) ? given : nameOf(calls, given);
    const entry = offered.get(name);
    const load = product.tools[name];
    const facts = calls.tools[name];
    if (!entry || !load || !facts) throw refuse(given, name, options, offered);
    const schema = entry.tool.inputSchema;
    const read = readArguments(args, argumentFacts(entry, calls), now());
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
    return { outcome: "ok", result: shapeResult(value, called, facts, calls, rules) };
  }

  /** In the form in which callers of the provider look for errors, where it has one. */
  async function fail(text: string): Promise<ToolResult> {
    const calls = await loadCalls(product).catch(() => undefined);
    return shapeFailure(text, calls?.results, rules.form);
  }

  async function end(given: string, args: unknown, scene: Scene): Promise<Ended> {
    const { signal, offered, refused } = scene;
    const tool = given.slice(0, 80);
    const started = performance.now();
    let outcome: Outcome = "error";
    try {
      const ended = await run(given, args, scene);
      outcome = ended.outcome;
      return ended;
    } catch (error) {
      if (error instanceof ApiError && error.facts.status === 401) refused?.();
      if (!signal.aborted) {
        if (isRefusal(error)) outcome = "refused";
        const cause = causeOf(error);
        const { provider } = product;
        return { outcome, cause, result: await fail(describeError(error, { tool, provider, holder, log })) };
      }
      outcome = "cancelled";
      // Nobody waits for the answer any more, and the provider may have carried it out all the same.
      if (offered.get(given)?.access !== "read") log.warn("a write was cancelled; it may have taken effect", { tool });
      return { outcome, result: await fail("The call was cancelled.") };
    } finally {
      log.debug("tool called", { tool, outcome, milliseconds: Math.round(performance.now() - started) });
    }
  }

  /** Under its older name, and where it is not offered, too. */
  function find(given: string, formerly: Calls["formerly"] = {}): CatalogEntry | undefined {
    const name = nameOf({ formerly }, given);
    return product.catalog.find(({ tool }) => tool.name === name);
  }

  return async (given, args, scene) => {
    if (!telemetry?.call) return end(given, args, scene);
    const calls = await loadCalls(product).catch(() => undefined);
    const entry = scene.offered.get(given) ?? find(given, calls?.formerly);
    const facts = entry && calls && argumentFacts(entry, calls);
    const { carrier = () => undefined } = scene;
    return telemetry.call({ entry, facts, args, caller, carrier }, () => end(given, args, scene));
  };
}

/** Not run, for it is not there or not for this caller. */
class NotOffered extends UserError {}

/** One of a few words, for those who count. */
function causeOf(error: unknown): string {
  if (error instanceof NotOffered) return "not offered";
  if (error instanceof ApiError) return String(error.facts.status);
  const known = error instanceof UserError || error instanceof UpstreamError || error instanceof ConfigError;
  return known ? error.name : "fault";
}

const loading = new WeakMap<object, Promise<Calls>>();

/** Once for all callers of a product; a failure is not remembered. */
export function loadCalls<Client>(product: Product<Client>): Promise<Calls> {
  const known = loading.get(product);
  if (known) return known;
  // Written by the generator, checked with the catalog: JSON enters here.
  const calls = product.calls().then((json) => json as Calls);
  loading.set(product, calls);
  calls.catch(() => loading.delete(product));
  return calls;
}

const argumentsOf = new WeakMap<CatalogEntry, ArgumentFacts>();

/** Once for a tool, for what is known of its arguments is in two places. */
function argumentFacts(entry: CatalogEntry, { tools, referenceFields }: Calls): ArgumentFacts {
  const known = argumentsOf.get(entry);
  if (known) return known;
  const facts = { ...tools[entry.tool.name], schema: entry.tool.inputSchema, referenceFields };
  argumentsOf.set(entry, facts);
  return facts;
}

/** Lists of IDs to filter by, told by their name or by what is said of them. */
function listIdFilters({ properties = {} }: ArgumentSchema): string[] {
  return Object.entries(properties).flatMap(([name, { type, description = "" }]) =>
    type === "array" && (name.endsWith("_ids") || /\bIDs\b/.test(description)) ? [name] : [],
  );
}

/** A tool that is not there, or that this server does not offer: the two are told apart, and neither is run. */
function refuse<Client>(
  given: string,
  name: string,
  { product, offered: all }: DispatchOptions<Client>,
  offered: Offered,
): NotOffered {
  if (all.has(name) && !offered.has(name))
    return new NotOffered(
      `${name} is hidden from this caller: by the X-MCP headers of the request, or by the scopes of the token.`,
    );
  const hidden = product.catalog.find(({ tool }) => tool.name === name);
  const writes = [...offered.values()].some(({ access }) => access !== "read");
  const text = hidden
    ? hidden.access === "read" || writes
      ? `${name} is not offered by this server. Whoever runs it can add it with --tools or --toolsets.`
      : `${name} changes data, and this server only reads. Whoever runs it can allow that with ${sayOption("writes", "true", product.provider.variables)}.`
    : `There is no tool ${JSON.stringify(given.slice(0, 80))}. ${suggestTools(given.slice(0, 200), [...offered.keys()])}`;
  return new NotOffered(text);
}
