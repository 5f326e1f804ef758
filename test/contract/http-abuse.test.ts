import { afterEach, describe, expect, test } from "vitest";
import { type Api, startApi } from "../support/api.ts";
import { ask, callOf, connectHttp, message, type Served, serve } from "../support/http.ts";

const AUTH = { authorization: "Token demo-responder" };
const ME = { json: { user: { id: "PME", email: "me@example.test", teams: [] } } };

const opened: Served[] = [];
const apis: Api[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((served) => served.close()));
  await Promise.all(apis.splice(0).map((api) => api.close()));
});

async function start(...given: Parameters<typeof serve>): Promise<Served> {
  const served = await serve(...given);
  opened.push(served);
  return served;
}

/** A server before an API that remembers how many asked at once. */
async function startBefore(flags: string[], delay: number) {
  const api = await startApi();
  apis.push(api);
  const asked = { now: 0, most: 0 };
  api.otherwise = async () => {
    asked.most = Math.max(asked.most, ++asked.now);
    await new Promise((resolve) => setTimeout(resolve, delay));
    asked.now--;
    return ME;
  };
  const { url } = await start(["--require-auth", ...flags], { PAGERDUTY_API_HOST: api.url });
  return { api, url, asked };
}

describe("over sse", () => {
  test("calls that are cancelled give their place back", async () => {
    const { url } = await start(["--demo", "--demo-latency", "5s", "--max-calls-per-caller", "4"]);
    const client = await connectHttp("v1 over sse", url, { Authorization: "Token demo-responder" });
    for (let round = 0; round < 3; round++) {
      const stop = new AbortController();
      const calls = [1, 2, 3].map(() => client.call("get_user_data", {}, stop.signal).catch(() => "gone"));
      await new Promise((resolve) => setTimeout(resolve, 100));
      stop.abort();
      expect(await Promise.all(calls)).toEqual(["gone", "gone", "gone"]);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await ask(url, message("tools/list"), AUTH)).status).toBe(200);
    await client.close();
  }, 60_000);

  test("one id for many calls is many calls", async () => {
    const { api, url, asked } = await startBefore(["--max-calls-per-caller", "8"], 300);
    const headers = { authorization: "Token some-key" };
    const stream = await fetch(`${url}/sse`, { headers });
    const reader = stream.body?.getReader();
    const text = new TextDecoder().decode((await reader?.read())?.value);
    const target = `${url}${/data: (\S+)/.exec(text)?.[1]}`;
    const post = (body: object) =>
      fetch(target, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const clientInfo = { name: "t", version: "1" };
    await post(message("initialize", { protocolVersion: "2025-06-18", capabilities: {}, clientInfo }, 0));
    asked.most = 0;
    const answers = await Promise.all(Array.from({ length: 60 }, () => post({ ...callOf("get_user_data"), id: 7 })));
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    expect(asked.most).toBeLessThanOrEqual(8);
    expect(api.requests.length).toBeGreaterThan(1);
    await reader?.cancel();
  });

  test("nobody takes all sessions", async () => {
    const { url } = await start(["--demo", "--max-sessions", "40"]);
    const streams = await Promise.all(Array.from({ length: 33 }, () => fetch(`${url}/sse`, { headers: AUTH })));
    expect(streams.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1);
    const other = await fetch(`${url}/sse`, { headers: { authorization: "Token demo-admin" } });
    expect(other.status).toBe(200);
    await Promise.all([other, ...streams].map((stream) => stream.body?.cancel()));
  });
});

describe("words that every object knows", () => {
  test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])("%s is no tool", async (word) => {
    const { url } = await start();
    const list = message("tools/list");
    expect((await ask(url, list, { ...AUTH, "x-mcp-exclude-tools": word })).status).toBe(400);
    expect(await (await ask(url, list, { ...AUTH, "x-mcp-tools": word })).json()).toMatchObject({
      result: { tools: [] },
    });
    expect(await (await ask(url, list, { ...AUTH, "x-mcp-toolsets": word })).json()).toMatchObject({
      result: { tools: [] },
    });
    expect(await (await ask(url, callOf(word), AUTH)).text()).toContain("There is no tool");
    expect((await ask(url, message(word), AUTH)).status).toBe(200);
  });
});

