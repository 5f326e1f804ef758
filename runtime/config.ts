import { parseArgs } from "node:util";
import type { FaultTexts } from "./demo/options.ts";
import { ConfigError } from "./errors.ts";
import type { Provider, Setting, Settings } from "./provider.ts";
import type { Level } from "./telemetry/log.ts";
import { shorten } from "./tools/coerce.ts";
import { nearest } from "./tools/nearest.ts";
import type { ResultForm } from "./tools/result.ts";

export interface Config {
  transport: "stdio";
  writes: boolean;
  toolsets?: string[] | undefined;
  tools?: string[] | undefined;
  exclude?: string[] | undefined;
  maxResultBytes: number;
  resultForm: ResultForm;
  outputSchemas: boolean;
  timeoutSeconds: number;
  logLevel: Level;
  /** What the way to the demo account is like; absent when the real API is called. */
  demo?: FaultTexts | undefined;
  /** The provider's own settings, by the name of their variable. */
  settings: Settings;
}

interface Option extends Setting {
  flag: string;
  /** What follows the flag; a switch has nothing. */
  value?: string;
  default?: string;
}

/** Every setting of the runtime: a flag and its twin in the environment. The help and the README's table are made of it. */
export const OPTIONS = {
  transport: {
    flag: "transport",
    env: "MCP_TRANSPORT",
    value: "stdio",
    default: "stdio",
    description: "How clients connect.",
  },
  writes: {
    flag: "enable-write-tools",
    env: "MCP_ENABLE_WRITE_TOOLS",
    description: "Offer the tools that change data, too.",
  },
  toolsets: { flag: "toolsets", env: "MCP_TOOLSETS", value: "a,b", description: "Offer these toolsets only." },
  tools: { flag: "tools", env: "MCP_TOOLS", value: "a,b", description: "Offer these tools only; adds to --toolsets." },
  exclude: { flag: "exclude-tools", env: "MCP_EXCLUDE_TOOLS", value: "a,b", description: "Do not offer these tools." },
  maxResultBytes: {
    flag: "max-result-bytes",
    env: "MCP_MAX_RESULT_BYTES",
    value: "N",
    default: "40000",
    description: "Largest list result; the rest is a page away.",
  },
  resultForm: {
    flag: "result-form",
    env: "MCP_RESULT_FORM",
    value: "both|text|structured",
    default: "both",
    description: "Hand out results as JSON text, as structured content, or as both.",
  },
  outputSchemas: {
    flag: "output-schemas",
    env: "MCP_OUTPUT_SCHEMAS",
    description: "List output schemas; they cost more tokens than all else together.",
  },
  timeout: {
    flag: "timeout",
    env: "MCP_TIMEOUT",
    value: "SECONDS",
    default: "30",
    description: "Longest wait for one answer of the API.",
  },
  logLevel: {
    flag: "log-level",
    env: "MCP_LOG_LEVEL",
    value: "debug|info|warn|error",
    default: "info",
    description: "What goes to stderr.",
  },
  demo: {
    flag: "demo",
    env: "MCP_DEMO",
    description: "Call a demo account in memory instead of the real one; no key needed.",
  },
  demoRateLimit: {
    flag: "demo-rate-limit",
    env: "MCP_DEMO_RATE_LIMIT",
    value: "N",
    description: "Calls per minute that the demo account allows.",
  },
  demoLatency: {
    flag: "demo-latency",
    env: "MCP_DEMO_LATENCY",
    value: "50ms",
    description: "How long the demo account takes for an answer.",
  },
  demoFaults: {
    flag: "demo-faults",
    env: "MCP_DEMO_FAULTS",
    value: "500:2%,reset:1%,slow:1%",
    description: "Shares of its answers that fail; the same ones in every run.",
  },
} as const satisfies Record<string, Option>;

type Name = keyof typeof OPTIONS;

export type Command = { run: "serve"; config: Config } | { run: "help" } | { run: "version" };

