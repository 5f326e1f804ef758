import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { type Api, startApi } from "../support/api.ts";
import { findBlock } from "../support/documents.ts";
import { connectHttp } from "../support/http.ts";
import { listen } from "../support/http-process.ts";

const GUIDE = "docs/pingera.md";
const ADDRESS = "http://127.0.0.1:5000";
const KEY = "your-api-key";
const checks = [
  { id: "ch1", name: "Shop front", type: "web", status: "ok" },
  { id: "ch2", name: "Checkout", type: "api", status: "failed" },
];

let api: Api;
let server: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  api = await startApi();
  const pagination = { page: 1, page_size: 10, total_items: 2, has_next: false };
  api.answer("GET", "/v1/pages", { json: { pages: [], pagination } });
  const refused = { status: 403, json: { code: 403, message: "not yours" } };
  api.answer("GET", "/v1/checks", ({ headers }) =>
    headers["authorization"] === "strangers-key" ? refused : { json: { checks, pagination } },
  );
  // The name of a check tells whose credential asked for it.
  api.answer("GET", "/v1/checks/{id}", ({ headers }) => ({
    delay: 20,
    json: { id: "ch1", type: "web", name: headers["authorization"] },
  }));
  server = await serve({ TRANSPORT_MODE: "sse" });
});
beforeEach(() => {
  api.requests.length = 0;
});
afterAll(async () => {
  server.bare.child.kill("SIGTERM");
  await server.bare.ended;
  await api.close();
});

const serve = (env: Record<string, string>) =>
  listen([], { PINGERA_BASE_URL: `${api.url}/v1`, ...env }, packageJson.bin["pingera-mcp"]);
const connect = (authorization: string, more: Record<string, string> = {}, url = server.url) =>
  connectHttp("v1 over sse", url, { authorization, ...more });

/** What the guide says, for the server of this test. */
const adapt = (text: string, key = KEY): string => {
  for (const said of [ADDRESS, KEY]) expect(text).toContain(said);
  return text.replaceAll(ADDRESS, server.url).replaceAll(KEY, key);
};

test("the configuration for the Inspector connects", async () => {
  const config = JSON.parse(adapt(findBlock("README.md", "json", "MCP Inspector"), "inspector-key"));
  const [entry] = Object.values<{ type: string; url: string; headers: Record<string, string> }>(config.mcpServers);
  expect(entry).toMatchObject({ type: "sse", url: `${server.url}/sse` });
  const client = await connectHttp("v1 over sse", (entry?.url ?? "").replace(/\/sse$/, ""), entry?.headers);
  expect((await client.list()).length).toBeGreaterThan(30);
  expect(await client.call("list_checks")).toMatchObject({ structuredContent: { success: true, data: { checks } } });
  await client.close();
  expect(new Set(api.requests.map(({ headers }) => headers["authorization"]))).toEqual(new Set(["inspector-key"]));
});

describe("on the demo account", () => {
  const commands = findBlock(GUIDE, "sh", "`--demo` runs").trim().split("\n");

  test.each(commands.filter((command) => command.includes(" call ")))("%s", async (command) => {
    const words = (command.split(" #")[0] ?? "").trim().split(/\s+/);
    // What npm would run, once everything is built.
    expect(words.splice(0, 3)).toEqual(["npm", "start", "--"]);
    const args = ["scripts/start.mjs", ...words];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: {} });
    expect(JSON.parse(stdout)).toMatchObject({ success: true, data: { page: 1 } });
    expect(JSON.parse(stdout).data.total).not.toBe(0);
  });

  test("its credentials are the ones that the document names", async () => {
    const { bare, url } = await serve({ TRANSPORT_MODE: "sse", MCP_DEMO: "true" });
    for (const authorization of ["demo-admin", "demo-viewer", "Bearer demo-jwt"]) {
      const client = await connect(authorization, {}, url);
      expect(await client.call("list_checks")).toMatchObject({ structuredContent: { success: true } });
      await client.close();
    }
    bare.child.kill("SIGTERM");
    expect(await bare.ended).toMatchObject({ code: 0 });
  });
});

