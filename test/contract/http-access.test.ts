import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startApi } from "../support/api.ts";
import { ask, callOf, connectHttp, message, type Served, serve } from "../support/http.ts";

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

describe("the documented request of the hosted API", () => {
  const QUERY = { query_model: { request_scope: "all", status: ["triggered", "acknowledged"], limit: 10 } };

  test.each([
    "Token token=demo-responder",
    "Token demo-responder",
    "token token=demo-admin",
    "Bearer demo-responder",
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

  test.each<[string, Record<string, string>]>([
    ["a caller's own credential", { authorization: "Token secret-key-1" }],
    ["the server's", {}],
  ])("%s, refused within a session, is asked about again on every transport", async (_, headers) => {
    const api = await startApi();
    api.otherwise = { json: { user: { id: "PME", email: "me@example.test", teams: [] } } };
    const env = { PAGERDUTY_API_HOST: api.url, PAGERDUTY_USER_API_KEY: "secret-key-2" };
    const { url } = await serveAnother([], env);
    const client = await connectHttp("v1 over sse", url, headers);
    api.otherwise = { status: 401, json: { error: { code: 2006, message: "Unauthorized" } } };
    expect((await ask(url, message("tools/list"), headers)).status).toBe(200);
    await client.call("list_incidents", {});
    expect((await ask(url, message("tools/list"), headers)).status).toBe(401);
    await client.close();
    await api.close();
  });

  test.each([
    ["the caller's own", { authorization: "Token secret-key-1" }, "in your Authorization header", "PAGERDUTY_REGION"],
    ["the server's", {}, "Whoever runs this server", "Authorization header"],
  ])("over the older transport the call says whose it is to mend: %s", async (_, headers, said, unsaid) => {
    const api = await startApi();
    api.otherwise = { json: { user: { id: "PME", email: "me@example.test", teams: [] } } };
    const env = { PAGERDUTY_API_HOST: api.url, PAGERDUTY_USER_API_KEY: "secret-key-2" };
    const { url } = await serveAnother([], env);
    const client = await connectHttp("v1 over sse", url, { ...headers });
    api.otherwise = { status: 401, json: { error: { code: 2006, message: "Unauthorized" } } };
    const { isError, content } = await client.call("list_incidents", {});
    expect(isError).toBe(true);
    expect(JSON.stringify(content)).toContain(said);
    expect(JSON.stringify(content)).not.toContain(unsaid);
    await client.close();
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
    [{ "x-mcp-tools": "," }, "X-MCP-Tools names nothing. Leave it out, or blank."],
    [{ "x-mcp-exclude-tools": ", ," }, "X-MCP-Exclude-Tools names nothing. Leave it out, or blank."],
  ])("%j is refused, for it would take away nothing", async (headers, detail) => {
    const response = await ask(served.url, LIST, { ...AUTH, ...headers });
    expect(response.status).toBe(400);
    expect(Object(await response.json()).error.errors).toEqual([detail]);
  });

  test("an OAuth token is not shown what its scopes do not open", async () => {
    const names = await namesOf(await ask(served.url, LIST, { authorization: "Bearer demo-oauth-incidents-read" }));
    expect(names).toContain("list_incidents");
    expect(names).not.toContain("list_services");
    expect(names).not.toContain("list_schedule_v3_rotations");
  });

  test.each([
    ["schedules.read", ["get_user_data", "list_schedule_v3_rotations"]],
    ["schedules.write", ["create_schedule_v3_rotation", "get_user_data", "update_schedule"]],
    ["services.read", ["get_user_data"]],
  ])("a token that may only %s is shown what it can use", async (scope, want) => {
    const api = await startApi();
    api.otherwise = { json: { user: { id: "PME", teams: [] } } };
    const tools =
      "list_schedule_v3_rotations,create_schedule_v3_rotation,update_schedule,list_oncalls,update_alert_grouping_setting,get_user_data";
    const given = ["--require-auth", "--enable-write-tools", "--tools", tools];
    const { url } = await serveAnother(given, { PAGERDUTY_API_HOST: api.url });
    const claims = Buffer.from(JSON.stringify({ scope })).toString("base64url");
    const names = await namesOf(await ask(url, LIST, { authorization: `Bearer eyJhbGciOiJub25lIn0.${claims}.c2ln` }));
    expect(names.sort()).toEqual(want);
    await api.close();
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
  // By the address of the resource, as the RFC has it, for a gateway that passes paths on as they are.
  const { url: below } = await serveAnother(["--demo", "--public-url", "https://example.test/pd/mcp"]);
  for (const path of ["", "/mcp", "/pd/mcp"]) {
    const found = await fetch(`${below}/.well-known/oauth-protected-resource${path}`);
    expect(await found.json()).toMatchObject({ resource: "https://example.test/pd/mcp" });
  }
  expect((await fetch(`${url}/.well-known/oauth-protected-resource/pd/mcp`)).status).toBe(404);
  const several = await serveAnother(["--demo", "--enable-write-tools", "--tools", "update_schedule,list_oncalls"]);
  expect(await (await fetch(`${several.url}/.well-known/oauth-protected-resource`)).json()).toMatchObject({
    scopes_supported: ["oncalls.read", "schedules.read", "schedules.write", "services.read"],
  });
});
