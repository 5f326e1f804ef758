import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { product } from "../../generated/pagerduty/index.ts";
import { type Api, startApi } from "../support/api.ts";
import { textOf } from "../support/program.ts";
import { startProxy } from "../support/proxy.ts";
import { type Connected, connectStdio, type Kind, kinds, TOKEN } from "../support/stdio.ts";

const INCIDENT = { id: "P1", incident_number: 7, title: "Ouch", status: "triggered", urgency: "high" };
const page = (...incidents: object[]) => ({ json: { incidents, more: false } });
const reads = product.catalog.filter(({ access }) => access === "read").map(({ tool }) => tool.name);

let api: Api;
let opened: Connected[] = [];

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

beforeEach(() => {
  api.requests.length = 0;
  api.left = 0;
  api.connections = 0;
  api.otherwise = page(INCIDENT);
});
afterEach(async () => {
  await Promise.all(opened.map((connected) => connected.close()));
  opened = [];
});

async function start(kind: Kind, flags: string[] = [], env: Record<string, string> = {}): Promise<Connected> {
  const connected = await connectStdio(kind, {
    flags,
    env: { PAGERDUTY_USER_API_KEY: TOKEN, PAGERDUTY_API_HOST: api.url, ...env },
  });
  opened.push(connected);
  return connected;
}

describe.each(kinds)("the %s client", (kind) => {
  test("speaks its own era", async () => {
    const { version } = await start(kind);
    if (kind === "v2 at 2026-07-28") expect(version).toBe("2026-07-28");
    if (kind === "v2") expect(version).toMatch(/^2025-/);
  });

  test("lists what only reads, and nothing is asked of the API", async () => {
    const { list } = await start(kind);
    const tools = await list();
    expect(tools.map(({ name }) => name)).toEqual(reads);
    expect(tools.length).toBeGreaterThanOrEqual(63);
    expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true)).toEqual([]);
    expect(tools.filter(({ outputSchema }) => outputSchema !== undefined)).toEqual([]);
    expect(api.connections).toBe(0);
  });

  test("lists everything with writes, as the catalog has it", async () => {
    const { list } = await start(kind, ["--enable-write-tools"]);
    expect(await list()).toEqual(product.catalog.map(({ tool }) => tool));
  });

  test("calls a tool", async () => {
    const { call } = await start(kind);
    const result = await call("list_incidents", { statuses: ["triggered"], limit: 3 });
    expect(result).toMatchObject({ structuredContent: { response: [INCIDENT], response_summary: "1 result." } });
    expect(JSON.parse(textOf(result))).toEqual(result.structuredContent);
    expect(result.isError ?? false).toBe(false);
    expect(api.requests.map(({ path }) => path)).toEqual(["/incidents?limit=3&offset=0&statuses[]=triggered"]);
    expect(api.requests[0]?.headers).toMatchObject({
      authorization: `Token token=${TOKEN}`,
      accept: "application/vnd.pagerduty+json;version=2",
    });
    expect(api.requests[0]?.headers["user-agent"]).toMatch(/^pagerduty-mcp\/\d/);
  });

  test("is told what the API says no to", async () => {
    api.otherwise = { status: 404, json: { error: { code: 2100, message: "Not Found", errors: ["No such thing"] } } };
    const { call } = await start(kind);
    const result = await call("get_incident", { incident_id: "P1" });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toContain(
      "PagerDuty answered 404 to GET /incidents/{id}: Not Found (code 2100)\n- No such thing\n",
    );
  });

  test.each([
    ["a tool that is not there", "list_incident", {}, "Did you mean list_incidents?"],
    ["a tool that is not offered", "delete_team", { team_id: "PT1" }, "--enable-write-tools"],
    ["an argument that is not there", "list_incidents", { state: "x" }, '"statuses"'],
  ])("is refused %s, and nothing is sent", async (_, name, args, words) => {
    const { call } = await start(kind);
    const result = await call(name, args);
    expect(result.isError).toBe(true);
    expect(textOf(result)).toContain(words);
    expect(api.requests).toEqual([]);
  });

  test("leaves, and so does the request to the API", async () => {
    api.otherwise = api.hang;
    const { call } = await start(kind);
    const abort = new AbortController();
    const result = call("list_incidents", {}, abort.signal);
    const settled = expect(result).rejects.toThrow();
    await api.received(1);
    abort.abort("changed my mind");
    await settled;
    await api.abandoned(1);
    api.otherwise = page(INCIDENT);
    expect(await call("list_incidents")).toMatchObject({ structuredContent: { response: [INCIDENT] } });
    expect(api.requests).toHaveLength(2);
  });

  test("makes 16 calls at once", async () => {
    api.otherwise = async ({ query }) => {
      // None is answered before all have arrived.
      await api.received(16);
      return page({ ...INCIDENT, id: Object.fromEntries(query)["incident_key"] });
    };
    const { call } = await start(kind);
    const keys = Array.from({ length: 16 }, (_, index) => `K${index}`);
    const results = await Promise.all(keys.map((key) => call("list_incidents", { incident_key: key })));
    expect(results).toMatchObject(keys.map((id) => ({ structuredContent: { response: [{ id }] } })));
  });

  test("holds results against the output schemas", async () => {
    const { list, call } = await start(kind, ["--output-schemas", "--enable-write-tools"]);
    const tools = await list();
    expect(tools.filter(({ outputSchema }) => outputSchema === undefined)).toEqual([]);
    expect(await call("list_incidents")).toMatchObject({ structuredContent: { response: [INCIDENT] } });
    api.otherwise = { json: { incident: INCIDENT } };
    expect(await call("get_incident", { incident_id: "P1" })).toMatchObject({ structuredContent: INCIDENT });
    api.otherwise = { status: 204 };
    expect(await call("delete_team", { team_id: "PT1" })).toMatchObject({ structuredContent: { team_id: "PT1" } });
    api.otherwise = { status: 400, json: { error: { message: "No." } } };
    expect(await call("get_incident", { incident_id: "P1" })).toMatchObject({ isError: true });
  });

  test.each([
    ["both", true, true],
    ["text", true, false],
    ["structured", false, true],
  ])("takes results as %s", async (form, text, structured) => {
    const { call } = await start(kind, ["--result-form", form]);
    const result = await call("list_incidents");
    const want = { response: [INCIDENT], response_summary: "1 result." };
    expect(result.structuredContent).toEqual(structured ? want : undefined);
    expect(text ? JSON.parse(textOf(result)) : result.content).toEqual(text ? want : []);
  });

  test("is offered what the filters leave", async () => {
    const { list } = await start(kind, ["--toolsets", "priorities", "--tools", "get_incident"], {
      MCP_EXCLUDE_TOOLS: "list_priorities",
    });
    expect((await list()).map(({ name }) => name)).toEqual(["get_incident"]);
  });
});

