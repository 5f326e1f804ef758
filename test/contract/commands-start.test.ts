import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ask, callOf } from "../support/http.ts";
import { listen } from "../support/http-process.ts";
import { Bare, TOKEN } from "../support/stdio.ts";

/** What `npm start` runs once everything is built. */
const entry = "scripts/start.mjs";

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
const run = (flags: string[], env: Record<string, string> = {}) => new Bare({ entry, flags, env }).ended;

test("it is what npm start runs, after installing and building what is missing", () => {
  expect(scripts["start"]).toBe(`node ${entry}`);
  expect(scripts["prestart"]).toBe("node scripts/ensure-installed.mjs --build");
});

describe("a first look, without a key", () => {
  test("who is on call", async () => {
    const { code, stdout, stderr } = await run(["call", "list_oncalls", "--demo"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { response }: { response: { user: { summary: string } }[] } = JSON.parse(stdout);
    expect(response.length).toBeGreaterThan(5);
    for (const { user } of response) expect(user.summary).toMatch(/\w+ \w+/);
  });

  test("a server on the demo account, which says so and what to try next", async () => {
    const { bare, url } = await listen([], {}, entry);
    expect(await (await ask(url, callOf("get_user_data"))).text()).toContain("Teodor Vance");
    bare.child.kill("SIGTERM");
    expect((await bare.ended).stderr).toContain("No PAGERDUTY_USER_API_KEY: running on the demo account");
  });

  test("everything that it says to try works", async () => {
    const { bare } = await listen([], {}, entry);
    bare.child.kill("SIGTERM");
    const { stderr, stdout, code } = await bare.ended;
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    const commands = [...stderr.matchAll(/npm start -- ([^#\n]+)/g)].map(([, flags = ""]) => flags.trim().split(" "));
    expect(commands.map(([command]) => command)).toEqual(["call", "call", "tools", "demo-api"]);
    for (const flags of commands.filter(([command]) => command !== "demo-api")) {
      const said = await run(flags);
      expect({ code: said.code, stderr: said.stderr }, flags.join(" ")).toEqual({ code: 0, stderr: "" });
      expect(said.stdout.length).toBeGreaterThan(500);
    }
  });
});

test.each(["PAGERDUTY_USER_API_KEY", "PAGERDUTY_API_TOKEN"])("with a %s it is that account's server", async (name) => {
  const { bare, url } = await listen([], { [name]: TOKEN, PAGERDUTY_API_HOST: "http://127.0.0.1:9" }, entry);
  expect(await (await ask(url, callOf("get_user_data"))).json()).toMatchObject({ result: { isError: true } });
  bare.child.kill("SIGTERM");
  expect((await bare.ended).stderr).not.toContain("demo account");
});

describe("--program takes another server", () => {
  const PINGERA = ["--program", "pingera-mcp"];

  test("on its demo account, which says so and what to try next, all of which works", async () => {
    const { bare, url } = await listen(PINGERA, {}, entry);
    expect(await (await ask(url, callOf("list_checks"))).text()).toContain("Payments API");
    bare.child.kill("SIGTERM");
    const { stderr, code } = await bare.ended;
    expect(code).toBe(0);
    expect(stderr).toContain("No PINGERA_API_KEY: running on the demo account");
    const commands = [...stderr.matchAll(/npm start -- ([^#\n]+)/g)].map(([, flags = ""]) => flags.trim().split(" "));
    expect(commands).toHaveLength(4);
    for (const flags of commands.filter((words) => !words.includes("demo-api"))) {
      const said = await run(flags);
      expect({ code: said.code, stderr: said.stderr }, flags.join(" ")).toEqual({ code: 0, stderr: "" });
      expect(said.stdout.length).toBeGreaterThan(500);
    }
  });

  test.each(["PINGERA_API_KEY", "PINGERA_JWT_TOKEN"])(
    "with a %s for that account, whatever else is set",
    async (name) => {
      const env = { [name]: TOKEN, PINGERA_BASE_URL: "http://127.0.0.1:9", PAGERDUTY_USER_API_KEY: TOKEN };
      const { bare, url } = await listen(PINGERA, env, entry);
      expect(await (await ask(url, callOf("list_checks"))).json()).toMatchObject({ result: { isError: true } });
      bare.child.kill("SIGTERM");
      expect((await bare.ended).stderr).not.toContain("demo account");
    },
  );

  test("its own variable says how clients connect", async () => {
    const bare = new Bare({ entry, flags: ["--program=pingera-mcp"], env: { TRANSPORT_MODE: "stdio" } });
    await bare.initialize();
    bare.child.kill("SIGTERM");
    expect((await bare.ended).stderr).not.toContain("listens on");
  });

  test.each([
    [["call", "list_checks", "--demo", ...PINGERA]],
    [[...PINGERA, "tools"]],
    [["--program=pingera-mcp", "--version"]],
  ])("%j", async (flags) => {
    expect((await run(flags)).code).toBe(0);
  });

  test.each([[["--program", "nothing"]], [["--program"]], [["--program=constructor"]]])("%j is none", async (flags) => {
    const { code, stdout, stderr } = await run(flags);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^--program is one of pagerduty-mcp, pingera-mcp, not ".*"\.\n$/);
  });
});