/** Reads flags and environment; flags win. Whatever is wrong is a `ConfigError` of one line. */
export function readConfig(
  argv: string[],
  env: Settings,
  provider: Pick<Provider<never>, "settings" | "command">,
): Command {
  const own = provider.settings.filter((setting): setting is Setting & { flag: string } => setting.flag !== undefined);
  const flags = readFlags(argv, own, provider.command);
  if (flags.has("help")) return { run: "help" };
  if (flags.has("version")) return { run: "version" };
  const get = (name: Name): string | undefined => {
    const option: Option = OPTIONS[name];
    return flags.get(option.flag) ?? blankToNothing(env[option.env]) ?? option.default;
  };
  const settings = { ...env };
  for (const { env: variable, flag } of own) {
    const value = flags.get(flag);
    if (value !== undefined) settings[variable] = value;
  }
  const config: Config = {
    transport: oneOf("transport", get("transport"), ["stdio"]),
    writes: isOn("writes", get("writes")),
    toolsets: list("toolsets", get("toolsets")),
    tools: list("tools", get("tools")),
    exclude: list("exclude", get("exclude")),
    maxResultBytes: whole("maxResultBytes", get("maxResultBytes"), 1000, 10_000_000),
    resultForm: oneOf("resultForm", get("resultForm"), ["both", "text", "structured"]),
    outputSchemas: isOn("outputSchemas", get("outputSchemas")),
    timeoutSeconds: whole("timeout", get("timeout"), 1, 600),
    logLevel: oneOf("logLevel", get("logLevel"), ["debug", "info", "warn", "error"]),
    demo: isOn("demo", get("demo"))
      ? { rateLimit: get("demoRateLimit"), latency: get("demoLatency"), faults: get("demoFaults") }
      : undefined,
    settings,
  };
  if (config.outputSchemas && config.resultForm === "text") {
    // Clients refuse a result that lacks what its schema promises.
    throw new ConfigError(
      `${label("outputSchemas")} promises structured content, and ${label("resultForm")} text leaves it out: drop one of them.`,
    );
  }
  if (!config.demo && (get("demoRateLimit") ?? get("demoLatency") ?? get("demoFaults")) !== undefined) {
    throw new ConfigError(
      `--demo-rate-limit, --demo-latency and --demo-faults are for the demo account: add ${label("demo")}.`,
    );
  }
  return { run: "serve", config };
}

/** Whether a flag of the program is followed by a value; undefined for what is no flag of it. */
export function takesValue(flag: string, provider: Pick<Provider<never>, "settings">): boolean | undefined {
  const option: Option | undefined = Object.values(OPTIONS).find((candidate) => candidate.flag === flag);
  if (option) return option.value !== undefined;
  return provider.settings.some((setting) => setting.flag === flag) ? true : undefined;
}

function readFlags(argv: string[], own: (Setting & { flag: string })[], command: string): Map<string, string> {
  const known: Record<string, { type: "string" | "boolean"; short?: string }> = {
    help: { type: "boolean", short: "h" },
    version: { type: "boolean", short: "v" },
    ...Object.fromEntries(own.map(({ flag }) => [flag, { type: "string" as const }])),
    ...Object.fromEntries(
      Object.values(OPTIONS).map((option: Option) => [
        option.flag,
        { type: option.value ? ("string" as const) : ("boolean" as const) },
      ]),
    ),
  };
  const { tokens } = parseArgs({ args: argv, options: known, strict: false, tokens: true, allowPositionals: true });
  const flags = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional")
      throw new ConfigError(`What is ${quote(token.value)}? ${command} takes flags only; see ${command} --help.`);
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!option) {
      const near = nearest(token.name, Object.keys(known));
      throw new ConfigError(
        `There is no flag ${token.rawName}; ${near ? `did you mean --${near}?` : `see ${command} --help.`}`,
      );
    }
    if (option.type === "boolean") flags.set(token.name, token.value ?? "true");
    else if (token.value === undefined || (!token.inlineValue && token.value.startsWith("--")))
      throw new ConfigError(`${token.rawName} needs a value.`);
    else flags.set(token.name, token.value);
  }
  return flags;
}

const blankToNothing = (value: string | undefined): string | undefined => (value?.trim() ? value.trim() : undefined);

/** On one line and of bounded length, whatever was pasted. */
const quote = (value = ""): string => JSON.stringify(shorten(value, 80));

const label = (name: Name): string => `--${OPTIONS[name].flag} (${OPTIONS[name].env})`;

function oneOf<T extends string>(name: Name, value: string | undefined, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value?.toLowerCase());
  if (found !== undefined) return found;
  throw new ConfigError(`${label(name)} must be ${allowed.join(" or ")}, not ${quote(value)}.`);
}

function isOn(name: Name, value: string | undefined): boolean {
  if (value === undefined || /^(false|0|no|off)$/i.test(value)) return false;
  if (/^(true|1|yes|on)$/i.test(value)) return true;
  throw new ConfigError(`${label(name)} must be true or false, not ${quote(value)}.`);
}

function whole(name: Name, value: string | undefined, least: number, most: number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new ConfigError(`${label(name)} must be a whole number from ${least} to ${most}, not ${quote(value)}.`);
}

function list(name: Name, value: string | undefined): string[] | undefined {
  if (value === undefined) return undefined;
  const names = value
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (names.length > 0) return names;
  throw new ConfigError(`${label(name)} needs at least one name.`);
}

/** Flags, twins and what they do, one row each: for `--help` and for the README. */
export function listSettings(
  provider: Pick<Provider<never>, "settings">,
): { flag: string; env: string; description: string }[] {
  const runtime = Object.values(OPTIONS).map((option: Option) => ({
    flag: `--${option.flag}${option.value ? ` ${option.value}` : ""}`,
    env: option.env,
    description: `${option.description}${option.default === undefined ? "" : ` Default: ${option.default}.`}`,
  }));
  const own = provider.settings.map(({ flag, env, description }) => ({
    flag: flag ? `--${flag} VALUE` : "",
    env,
    description,
  }));
  return [...own, ...runtime];
}
