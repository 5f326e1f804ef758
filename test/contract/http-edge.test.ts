import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ACCEPT, ask, callOf, message, type Served, serve } from "../support/http.ts";

const KEY = "demo-responder";
const AUTH = { authorization: `Token token=${KEY}` };
const LIST = message("tools/list");

let served: Served;
const others: Served[] = [];
beforeAll(async () => {
  served = await serve();
});
afterEach(async () => {
  await Promise.all(others.splice(0).map((other) => other.close()));
});
afterAll(() => served.close());

async function serveAnother(...given: Parameters<typeof serve>): Promise<Served> {
  const other = await serve(...given);
  others.push(other);
  return other;
}

/** With a Host of its own, which `fetch` does not allow. */
function send(
  url: string,
  headers: Record<string, string>,
  method = "POST",
  body = JSON.stringify(LIST),
): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}/mcp`, {
      method,
      headers: { "content-type": "application/json", accept: ACCEPT, ...headers },
    });
    outgoing.on("response", (incoming) => resolve(incoming.resume().statusCode ?? 0)).on("error", reject);
    outgoing.end(method === "POST" ? body : undefined);
  });
}

describe("what is no good request", () => {
  const deep = `${"[".repeat(100)}${"]".repeat(100)}`;
  test.each<[string, unknown, Record<string, string>, number, object]>([
    ["no JSON", "{", {}, 400, { error: { code: -32700, data: { details: "The body is not JSON." } } }],
    ["nothing", "", {}, 400, { error: { code: -32700 } }],
    ["JSON nested without end", deep, {}, 400, { error: { code: -32700 } }],
    ["no message", { a: 1 }, {}, 400, { error: { code: -32600 } }],
    ["a batch without end", Array.from({ length: 51 }, () => LIST), {}, 400, { error: { code: -32600 } }],
    [
      "a call of nothing",
      message("tools/call", {}),
      {},
      400,
      {
        id: 1,
        error: {
          code: -32602,
          message: "Invalid params",
          data: { details: "params.name must be the name of a tool." },
        },
      },
    ],
    [
      "arguments that are no object",
      message("tools/call", { name: "list_incidents", arguments: [] }),
      {},
      400,
      { error: { code: -32602 } },
    ],
    ["a method that is not there", message("tools/paint"), {}, 200, { error: { code: -32601 } }],
    ["a body of another kind", LIST, { "content-type": "text/plain" }, 415, {}],
    ["answers of another kind", LIST, { accept: "text/html" }, 406, {}],
    ["a version of the protocol that never was", LIST, { "mcp-protocol-version": "1999-01-01" }, 400, {}],
  ])("%s", async (_, body, headers, status, want) => {
    const response = await ask(served.url, body, { ...AUTH, ...headers });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(want);
  });

  test("a body of more than 4 MB is refused before it is read", async () => {
    const response = await ask(
      served.url,
      message("tools/call", { name: "x", padding: "x".repeat(5_000_000) }),
      AUTH,
    ).catch(() => undefined);
    // A client that is still writing may see the connection end before it reads why.
    if (response) expect(response.status).toBe(413);
    expect(await send(served.url, { ...AUTH, "content-length": "5000000", connection: "close" }).catch(() => 413)).toBe(
      413,
    );
    expect((await ask(served.url, LIST, AUTH)).status).toBe(200);
  });

  test.each([
    ["GET", "/", 404],
    ["HEAD", "/mcp/", 200],
    ["GET", "/mcp//", 404],
    ["GET", "/__proto__", 404],
    ["PUT", "/mcp", 405],
    ["GET", "/mcp", 405],
    ["DELETE", "/mcp", 405],
    ["POST", "/healthz", 405],
    ["GET", "/messages", 405],
    ["GET", "/healthz", 200],
    ["GET", "/readyz", 200],
  ])("%s %s is %i", async (method, path, status) => {
    const response = await fetch(`${served.url}${path}`, { method, headers: AUTH });
    expect(response.status).toBe(status);
    await response.body?.cancel();
  });

  test("a message for a session that is not there", async () => {
    const response = await fetch(`${served.url}/messages?sessionId=1`, {
      method: "POST",
      headers: AUTH,
      body: JSON.stringify(LIST),
    });
    expect(response.status).toBe(404);
  });
});

describe("Host and Origin", () => {
  test.each<[Record<string, string>, number]>([
    [{ host: "localhost" }, 200],
    [{ host: "[::1]:80" }, 200],
    [{ host: "evil.test" }, 403],
    [{ host: "localhost.evil.test" }, 403],
    [{ origin: "http://localhost:6274" }, 200],
    [{ origin: "https://evil.test" }, 403],
    [{ origin: "null" }, 403],
  ])("on this machine: %j", async (headers, status) => {
    expect(await send(served.url, { ...AUTH, ...headers })).toBe(status);
  });

  test.each<[Record<string, string>, number]>([
    [{ host: "mcp.example.test" }, 200],
    [{ host: "mcp.example.test:8443", origin: "https://mcp.example.test" }, 200],
    [{ host: "evil.test" }, 403],
    [{ host: "mcp.example.test", origin: "https://evil.test" }, 403],
  ])("with --allowed-hosts: %j", async (headers, status) => {
    const { url } = await serveAnother(["--demo", "--allowed-hosts", "MCP.example.test"]);
    expect(await send(url, { ...AUTH, ...headers })).toBe(status);
  });

  test("elsewhere, by address: probes and Prometheus, and nobody else", async () => {
    const { url } = await serveAnother(["--demo", "--host", "0.0.0.0", "--allowed-hosts", "mcp.example.test"]);
    const statuses = ["/healthz", "/readyz", "/metrics", "/mcp"].map(async (path) => (await fetch(url + path)).status);
    expect(await Promise.all(statuses)).toEqual([200, 200, 200, 403]);
  });

  test("a page that may call is told so", async () => {
    const origin = "http://localhost:6274";
    const asked = await fetch(`${served.url}/mcp`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST" },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-origin")).toBe(origin);
    expect(asked.headers.get("access-control-allow-headers")).toContain("Authorization");
  });
});

describe("how much at once", () => {
  test("one credential's share, and nobody else's", async () => {
    const { url } = await serveAnother(["--demo", "--demo-latency", "300ms", "--max-calls-per-caller", "2"]);
    const call = (key: string) => ask(url, callOf("get_user_data"), { authorization: `Token ${key}` });
    await Promise.all([call("demo-responder"), call("demo-admin")]);
    const answers = await Promise.all([1, 2, 3, 4].map(() => call("demo-responder")).concat(call("demo-admin")));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429]);
    expect(answers[4]?.status).toBe(200);
    const late = answers.find(({ status }) => status === 429);
    expect(late?.headers.get("retry-after")).toBe("1");
    expect((await call("demo-responder")).status).toBe(200);
  });

  test("all of them together", async () => {
    const { url } = await serveAnother(["--demo", "--demo-latency", "300ms", "--max-calls", "2"]);
    const answers = await Promise.all([1, 2, 3].map(() => ask(url, callOf("get_user_data"), AUTH)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 503]);
  });

  test("a batch is as many as it holds, and one that could never get in is told so", async () => {
    const { url } = await serveAnother(["--demo", "--demo-latency", "500ms", "--max-calls-per-caller", "3"]);
    const batch = (size: number) => Array.from({ length: size }, (_, id) => ({ ...callOf("get_user_data"), id }));
    const never = await ask(url, batch(4), AUTH);
    expect(never.status).toBe(400);
    expect(Object(await never.json()).error.data.details).toBe("A batch may hold 3 messages.");
    const [first, second] = await Promise.all([ask(url, batch(3), AUTH), ask(url, batch(2), AUTH)]);
    expect([first.status, second.status].sort()).toEqual([200, 429]);
    expect(await (first.status === 200 ? first : second).json()).toHaveLength(first.status === 200 ? 3 : 2);
  });

  test("sessions over sse", async () => {
    const { url } = await serveAnother(["--demo", "--max-sessions", "1"]);
    const first = await fetch(`${url}/sse`, { headers: AUTH });
    expect((await fetch(`${url}/sse`, { headers: AUTH })).status).toBe(503);
    await first.body?.cancel();
    await expect
      .poll(async () => {
        const again = await fetch(`${url}/sse`, { headers: AUTH });
        await again.body?.cancel();
        return again.status;
      })
      .toBe(200);
  });

  test("nobody is waited for who sends no more", async () => {
    const { hostname, port } = new URL(served.url);
    const socket = connect(Number(port), hostname);
    socket.write("POST /mcp HTTP/1.1\r\nHost: localhost\r\n");
    const ended = new Promise<string>((resolve) => {
      let said = "";
      socket
        .on("data", (chunk) => (said += chunk))
        .on("close", () => resolve(said))
        .on("error", () => resolve(said));
    });
    expect(await ended).toMatch(/^HTTP\/1.1 408 /);
  }, 20_000);
});

test("the log tells of every request, and of nothing that is in it", async () => {
  const { url, logged } = await serveAnother();
  await ask(url, callOf("list_incidents", { query: "hidden-argument" }), { ...AUTH, "x-request-id": "r-1" });
  await ask(url, LIST, { authorization: "Token u+hidden-key-123" });
  const served = logged().filter(({ msg }) => msg === "served");
  expect(served).toMatchObject([
    { request_id: "r-1", method: "POST", route: "/mcp", status: 200, caller: expect.stringMatching(/^[0-9a-f]{32}$/) },
    { status: 401 },
  ]);
  expect(JSON.stringify(logged())).not.toMatch(/hidden|demo-responder/);
});
