import { afterEach, describe, expect, test } from "vitest";
import { product } from "../../generated/pingera/index.ts";
import { startApi } from "../support/api.ts";
import { ask, connectHttp, message, type Served, serveProduct } from "../support/http.ts";
import { known, replayOnAccount } from "../support/pingera-seed.ts";

const open: Served[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.close()));
});

async function serve(flags: string[], env: Record<string, string> = {}): Promise<Served> {
  const served = await serveProduct(product, flags, env);
  open.push(served);
  return served;
}

const ADMIN = { authorization: "demo-admin" };
const JWT = { authorization: "Bearer demo-jwt" };
const VIEWER = { authorization: "demo-viewer" };
const reads = product.catalog.filter(({ access }) => access === "read").map(({ tool }) => tool.name);

describe.each(["v1 over sse", "v2 over sse", "v1", "v2"] as const)("a client %s on the demo account", (kind) => {
  test("all tools of the vendor's README work with the README's arguments", async () => {
    const { url } = await serve(["--demo", "--enable-write-tools"]);
    const client = await connectHttp(kind, url, ADMIN);
    const called = await replayOnAccount(async (name, args) => {
      const { isError, structuredContent } = await client.call(name, args);
      expect(isError ?? false, `${name}: ${JSON.stringify(structuredContent)}`).toBe(false);
      expect(structuredContent).toMatchObject({ success: true });
      return Object(structuredContent).data;
    });
    await client.close();
    expect(called.sort()).toEqual(Object.keys(known.seed).sort());
  });

  test("read-only offers exactly the reads, and runs nothing else", async () => {
    const { url } = await serve(["--demo"], { PINGERA_MODE: "read_only" });
    const client = await connectHttp(kind, url, ADMIN);
    expect((await client.list()).map(({ name }) => name)).toEqual(reads);
    const before = await client.call("list_checks", { page_size: 100 });
    const { isError } = await client.call("delete_check", {
      check_id: Object(before.structuredContent).data.checks[0].id,
    });
    expect(isError).toBe(true);
    expect(await client.call("list_checks", { page_size: 100 })).toEqual(before);
    await client.close();
  });
});

test("of the README's tools read-only offers exactly those that it calls read-only", async () => {
  const { url } = await serve(["--demo"]);
  const client = await connectHttp("v1 over sse", url, JWT);
  const names = (await client.list()).map(({ name }) => name).filter((name) => Object.hasOwn(known.seed, name));
  const want = Object.entries(known.seed).flatMap(([name, { access }]) => (access === "R" ? [name] : []));
  expect(names.sort()).toEqual(want.sort());
  await client.close();
});

test("who is not let in hears it in the form of the API's own refusals", async () => {
  const { url } = await serve(["--demo", "--require-auth"]);
  const response = await ask(url, message("tools/list"));
  expect(response.headers.get("www-authenticate")).toContain("Bearer");
  const said = expect.stringContaining("Send your own credential in the Authorization header");
  expect([response.status, await response.json()]).toEqual([401, { code: 401, status: "Unauthorized", message: said }]);
  const lost = await fetch(`${url}/nothing`);
  expect(await lost.json()).toEqual({ code: 404, status: "Not Found", message: expect.stringContaining("/mcp") });
});

describe("Authorization", () => {
  test.each([
    [ADMIN, 200],
    [JWT, 200],
    [VIEWER, 200],
    [{ authorization: "Bearer demo-admin" }, 401],
    [{ authorization: "nobody" }, 401],
    [{ authorization: "Basic dTpw" }, 401],
  ])("%j: %i, on /mcp and on /sse", async (headers, status) => {
    const { url } = await serve(["--demo"], { REQUIRE_AUTH_HEADER: "true" });
    expect((await ask(url, message("tools/list"), headers)).status).toBe(status);
    const stream = await fetch(`${url}/sse`, { headers });
    expect(stream.status).toBe(status);
    await stream.body?.cancel();
  });

  test("a viewer is told that the account does not let them write", async () => {
    const { url } = await serve(["--demo", "--enable-write-tools"]);
    const client = await connectHttp("v2 over sse", url, VIEWER);
    const answer = await client.call("create_check", { name: "x", type: "web", url: "https://x.example" });
    expect(answer).toMatchObject({ isError: true, structuredContent: { success: false, data: null } });
    expect(JSON.stringify(answer)).toContain("This role may only look");
    await client.close();
  });
});

