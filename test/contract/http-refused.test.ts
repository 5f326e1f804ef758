import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Api, startApi } from "../support/api.ts";
import { ask, callOf, message, type Served, serve } from "../support/http.ts";

const KEY = "secret-key-1";
const AUTH = { authorization: `Token token=${KEY}` };

let api: Api;
let served: Served;
beforeEach(async () => {
  api = await startApi();
  api.answer("GET", "/users/me", { json: { user: { id: "PME", email: "me@example.test", teams: [] } } });
  api.answer("POST", "/teams", { status: 201, json: { team: { id: "PT", type: "team", name: "x" } } });
  api.otherwise = { status: 401, json: { error: { code: 2006, message: "Unauthorized" } } };
  served = await serve(["--require-auth", "--enable-write-tools"], { PAGERDUTY_API_HOST: api.url });
});
afterEach(async () => {
  await served.close();
  await api.close();
});

const WRITE = { ...callOf("create_team", { name: "x" }), id: 1 };
const READ = { ...callOf("list_incidents"), id: 2 };

describe("a batch of which the provider refuses the credential", () => {
  test("in part hands out what the others did, and says what was refused", async () => {
    const response = await ask(served.url, [WRITE, READ], AUTH);
    expect(response.status).toBe(200);
    const answers: unknown[] = Object(await response.json());
    expect(answers).toHaveLength(2);
    expect(answers).toContainEqual(
      expect.objectContaining({ id: 1, result: expect.not.objectContaining({ isError: true }) }),
    );
    expect(answers).toContainEqual(
      expect.objectContaining({ id: 2, result: expect.objectContaining({ isError: true }) }),
    );
    expect(JSON.stringify(answers)).toContain("PT");
    expect(JSON.stringify(answers)).toContain("401");
  });

  test.each([
    ["beside a message that asks nothing of it", [READ, message("ping")], 200],
    ["in all of its calls", [READ, { ...READ, id: 3 }], 401],
    ["in its only call, beside a notification", [READ, { jsonrpc: "2.0", method: "notifications/initialized" }], 401],
    ["in its only call", [READ], 401],
    ["as a single call", READ, 401],
  ])("%s", async (_, body, status) => {
    const response = await ask(served.url, body, AUTH);
    expect(response.status).toBe(status);
    if (status === 401) expect(response.headers.get("www-authenticate")).toContain('error="invalid_token"');
  });

  test("and it is asked about again", async () => {
    await ask(served.url, [WRITE, READ], AUTH);
    const asked = () => api.requests.filter(({ path }) => path === "/users/me").length;
    const before = asked();
    await ask(served.url, message("ping"), AUTH);
    expect(asked()).toBe(before + 1);
  });
});

describe("the log", () => {
  const META = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientCapabilities": {},
  };
  const MODERN = { "mcp-protocol-version": "2026-07-28", "mcp-method": "tools/call", "mcp-name": "list_users" };
  const CALL = message("tools/call", { name: "list_users", arguments: {}, _meta: META });

  test.each<[string, unknown, Record<string, string>, string]>([
    ["a name", CALL, { ...MODERN, "mcp-name": "hidden-1" }, "name-header-mismatch"],
    ["a method", CALL, { ...MODERN, "mcp-method": "hidden-2" }, "method-header-mismatch"],
    ["a version", CALL, { ...MODERN, "mcp-protocol-version": "hidden-3" }, ""],
    [
      "a version of the older era",
      message("tools/list"),
      { "mcp-protocol-version": "hidden-4" },
      "header-without-claim",
    ],
    ["a message", { jsonrpc: "2.0", id: 1, result: { a: 1 }, hidden: "hidden-5" }, {}, ""],
  ])("says what was wrong with %s, and not what it was", async (_, body, headers, kind) => {
    await ask(served.url, body, { ...AUTH, ...headers });
    const lines = served.logged();
    expect(JSON.stringify(lines)).not.toContain("hidden");
    const said = lines.filter(({ msg }) => msg === "protocol error");
    expect(said.length).toBeGreaterThan(0);
    for (const line of said) expect(line["kind"]).toMatch(/^[\w ,-]+$/);
    expect(JSON.stringify(said)).toContain(kind);
  });

  test.each([
    ["the credential", KEY, AUTH],
    ["one that holds it", `trace-${KEY}.7`, AUTH],
    ["a part of it", "secret-key", AUTH],
    ["the credential under another scheme", KEY, { authorization: `Bearer ${KEY}` }],
    ["a token", "eyJhbGciOiJub25lIn0.eyJzY29wZSI6InRlYW1zIn0.c2ln", AUTH],
    ["a named secret", "api_key:4f2a9c", AUTH],
  ])("takes no id of a request that is %s", async (_, id, headers) => {
    const response = await ask(served.url, message("ping"), { ...headers, "x-request-id": id });
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(served.logged())).not.toContain(id);
  });

  test.each(["r-1", "5c0cf4e2-6a8e-4f57-9d0e-9d4a3c1b2a10", "Root:1-67891233-abcdef012345678912345678", "token-7"])(
    "and the id %s as it is",
    async (id) => {
      const response = await ask(served.url, message("ping"), { ...AUTH, "x-request-id": id });
      expect(response.headers.get("x-request-id")).toBe(id);
    },
  );
});
