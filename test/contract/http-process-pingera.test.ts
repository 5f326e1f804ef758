import { afterEach, describe, expect, test } from "vitest";
import { product } from "../../generated/pingera/index.ts";
import packageJson from "../../package.json" with { type: "json" };
import { type Api, startApi } from "../support/api.ts";
import { ask, callOf, connectHttp, message } from "../support/http.ts";
import { urlOf } from "../support/http-process.ts";
import { Bare, connectStdio } from "../support/stdio.ts";

/** Each variable that the vendor's server documents, on the built program. */

const entry = packageJson.bin["pingera-mcp"];
const KEY = { PINGERA_API_KEY: "pngr-own-key" };
const ALL = product.catalog.length;
const READS = product.catalog.filter(({ access }) => access === "read").length;

const running: Bare[] = [];
const apis: Api[] = [];
afterEach(async () => {
  for (const { child } of running) child.kill("SIGTERM");
  await Promise.all(running.splice(0).map(({ ended }) => ended));
  await Promise.all(apis.splice(0).map((api) => api.close()));
});

/** Started by the environment alone, as in a container. */
async function listen(
  env: Record<string, string>,
  flags: string[] = [],
): Promise<{ url: string; stderr: () => string }> {
  const bare = new Bare({
    entry,
    flags,
    env: { TRANSPORT_MODE: "sse", HTTP_PORT: "0", HTTP_HOST: "127.0.0.1", ...env },
  });
  running.push(bare);
  let said = "";
  bare.child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  return { url: await urlOf(bare), stderr: () => said };
}

async function openApi(): Promise<Api> {
  const api = await startApi();
  apis.push(api);
  return api;
}

const addressOf = (api: Api) => ({ ...KEY, PINGERA_BASE_URL: `${api.url}/v1` });
const countTools = async (env: Record<string, string>): Promise<number> => {
  const client = await connectStdio("v2", { entry, env: { ...KEY, ...env } });
  const { length } = await client.list();
  await client.close();
  return length;
};

test.each([
  [{}, READS],
  [{ PINGERA_MODE: "read_only" }, READS],
  [{ PINGERA_MODE: "READ_WRITE" }, ALL],
])("PINGERA_MODE: %j offers %i tools", async (env, count) => {
  expect(await countTools(env)).toBe(count);
});

describe("TRANSPORT_MODE", () => {
  test("sse serves /sse and /mcp at HTTP_HOST and HTTP_PORT", async () => {
    const api = await openApi();
    api.otherwise = { json: { checks: [], pages: [], pagination: {} } };
    const { url } = await listen(addressOf(api));
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    for (const kind of ["v1 over sse", "v2 over sse", "v1", "v2"] as const) {
      const client = await connectHttp(kind, url, { authorization: "somebody" });
      expect((await client.list()).length).toBe(READS);
      await client.close();
    }
  });

  test("HTTP_PORT is where it listens", async () => {
    const { url } = await listen({ ...KEY });
    const { port } = new URL(url);
    for (const { child, ended } of running.splice(0)) {
      child.kill("SIGTERM");
      await ended;
    }
    expect((await listen({ ...KEY, HTTP_PORT: port })).url).toBe(url);
  });

  test("HTTP_HOST opens it to others, who need a credential of their own", async () => {
    const api = await openApi();
    api.otherwise = { json: { checks: [], pages: [], pagination: {} } };
    const { url } = await listen({ HTTP_HOST: "0.0.0.0", PINGERA_BASE_URL: `${api.url}/v1` });
    expect(url).toContain("0.0.0.0");
    expect((await ask(url, message("tools/list"))).status).toBe(401);
    expect((await ask(url, message("tools/list"), { authorization: "somebody" })).status).toBe(200);
    const owned = new Bare({ entry, env: { ...KEY, TRANSPORT_MODE: "sse", HTTP_PORT: "0", HTTP_HOST: "0.0.0.0" } });
    const { code, stderr } = await owned.ended;
    expect([code, stderr]).toEqual([2, expect.stringContaining("Unset PINGERA_API_KEY")]);
  });

  test("stdio is where it starts", async () => {
    expect(await countTools({ TRANSPORT_MODE: "stdio" })).toBe(READS);
  });
});

describe("REQUIRE_AUTH_HEADER", () => {
  const own = { authorization: "somebody" };

  test("true: 401 without a credential of one's own, on /mcp, on /sse and on each message", async () => {
    const api = await openApi();
    api.otherwise = { json: { checks: [], pages: [], pagination: {} } };
    const { url } = await listen({ ...addressOf(api), REQUIRE_AUTH_HEADER: "true" });
    const refused = [await ask(url, message("tools/list")), await fetch(`${url}/sse`)];
    for (const response of refused) {
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toMatch(/^Bearer/);
    }
    const stream = await fetch(`${url}/sse`, { headers: own });
    expect(stream.status).toBe(200);
    const reader = stream.body?.getReader();
    const path = /data: (\/\S+)/.exec(new TextDecoder().decode((await reader?.read())?.value))?.[1];
    const post = (headers: Record<string, string>) =>
      fetch(url + path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "ping" }),
      });
    expect((await post({})).status).toBe(401);
    expect((await post({ authorization: "somebody-else" })).status).toBeGreaterThanOrEqual(400);
    expect((await post(own)).status).toBe(202);
    await reader?.cancel();
    expect(api.requests.filter(({ headers }) => headers["authorization"] === KEY.PINGERA_API_KEY)).toEqual([]);
  });

  test("false: the server's own key serves who has none, and never who has one", async () => {
    const api = await openApi();
    api.otherwise = { json: { id: "ch1", name: "x", type: "web" } };
    const { url } = await listen({ ...addressOf(api), REQUIRE_AUTH_HEADER: "false" });
    const call = callOf("get_check_details", { check_id: "ch1" });
    const sent = async (headers: Record<string, string>) => {
      api.requests.length = 0;
      expect((await ask(url, call, headers)).status).toBe(200);
      return [...new Set(api.requests.map((request) => request.headers["authorization"]))];
    };
    expect(await sent({})).toEqual([KEY.PINGERA_API_KEY]);
    expect(await sent({ authorization: "KEY-of-anna" })).toEqual(["KEY-of-anna"]);
    expect(await sent({ authorization: "bearer eyJh.eyJz.c2ln" })).toEqual(["Bearer eyJh.eyJz.c2ln"]);
  });
});

