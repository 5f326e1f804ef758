import { execFileSync } from "node:child_process";
import { afterEach, describe, expect, test } from "vitest";
import { product } from "../../generated/pagerduty/index.ts";
import { startApi } from "../support/api.ts";
import { Bare, type Ended, TOKEN } from "../support/stdio.ts";

const PROGRAM = "dist/pagerduty/pagerduty-mcp.cjs";

let running: Bare[] = [];
afterEach(async () => {
  for (const { child } of running) child.kill("SIGKILL");
  await Promise.all(running.map(({ ended }) => ended));
  running = [];
});

function start(flags: string[], env: Record<string, string> = {}): Bare {
  const bare = new Bare({ flags, env });
  running.push(bare);
  return bare;
}

const run = (flags: string[], env: Record<string, string> = {}): Promise<Ended> => start(flags, env).ended;
const call = (tool: string, ...flags: string[]) => run(["call", tool, "--demo", ...flags]);
const write = (tool: string, ...flags: string[]) => call(tool, "--enable-write-tools", ...flags);

/** What a call that works prints into a pipe. */
async function json(ended: Promise<Ended>): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^\{.*\}\n$/);
  return JSON.parse(stdout);
}

const ONE_LINE = /^pagerduty-mcp: [^\n]+\n$/;

describe("bad usage is one line and 2", () => {
  test.each<[string[], string]>([
    [["tools", "--toolset", "nope"], 'There is no toolset "nope"; known: alert_grouping, '],
    [["tools", "--toolset", "teams,nope"], 'There is no toolset "nope"'],
    [["tools", "--toolset"], "tools takes --toolset NAME and --json."],
    [["tools", "teams"], "tools takes --toolset NAME and --json."],
    [["tools", "--demo"], "tools takes --toolset NAME and --json."],
    [["call"], "Name a tool: pagerduty-mcp call <tool> --help. pagerduty-mcp tools lists them."],
    [["call", "--demo"], "Name a tool:"],
    [["call", "list_incident", "--demo"], 'There is no tool "list_incident"; did you mean list_incidents?'],
    [["call", "zzzzzzzzzzzz"], 'There is no tool "zzzzzzzzzzzz"; pagerduty-mcp tools lists them.'],
    [["call", "list_oncalls", "PX", "--demo"], 'What is "PX"?'],
    [["call", "list_users", "--demo", "--exclude-tools", "list_users"], "--exclude-tools is for models"],
    [["call", "list_oncalls", "--demo", "--limit"], "--limit needs a value."],
    [["call", "list_oncalls", "--limit", "--demo"], "--limit needs a value."],
    [["call", "list_oncalls", "--demo", "--json", "[]"], "--json must be one JSON object"],
    [["call", "list_oncalls", "--demo", "--log-level", "loud"], "--log-level (MCP_LOG_LEVEL) must be"],
    [["call", "list_oncalls"], "Set PAGERDUTY_USER_API_KEY to"],
    [["call", "list_oncalls", "--demo", "--demo-rate-limit", "0"], "The demo's rate limit must be a number of calls"],
    [["call", "list_oncalls", "--demo", "--demo-latency", "2h"], "The demo's latency must be a time up to a minute"],
    [
      ["call", "list_oncalls", "--demo", "--demo-faults", "200:1%"],
      "The demo's faults must be statuses, reset or slow",
    ],
    [["--demo", "--demo-faults", "500:60%,reset:60%"], "up to 100% in all"],
    [["demo-api", "--demo-latency", "soon"], "The demo's latency must be"],
    [["demo-api", "--port", "abc"], '--port must be a number from 0 to 65535, not "abc".'],
    [["demo-api", "--port", "65536"], '--port must be a number from 0 to 65535, not "65536".'],
    [["demo-api", "--port"], "demo-api takes --port, --host"],
    [["demo-api", "--prot", "1"], "demo-api takes --port, --host"],
    [["demo-api", "4010"], "demo-api takes --port, --host"],
    [
      ["demo-api", "--port", "0", "--host", "203.0.113.1"],
      "Port 0 of 203.0.113.1 can not be listened on (EADDRNOTAVAIL).",
    ],
  ])("%j", async (flags, words) => {
    const { code, stdout, stderr } = await run(flags);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toContain(words);
  });

  test("variables are read as flags are", async () => {
    const { code, stderr } = await run(["demo-api", "--port", "0"], { MCP_DEMO_RATE_LIMIT: "many" });
    expect([code, stderr]).toEqual([2, expect.stringContaining('not "many"')]);
  });
});

