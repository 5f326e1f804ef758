import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ACCEPT, callOf, message, type Served, serve } from "../support/http.ts";
import { sendBytes, statusesOf } from "../support/sockets.ts";

const KEY = "demo-responder";
/** In credentials that are no good, and in arguments: the one must not come back, neither may be logged. */
const WRONG = "u+WRONGKEY0123456789";
const ARGUMENT = "ARGUMENT-OF-SOMEBODY";
const PATHS = [
  "/mcp",
  "/sse",
  "/messages",
  "/messages?sessionId=1",
  "/.well-known/oauth-protected-resource",
  "/healthz",
];

let served: Served;
beforeAll(async () => {
  served = await serve(["--demo"]);
});
afterAll(async () => {
  const log = served.logged();
  await served.close();
  expect(log.length).toBeGreaterThan(300);
  expect(log.filter(({ level }) => level === "error" || level === "warn")).toEqual([]);
  expect(JSON.stringify(log)).not.toMatch(new RegExp(`${KEY}|WRONGKEY|${ARGUMENT}`));
});

const runs = (numRuns: number) => ({ numRuns, seed: 4, endOnFailure: true });

/** Bad input is answered as such, and by nobody's credential. */
function check(statuses: number[], said: string): void {
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  expect(said).not.toMatch(new RegExp(`${KEY}|WRONGKEY`));
}

/** Served as ever, whatever was sent before. */
async function checkAlive(): Promise<void> {
  const body = JSON.stringify(callOf("get_user_data"));
  const said = await sendBytes(served.url, [request("POST", "/mcp", { ...GOOD, Connection: "close" }, body)], 5000);
  expect(said).toMatch(/^HTTP\/1\.1 200 /);
}

const GOOD: Record<string, string> = {
  Host: "localhost",
  Authorization: `Token token=${KEY}`,
  "Content-Type": "application/json",
  Accept: ACCEPT,
};

