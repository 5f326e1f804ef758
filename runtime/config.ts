import { parseArgs } from "node:util";
import type { FaultTexts } from "./demo/options.ts";
import { ConfigError } from "./errors.ts";
import { OPTIONS, type Option, type OptionName, type Variable } from "./options.ts";
import type { Provider, Setting, Settings } from "./provider.ts";
import type { Level } from "./telemetry/log.ts";
import { shorten } from "./tools/coerce.ts";
import { nearest } from "./tools/nearest.ts";
import type { ResultForm } from "./tools/result.ts";

export interface HttpConfig {
  /** 0 takes any port that is free. */
  port: number;
  host: string;
  /** Whether `/sse` and `/messages` are served, too. */
  sse: boolean;
  allowedHosts: string[];
  publicUrl?: string | undefined;
  /** Who may use the server's own credential: `local` is nobody from another machine. */
  ownKeyFor: "nobody" | "local" | "all";
  maxCalls: number;
  maxCallsPerCaller: number;
  maxSessions: number;
  redisUrl?: string | undefined;
}

export interface Config {
  /** Absent on stdio. */
  http?: HttpConfig | undefined;
  serverName?: string | undefined;
  auditLog?: string | undefined;
  retries: number;
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

/** A setting as it was given, and what an error calls it. */
interface Given {
  label: string;
  value: string | undefined;
}

type Read = (name: OptionName) => Given;

export type Command = { run: "serve"; config: Config } | { run: "help" } | { run: "version" };

/** Reads flags and environment; flags win. Whatever is wrong is a `ConfigError` of one line. */
export function readConfig(
  argv: string[],
  env: Settings,
  provider: Pick<Provider<never>, "settings" | "command" | "variables">,
): Command {
  const own = provider.settings.filter((setting): setting is Setting & { flag: string } => setting.flag !== undefined);
  const flags = readFlags(argv, own, provider.command);
  if (flags.has("help")) return { run: "help" };
  if (flags.has("version")) return { run: "version" };
  const read: Read = (name) => {
    const option: Option = OPTIONS[name];
    const own = provider.variables?.[name];
    const set = blankToNothing(own && env[own.env]);
    return {
      label: `--${option.flag} (${own?.env ?? option.env})`,
      value:
        flags.get(option.flag) ??
        (set === undefined ? blankToNothing(env[option.env]) : translate(own, set)) ??
        own?.default ??
        option.default,
    };
  };
  const settings = { ...env };
  for (const { env: variable, flag } of own) {
    const value = flags.get(flag);
    if (value !== undefined) settings[variable] = value;
  }
  const config: Config = {
    http: readHttp(read, flags),
    serverName: read("serverName").value,
    auditLog: read("auditLog").value,
    retries: whole(read("retries"), 0, 10),
    writes: isOn(read("writes")),
    toolsets: list(read("toolsets")),
    tools: list(read("tools")),
    exclude: list(read("exclude")),
    maxResultBytes: whole(read("maxResultBytes"), 1000, 10_000_000),
    resultForm: oneOf(read("resultForm"), ["both", "text", "structured"]),
    outputSchemas: isOn(read("outputSchemas")),
    timeoutSeconds: whole(read("timeout"), 1, 600),
    logLevel: oneOf(read("logLevel"), ["debug", "info", "warn", "error"]),
    demo: isOn(read("demo"))
      ? { rateLimit: read("demoRateLimit").value, latency: read("demoLatency").value, faults: read("demoFaults").value }
      : undefined,
    settings,
  };
  if (config.outputSchemas && config.resultForm === "text") {
    // Clients refuse a result that lacks what its schema promises.
    throw new ConfigError(
      `${read("outputSchemas").label} promises structured content, and ${read("resultForm").label} text leaves it out: drop one of them.`,
    );
  }
  if (
    !config.demo &&
    [read("demoRateLimit"), read("demoLatency"), read("demoFaults")].some(({ value }) => value !== undefined)
  ) {
    throw new ConfigError(
      `--demo-rate-limit, --demo-latency and --demo-faults are for the demo account: add ${read("demo").label}.`,
    );
  }
  return { run: "serve", config };
}

/** Absent on stdio, where flags that are for the network would be a misunderstanding. */
function readHttp(read: Read, flags: Map<string, string>): HttpConfig | undefined {
  const transport = oneOf(read("transport"), ["stdio", "streamable-http", "sse"]);
  if (transport === "stdio") {
    const lost = Object.values(OPTIONS).find((option: Option) => option.http && flags.has(option.flag));
    if (!lost) return undefined;
    throw new ConfigError(`--${lost.flag} is for serving over HTTP: add --transport streamable-http.`);
  }
  const shared = isOn(read("sharedKey"));
  const required = isOn(read("requireAuth"));
  if (shared && required)
    throw new ConfigError(
      `${read("sharedKey").label} and ${read("requireAuth").label} contradict each other: drop one of them.`,
    );
  return {
    host: read("host").value ?? "",
    port: whole(read("port"), 0, 65_535),
    sse: transport === "sse",
    allowedHosts: hosts(read("allowedHosts")),
    publicUrl: bare(read("publicUrl"), ["http:", "https:"]),
    ownKeyFor: required ? "nobody" : shared ? "all" : "local",
    maxCalls: whole(read("maxCalls"), 1, 100_000),
    maxCallsPerCaller: whole(read("maxCallsPerCaller"), 1, 100_000),
    maxSessions: whole(read("maxSessions"), 1, 100_000),
    redisUrl: url(read("redisUrl"), ["redis:", "rediss:"]),
  };
}

/** What a provider's own word for a value is here. */
function translate({ env, values }: Variable = { env: "" }, given: string): string {
  if (!values) return given;
  const known = values[given.toLowerCase()];
  if (known !== undefined) return known;
  throw new ConfigError(`${env} must be ${Object.keys(values).join(" or ")}, not ${quote(given)}.`);
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
    else {
      // Of several names some may come with each; of anything else the last counts.
      const before = LISTS.includes(token.name) ? flags.get(token.name) : undefined;
      flags.set(token.name, before === undefined ? token.value : `${before},${token.value}`);
    }
  }
  return flags;
}

