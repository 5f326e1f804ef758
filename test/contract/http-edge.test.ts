import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startApi } from "../support/api.ts";
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

const namesOf = async (response: Response): Promise<string[]> =>
  Object(await response.json()).result.tools.map(({ name }: { name: string }) => name);

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

describe("the documented request of the hosted API", () => {
  const QUERY = { query_model: { request_scope: "all", status: ["triggered", "acknowledged"], limit: 10 } };

  test.each([
    "Token token=demo-responder",
    "Token demo-responder",
    "token token=demo-admin",
    "Bearer demo-oauth-incidents-read",
  ])("with %s", async (authorization) => {
    const response = await ask(served.url, { ...callOf("list_incidents", QUERY), id: 43 }, { authorization });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    const { jsonrpc, id, result } = Object(await response.json());
    expect({ jsonrpc, id, isError: result.isError ?? false }).toEqual({ jsonrpc: "2.0", id: 43, isError: false });
    const { response: incidents, response_summary } = JSON.parse(result.content[0].text);
    expect(incidents).toHaveLength(10);
    expect(incidents.every(({ status }: { status: string }) => status !== "resolved")).toBe(true);
    expect(response_summary).toMatch(/^10 results/);
  });
});

describe("who is let in", () => {
  const deny = (detail: string) => ({
    error: { code: 2006, message: "Unauthorized", errors: [expect.stringContaining(detail)] },
  });

  test.each([
    ["a key that the provider does not know", "Token nobody", "does not know this credential"],
    ["another scheme", "Basic dTpw", "takes `Token token=KEY`"],
    ["a scheme alone", "Token", "is malformed"],
    ["a scheme and nothing", "Token token=", "is malformed"],
    ["two words", "Token a b", "is malformed"],
  ])("not %s", async (_, authorization, detail) => {
    const response = await ask(served.url, LIST, { authorization });
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer realm="pagerduty-mcp".*resource_metadata="http:/);
    expect(await response.json()).toEqual(deny(detail));
  });

  test("nobody without a credential, where nobody may use the server's own", async () => {
    const { url } = await serveAnother(["--demo", "--require-auth"]);
    const response = await ask(url, LIST);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual(deny("Send your own credential"));
    expect((await ask(url, LIST, AUTH)).status).toBe(200);
  });

  test.each([
    ["a good credential", AUTH, 200],
    ["a wrong one", { authorization: "Token nobody" }, 401],
  ])("the health probe of the hosted API, with %s", async (_, headers, status) => {
    const response = await fetch(`${served.url}/mcp`, { method: "HEAD", headers });
    expect(response.status).toBe(status);
  });

  test("no probe without a credential", async () => {
    const { url } = await serveAnother(["--demo", "--require-auth"]);
    expect((await fetch(`${url}/mcp`, { method: "HEAD" })).status).toBe(401);
  });

  test("a credential that stops being good is a 401 on that request, and good again when it is", async () => {
    const api = await startApi();
    api.otherwise = { json: { user: { id: "PME", email: "me@example.test", teams: [] } } };
    const { url } = await serveAnother(["--require-auth"], { PAGERDUTY_API_HOST: api.url });
    const call = () => ask(url, callOf("get_user_data"), { authorization: "Token secret-key-1" });
    expect((await call()).status).toBe(200);
    api.otherwise = { status: 401, json: { error: { code: 2006, message: "Unauthorized" } } };
    const refused = await call();
    expect(refused.status).toBe(401);
    expect(refused.headers.get("www-authenticate")).toContain('error="invalid_token"');
    api.otherwise = { json: { user: { id: "PME", email: "me@example.test", teams: [] } } };
    expect((await call()).status).toBe(200);
    await api.close();
  });

  test("everybody while the provider is down: who it does not refuse, we do not", async () => {
    const api = await startApi();
    api.otherwise = { status: 400, json: { error: { message: "no user" } } };
    const { url } = await serveAnother(["--require-auth"], { PAGERDUTY_API_HOST: api.url });
    await api.close();
    const response = await ask(url, LIST, { authorization: "Token some-key" });
    expect(response.status).toBe(200);
  }, 20_000);
});