function request(method: string, path: string, headers: Record<string, string>, body: string | Uint8Array): Uint8Array {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const lines = Object.entries({ "Content-Length": String(bytes.length), ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n`, "latin1"), bytes]);
}

const json = fc.jsonValue({ maxDepth: 4 });
const text = fc.string({ maxLength: 30 });
const name = fc.constantFrom("list_incidents", "get_incident", "get_user_data", "nothing", "__proto__", "constructor");
const id = fc.oneof(
  json,
  fc.constantFrom(0, -1, 1.5, Number.POSITIVE_INFINITY, "", "x".repeat(10_000), null, { a: 1 }),
);
const args = fc.oneof(
  json,
  fc.dictionary(fc.constantFrom("limit", "statuses", "incident_id", "query", "query_model", "__proto__"), json),
  fc.constant({ incident_id: ARGUMENT, query: ARGUMENT }),
);
const method = fc.oneof(
  fc.constantFrom("tools/list", "tools/call", "initialize", "ping", "server/discover", "subscriptions/nothing"),
  fc.constantFrom("notifications/initialized", "notifications/cancelled", "resources/read", "__proto__", "rpc.x"),
  text,
);
const meta = fc.record(
  {
    "io.modelcontextprotocol/protocolVersion": fc.oneof(fc.constantFrom("2026-07-28", "2025-11-25", "1"), json),
    "io.modelcontextprotocol/clientInfo": fc.oneof(fc.constant({ name: "x", version: "1" }), json),
    "io.modelcontextprotocol/clientCapabilities": fc.oneof(fc.constant({}), json),
    progressToken: json,
    traceparent: json,
  },
  { requiredKeys: [] },
);
const rpc = fc.record(
  {
    jsonrpc: fc.oneof({ weight: 6, arbitrary: fc.constant("2.0") }, { weight: 1, arbitrary: json }),
    id,
    method,
    params: fc.oneof(
      json,
      fc.record({ name: fc.oneof(name, json), arguments: args, _meta: fc.oneof(meta, json) }, { requiredKeys: [] }),
    ),
    result: json,
    error: json,
  },
  { requiredKeys: [] },
);
const body = fc.oneof(
  rpc.map((value) => JSON.stringify(value)),
  fc.array(rpc, { maxLength: 60 }).map((value) => JSON.stringify(value)),
  json.map((value) => JSON.stringify(value)),
  fc.integer({ min: 1, max: 5000 }).map((depth) => `${"[".repeat(depth)}${"]".repeat(depth)}`),
  fc.constantFrom(
    '{"jsonrpc":"2.0","id":1,"id":2,"method":"tools/list","method":"ping"}',
    '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_incident","arguments":{"__proto__":{"incident_id":"Q1"}}}}',
    '{"__proto__":{"method":"tools/list"},"jsonrpc":"2.0","id":1,"constructor":{"prototype":{}}}',
    `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"list_incidents","arguments":{"limit":1e999}}}`,
  ),
  text,
  fc.uint8Array({ maxLength: 200 }),
);
const header = fc.oneof(
  text,
  fc.constantFrom("", "*/*", "2026-07-28", "2025-03-26", "tools/call", "tools/list", "true"),
);
const visible = header.map((value) => value.replace(/[^\x20-\x7e\x80-\xff]/g, " "));
const headers = fc
  .dictionary(
    fc.constantFrom(
      "Authorization",
      "Host",
      "Origin",
      "Content-Type",
      "Accept",
      "Mcp-Protocol-Version",
      "Mcp-Method",
      "Mcp-Name",
      "Mcp-Session-Id",
      "Last-Event-Id",
      "X-MCP-Tools",
      "X-MCP-Toolsets",
      "X-MCP-Exclude-Tools",
      "X-MCP-Readonly",
      "X-Request-Id",
      "traceparent",
      "tracestate",
      "Expect",
      "Content-Encoding",
    ),
    visible,
    { maxKeys: 4 },
  )
  .chain((given) =>
    fc.constantFrom({ ...GOOD, ...given }, { ...GOOD, ...given, Authorization: `Token ${WRONG}` }, given, GOOD),
  );

describe("never a fault of ours, nor a word of whom it was", () => {
  test("whatever the headers and the body say", async () => {
    const verb = fc.constantFrom("POST", "POST", "POST", "POST", "GET", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH");
    const sent = fc.record({ verb, path: fc.constantFrom("/mcp", "/mcp", "/mcp", ...PATHS), headers, body });
    await fc.assert(
      fc.asyncProperty(fc.array(sent, { minLength: 8, maxLength: 8 }), async (requests) => {
        const all = requests.map(async (one) => {
          const bytes = request(one.verb, one.path, { Connection: "close", ...one.headers }, one.body);
          const said = await sendBytes(served.url, [bytes]);
          check(statusesOf(said), said);
        });
        await Promise.all(all);
      }),
      runs(80),
    );
    await checkAlive();
  }, 60_000);

  test("whatever comes in the place of HTTP", async () => {
    const start = fc.constantFrom("GET", "POST", "get", "PRI", "CONNECT", "TRACE", "\0", "M-SEARCH", "{}");
    const target = fc.oneof(
      fc.constantFrom(
        "/mcp",
        "*",
        "//",
        "///mcp",
        "//[",
        "http://[/",
        "http://x:99999/mcp",
        "/%",
        "/mcp?%zz",
        "/\\",
        "x:y",
        "?",
        "#",
        "/__proto__",
        "/constructor",
        "localhost:80",
        `/${"x".repeat(20_000)}`,
      ),
      text.map((value) => `/${value}`),
    );
    const line = fc.oneof(
      fc.constantFrom(
        "Host: localhost",
        "Host: ",
        "Host: [",
        "Content-Length: 5",
        "Content-Length: -1",
        "Content-Length: 5, 6",
        "Transfer-Encoding: chunked",
        "Transfer-Encoding: gzip, chunked",
        "Connection: upgrade",
        "Upgrade: websocket",
        "Upgrade: h2c",
        "Expect: 100-continue",
        "Expect: 200-ok",
        ` folded`,
        ": no name",
        "x",
        "Origin: http://[",
        `X-Long: ${"x".repeat(20_000)}`,
        `Authorization: Token ${WRONG}`,
        `Authorization: Token ${KEY}`,
      ),
      fc.constantFrom("Host: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 3"),
      text,
    );
    const lines = fc
      .tuple(fc.array(line, { maxLength: 6 }), fc.boolean())
      .map(([given, sane]) => (sane ? ["Host: localhost", "Connection: close", ...given.slice(0, 1)] : given));
    const tail = fc.oneof(
      fc.constantFrom("5\r\nhello\r\n0\r\n\r\n", "zz\r\n", "ffffffffffffffff\r\n", "0\r\nX: y\r\n\r\n", "hello", ""),
      fc.uint8Array({ maxLength: 100 }),
    );
    await fc.assert(
      fc.asyncProperty(start, target, lines, tail, async (verb, path, given, rest) => {
        const head = `${verb} ${path} HTTP/1.1\r\n${given.map((one) => `${one}\r\n`).join("")}\r\n`;
        const said = await sendBytes(served.url, [Buffer.from(head, "latin1"), rest], 100);
        check(statusesOf(said), said);
      }),
      runs(150),
    );
    await checkAlive();
  }, 60_000);

  test("whatever is said on a session over sse", async () => {
    const stream = await fetch(`${served.url}/sse`, { headers: { authorization: `Token ${KEY}` } });
    const reader = stream.body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    const endpoint = /data: (\S+)/.exec(first)?.[1] ?? "";
    await fc.assert(
      fc.asyncProperty(body, async (said) => {
        const answer = await fetch(`${served.url}${endpoint}`, {
          method: "POST",
          headers: GOOD,
          body: Buffer.from(said),
        });
        check([answer.status], await answer.text());
      }),
      runs(150),
    );
    const answer = await fetch(`${served.url}${endpoint}`, {
      method: "POST",
      headers: GOOD,
      body: JSON.stringify(message("tools/list", undefined, "the last")),
    });
    expect(answer.status).toBe(202);
    let heard = "";
    while (!heard.includes('"the last"')) heard += new TextDecoder().decode((await reader?.read())?.value);
    check([], heard);
    await reader?.cancel();
  }, 60_000);
});

test.each([
  ["one header without end", [`GET /mcp HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(100_000)}\r\n\r\n`], [431]],
  [
    "headers without end",
    [`GET /mcp HTTP/1.1\r\nHost: localhost\r\n${"X: yyyyyyyyyyyyyyyy\r\n".repeat(3000)}\r\n`],
    [431],
  ],
  ["a length that is none", ["POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n"], [400]],
  ["a target that is no address", ["GET // HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"], [404]],
  ["another's protocol", ["SSH-2.0-OpenSSH_9.2\r\n"], [400]],
  ["two lengths", ["POST /mcp HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}"], [400]],
  [
    "a length and chunks, as in smuggling",
    ["POST /mcp HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"],
    [400],
  ],
])("%s", async (_, chunks, want) => {
  expect(statusesOf(await sendBytes(served.url, chunks, 1000))).toEqual(want);
  await checkAlive();
});