describe("the example in Python", () => {
  const python = process.env["OPSMITH_PYTHON"] ?? "python3";
  const installed = spawnSync(python, ["-c", "import mcp.client.sse"]).status === 0;
  const folder = mkdtempSync(join(tmpdir(), "opsmith-python-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const script = join(folder, "example.py");
  const run = (key: string) => {
    writeFileSync(script, adapt(findBlock("README.md", "python", "**Python**"), key));
    return promisify(execFile)(python, [script], { env: { PATH: process.env["PATH"] } });
  };
  const needs = `needs \`pip install mcp\` for ${python}, or OPSMITH_PYTHON with the path of a Python that has it`;

  test("prints the tools it may see and the checks", async ({ skip }) => {
    skip(!installed, needs);
    const { stdout } = await run("python-key");
    expect(stdout).toBe("tools: list_checks, list_pages\nShop front ok\nCheckout failed\n");
    expect(api.requests.at(-1)).toMatchObject({
      path: "/v1/checks?page=1&page_size=10",
      headers: { authorization: "python-key" },
    });
  });

  test("prints the error of a call that fails", async ({ skip }) => {
    skip(!installed, needs);
    const { stdout } = await run("strangers-key");
    expect(stdout).toContain("\nerror: Pingera answered 403 to GET /v1/checks: not yours");
  });
});

describe("over SSE", () => {
  test("a JWT and a key go out as what they are", async () => {
    for (const credential of ["Bearer eyJh.eyJz.c2ln", "bare-key"]) {
      const client = await connect(credential);
      await client.call("list_checks");
      await client.close();
      expect(api.requests.at(-1)?.headers["authorization"]).toBe(credential);
    }
  });

  test("two users at once never see what is the other's", async () => {
    const users = await Promise.all(["anna-key", "boris-key"].map((key) => connect(key)));
    const names = await Promise.all(
      Array.from({ length: 40 }, async (_, call) => {
        const answer = await users[call % 2]?.call("get_check_details", { check_id: "ch1" });
        return Object(answer?.structuredContent).data.name;
      }),
    );
    expect(names).toEqual(Array.from({ length: 20 }, () => ["anna-key", "boris-key"]).flat());
    await Promise.all(users.map((user) => user.close()));
  });

  test("X-MCP-Tools takes away, for lists and calls, and adds nothing", async () => {
    const client = await connect("key", { "x-mcp-tools": "list_checks, delete_check, nothing" });
    expect((await client.list()).map(({ name }) => name)).toEqual(["list_checks"]);
    for (const name of ["list_pages", "delete_check"]) {
      const answer = await client.call(name, { check_id: "ch1" });
      expect(answer).toMatchObject({ isError: true, structuredContent: { success: false } });
    }
    await client.close();
    expect(api.requests.filter(({ method }) => method !== "GET")).toEqual([]);
  });

  test.each([
    ["without a key", {}, 401],
    ["with a key and REQUIRE_AUTH_HEADER", { PINGERA_API_KEY: "own", REQUIRE_AUTH_HEADER: "true" }, 401],
    ["with a key", { PINGERA_API_KEY: "own" }, 200],
  ])("a caller without a credential, %s", async (_, env, status) => {
    const { bare, url } = await serve({ TRANSPORT_MODE: "sse", ...env });
    const response = await fetch(`${url}/sse`);
    expect(response.status).toBe(status);
    await response.body?.cancel();
    bare.child.kill("SIGTERM");
    expect(await bare.ended).toMatchObject({ code: 0 });
  });

  test("its own key is for nobody on another address, unless that is said", async () => {
    const open = { TRANSPORT_MODE: "sse", HTTP_HOST: "0.0.0.0", PINGERA_API_KEY: "own" };
    await expect(serve(open)).rejects.toThrow(/Whoever reaches 0\.0\.0\.0 could act .* --shared-key/);
  });
});
