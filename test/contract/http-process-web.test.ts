import { afterAll, beforeAll, expect, test } from "vitest";
import { ACCEPT, callOf, message, type Served, serve } from "../support/http.ts";
import { listen } from "../support/http-process.ts";

/** The bundle has classes of its own in the place of Node's `Request` and `Response`; nobody may see a difference. */
let source: Served;
let built: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  [source, built] = await Promise.all([serve(["--demo"]), listen(["--demo"])]);
});
afterAll(async () => {
  built.bare.child.kill();
  await Promise.all([source.close(), built.bare.ended]);
});

const META = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
  "io.modelcontextprotocol/clientCapabilities": {},
};
const asModern = (method: string, params: object = {}, name?: string): [unknown, Record<string, string>] => [
  message(method, { ...params, _meta: META }),
  { "mcp-protocol-version": "2026-07-28", "mcp-method": method, ...(name && { "mcp-name": name }) },
];
const INITIALIZE = message("initialize", {
  protocolVersion: "2025-11-25",
  capabilities: {},
  clientInfo: { name: "test", version: "1" },
});
const TEAMS = callOf("list_teams", { limit: 3 });

async function ask(url: string, method: string, body: unknown, headers: Record<string, string>) {
  const response = await fetch(`${url}/mcp`, {
    method,
    headers: { authorization: "Token demo-responder", "content-type": "application/json", accept: ACCEPT, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const { date, "x-request-id": id, "keep-alive": alive, ...rest } = Object.fromEntries(response.headers);
  return { status: response.status, headers: rest, text: await response.text() };
}

test.each<[string, unknown, Record<string, string>?, string?]>([
  ["the handshake of the older era", INITIALIZE],
  ["a list of the older era", message("tools/list")],
  ["a call of the older era", TEAMS],
  ["a batch", [TEAMS, { ...TEAMS, id: 2 }]],
  ["a notification", { jsonrpc: "2.0", method: "notifications/initialized" }],
  ["a method that is not there", message("tools/paint")],
  ["a version that never was", TEAMS, { "mcp-protocol-version": "1999-01-01" }],
  ["answers of a kind we have not", TEAMS, { accept: "text/html" }],
  ["a body of another kind", TEAMS, { "content-type": "text/plain" }],
  ["the discovery of the newer era", ...asModern("server/discover")],
  ["a list of the newer era", ...asModern("tools/list")],
  ["a call of the newer era", ...asModern("tools/call", TEAMS.params, "list_teams")],
  ["a call under another name", ...asModern("tools/call", TEAMS.params, "list_users")],
  ["a call that fails", ...asModern("tools/call", { name: "get_team", arguments: {} }, "get_team")],
  ["a newer header without what belongs to it", TEAMS, { "mcp-protocol-version": "2026-07-28" }],
  [
    "a version that is yet to come",
    message("tools/list", { _meta: { ...META, "io.modelcontextprotocol/protocolVersion": "2031-01-01" } }),
  ],
  ["a handshake that claims to be newer", { ...INITIALIZE, params: { ...INITIALIZE.params, _meta: META } }],
  ["a list by no cursor", message("tools/list", { cursor: 5 })],
  ["a list of the newer era by no cursor", ...asModern("tools/list", { cursor: 5 })],
  [
    "a newer message without what belongs to it",
    message("tools/list", { _meta: { [Object.keys(META)[0] ?? ""]: "2026-07-28" } }),
  ],
  ["a subscription to nothing", ...asModern("subscriptions/listen")],
  [
    "a handshake with malformed abilities",
    { ...INITIALIZE, params: { ...INITIALIZE.params, capabilities: { roots: 5 } } },
  ],
  ["a batch with a message that is refused", [TEAMS, message("tools/list", { cursor: 5 }, 2)]],
  ["a list to an id that is none", message("tools/list", {}, 1.5)],
  ["a probe of health", undefined, {}, "HEAD"],
  ["a stream of one's own", undefined, {}, "GET"],
  ["the end of a session", undefined, {}, "DELETE"],
])("%s is answered alike", async (_, body, headers = {}, method = "POST") => {
  const [want, got] = await Promise.all([source, built].map(({ url }) => ask(url, method, body, headers)));
  expect(got).toEqual(want);
});

test("a subscription is a stream in both, and ends with whoever asked for it", async () => {
  for (const { url } of [source, built]) {
    const [body, headers] = asModern("subscriptions/listen", { notifications: { toolsListChanged: true } });
    const leaving = new AbortController();
    const response = await fetch(`${url}/mcp`, {
      method: "POST",
      headers: {
        authorization: "Token demo-responder",
        "content-type": "application/json",
        accept: ACCEPT,
        ...headers,
      },
      body: JSON.stringify(body),
      signal: leaving.signal,
    });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
    const { value } = (await response.body?.getReader().read()) ?? {};
    expect(new TextDecoder().decode(value)).toContain("notifications/subscriptions/acknowledged");
    leaving.abort();
  }
});
