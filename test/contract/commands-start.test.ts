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