describe("what a request may take away", () => {
  test.each([
    [{ "x-mcp-tools": "list_incidents, get_incident ,nothing_such" }, ["get_incident", "list_incidents"]],
    [{ "x-mcp-tools": "list_incidents,manage_incidents" }, ["list_incidents"]],
    [{ "x-mcp-tools": "list_incidents,list_services", "x-mcp-exclude-tools": "list_services" }, ["list_incidents"]],
    [{ "x-mcp-tools": "nothing_such" }, []],
  ])("%j", async (headers, want) => {
    expect(await namesOf(await ask(served.url, LIST, { ...AUTH, ...headers }))).toEqual(want);
  });

  test("an empty header takes nothing away", async () => {
    const all = await namesOf(await ask(served.url, LIST, AUTH));
    expect(await namesOf(await ask(served.url, LIST, { ...AUTH, "x-mcp-tools": " " }))).toEqual(all);
    expect(all.length).toBeGreaterThan(60);
  });

  test.each([
    [{ "x-mcp-exclude-tools": "list_incident" }, 'X-MCP-Exclude-Tools: there is no tool "list_incident".'],
    [{ "x-mcp-readonly": "yes please" }, "X-MCP-Readonly must be true or false."],
  ])("%j is refused, for it would take away nothing", async (headers, detail) => {
    const response = await ask(served.url, LIST, { ...AUTH, ...headers });
    expect(response.status).toBe(400);
    expect(Object(await response.json()).error.errors).toEqual([detail]);
  });

  test("an OAuth token is not shown what its scopes do not open", async () => {
    const names = await namesOf(await ask(served.url, LIST, { authorization: "Bearer demo-oauth-incidents-read" }));
    expect(names).toContain("list_incidents");
    expect(names).not.toContain("list_services");
  });

  test("a JWT says itself what it opens", async () => {
    const api = await startApi();
    api.otherwise = { json: { user: { id: "PME", teams: [] } } };
    const { url } = await serveAnother(["--require-auth"], { PAGERDUTY_API_HOST: api.url });
    const claims = Buffer.from(JSON.stringify({ scope: "openid services.read" })).toString("base64url");
    const names = await namesOf(await ask(url, LIST, { authorization: `Bearer eyJhbGciOiJub25lIn0.${claims}.c2ln` }));
    expect(names).toContain("list_services");
    expect(names).not.toContain("list_incidents");
    await api.close();
  });
});

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
    expect(await send(served.url, { ...AUTH, "content-length": "5000000" }).catch(() => 413)).toBe(413);
    expect((await ask(served.url, LIST, AUTH)).status).toBe(200);
  });

  test.each([
    ["GET", "/", 404],
    ["GET", "/mcp/", 404],
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

  test("a batch is as many as it holds", async () => {
    const { url } = await serveAnother(["--demo", "--max-calls-per-caller", "2"]);
    const batch = (size: number) => Array.from({ length: size }, (_, id) => message("tools/list", undefined, id));
    expect((await ask(url, batch(3), AUTH)).status).toBe(429);
    const response = await ask(url, batch(2), AUTH);
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveLength(2);
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

test("RFC 9728: who issues tokens, and what they must allow", async () => {
  const response = await fetch(`${served.url}/.well-known/oauth-protected-resource/mcp`);
  expect(await response.json()).toMatchObject({
    resource: `${served.url}/mcp`,
    authorization_servers: ["https://identity.pagerduty.com/global/oauth/anonymous"],
    scopes_supported: expect.arrayContaining(["incidents.read", "oncalls.read"]),
  });
  const { url } = await serveAnother([
    "--demo",
    "--public-url",
    "https://mcp.example.test/mcp",
    "--tools",
    "list_teams",
  ]);
  const narrow = await fetch(`${url}/.well-known/oauth-protected-resource`);
  expect(await narrow.json()).toMatchObject({
    resource: "https://mcp.example.test/mcp",
    scopes_supported: ["teams.read"],
  });
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
