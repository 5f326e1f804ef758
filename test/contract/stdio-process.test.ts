import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { type Api, startApi } from "../support/api.ts";
import { Bare, TOKEN } from "../support/stdio.ts";

let api: Api;
let running: Bare[] = [];

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

beforeEach(() => {
  api.requests.length = 0;
  api.left = 0;
  api.connections = 0;
  api.otherwise = { json: { incidents: [], more: false } };
});
afterEach(async () => {
  for (const { child } of running) child.kill("SIGKILL");
  await Promise.all(running.map(({ ended }) => ended));
  running = [];
});

function start(flags: string[] = [], env: Record<string, string> = {}): Bare {
  const bare = new Bare({ flags, env: { PAGERDUTY_USER_API_KEY: TOKEN, PAGERDUTY_API_HOST: api.url, ...env } });
  running.push(bare);
  return bare;
}

const call = (id: number, name: string, args = {}) => ({ id, method: "tools/call", params: { name, arguments: args } });

describe("a setting that can not be is one line on stderr", () => {
  test.each<[string[], Record<string, string>, string]>([
    [[], { PAGERDUTY_USER_API_KEY: "" }, "Set PAGERDUTY_USER_API_KEY to"],
    [[], { PAGERDUTY_USER_API_KEY: "a b" }, "PAGERDUTY_USER_API_KEY is malformed"],
    [[], { PAGERDUTY_API_HOST: "http://pd.test" }, "PAGERDUTY_API_HOST must begin with https://"],
    [[], { PAGERDUTY_FROM_EMAIL: "me\nyou" }, 'PAGERDUTY_FROM_EMAIL must be an e-mail address, not "me\\nyou".'],
    [["--region", "mars"], {}, 'PAGERDUTY_REGION must be us or eu, not "mars".'],
    [["--toolset", "x"], {}, "There is no flag --toolset; did you mean --toolsets?"],
    [["--tools", "list_incident"], {}, '--tools: there is no tool "list_incident"; did you mean "list_incidents"?'],
    [["--toolsets", "incident"], {}, '--toolsets: there is no toolset "incident"; did you mean "incidents"?'],
    [["--exclude-tools", "nope"], {}, '--exclude-tools: there is no tool "nope"'],
    [[], { MCP_TIMEOUT: "soon" }, "--timeout (MCP_TIMEOUT) must be a whole number"],
    [["--tools", "delete_team"], {}, "These filters leave no tool that only reads."],
  ])("%j, %j", async (flags, env, words) => {
    const { code, stdout, stderr } = await start(flags, env).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^pagerduty-mcp: [^\n]+\n$/);
    expect(stderr).toContain(words);
  });
});

test.each(["--version", "-v"])("%s needs no settings", async (flag) => {
  const { code, stdout, stderr } = await start([flag], { PAGERDUTY_USER_API_KEY: "" }).ended;
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `pagerduty-mcp ${packageJson.version}\n`, stderr: "" });
});

test("--help needs none, either, and names every setting", async () => {
  const { code, stdout, stderr } = await start(["--help"], { PAGERDUTY_USER_API_KEY: "" }).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("Usage: pagerduty-mcp [flags]");
  for (const name of ["PAGERDUTY_USER_API_KEY", "--enable-write-tools", "MCP_TOOLSETS", "--region VALUE"]) {
    expect(stdout).toContain(name);
  }
});