describe("tools", () => {
  test("lists all of them, without a key", async () => {
    const { code, stdout, stderr } = await run(["tools"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const names = [...stdout.matchAll(/^ {2}(\w+) +(read|write|destructive) +\S/gm)].map(([, name]) => name);
    expect(names.sort()).toEqual(product.catalog.map(({ tool }) => tool.name).sort());
  });

  test.each([[["--toolset", "teams,users"]], [["--toolset", "users", "--toolset=teams"]]])("%j", async (flags) => {
    const { stdout } = await run(["tools", ...flags]);
    expect([...stdout.matchAll(/^(\w+)$/gm)].map(([name]) => name)).toEqual(["teams", "users"]);
  });

  test("--json is what tools/list answers", async () => {
    const { stdout } = await run(["tools", "--json"]);
    expect(JSON.parse(stdout)).toEqual(product.catalog.map(({ tool }) => tool));
  });

  test("a reader that has seen enough ends it quietly", () => {
    const shell = `"${process.execPath}" ${PROGRAM} tools --json | head -c 10`;
    expect(execFileSync("sh", ["-c", `${shell} 2>&1`], { encoding: "utf8" })).toHaveLength(10);
  });
});

test.each(["tools", "call", "demo-api"])("%s --help tells of the commands", async (command) => {
  for (const flag of ["--help", "-h"]) {
    const { code, stdout, stderr } = await run([command, flag]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("pagerduty-mcp call <tool> [--name value …]");
  }
});

describe("call", () => {
  test.each(["--help", "-h"])("%s needs no key", async (flag) => {
    const { code, stdout } = await run(["call", "get-incident", flag]);
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining("Usage: pagerduty-mcp call get_incident --incident-id"),
    ]);
  });

  test("a list, in JSON", async () => {
    const found = await json(
      call("list_incidents", "--statuses", "triggered", "--statuses=acknowledged", "--limit", "3"),
    );
    expect(found).toMatchObject({ response: [{ id: expect.any(String) }, {}, {}], next_cursor: "3" });
    const statuses = Object(found["response"]).map(({ status }: { status: string }) => status);
    expect(["triggered", "acknowledged"]).toEqual(expect.arrayContaining(statuses));
  });

  test("names with dashes and underscores, and JSON, mean the same", async () => {
    const calls = [["--user_ids", "PX4M0DA"], ["--user-ids=PX4M0DA"], ["--json", '{"user_ids":["PX4M0DA"]}']];
    const found = await Promise.all(calls.map((flags) => json(call("list_oncalls", ...flags, "--limit", "1"))));
    expect(found[0]).toMatchObject({ response: [{ user: { id: "PX4M0DA" } }] });
    expect(found).toEqual([found[0], found[0], found[0]]);
  });

  test("a switch alone is true", async () => {
    const range = ["--since", "now", "--until", "+7d", "--limit", "100"];
    const count = async (...flags: string[]) =>
      Object((await json(call("list_oncalls", ...range, ...flags)))["response"]).length;
    expect(await count("--earliest")).toBeLessThan(await count("--earliest", "false"));
  });

  test("an argument named as a flag of the program is the tool's", async () => {
    const listed = await Promise.all([json(call("list_services")), json(call("list_alert_grouping_settings"))]);
    const [services, settings] = listed.map(({ response }) => Object(response));
    const taken = settings.flatMap((one: { services: { id: string }[] }) => one.services.map(({ id }) => id));
    const service = services.find(({ id }: { id: string }) => !taken.includes(id));
    const args = ["--type", "time", "--service-ids", service.id, "--timeout", "3600"];
    const made = await json(write("create_alert_grouping_setting", ...args));
    expect(made).toMatchObject({ type: "time", config: { timeout: 3600 } });
  });

  /** What is said of a call that went wrong. */
  async function fail(code: number, [tool = "", ...flags]: string[], words: string[]): Promise<void> {
    const { stderr, ...ended } = await call(tool, ...flags);
    expect(ended).toEqual({ code, signal: null, stdout: "" });
    for (const word of words) expect(stderr).toContain(word);
  }

  test.each<[string[], string[]]>([
    [["list_oncalls", "--limit", "abc"], ['"limit" must be a whole number, got "abc"']],
    [["list_oncalls", "--lmit", "3"], ['unknown argument "lmit"; did you mean "limit"?']],
    [
      ["list_incidents", "--statuses", "broken"],
      ['"statuses[0]"', "triggered, acknowledged, resolved"],
    ],
    [["list_incidents", "--json", '{"limit":{}}'], ['"limit" must be a whole number']],
    [["get_incident"], ['"incident_id" is required']],
    [["get_incident", "--incident-id", "null"], ['"incident_id" must be an ID']],
    [
      ["manage_incidents", "--incident-ids", "Q1", "--enable-write-tools"],
      ["Nothing to change: give at least one argument"],
    ],
    [
      ["create_team", "--name", "Mine"],
      ["create_team changes data", "--enable-write-tools"],
    ],
  ])("what is refused before anything is done is said on stderr, with 2: %j", (argv, words) => fail(2, argv, words));

  test.each<[string[], string[]]>([
    [
      ["get_incident", "--incident-id", "QNONE"],
      ["404", "Not Found (code 2100)"],
    ],
    [
      ["list_incidents", "--demo-latency", "3s", "--timeout", "1"],
      ["No answer from", "within 1 s."],
    ],
    [
      ["create_team", "--name", "A", "--enable-write-tools", "--demo-faults", "500:100%"],
      ["500", "on purpose"],
    ],
  ])("what fails is said on stderr, with 1: %j", (argv, words) => fail(1, argv, words));

  test("Ctrl-C gives up", async () => {
    const api = await startApi();
    api.otherwise = api.hang;
    const bare = start(["call", "list_oncalls"], { PAGERDUTY_USER_API_KEY: TOKEN, PAGERDUTY_API_HOST: api.url });
    await api.received(1);
    bare.child.kill("SIGINT");
    expect(await bare.ended).toEqual({ code: 1, signal: null, stdout: "", stderr: "The call was cancelled.\n" });
    await api.close();
  });

  test("filters of the server leave it alone", async () => {
    const { code } = await run(["call", "list_teams", "--demo"], { MCP_TOOLS: "list_users", MCP_RESULT_FORM: "text" });
    expect(code).toBe(0);
  });

  test.each([
    ["demo-observer", "Gideon Marsh"],
    ["demo-responder", "Teodor Vance"],
    ["", "Teodor Vance"],
    [TOKEN, "Teodor Vance"],
  ])("the key %j calls as %s", async (key, name) => {
    const api = await startApi();
    const env = { PAGERDUTY_USER_API_KEY: key, PAGERDUTY_API_HOST: api.url };
    expect(await json(run(["call", "get_user_data", "--demo"], env))).toMatchObject({ name });
    expect(api.connections).toBe(0);
    await api.close();
  });

  const hasTerminal =
    process.platform === "linux" &&
    (() => {
      try {
        return execFileSync("script", ["--version"], { stdio: "pipe" }).length > 0;
      } catch {
        return false;
      }
    })();

  test.skipIf(!hasTerminal)("people at a terminal read text", () => {
    const command = `"${process.execPath}" ${PROGRAM} call list_teams --demo`;
    const said = execFileSync("script", ["-qec", command, "/dev/null"], { encoding: "utf8", stdio: "pipe" });
    expect(said.replaceAll("\r", "")).toMatch(
      /^- id: P\w+\n {2}type: team\n {2}summary: Platform\n[^{}]+\n4 results\.\n$/,
    );
  });
});
