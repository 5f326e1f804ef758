import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { DemoApi } from "../support/demo-api.ts";
import { Bare, connectStdio, type Kind, kinds, type StartOptions, TOKEN } from "../support/stdio.ts";

let running: Bare[] = [];
afterEach(async () => {
  for (const { child } of running) child.kill("SIGKILL");
  await Promise.all(running.map(({ ended }) => ended));
  running = [];
});

function start(options: StartOptions): Bare {
  const bare = new Bare(options);
  running.push(bare);
  return bare;
}

/** A client of the whole program on the demo account, and its calls as they end well. */
async function connect(kind: Kind, options: StartOptions = {}) {
  const connected = await connectStdio(kind, { ...options, flags: ["--demo", ...(options.flags ?? [])] });
  const ok = async (name: string, args: Record<string, unknown> = {}): Promise<Record<string, unknown>> => {
    const { isError, structuredContent, content } = await connected.call(name, args);
    if (isError) throw new Error(`${name}: ${JSON.stringify(content)}`);
    return Object(structuredContent);
  };
  return { ...connected, ok };
}

const listOf = (result: Record<string, unknown>): Record<string, unknown>[] => Object(result["response"]);

describe.each(kinds)("--demo over stdio, with a client of %s", (kind) => {
  test("reads, writes, and remembers what was written", async () => {
    const { ok, list, close, stderr } = await connect(kind, { flags: ["--enable-write-tools"] });
    expect((await list()).map(({ name }) => name)).toContain("manage_incidents");
    expect(await ok("get_user_data")).toMatchObject({ name: "Teodor Vance" });
    const [service] = listOf(await ok("list_services", { limit: 1 }));
    const made = await ok("create_incident", { title: "Fork lift on fire", service_id: service?.["id"] });
    const id = String(made["id"]);
    expect(made).toMatchObject({ status: "triggered", title: "Fork lift on fire" });
    await ok("add_note_to_incident", { incident_id: id, note: "Somebody called the brigade" });
    await ok("manage_incidents", { incident_ids: [id], status: "acknowledged" });
    expect(await ok("get_incident", { incident_id: id })).toMatchObject({
      status: "acknowledged",
      acknowledgements: [{ acknowledger: { summary: "Teodor Vance" } }],
    });
    const notes = listOf(await ok("list_incident_notes", { incident_id: id }));
    expect(notes.map(({ content }) => content)).toEqual(["Somebody called the brigade"]);
    await close();
    expect(stderr()).toBe("");
  });
});

test("every process has an account of its own, with the same things in it", async () => {
  const [one, other] = await Promise.all([
    connect("v2", { flags: ["--enable-write-tools"] }),
    connect("v2", { env: { MCP_ENABLE_WRITE_TOOLS: "true" } }),
  ]);
  const before = listOf(await one.ok("list_teams"));
  expect(listOf(await other.ok("list_teams"))).toEqual(before);
  await one.ok("create_team", { name: "Night shift" });
  expect(listOf(await one.ok("list_teams"))).toHaveLength(before.length + 1);
  expect(listOf(await other.ok("list_teams"))).toEqual(before);
  await Promise.all([one.close(), other.close()]);
});

test("a token of the account says as whom to call", async () => {
  const env = { PAGERDUTY_USER_API_KEY: "demo-observer" };
  const { ok, call, close } = await connect("v2", { flags: ["--enable-write-tools"], env });
  expect(await ok("get_user_data")).toMatchObject({ name: "Gideon Marsh" });
  const refused = await call("create_team", { name: "Mine" });
  expect(refused).toMatchObject({ isError: true, content: [{ text: expect.stringContaining("403") }] });
  await close();
});

test("writing is off unless it is turned on", async () => {
  const { call, list, close } = await connect("v2", { env: { PAGERDUTY_USER_API_KEY: TOKEN } });
  expect((await list()).filter(({ annotations }) => annotations?.readOnlyHint === false)).toEqual([]);
  expect(await call("create_team", { name: "Mine" })).toMatchObject({ isError: true });
  await close();
});

test("MCP_DEMO turns it on, and a rough way is got over", async () => {
  const bare = start({
    env: { MCP_DEMO: "1", MCP_DEMO_LATENCY: "20ms", MCP_DEMO_FAULTS: "500:30%", MCP_DEMO_RATE_LIMIT: "500" },
  });
  await bare.initialize();
  for (let id = 1; id <= 5; id++) {
    bare.send({ id, method: "tools/call", params: { name: "list_teams", arguments: {} } });
    expect(await bare.answer(id)).toMatchObject({ result: { structuredContent: { response: expect.any(Array) } } });
  }
  bare.child.stdin?.end();
  const { code, stderr } = await bare.ended;
  expect(code).toBe(0);
  expect(stderr).toContain('"because":"status 500"');
});