const { toolsets, tools, exclude, allowedHosts } = OPTIONS;
const LISTS: string[] = [toolsets, tools, exclude, allowedHosts].map(({ flag }) => flag);

const blankToNothing = (value: string | undefined): string | undefined => (value?.trim() ? value.trim() : undefined);

/** On one line and of bounded length, whatever was pasted. */
const quote = (value = ""): string => JSON.stringify(shorten(value, 80));

function oneOf<T extends string>({ label, value }: Given, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value?.toLowerCase());
  if (found !== undefined) return found;
  throw new ConfigError(`${label} must be ${allowed.join(" or ")}, not ${quote(value)}.`);
}

function isOn({ label, value }: Given): boolean {
  if (value === undefined || /^(false|0|no|off)$/i.test(value)) return false;
  if (/^(true|1|yes|on)$/i.test(value)) return true;
  throw new ConfigError(`${label} must be true or false, not ${quote(value)}.`);
}

function whole({ label, value }: Given, least: number, most: number): number {
  // A blank one is a variable of the shell that was not set.
  const number = value?.trim() ? Number(value) : Number.NaN;
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new ConfigError(`${label} must be a whole number from ${least} to ${most}, not ${quote(value)}.`);
}

/** Never shown: it may hold a password. */
function url({ label, value }: Given, protocols: string[]): string | undefined {
  if (value === undefined) return undefined;
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  const forms = protocols.map((protocol) => `${protocol}//`).join(" or ");
  throw new ConfigError(`${label} must be an address that begins with ${forms}.`);
}

/** Published as it is: it must hold no password, and a path can be put behind it. */
function bare(given: Given, protocols: string[]): string | undefined {
  const value = url(given, protocols);
  if (value === undefined) return undefined;
  const { username, password } = new URL(value);
  if (username === "" && password === "" && !/[?#]/.test(value)) return value;
  throw new ConfigError(
    `${given.label} is published to clients: give it without user, password, query and fragment, such as https://mcp.example.com.`,
  );
}

/** Names alone: a port or scheme around them is how somebody else is reached. */
function hosts(given: Given): string[] {
  return (list(given) ?? []).map((text) => {
    const address = text.includes("://") ? text : `http://${text}`;
    const { hostname } = URL.canParse(address) ? new URL(address) : { hostname: "" };
    if (!/^(\[[\da-f:.]+\]|[\w.-]+)$/i.test(hostname))
      throw new ConfigError(`${given.label} must be whole names of hosts, without wildcards, not ${quote(text)}.`);
    return hostname;
  });
}

function list({ label, value }: Given): string[] | undefined {
  if (value === undefined) return undefined;
  const names = value
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (names.length > 0) return names;
  throw new ConfigError(`${label} needs at least one name.`);
}