test("the credential is in nothing that comes out, however much is logged", async () => {
  api.otherwise = {
    status: 401,
    json: { error: { message: `Unknown key ${TOKEN}`, errors: [`Token token=${TOKEN}`] } },
  };
  const { call, stderr } = await start("v2", ["--log-level", "debug", "--enable-write-tools"]);
  const results = [await call("list_incidents"), await call("create_team", { name: "x" }), await call("get_user_data")];
  api.otherwise = { raw: `<html>${TOKEN}</html>`, headers: { "content-type": "text/html" } };
  results.push(await call("list_services"));
  expect(results.map(({ isError }) => isError)).toEqual([true, true, true, true]);
  await expect.poll(stderr).toContain("list_services");
  expect(JSON.stringify(results)).not.toContain(TOKEN);
  expect(stderr()).not.toContain(TOKEN);
  expect(JSON.stringify(results)).toContain("[redacted]");
});

describe("proxies", () => {
  test.each(["HTTP_PROXY", "http_proxy"])("%s is honoured", async (name) => {
    const proxy = await startProxy();
    const { call } = await start("v2", [], { [name]: `http://me:pass@${proxy.host}` });
    expect(await call("list_incidents", { limit: 1 })).toMatchObject({ structuredContent: { response: [INCIDENT] } });
    expect(proxy.seen).toEqual([`GET ${api.url}/incidents?limit=1&offset=0`]);
    expect(proxy.auth).toEqual([`Basic ${Buffer.from("me:pass").toString("base64")}`]);
    await proxy.close();
  });

  test("NO_PROXY, too", async () => {
    const proxy = await startProxy();
    const { call } = await start("v2", [], { HTTP_PROXY: `http://${proxy.host}`, NO_PROXY: "127.0.0.1" });
    expect(await call("list_incidents")).toMatchObject({ structuredContent: { response: [INCIDENT] } });
    expect(proxy.seen).toEqual([]);
    await proxy.close();
  });

  test("one that can not be is a setting to put right, and shows no password", async () => {
    const { call } = await start("v2", [], { HTTP_PROXY: "http://me:pass@:bad" });
    const result = await call("list_incidents");
    expect(result.isError).toBe(true);
    expect(textOf(result)).toBe("HTTP_PROXY is not the URL of a proxy. Whoever runs this server has to put it right.");
  });
});