describe("X-MCP-Tools", () => {
  const connect = async (flags: string[], names: string) => {
    const { url } = await serve(["--demo", ...flags]);
    return connectHttp("v1 over sse", url, { ...ADMIN, "x-mcp-tools": names });
  };

  test.each<[flags: string[], names: string, want: string[]]>([
    [["--enable-write-tools"], " list_checks ,create_check,list_checks,nothing_such", ["create_check", "list_checks"]],
    [[], "list_checks,create_check", ["list_checks"]],
    [["--tools", "list_pages"], "list_checks,list_pages", ["list_pages"]],
    [[], "nothing_such", []],
  ])("%j with %j offers %j, and no other can be called", async (flags, names, want) => {
    const client = await connect(flags, names);
    expect((await client.list()).map(({ name }) => name)).toEqual(want);
    for (const name of ["list_checks", "create_check", "list_pages", "list_alerts"].filter(
      (one) => !want.includes(one),
    )) {
      const { isError } = await client.call(name, { name: "x", type: "web", url: "https://x.example" });
      expect(isError, name).toBe(true);
    }
    await client.close();
  });

  test("a later POST does not widen what the connection was opened with", async () => {
    const { url } = await serve(["--demo", "--enable-write-tools"]);
    const stream = await fetch(`${url}/sse`, { headers: { ...ADMIN, "x-mcp-tools": "list_checks" } });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const until = async (pattern: RegExp): Promise<string> => {
      for (;;) {
        const found = pattern.exec(text);
        if (found?.[1] !== undefined) return found[1];
        text += (await reader?.read())?.value ?? "";
      }
    };
    const path = await until(/data: (\/\S+)/);
    const send = (body: object, names: string) =>
      fetch(url + path, {
        method: "POST",
        headers: { ...ADMIN, "content-type": "application/json", "x-mcp-tools": names },
        body: JSON.stringify({ jsonrpc: "2.0", ...body }),
      });
    const clientInfo = { name: "t", version: "1" };
    await send(
      { id: 1, method: "initialize", params: { protocolVersion: "2024-11-05", capabilities: {}, clientInfo } },
      "",
    );
    await until(/("id":1)/);
    await send({ id: 2, method: "tools/list" }, "list_checks,delete_check,list_pages");
    const answer = await until(/data: (\{[^\n]*"id":2[^\n]*\})/);
    const { tools } = JSON.parse(answer).result;
    expect(tools.map(({ name }: { name: string }) => name)).toEqual(["list_checks"]);
    await reader?.cancel();
  });
});

test("two users with different keys in parallel over SSE never see each other's data", async () => {
  const api = await startApi();
  let asked = 0;
  // Answers overtake each other, and say who asked.
  api.answer("GET", "/v1/checks/{check_id}", ({ headers, pathname }) => ({
    delay: (asked++ * 7) % 11,
    json: { id: pathname.split("/").at(-1), name: headers["authorization"], type: "web" },
  }));
  api.otherwise = { json: { checks: [], pages: [], pagination: {} } };
  const { url } = await serve([], { PINGERA_BASE_URL: `${api.url}/v1`, PINGERA_API_KEY: "the-servers-own" });
  const users = [
    { kind: "v1 over sse", headers: { authorization: "anna-key" } },
    { kind: "v2 over sse", headers: { authorization: "Bearer boris.jwt.text" } },
  ] as const;
  const clients = await Promise.all(users.map(({ kind, headers }) => connectHttp(kind, url, headers)));
  const seen: string[] = [];
  const want: string[] = [];
  for (let round = 0; round < 10; round++) {
    const calls = Array.from({ length: 50 }, async (_, index) => {
      const user = index % 2;
      const check_id = `ch${round}x${index}`;
      const answer = await clients[user]?.call("get_check_details", { check_id });
      const { id, name } = Object(answer?.structuredContent).data;
      seen.push(`${check_id}: ${id} of ${name}`);
      want.push(`${check_id}: ${check_id} of ${users[user]?.headers.authorization}`);
    });
    await Promise.all(calls);
  }
  await Promise.all(clients.map((client) => client.close()));
  await api.close();
  expect(seen).toHaveLength(500);
  expect(seen).toEqual(want);
  expect(api.requests.filter(({ headers }) => headers["authorization"] === "the-servers-own")).toEqual([]);
});
