import { describe, expect, test } from "vitest";
import { type HttpConfig, readConfig } from "../../runtime/config.ts";
import { ConfigError } from "../../runtime/errors.ts";
import { listSettings, type Variables } from "../../runtime/options.ts";
import type { Settings } from "../../runtime/provider.ts";

const variables: Variables = {
  transport: { env: "TRANSPORT_MODE", values: { stdio: "stdio", sse: "sse" } },
  writes: { env: "ACME_MODE", values: { read_only: "false", read_write: "true" } },
  port: { env: "HTTP_PORT", default: "5000" },
};

function serve(flags: string[], env: Settings = {}, own?: Variables) {
  const command = readConfig(flags, env, { command: "acme-mcp", settings: [], ...(own && { variables: own }) });
  if (command.run !== "serve") throw new Error(`not served but ${command.run}`);
  return command.config;
}

const HTTP = ["--transport", "streamable-http"];

const defaults: HttpConfig = {
  host: "127.0.0.1",
  port: 8000,
  sse: false,
  allowedHosts: [],
  publicUrl: undefined,
  ownKeyFor: "local",
  maxCalls: 512,
  maxCallsPerCaller: 64,
  maxSessions: 256,
  redisUrl: undefined,
};

test("nothing of it on stdio", () => {
  expect(serve([], { MCP_HOST: "0.0.0.0", MCP_PORT: "1" }).http).toBeUndefined();
});

describe("a flag and its twin", () => {
  test.each<[string[], Settings, Partial<HttpConfig>]>([
    [[], {}, {}],
    [["--transport", "sse"], { MCP_TRANSPORT: "sse" }, { sse: true }],
    [["--host", "0.0.0.0"], { MCP_HOST: "0.0.0.0" }, { host: "0.0.0.0" }],
    [["--port", "0"], { MCP_PORT: "0" }, { port: 0 }],
    [
      ["--allowed-hosts", "a.test, b.test"],
      { MCP_ALLOWED_HOSTS: "a.test,b.test" },
      { allowedHosts: ["a.test", "b.test"] },
    ],
    [
      ["--allowed-hosts", "[::1],a_b.test:80,https://bücher.test"],
      { MCP_ALLOWED_HOSTS: "[::1],a_b.test:80,https://bücher.test" },
      { allowedHosts: ["[::1]", "a_b.test", "xn--bcher-kva.test"] },
    ],
    [["--public-url", "https://a.test"], { MCP_PUBLIC_URL: "https://a.test" }, { publicUrl: "https://a.test" }],
    [["--shared-key"], { MCP_SHARED_KEY: "true" }, { ownKeyFor: "all" }],
    [["--require-auth"], { MCP_REQUIRE_AUTH: "true" }, { ownKeyFor: "nobody" }],
    [["--max-calls", "9"], { MCP_MAX_CALLS: "9" }, { maxCalls: 9 }],
    [["--max-calls-per-caller", "9"], { MCP_MAX_CALLS_PER_CALLER: "9" }, { maxCallsPerCaller: 9 }],
    [["--max-sessions", "9"], { MCP_MAX_SESSIONS: "9" }, { maxSessions: 9 }],
    [["--redis-url", "redis://a:1"], { MCP_REDIS_URL: "redis://a:1" }, { redisUrl: "redis://a:1" }],
  ])("%j, %j", (flags, env, want) => {
    expect(serve([...HTTP, ...flags]).http).toEqual({ ...defaults, ...want });
    expect(serve([], { MCP_TRANSPORT: "streamable-http", ...env }).http).toEqual({ ...defaults, ...want });
  });
});

describe("a variable of the provider's own", () => {
  test.each<[string[], Settings, object]>([
    [[], { TRANSPORT_MODE: "sse" }, { writes: false, http: { ...defaults, sse: true, port: 5000 } }],
    [[], { TRANSPORT_MODE: "SSE", HTTP_PORT: "5001" }, { http: { ...defaults, sse: true, port: 5001 } }],
    [["--port", "1"], { TRANSPORT_MODE: "sse", HTTP_PORT: "5001" }, { http: { ...defaults, sse: true, port: 1 } }],
    [[], { ACME_MODE: "read_write" }, { writes: true }],
    [[], { ACME_MODE: "read_only", MCP_ENABLE_WRITE_TOOLS: "true" }, { writes: false }],
    [[], { MCP_ENABLE_WRITE_TOOLS: "true" }, { writes: true }],
    [["--enable-write-tools"], { ACME_MODE: "read_only" }, { writes: true }],
  ])("%j, %j", (flags, env, want) => {
    expect(serve(flags, env, variables)).toMatchObject(want);
  });

  test("is what the help tells of", () => {
    expect(listSettings({ settings: [], variables })).toContainEqual({
      flag: "--port N",
      env: "HTTP_PORT",
      description: "Port to listen on; 0 takes any that is free. Default: 5000.",
    });
  });
});

describe("what is refused, and how", () => {
  test.each<[string[], Settings, string]>([
    [["--port", "8000"], {}, "--port is for serving over HTTP: add --transport streamable-http."],
    [["--shared-key"], {}, "--shared-key is for serving over HTTP: add --transport streamable-http."],
    [["--transport", "http"], {}, '--transport (TRANSPORT_MODE) must be stdio or streamable-http or sse, not "http".'],
    [[...HTTP, "--port", ""], {}, '--port (HTTP_PORT) must be a whole number from 0 to 65535, not "".'],
    [[...HTTP, "--port", "70000"], {}, '--port (HTTP_PORT) must be a whole number from 0 to 65535, not "70000".'],
    [
      [...HTTP, "--public-url", "a.test"],
      {},
      "--public-url (MCP_PUBLIC_URL) must be an address that begins with http:// or https://.",
    ],
    ...["https://u:hunter2@a.test/mcp", "https://a.test/mcp?x=1", "https://a.test/#x", "https://a.test/?"].map(
      (address): [string[], Settings, string] => [
        [...HTTP, "--public-url", address],
        {},
        "--public-url (MCP_PUBLIC_URL) is published to clients: give it without user, password, query and fragment, such as https://mcp.example.com.",
      ],
    ),
    ...["*.a.test", "*", "a.test,b*.test"].map((names): [string[], Settings, string] => [
      [...HTTP, "--allowed-hosts", names],
      {},
      `--allowed-hosts (MCP_ALLOWED_HOSTS) must be whole names of hosts, without wildcards, not "${names.split(",").at(-1)}".`,
    ]),
    [
      [...HTTP, "--redis-url", "http://:hunter2@a"],
      {},
      "--redis-url (MCP_REDIS_URL) must be an address that begins with redis:// or rediss://.",
    ],
    [
      [...HTTP, "--shared-key", "--require-auth"],
      {},
      "--shared-key (MCP_SHARED_KEY) and --require-auth (MCP_REQUIRE_AUTH) contradict each other: drop one of them.",
    ],
    [[], { ACME_MODE: "rw" }, 'ACME_MODE must be read_only or read_write, not "rw".'],
    [[], { TRANSPORT_MODE: "http" }, 'TRANSPORT_MODE must be stdio or sse, not "http".'],
  ])("%j, %j", (flags, env, message) => {
    expect(() => serve(flags, env, variables)).toThrow(new ConfigError(message));
  });
});