describe("the end", () => {
  test.each(["SIGTERM", "SIGINT"] as const)("%s ends it with 0", async (signal) => {
    const bare = start();
    await bare.initialize();
    bare.child.kill(signal);
    expect(await bare.ended).toMatchObject({ code: 0, signal: null, stderr: "" });
  });

  test("also with a call under way", async () => {
    api.otherwise = api.hang;
    const bare = start();
    await bare.initialize();
    bare.send(call(1, "list_incidents"));
    await api.received(1);
    bare.child.kill("SIGTERM");
    expect(await bare.ended).toMatchObject({ code: 0, signal: null, stderr: "" });
    await api.abandoned(1);
  });

  test("closing stdin ends it, with a connection to the API still open", async () => {
    const bare = start();
    await bare.initialize();
    bare.send(call(1, "list_incidents"));
    await bare.answer(1);
    bare.child.stdin?.end();
    expect(await bare.ended).toMatchObject({ code: 0, signal: null, stderr: "" });
  });

  test("and lets go of the call under way", async () => {
    api.otherwise = api.hang;
    const bare = start();
    await bare.initialize();
    bare.send(call(1, "list_incidents"));
    await api.received(1);
    bare.child.stdin?.end();
    expect(await bare.ended).toMatchObject({ code: 0, signal: null, stderr: "" });
    await api.abandoned(1);
  });

  test("a reader that goes away ends it quietly", async () => {
    const bare = start();
    await bare.initialize();
    bare.child.stdout?.destroy();
    for (let id = 1; id <= 5; id++) bare.send({ id, method: "tools/list" });
    const { code, stderr } = await bare.ended;
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr.split("\n").filter((line) => line !== "" && !line.startsWith("{"))).toEqual([]);
  });

  test("a stderr that goes away ends nothing", async () => {
    const bare = start(["--log-level", "debug"]);
    await bare.initialize();
    bare.child.stderr?.destroy();
    for (let id = 1; id <= 5; id++) bare.send(call(id, "list_incidents"));
    for (let id = 1; id <= 5; id++) expect(await bare.answer(id)).toHaveProperty("result");
  });
});

test("every call is made once and answered once, the first and those after it", async () => {
  api.otherwise = { status: 201, json: { team: { id: "PT1" } } };
  const bare = start(["--enable-write-tools"]);
  await bare.initialize();
  for (let id = 1; id <= 3; id++) {
    bare.send(call(id, "create_team", { name: `Team ${id}` }));
    await bare.answer(id);
  }
  // Whatever is answered twice has had the time for it.
  bare.send({ id: 4, method: "ping" }, call(5, "create_service", {}));
  await bare.answer(5);
  bare.child.stdin?.end();
  const { stdout } = await bare.ended;
  expect(
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).id),
  ).toEqual([0, 1, 2, 3, 4, 5]);
  expect(api.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(Array(3).fill("POST /teams"));
});

describe("stdout carries the protocol only", () => {
  test("with everything that can be logged", async () => {
    api.answer("GET", "/services", { status: 500, json: { message: "Oops" } }, 1);
    const bare = start(["--log-level", "debug", "--enable-write-tools"]);
    await bare.initialize();
    bare.send({ id: 1, method: "tools/list" }, call(2, "list_incidents"), call(3, "list_services"), call(4, "nope"));
    bare.send({ id: 5, method: "no/such/method" });
    bare.child.stdin?.write("this is not JSON\n[1,2]\n\n");
    bare.send({ id: 6, method: "ping" });
    for (let id = 1; id <= 6; id++) await bare.answer(id);
    bare.child.stdin?.end();
    const { stdout, stderr } = await bare.ended;
    const messages = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(messages.filter(({ jsonrpc }) => jsonrpc !== "2.0")).toEqual([]);
    expect(messages.map(({ id }) => id).sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const lines = stderr
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual(expect.objectContaining({ level: "debug", tool: "list_incidents", outcome: "ok" }));
    expect(lines).toContainEqual(expect.objectContaining({ level: "warn", msg: "retrying" }));
    expect(stdout + stderr).not.toContain(TOKEN);
  });
});

test("a credential that a caller sends by mistake is not logged", async () => {
  const bare = start(["--log-level", "debug"]);
  await bare.initialize();
  bare.send(call(1, TOKEN));
  await bare.answer(1);
  bare.child.stdin?.end();
  const { stderr } = await bare.ended;
  expect(JSON.parse(stderr)).toMatchObject({ msg: "tool called", tool: "[redacted]" });
});

test("answers wait for a host that reads slowly, in order and whole", async () => {
  const bare = start(["--enable-write-tools"]);
  await bare.initialize();
  bare.child.stdout?.pause();
  const ids = Array.from({ length: 30 }, (_, index) => index + 1);
  for (const id of ids) bare.send({ id, method: "tools/list" });
  bare.child.stdout?.resume();
  for (const id of ids) expect(await bare.answer(id)).toMatchObject({ result: { tools: expect.any(Array) } });
  bare.child.stdin?.end();
  expect((await bare.ended).stderr).toBe("");
});

test("a tool's code and the network are loaded for the first call only", async () => {
  const bare = start();
  await bare.initialize();
  bare.send({ id: 1, method: "tools/list" });
  await bare.answer(1);
  expect(api.connections).toBe(0);
  bare.send(call(2, "list_incidents"));
  await bare.answer(2);
  expect(api.connections).toBe(1);
});
