import { once } from "node:events";
import { createServer } from "node:http";
import { describe, expect, test } from "vitest";
import { ask, callOf, message } from "../support/http.ts";
import { listen } from "../support/http-process.ts";
import { Bare } from "../support/stdio.ts";

const AUTH = { authorization: "Token demo-responder" };

test("SIGTERM lets who is inside finish, refuses who is new, and ends with 0", async () => {
  const { bare, url } = await listen(["--demo", "--demo-latency", "1500ms"]);
  const inside = ask(url, callOf("get_user_data"), AUTH);
  // Let in once the first of its requests to the API has been answered.
  await new Promise((resolve) => setTimeout(resolve, 1800));
  bare.child.kill("SIGTERM");
  await new Promise((resolve) => setTimeout(resolve, 100));
  const refused = await ask(url, callOf("get_user_data"), AUTH);
  expect({ status: refused.status, left: refused.headers.get("connection") }).toEqual({ status: 503, left: "close" });
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const response = await inside;
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("Teodor Vance");
  expect(await bare.ended).toMatchObject({ code: 0, signal: null, stdout: "" });
});

test("SIGINT is for people: there is no farewell", async () => {
  const { bare, url } = await listen(["--demo"]);
  await (await ask(url, message("tools/list"), AUTH)).text();
  const began = performance.now();
  bare.child.kill("SIGINT");
  expect(await bare.ended).toMatchObject({ code: 0 });
  expect(performance.now() - began).toBeLessThan(2000);
});

test("SIGTERM is not held up by an API that never answers", async () => {
  const api = createServer(() => {});
  api.listen(0, "127.0.0.1");
  await once(api, "listening");
  const { port } = Object(api.address());
  const { bare, url } = await listen(["--api-host", `http://127.0.0.1:${port}`]);
  const inside = ask(url, callOf("get_user_data"), AUTH).catch(() => undefined);
  await once(api, "request");
  bare.child.kill("SIGTERM");
  expect(await bare.ended).toMatchObject({ code: 0, signal: null, stdout: "" });
  await inside;
  api.closeAllConnections();
  api.close();
}, 14_500);

test("SIGTERM is not held up by clients that merely stay connected", async () => {
  const { bare, url } = await listen(["--transport", "sse", "--demo"]);
  const stream = await fetch(`${url}/sse`, { headers: AUTH });
  await (await ask(url, message("tools/list"), AUTH)).text();
  const began = performance.now();
  bare.child.kill("SIGTERM");
  expect(await bare.ended).toMatchObject({ code: 0 });
  expect(performance.now() - began).toBeLessThan(8000);
  await stream.body?.cancel().catch(() => {});
});

describe("an end with 2 and one line", () => {
  const KEY = { PAGERDUTY_USER_API_KEY: "u+secret-key" };
  test.each<[string, string[], Record<string, string>, RegExp]>([
    [
      "a key that strangers could use",
      ["--host", "0.0.0.0"],
      KEY,
      /Whoever reaches 0\.0\.0\.0 could act with this server's own credential\. Unset PAGERDUTY_USER_API_KEY/,
    ],
    [
      "a key to share that is not there",
      ["--shared-key"],
      {},
      /--shared-key shares this server's own credential, and there is none/,
    ],
    ["a region that is none", [], { PAGERDUTY_REGION: "mars" }, /PAGERDUTY_REGION must be us or eu/],
    [
      "an address that is not ours",
      ["--host", "203.0.113.1"],
      {},
      /Port 0 of 203\.0\.113\.1 can not be listened on \(EADDRNOTAVAIL\)/,
    ],
    ["a malformed key", [], { PAGERDUTY_USER_API_KEY: "a b" }, /PAGERDUTY_USER_API_KEY is malformed/],
  ])("%s", async (_, flags, env, line) => {
    const bare = new Bare({ flags: ["--transport", "streamable-http", "--port", "0", ...flags], env });
    const { code, stderr, stdout } = await bare.ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.trim()).toMatch(line);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).not.toContain("secret-key");
  });

  test("a port that is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = Object(other.address());
    const { code, stderr } = await new Bare({
      flags: ["--transport", "streamable-http", "--demo", "--port", `${port}`],
    }).ended;
    expect(code).toBe(2);
    expect(stderr).toContain(
      `Port ${port} of 127.0.0.1 can not be listened on (EADDRINUSE). Choose another with --port or --host.`,
    );
    other.close();
  });
});

test("off this machine, its own key serves nobody who brings none, unless that is said", async () => {
  const { bare, url } = await listen(["--host", "0.0.0.0"]);
  expect((await ask(url, message("tools/list"))).status).toBe(401);
  bare.child.kill("SIGTERM");
  const shared = await listen(["--host", "0.0.0.0", "--shared-key"], { PAGERDUTY_USER_API_KEY: "u+secret-key" });
  expect((await ask(shared.url, message("tools/list"))).status).toBe(200);
  shared.bare.child.kill("SIGTERM");
  await Promise.all([bare.ended, shared.bare.ended]);
});
