import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, callOf, message, type Served, serve } from "../support/http.ts";

const AUTH = { authorization: "Token demo-responder" };
const VERSION = "io.modelcontextprotocol/protocolVersion";
const CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
const META = { [VERSION]: "2026-07-28", [CAPABILITIES]: {} };
const HELLO = { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "t", version: "1" } };

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const refused = (details: string) => ({
  jsonrpc: "2.0",
  id: 1,
  error: { code: -32602, message: "Invalid params", data: { details } },
});

describe("parameters that are refused are named, in the older era", () => {
  test.each<[string, unknown, string]>([
    ["tools/list", { cursor: 5 }, "params.cursor must be a string."],
    ["tools/list", { _meta: 5 }, "params._meta must be an object."],
    ["tools/list", [1], "params must be an object."],
    ["tools/call", { name: "list_users", task: 5 }, "params.task must be an object."],
    ["tools/call", { name: 5 }, "params.name must be the name of a tool."],
    ["ping", 7, "params must be an object."],
    ["ping", { _meta: { progressToken: {} } }, "params._meta.progressToken must be a string or a whole number."],
    ["initialize", { ...HELLO, capabilities: { roots: 5 } }, "params.capabilities.roots must be an object."],
    [
      "initialize",
      { ...HELLO, clientInfo: { name: "t", version: "1", title: 5 } },
      "params.clientInfo.title must be a string.",
    ],
    [
      "initialize",
      { ...HELLO, clientInfo: { name: "t", version: "1", icons: [{ src: 5 }] } },
      "params.clientInfo.icons[0].src must be a string.",
    ],
  ])("%s %j", async (method, params, details) => {
    const response = await ask(served.url, { jsonrpc: "2.0", id: 1, method, params }, AUTH);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual(refused(details));
  });
});

describe("and in the newer one", () => {
  test.each<[string, object, string]>([
    ["tools/list", { cursor: 5, _meta: META }, "params.cursor must be a string."],
    [
      "tools/list",
      { _meta: { ...META, [CAPABILITIES]: 5 } },
      `params._meta[${JSON.stringify(CAPABILITIES)}] must be an object.`,
    ],
    ["tools/list", { _meta: { [VERSION]: "2026-07-28" } }, `params._meta[${JSON.stringify(CAPABILITIES)}] is missing.`],
    ["tools/list", {}, "Missing in params, for this version of the protocol: _meta."],
    [
      "server/discover",
      { _meta: { ...META, progressToken: 1.5 } },
      "params._meta.progressToken must be a string or a whole number.",
    ],
    [
      "subscriptions/listen",
      { _meta: META, notifications: 5 },
      "'notifications' is required and must be a valid SubscriptionFilter",
    ],
  ])("%s %j", async (method, params, details) => {
    const headers = { ...AUTH, "mcp-protocol-version": "2026-07-28", "mcp-method": method };
    const response = await ask(served.url, message(method, params), headers);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual(refused(details));
  });
});

test("in a batch the others are answered", async () => {
  const batch = [message("ping"), message("tools/list", { cursor: 5 }, 2)];
  const response = await ask(served.url, batch, AUTH);
  expect(response.status).toBe(200);
  const answers: unknown[] = Object(await response.json());
  expect(answers).toContainEqual({ jsonrpc: "2.0", id: 1, result: {} });
  expect(answers).toContainEqual({ ...refused("params.cursor must be a string."), id: 2 });
});

test.each(["1.5", "1e400", "9007199254740993"])("a list is not answered to the id %s, as no call is", async (id) => {
  for (const rest of [`"method":"tools/list"`, `"method":"tools/call","params":{"name":"list_users"}`]) {
    const response = await ask(served.url, `{"jsonrpc":"2.0","id":${id},${rest}}`, AUTH);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: -32600 } });
  }
});

test("a call that names no tool takes nothing from the others of its batch", async () => {
  const batch = [message("ping"), message("tools/call", {}, 2), message("tools/call", { name: "x".repeat(5000) }, 3)];
  const answers = Object(await (await ask(served.url, batch, AUTH)).json());
  expect(answers).toMatchObject([{ id: 1, result: {} }, { id: 2, error: { code: -32602 } }, { id: 3 }]);
});

test("what a batch cancels of itself is answered all the same", async () => {
  const cancelled = { jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 1 } };
  const response = await ask(served.url, [callOf("list_priorities"), cancelled], AUTH);
  expect(await response.json()).toMatchObject({ id: 1, result: {} });
  expect((await ask(served.url, [cancelled], AUTH)).status).toBe(202);
});

test("two messages of a batch with one id are refused, for one answer would be lost", async () => {
  const response = await ask(served.url, [message("ping", undefined, "a"), message("ping", undefined, "a")], AUTH);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: { code: -32600, data: { details: expect.stringContaining('id "a"') } },
  });
  expect((await ask(served.url, [message("ping"), message("ping", undefined, "1")], AUTH)).status).toBe(200);
});

test("a stream has no head", async () => {
  const response = await fetch(`${served.url}/sse`, { method: "HEAD", headers: AUTH });
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET"]);
});

test("a cursor that no list of ours handed out leads nowhere", async () => {
  const response = await ask(served.url, message("tools/list", { cursor: "zz" }), AUTH);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual(refused("params.cursor is not one of this server's."));
  expect((await ask(served.url, message("tools/list", { cursor: "" }), AUTH)).status).toBe(200);
});