describe("demo-api", () => {
  test("says where it is and who may call; another one can not be there; a signal ends it", async () => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const api = await DemoApi.start();
      const port = new URL(api.url).port;
      expect((await api.ask("/users/me")).json).toMatchObject({ user: { name: "Maren Oduya" } });
      const second = await start({ flags: ["demo-api", "--port", port] }).ended;
      const stderr = `pagerduty-mcp: Port ${port} of 127.0.0.1 can not be listened on (EADDRINUSE).\n`;
      expect(second).toEqual({ code: 2, signal: null, stdout: "", stderr });
      // With a connection of ours still open.
      api.bare.child.kill(signal);
      const { code, stdout, stderr: said } = await api.bare.ended;
      expect({ code, said }).toEqual({ code: 0, said: "" });
      expect(stdout).toBe(`The demo account of PagerDuty answers on ${api.url}
Tokens: demo-admin, demo-responder, demo-observer, demo-account, demo-oauth-incidents-read
Ctrl-C ends it; what was changed is forgotten.
`);
      await api.stop();
    }
  });

  test("a limit holds for each token by itself", async () => {
    const api = await DemoApi.start(["--demo-rate-limit=2"]);
    const ask = async (token: string) => (await api.ask("/teams", { token })).status;
    expect([await ask("demo-admin"), await ask("demo-admin"), await ask("demo-admin")]).toEqual([200, 200, 429]);
    expect(await ask("demo-responder")).toBe(200);
    const { headers } = await api.ask("/teams");
    expect(headers).toMatchObject({ "retry-after": expect.stringMatching(/^\d+$/), "ratelimit-remaining": "0" });
    await api.stop();
  });

  test("latency and failures are those that were asked for", async () => {
    const api = await DemoApi.start(["--demo-latency", "120ms", "--demo-faults", "503:50%"]);
    const since = performance.now();
    const answers = await Promise.all(Array.from({ length: 40 }, () => api.ask("/teams")));
    expect(performance.now() - since).toBeGreaterThan(115);
    const failed = answers.filter(({ status }) => status === 503).length;
    expect(failed).toBeGreaterThan(8);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(40 - failed);
    await api.stop();
  });

  test("the program talks to it as to the API", async () => {
    const api = await DemoApi.start();
    const env = { PAGERDUTY_API_HOST: api.url, PAGERDUTY_USER_API_KEY: "demo-responder" };
    const { code, stdout } = await start({ flags: ["call", "get_user_data"], env }).ended;
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { name: "Teodor Vance" }]);
    await api.stop();
  });
});

describe("what is loaded", () => {
  const folder = mkdtempSync(join(tmpdir(), "opsmith-loaded-"));
  const spy = join(folder, "spy.cjs");
  const list = join(folder, "loaded.json");

  beforeAll(() => {
    const write = `require("node:fs").writeFileSync(${JSON.stringify(list)}, JSON.stringify(Object.keys(require.cache)))`;
    writeFileSync(spy, `process.on("exit", () => ${write});`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The chunks of the build that a process has loaded by its end, without their hashes. */
  async function readLoaded(flags: string[], use?: (bare: Bare) => Promise<void>): Promise<string[]> {
    const bare = start({ flags, env: { PAGERDUTY_USER_API_KEY: TOKEN, NODE_OPTIONS: `--require ${spy}` } });
    await use?.(bare);
    bare.child.stdin?.end();
    await bare.ended;
    const files: string[] = JSON.parse(readFileSync(list, "utf8"));
    return files
      .filter((file) => file.includes("/chunks/"))
      .map((file) => basename(file).replace(/-[\w-]{8}\.cjs$/, ""));
  }

  const listTools = async (bare: Bare) => {
    await bare.initialize();
    bare.send({ id: 1, method: "tools/list" });
    await bare.answer(1);
  };
  const demo = ["open", "demo", "api", "demo-api"];
  const ofDemo = (loaded: string[]) => loaded.filter((chunk) => demo.includes(chunk));

  test("nothing of the demo account without --demo", async () => {
    expect(ofDemo(await readLoaded([], listTools))).toEqual([]);
    expect(ofDemo(await readLoaded(["tools"]))).toEqual([]);
    expect(ofDemo(await readLoaded(["call", "create_team", "--name", "Mine"]))).toEqual([]);
    // Nor is it part of what every start loads.
    const program = readFileSync("dist/pagerduty/program.cjs", "utf8");
    expect(program).not.toMatch(/Brackwater|went wrong on purpose/);
  });

  test("all of it with --demo", async () => {
    expect(ofDemo(await readLoaded(["--demo"], listTools)).sort()).toEqual(["api", "demo", "open"]);
    expect(ofDemo(await readLoaded(["call", "get_user_data", "--demo"])).sort()).toEqual(["api", "demo", "open"]);
  });
});