test("PINGERA_TIMEOUT ends a call that hangs", async () => {
  const api = await openApi();
  api.otherwise = api.hang();
  const env = { ...addressOf(api), PINGERA_TIMEOUT: "1", PINGERA_MAX_RETRIES: "0" };
  const client = await connectStdio("v2", { entry, env });
  const answer = await client.call("get_check_details", { check_id: "ch1" });
  await client.close();
  expect(answer).toMatchObject({ isError: true, structuredContent: { success: false } });
  expect(JSON.stringify(answer)).toMatch(/within 1 s|1 s/);
});

test.each([
  ["0", 1],
  ["1", 2],
])("PINGERA_MAX_RETRIES=%s asks %i times", async (retries, times) => {
  const api = await openApi();
  api.otherwise = { status: 503, json: { code: 503, message: "busy" } };
  const client = await connectStdio("v2", { entry, env: { ...addressOf(api), PINGERA_MAX_RETRIES: retries } });
  await client.call("get_check_details", { check_id: "ch1" });
  await client.close();
  expect(api.requests).toHaveLength(times);
});

test("all retries are made that were asked for, however short the time for one answer is", async () => {
  const api = await openApi();
  api.otherwise = { status: 429, headers: { "retry-after": "0" }, json: { code: 429, message: "slow down" } };
  const env = { ...addressOf(api), PINGERA_TIMEOUT: "1", PINGERA_MAX_RETRIES: "8" };
  const client = await connectStdio("v2", { entry, env });
  await client.call("get_check_details", { check_id: "ch1" });
  await client.close();
  expect(api.requests).toHaveLength(9);
});

test.each([
  ["true", true],
  ["false", false],
])("PINGERA_DEBUG=%s: requests are logged: %s", async (debug, logged) => {
  const api = await openApi();
  api.otherwise = { json: { id: "ch1", name: "x", type: "web" } };
  const client = await connectStdio("v2", { entry, env: { ...addressOf(api), PINGERA_DEBUG: debug } });
  await client.call("get_check_details", { check_id: "ch1" });
  await client.close();
  expect(client.stderr().includes('"level":"debug"')).toBe(logged);
  expect(client.stderr()).not.toContain(KEY.PINGERA_API_KEY);
});

test.each([
  [{}, "Pingera MCP Server"],
  [{ PINGERA_SERVER_NAME: "Night watch" }, "Night watch"],
])("PINGERA_SERVER_NAME: %j is %j to clients, by name and title", async (env, name) => {
  const bare = new Bare({ entry, env: { ...KEY, ...env } });
  running.push(bare);
  await bare.initialize();
  expect(await bare.answer(0)).toMatchObject({ result: { serverInfo: { name, title: name } } });
});

describe("a bad value is refused with one line that says what is allowed", () => {
  test.each<[variable: string, value: string, line: RegExp]>([
    ["PINGERA_MODE", "readonly", /PINGERA_MODE must be read_only or read_write, not "readonly"/],
    ["TRANSPORT_MODE", "http", /TRANSPORT_MODE must be stdio or sse, not "http"/],
    ["HTTP_PORT", "70000", /HTTP_PORT\) must be a whole number from 0 to 65535, not "70000"/],
    ["HTTP_PORT", "web", /HTTP_PORT\) must be a whole number from 0 to 65535, not "web"/],
    ["REQUIRE_AUTH_HEADER", "maybe", /REQUIRE_AUTH_HEADER\) must be true or false, not "maybe"/],
    ["PINGERA_TIMEOUT", "soon", /PINGERA_TIMEOUT\) must be a whole number from 1 to 600, not "soon"/],
    ["PINGERA_MAX_RETRIES", "-1", /PINGERA_MAX_RETRIES\) must be a whole number from 0 to 10, not "-1"/],
    ["PINGERA_DEBUG", "loud", /PINGERA_DEBUG must be true or false, not "loud"/],
    ["PINGERA_BASE_URL", "http://api.example.test", /PINGERA_BASE_URL must begin with https:\/\//],
    ["PINGERA_API_KEY", "two words", /PINGERA_API_KEY is malformed/],
    ["PINGERA_API_KEY", "", /Set PINGERA_API_KEY to an API key of Pingera, or PINGERA_JWT_TOKEN to a JWT/],
  ])("%s=%s", async (variable, value, line) => {
    const transport: Record<string, string> = /^(HTTP|REQUIRE)/.test(variable) ? { TRANSPORT_MODE: "sse" } : {};
    const { code, stdout, stderr } = await new Bare({ entry, env: { ...KEY, ...transport, [variable]: value } }).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.trim()).toMatch(line);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
