import { describe, expect, test } from "vitest";
import { type Config, readConfig } from "../../runtime/config.ts";
import { ConfigError } from "../../runtime/errors.ts";
import { listSettings, OPTIONS } from "../../runtime/options.ts";
import type { Setting, Settings } from "../../runtime/provider.ts";

const settings: Setting[] = [
  { env: "ACME_KEY", description: "The key." },
  { env: "ACME_REGION", flag: "region", description: "us or eu." },
];
const provider = { command: "acme-mcp", settings };

const read = (flags: string[], env: Settings = {}) => readConfig(flags, env, provider);

function serve(flags: string[], env: Settings = {}): Config {
  const command = read(flags, env);
  if (command.run !== "serve") throw new Error(`not served but ${command.run}`);
  return command.config;
}

const defaults = {
  http: undefined,
  serverName: undefined,
  auditLog: undefined,
  retries: 3,
  writes: false,
  toolsets: undefined,
  tools: undefined,
  exclude: undefined,
  maxResultBytes: 40_000,
  resultForm: "both",
  outputSchemas: false,
  timeoutSeconds: 30,
  logLevel: "info",
} as const satisfies Omit<Config, "settings">;

test("without a word", () => {
  expect(serve([])).toEqual({ ...defaults, settings: {} });
});

describe("a flag and its twin", () => {
  test.each<[string[], Settings, Partial<Config>]>([
    [["--transport", "stdio"], { MCP_TRANSPORT: "STDIO" }, {}],
    [["--enable-write-tools"], { MCP_ENABLE_WRITE_TOOLS: "true" }, { writes: true }],
    [["--enable-write-tools=yes"], { MCP_ENABLE_WRITE_TOOLS: "1" }, { writes: true }],
    [["--enable-write-tools=false"], { MCP_ENABLE_WRITE_TOOLS: "off" }, { writes: false }],
    [["--toolsets", "a, b,,c"], { MCP_TOOLSETS: " a,b,c " }, { toolsets: ["a", "b", "c"] }],
    [["--tools=a"], { MCP_TOOLS: "a" }, { tools: ["a"] }],
    [["--exclude-tools", "a,b"], { MCP_EXCLUDE_TOOLS: "a,b" }, { exclude: ["a", "b"] }],
    [["--max-result-bytes", "1000"], { MCP_MAX_RESULT_BYTES: "1000" }, { maxResultBytes: 1000 }],
    [["--result-form", "text"], { MCP_RESULT_FORM: "Text" }, { resultForm: "text" }],
    [["--output-schemas"], { MCP_OUTPUT_SCHEMAS: "on" }, { outputSchemas: true }],
    [["--timeout", "600"], { MCP_TIMEOUT: "600" }, { timeoutSeconds: 600 }],
    [["--log-level", "debug"], { MCP_LOG_LEVEL: "DEBUG" }, { logLevel: "debug" }],
    [["--max-retries", "0"], { MCP_MAX_RETRIES: "0" }, { retries: 0 }],
    [["--server-name", "On call"], { MCP_SERVER_NAME: "On call" }, { serverName: "On call" }],
    [["--audit-log", "a.log"], { MCP_AUDIT_LOG: "a.log" }, { auditLog: "a.log" }],
  ])("%j, %j", (flags, env, want) => {
    expect(serve(flags)).toEqual({ ...defaults, ...want, settings: {} });
    expect(serve([], env)).toEqual({ ...defaults, ...want, settings: env });
  });

  test.each<[string[], Settings, Partial<Config>]>([
    [["--log-level", "error"], { MCP_LOG_LEVEL: "debug" }, { logLevel: "error" }],
    [["--enable-write-tools=no"], { MCP_ENABLE_WRITE_TOOLS: "true" }, { writes: false }],
    [["--toolsets", "b"], { MCP_TOOLSETS: "a" }, { toolsets: ["b"] }],
    [["--timeout", "5", "--timeout", "6"], {}, { timeoutSeconds: 6 }],
    [["--toolsets", "b", "--toolsets", "c,d"], {}, { toolsets: ["b", "c", "d"] }],
    [[], { MCP_TOOLSETS: "  ", MCP_TIMEOUT: "", MCP_ENABLE_WRITE_TOOLS: "" }, {}],
  ])(
    "the flag wins, the last one over all but where several are named, and a blank variable is none: %j, %j",
    (flags, env, want) => {
      expect(serve(flags, env)).toMatchObject({ ...defaults, ...want });
    },
  );

  test("a switch takes no word that follows it", () => {
    expect(serve(["--enable-write-tools", "--timeout", "7"])).toMatchObject({ writes: true, timeoutSeconds: 7 });
  });
});

describe("the provider's own", () => {
  test("all variables are handed on, and a flag goes before its twin", () => {
    expect(serve([], { ACME_KEY: "k", OTHER: "x" }).settings).toEqual({ ACME_KEY: "k", OTHER: "x" });
    expect(serve(["--region", "eu"], { ACME_REGION: "us" }).settings).toEqual({ ACME_REGION: "eu" });
  });

  test("the environment itself stays as it was", () => {
    const env = { ACME_REGION: "us" };
    serve(["--region", "eu"], env);
    expect(env).toEqual({ ACME_REGION: "us" });
  });
});

test.each<[string[], string]>([
  [["--help"], "help"],
  [["-h"], "help"],
  [["--version"], "version"],
  [["-v"], "version"],
  [["--version", "--help"], "help"],
  [["--enable-write-tools", "--version"], "version"],
])("%j: %s, whatever the environment holds", (flags, run) => {
  expect(read(flags, { MCP_TIMEOUT: "never" })).toEqual({ run });
});

