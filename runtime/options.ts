import type { Provider, Setting } from "./provider.ts";

export interface Option extends Setting {
  flag: string;
  /** What follows the flag; a switch has nothing. */
  value?: string;
  default?: string;
  /** Means something to the transports over HTTP alone. */
  http?: boolean;
}

/** Every setting of the runtime: a flag and its twin in the environment. The help and the README's table are made of it. */
export const OPTIONS = {
  transport: {
    flag: "transport",
    env: "MCP_TRANSPORT",
    value: "stdio|streamable-http|sse",
    default: "stdio",
    description: "How clients connect; sse is streamable-http with the older /sse beside it.",
  },
  host: {
    flag: "host",
    env: "MCP_HOST",
    value: "ADDRESS",
    default: "127.0.0.1",
    http: true,
    description: "Address to listen on.",
  },
  port: {
    flag: "port",
    env: "MCP_PORT",
    value: "N",
    default: "8000",
    http: true,
    description: "Port to listen on; 0 takes any that is free.",
  },
  allowedHosts: {
    flag: "allowed-hosts",
    env: "MCP_ALLOWED_HOSTS",
    value: "a,b",
    http: true,
    description: "Names by which clients and browsers may call, besides those of this machine.",
  },
  publicUrl: {
    flag: "public-url",
    env: "MCP_PUBLIC_URL",
    value: "URL",
    http: true,
    description: "Where clients reach this server, when a gateway stands before it.",
  },
  sharedKey: {
    flag: "shared-key",
    env: "MCP_SHARED_KEY",
    http: true,
    description: "Let callers without a credential use this server's own, on any address.",
  },
  requireAuth: {
    flag: "require-auth",
    env: "MCP_REQUIRE_AUTH",
    http: true,
    description: "Let nobody use this server's own credential, on no address.",
  },
  maxCalls: {
    flag: "max-calls",
    env: "MCP_MAX_CALLS",
    value: "N",
    default: "512",
    http: true,
    description: "Requests at once; more are told to come back.",
  },
  maxCallsPerCaller: {
    flag: "max-calls-per-caller",
    env: "MCP_MAX_CALLS_PER_CALLER",
    value: "N",
    default: "64",
    http: true,
    description: "Requests at once with one credential; more are told to come back.",
  },
  maxSessions: {
    flag: "max-sessions",
    env: "MCP_MAX_SESSIONS",
    value: "N",
    default: "256",
    http: true,
    description: "Clients connected over sse at once.",
  },
  redisUrl: {
    flag: "redis-url",
    env: "MCP_REDIS_URL",
    value: "URL",
    http: true,
    description: "Redis where replicas share what is known of a credential: its user and its rate budget.",
  },
  auditLog: {
    flag: "audit-log",
    env: "MCP_AUDIT_LOG",
    value: "FILE",
    description: "Append every call that changes data to this file: who, what, how it ended.",
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
  retries: {
    flag: "max-retries",
    env: "MCP_MAX_RETRIES",
    value: "N",
    default: "3",
    description:
      "Attempts after the first, where repeating is safe, up to 10. Up to 3 end within 45 s, or 1.5 times --timeout where that is more; more have up to 10 minutes.",
  },
  serverName: {
    flag: "server-name",
    env: "MCP_SERVER_NAME",
    value: "NAME",
    description: "Name and title that clients know the server by.",
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

export type OptionName = keyof typeof OPTIONS;

/** A provider's own variable for one of the runtime's options, for servers that take the place of another. */
export interface Variable {
  env: string;
  /** What its values mean to the option; anything else is refused. */
  values?: Record<string, string>;
  /** Instead of the option's own default. */
  default?: string;
}

export type Variables = Partial<Record<OptionName, Variable>>;

/** How whoever runs the server says so: the variable that people of the provider know, or the flag. */
export function sayOption(name: OptionName, value: string, variables: Variables = {}): string {
  const own = variables[name];
  const word = Object.entries(own?.values ?? {}).find(([, meant]) => meant === value)?.[0] ?? value;
  return own ? `${own.env}=${word}` : `--${OPTIONS[name].flag}`;
}

/** Flags, twins and what they do, one row each: for `--help` and for the README. */
export function listSettings({
  settings,
  variables = {},
}: Pick<Provider<never>, "settings" | "variables">): { flag: string; env: string; description: string }[] {
  const names = Object.keys(OPTIONS) as OptionName[];
  const runtime = names.map((name) => {
    const option: Option = OPTIONS[name];
    const own = variables[name];
    const values = own?.values && ` As ${own.env}: ${Object.keys(own.values).join(" or ")}.`;
    const preset = own?.default ?? option.default;
    return {
      flag: `--${option.flag}${option.value ? ` ${option.value}` : ""}`,
      env: own?.env ?? option.env,
      description: `${option.description}${values ?? ""}${preset === undefined ? "" : ` Default: ${preset}.`}`,
    };
  });
  const own = settings.map(({ flag, env, description }) => ({ flag: flag ? `--${flag} VALUE` : "", env, description }));
  return [...own, ...runtime];
}