test("a name as long as a body is no name, and nobody ponders over it", async () => {
  const { url } = await start();
  const response = await ask(url, callOf("x".repeat(4_000_000)), AUTH);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { code: -32602 } });
});

test("lists in every variety are remembered within bounds", async () => {
  const { url } = await start(["--demo", "--enable-write-tools"]);
  const before = process.memoryUsage().rss;
  const names = Object(await (await ask(url, message("tools/list"), AUTH)).json()).result.tools.map(
    ({ name }: { name: string }) => name,
  );
  for (let round = 0; round < 600; round++) {
    const headers = {
      ...AUTH,
      "x-mcp-exclude-tools": `${names[round % names.length]},${names[(round * 7) % names.length]}`,
    };
    const body = message("tools/list", { _meta: { traceparent: `00-${round}`, note: `n${round % 10}` } });
    expect((await ask(url, body, headers)).status).toBe(200);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
}, 60_000);

test("strangers make us ask the provider a few at a time, and those who are known pass them by", async () => {
  const { url, asked } = await startBefore([], 200);
  const known = { authorization: "Token good-key" };
  expect((await ask(url, message("tools/list"), known)).status).toBe(200);
  asked.most = 0;
  const strangers = Array.from({ length: 200 }, (_, index) =>
    ask(url, message("tools/list"), { authorization: `Token stranger-${index}` }).then(({ status }) => status),
  );
  const friend = await ask(url, message("tools/list"), known);
  expect(friend.status).toBe(200);
  expect(new Set(await Promise.all(strangers))).toEqual(new Set([200]));
  expect(asked.most).toBeLessThanOrEqual(32);
});

test("a credential is one caller however it is written", async () => {
  const { api, url } = await startBefore([], 0);
  for (const form of ["Token one-key", "Token  one-key", "token token=one-key", 'Token token="one-key"'])
    expect((await ask(url, message("tools/list"), { authorization: form })).status).toBe(200);
  expect(api.requests.filter(({ pathname }) => pathname === "/users/me")).toHaveLength(1);
});

test("whoever leaves in the middle of a body is no fault of ours", async () => {
  const { url, logged } = await start();
  const stop = new AbortController();
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode("{")) });
  const request = {
    method: "POST",
    headers: { ...AUTH, "content-type": "application/json" },
    body,
    duplex: "half",
    signal: stop.signal,
  };
  const asked = fetch(`${url}/mcp`, request as RequestInit).catch(() => "gone");
  await new Promise((resolve) => setTimeout(resolve, 100));
  stop.abort();
  expect(await asked).toBe("gone");
  await expect.poll(() => logged().filter(({ msg }) => msg === "served")).toMatchObject([{ status: 499 }]);
  expect(logged().filter(({ level }) => level === "error")).toEqual([]);
});

test("what its own headers hide is told from what the server does not offer", async () => {
  const { url } = await start(["--demo", "--enable-write-tools"]);
  const hidden = await ask(url, callOf("delete_team", { team_id: "P1" }), { ...AUTH, "x-mcp-readonly": "true" });
  expect(await hidden.text()).toContain("delete_team is hidden from this caller: by the X-MCP headers of the request");
});

test("the health probe tells of a key of the server's own that is wrong", async () => {
  const api = await startApi();
  apis.push(api);
  api.otherwise = { status: 401, json: { error: { code: 2006, message: "Unauthorized" } } };
  const { url } = await start([], { PAGERDUTY_API_HOST: api.url, PAGERDUTY_USER_API_KEY: "wrong" });
  expect((await fetch(`${url}/mcp`, { method: "HEAD" })).status).toBe(401);
});

test.each([{}, { protocolVersion: "2025-06-18" }, { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: {} }])(
  "initialize with %j is invalid params, with details",
  async (params) => {
    const { url } = await start();
    const response = await ask(url, message("initialize", params), AUTH);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: -32602, data: { details: expect.stringContaining("params.") } },
    });
  },
);