describe("refused in one line", () => {
  test.each<[string[], Settings, string]>([
    [["--toolset", "a"], {}, "There is no flag --toolset; did you mean --toolsets?"],
    [["--enable-writes"], {}, "There is no flag --enable-writes; did you mean --enable-write-tools?"],
    [["--frobnicate=9"], {}, "There is no flag --frobnicate; see acme-mcp --help."],
    [["-x"], {}, "There is no flag -x; see acme-mcp --help."],
    [["--constructor=1"], {}, "There is no flag --constructor; see acme-mcp --help."],
    [["--__proto__", "x"], {}, "There is no flag --__proto__; see acme-mcp --help."],
    [["serve"], {}, 'What is "serve"? acme-mcp takes flags only; see acme-mcp --help.'],
    [["--", "--tools"], {}, 'What is "--tools"? acme-mcp takes flags only; see acme-mcp --help.'],
    [["--output-schemas", "yes"], {}, 'What is "yes"? acme-mcp takes flags only; see acme-mcp --help.'],
    [["--timeout"], {}, "--timeout needs a value."],
    [
      ["--demo-faults", "500:2%"],
      {},
      "--demo-rate-limit, --demo-latency and --demo-faults are for the demo account: add --demo (MCP_DEMO).",
    ],
    [["--region"], {}, "--region needs a value."],
    [["--toolsets", "--enable-write-tools"], {}, "--toolsets needs a value."],
    [["--transport", "http"], {}, '--transport (MCP_TRANSPORT) must be stdio or streamable-http or sse, not "http".'],
    [["--result-form="], {}, '--result-form (MCP_RESULT_FORM) must be both or text or structured, not "".'],
    [
      [],
      { MCP_RESULT_FORM: "json" },
      '--result-form (MCP_RESULT_FORM) must be both or text or structured, not "json".',
    ],
    [[], { MCP_LOG_LEVEL: "loud" }, '--log-level (MCP_LOG_LEVEL) must be debug or info or warn or error, not "loud".'],
    [["--timeout", "0"], {}, '--timeout (MCP_TIMEOUT) must be a whole number from 1 to 600, not "0".'],
    [["--timeout="], {}, '--timeout (MCP_TIMEOUT) must be a whole number from 1 to 600, not "".'],
    [["--timeout", "-5"], {}, '--timeout (MCP_TIMEOUT) must be a whole number from 1 to 600, not "-5".'],
    [["--timeout", "30s"], {}, '--timeout (MCP_TIMEOUT) must be a whole number from 1 to 600, not "30s".'],
    [["--timeout", "1.5"], {}, '--timeout (MCP_TIMEOUT) must be a whole number from 1 to 600, not "1.5".'],
    [
      [],
      { MCP_MAX_RESULT_BYTES: "40kB" },
      '--max-result-bytes (MCP_MAX_RESULT_BYTES) must be a whole number from 1000 to 10000000, not "40kB".',
    ],
    [
      [],
      { MCP_ENABLE_WRITE_TOOLS: "maybe" },
      '--enable-write-tools (MCP_ENABLE_WRITE_TOOLS) must be true or false, not "maybe".',
    ],
    [["--output-schemas=2"], {}, '--output-schemas (MCP_OUTPUT_SCHEMAS) must be true or false, not "2".'],
    [["--toolsets", " , "], {}, "--toolsets (MCP_TOOLSETS) needs at least one name."],
    [["--tools="], {}, "--tools (MCP_TOOLS) needs at least one name."],
    [[], { MCP_EXCLUDE_TOOLS: "," }, "--exclude-tools (MCP_EXCLUDE_TOOLS) needs at least one name."],
    [
      ["--output-schemas", "--result-form", "text"],
      {},
      "--output-schemas (MCP_OUTPUT_SCHEMAS) promises structured content, and --result-form (MCP_RESULT_FORM) text leaves it out: drop one of them.",
    ],
    [["two\nlines"], {}, 'What is "two\\nlines"? acme-mcp takes flags only; see acme-mcp --help.'],
    [[], { MCP_LOG_LEVEL: "a\nb" }, '--log-level (MCP_LOG_LEVEL) must be debug or info or warn or error, not "a\\nb".'],
  ])("%j, %j", (flags, env, message) => {
    expect(() => read(flags, env)).toThrow(new ConfigError(message));
  });

  test("a long value is not shown in full", () => {
    const error = expect(() => read(["x".repeat(5000)]));
    error.toThrow(/^What is "x{80}…"/);
  });
});

describe("what the help and the README are made of", () => {
  const rows = listSettings(provider);

  test("every setting once, the provider's own first", () => {
    expect(rows.map(({ env }) => env)).toEqual([
      "ACME_KEY",
      "ACME_REGION",
      ...Object.values(OPTIONS).map((option) => option.env),
    ]);
    expect(new Set(rows.map(({ env }) => env)).size).toBe(rows.length);
  });

  test("flags with their values, defaults in words", () => {
    expect(rows.slice(0, 2)).toEqual([
      { flag: "", env: "ACME_KEY", description: "The key." },
      { flag: "--region VALUE", env: "ACME_REGION", description: "us or eu." },
    ]);
    expect(rows).toContainEqual({
      flag: "--timeout SECONDS",
      env: "MCP_TIMEOUT",
      description: `${OPTIONS.timeout.description} Default: 30.`,
    });
    expect(rows.find(({ env }) => env === "MCP_ENABLE_WRITE_TOOLS")?.flag).toBe("--enable-write-tools");
  });
});
