import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Client, InMemoryTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readConfig } from "../../runtime/config.ts";
import { assemble } from "../../runtime/program.ts";
import type { Product } from "../../runtime/provider.ts";
import { silent } from "../../runtime/telemetry/log.ts";
import { type Api, startApi } from "../support/api.ts";
import { generateGolden, layOutProject, readFolder, rewriteExpected, typeCheck } from "../support/golden.ts";

const NAMES = ["tiny", "modern"] as const;

let project: string;
let api: Api;

beforeAll(async () => {
  if (process.env["UPDATE_GOLDEN"] === "1") for (const name of NAMES) rewriteExpected(name, await generateGolden(name));
  project = await layOutProject(NAMES);
  api = await startApi();
});
afterAll(async () => {
  rmSync(project, { recursive: true, force: true });
  await api.close();
});

describe.each(NAMES)("%s", (name) => {
  test("becomes exactly the expected files", async () => {
    const files = new Map((await generateGolden(name)).map(({ path, text }) => [path, text]));
    const expected = readFolder(name, "expected");
    expect([...files.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [path, text] of expected) expect(files.get(path), path).toBe(text);
  });

  test("becomes the same bytes twice", async () => {
    expect(await generateGolden(name)).toEqual(await generateGolden(name));
  });
});

test("what is generated fits the runtime and the overrides in strict mode", () => {
  expect(typeCheck(project, NAMES)).toEqual([]);
});

interface Call {
  tool: string;
  args?: Record<string, unknown>;
  /** What the API answers, request by request; nothing is a 204. */
  answers: unknown[];
  /** `METHOD path?query`, decoded, each with its body. */
  sent: (string | [request: string, body: unknown])[];
  result: unknown;
}

const lamp = {
  id: "L1",
  name: "Desk",
  serial: "S",
  label: null,
  room: { id: "R1", type: "room_reference", self: "x" },
};
const trimmed = { id: "L1", name: "Desk", room: { id: "R1", type: "room_reference" } };

const CALLS: Record<(typeof NAMES)[number], Call[]> = {
  tiny: [
    {
      tool: "list_lamps",
      args: { room_ids: ["R1", "R2"], states: ["on", "off"], whose: "mine", limit: 2 },
      answers: [
        { lamps: [lamp], more: true, total: 3 },
        { lamps: [lamp], more: true, total: 3 },
      ],
      sent: [
        "GET /lamps?limit=2&offset=0&room_ids[]=R1&room_ids[]=R2&states=on,off&owner_id=P1",
        "GET /lamps?limit=1&offset=1&room_ids[]=R1&room_ids[]=R2&states=on,off&owner_id=P1",
      ],
      result: {
        response: [trimmed, trimmed],
        response_summary: '2 of 3 results. More exist. Go on with cursor "2".',
        next_cursor: "2",
        total: 3,
      },
    },
    {
      // The name and the shape of old.
      tool: "get_lamps",
      args: { query: { room_id: "R1" }, verbose: true },
      answers: [{ lamps: [], more: false, total: 0 }],
      sent: ["GET /lamps?limit=25&offset=0&room_ids[]=R1"],
      result: { response: [], response_summary: "Nothing found.", total: 0 },
    },
    { tool: "get_lamp", args: { lamp_id: "L/1" }, answers: [{ lamp }], sent: ["GET /lamps/L/1"], result: lamp },
    {
      tool: "create_lamp",
      args: { name: "Desk", room_id: "R1" },
      answers: [{ lamp }],
      sent: [["POST /lamps", { lamp: { type: "lamp", name: "Desk", room: { id: "R1", type: "room_reference" } } }]],
      result: { ...trimmed, room: lamp.room },
    },
    {
      tool: "create_lamp",
      args: {
        name: "Desk",
        room_id: "R1",
        watcher_ids: ["P2"],
        timer_at: "07:00",
        scenes: [{ name: "Night", hue: 3 }, { name: "Day" }],
      },
      answers: [{ lamp }],
      sent: [
        [
          "POST /lamps",
          {
            lamp: {
              type: "lamp",
              name: "Desk",
              room: { id: "R1", type: "room_reference" },
              watchers: [{ person: { id: "P2", type: "person_reference" } }],
              timer: { type: "daily", at: "07:00" },
              scenes: [
                { name: "Night", level: 100, color: { hue: 3 } },
                { name: "Day", level: 100 },
              ],
            },
          },
        ],
      ],
      result: { ...trimmed, room: lamp.room },
    },
    {
      tool: "create_lamp",
      args: { name: "Desk", room_id: "R1", timer_until: "08:00" },
      answers: [],
      sent: [],
      result: '"timer_at" is required together with the other arguments given.',
    },
    {
      tool: "create_lamp",
      args: { name: "Desk", room_id: "R1", timer_at: "8", timer_until: "8" },
      answers: [],
      sent: [],
      result: "The timer ends when it begins.",
    },
    {
      tool: "update_lamp",
      args: { lamp_id: "L1", name: "New", state: "off", clear: ["label", "note", "tags"] },
      answers: [{ lamp }],
      sent: [["PATCH /lamps/L1", { lamp: { name: "New", label: null, note: "", tags: [], state: "off" } }]],
      result: lamp,
    },
    {
      tool: "delete_lamp",
      args: { lamp_id: "L1" },
      answers: [undefined],
      sent: ["DELETE /lamps/L1"],
      result: { done: "Delete a lamp", lamp_id: "L1" },
    },
    {
      tool: "switch_lamps",
      args: { lamp_ids: ["L1"], state: "on" },
      answers: [{ lamp: { ...lamp, state: "on" } }],
      sent: [["PATCH /lamps/L1", { lamp: { state: "on" } }]],
      result: { response: [{ id: "L1", state: "on" }], response_summary: "1 result." },
    },
    {
      tool: "query_usage",
      args: { since: "-24h", extra: { unit: "h" } },
      answers: [{ rows: [{ room: "R1", hours: 2 }] }],
      sent: [["POST /usage/query", { filters: { from: "2026-01-14T12:00:00Z" }, extra: { unit: "h" } }]],
      result: { response: [{ room: "R1", hours: 2 }], response_summary: "1 result." },
    },
  ],
  modern: [
    {
      tool: "list_tickets",
      args: { tenant: "t", status: "open", limit: 21 },
      answers: [
        { tickets: [{ number: 1, subject: null, status: "open", due: "x" }], "next-cursor": "n" },
        { tickets: [{ number: 2 }], "next-cursor": null },
      ],
      sent: [
        "GET /tickets?page-size=20&tenant=t&status=open",
        "GET /tickets?page-size=20&after=n&tenant=t&status=open",
      ],
      result: { response: [{ number: 1, status: "open" }, { number: 2 }], response_summary: "2 results." },
    },
    {
      tool: "create_ticket",
      args: { tenant: "t", subject: "s", odd: 3, origin: "it's" },
      answers: [{ number: 7 }],
      sent: [
        [
          "POST /tickets?tenant=t",
          { kind: "ticket", subject: "s", "odd-name": 3, meta: { source: "agent", origin: "it's" } },
        ],
      ],
      result: { number: 7 },
    },
    {
      tool: "get_ticket",
      args: { number: 7 },
      answers: [{ "odd-ticket": { number: 7 } }],
      sent: ["GET /tickets/7"],
      result: { number: 7 },
    },
    {
      tool: "edit_ticket",
      args: { number: 7, assignee_id: "A1", clear: ["due"] },
      answers: [undefined],
      sent: [["PATCH /tickets/7", { assignee: { id: "A1", type: "agent_ref" }, due: null }]],
      result: { done: "Edit a ticket", number: 7 },
    },
    {
      tool: "edit_ticket",
      args: { number: 7, clear: ["assignee_id"] },
      answers: [undefined],
      sent: [["PATCH /tickets/7", { assignee: null }]],
      result: { done: "Edit a ticket", number: 7 },
    },
    {
      tool: "list_agents",
      answers: [{ agents: [{ id: "A1" }] }],
      sent: ["GET /agents?limit=25"],
      result: { response: [{ id: "A1" }], response_summary: "1 result." },
    },
    {
      tool: "list_statuses",
      answers: [[{ name: "open" }]],
      sent: ["GET /statuses"],
      result: { response: [{ name: "open" }], response_summary: "1 result." },
    },
    {
      tool: "find_agent",
      args: { number: 7 },
      answers: [{ "odd-ticket": { number: 7 } }, { agents: [{ id: "A1" }] }],
      sent: ["GET /tickets/7", "GET /agents?limit=1"],
      result: { ticket: 7, agent: "A1" },
    },
  ],
};

describe.each(NAMES)("the server of %s", (name) => {
  let client: Client;

  beforeAll(async () => {
    client = await connect(name);
  });
  beforeEach(() => {
    api.requests.length = 0;
  });

  test("lists its tools, and every one of them is called below", async () => {
    const { tools } = await client.listTools();
    const catalog = JSON.parse(readFolder(name, "expected").get("catalog.json") ?? "");
    expect(tools).toEqual(catalog.map((entry: { tool: object }) => entry.tool));
    const called = new Set(CALLS[name].map(({ tool }) => tool));
    expect(tools.map((tool) => tool.name).filter((tool) => !called.has(tool))).toEqual([]);
  });

  test.each(CALLS[name])("$tool $args", async ({ tool, args, answers, sent, result }) => {
    const left = [...answers];
    api.otherwise = () => {
      const json = left.shift();
      return json === undefined ? { status: 204 } : { json };
    };
    const got = await client.callTool({ name: tool, ...(args && { arguments: args }) });
    if (typeof result === "string") expect(got).toMatchObject({ isError: true, content: [{ text: result }] });
    else expect(got).toMatchObject({ structuredContent: result });
    expect(got.structuredContent).toEqual(typeof result === "string" ? undefined : result);
    expect(api.requests.map(({ method, path, body }) => [`${method} ${decodeURIComponent(path)}`, body])).toEqual(
      sent.map((request) => (typeof request === "string" ? [request, undefined] : request)),
    );
  });
});

test("a header that an operation insists on comes from the provider", async () => {
  const client = await connect("tiny");
  api.requests.length = 0;
  api.otherwise = { json: { lamp } };
  await client.callTool({ name: "create_lamp", arguments: { name: "Desk", room_id: "R1" } });
  await client.callTool({ name: "get_lamp", arguments: { lamp_id: "L1" } });
  expect(api.requests.map(({ headers }) => [headers["authorization"], headers["from"]])).toEqual([
    ["Bearer key-1234", "p1@example.test"],
    ["Bearer key-1234", undefined],
  ]);
});

test("a scope that is missing is named", async () => {
  const client = await connect("tiny");
  api.otherwise = { status: 403, json: { message: "no" } };
  expect(await client.callTool({ name: "list_lamps" })).toMatchObject({
    content: [{ text: expect.stringContaining("lamps.read") }],
  });
});

async function connect(name: string): Promise<Client> {
  const module: { product: Product<object> } = await import(
    pathToFileURL(join(project, "generated", name, "index.ts")).href
  );
  const { product } = module;
  const env = { LUMEN_KEY: "key-1234", LUMEN_URL: api.url, TICKETS_URL: api.url };
  const command = readConfig(["--enable-write-tools"], env, product.provider);
  if (command.run !== "serve") throw new Error("the flags do not serve");
  const now = () => new Date("2026-01-15T12:00:00Z");
  const program = await assemble(product, command.config, { log: silent, now });
  const [near, far] = InMemoryTransport.createLinkedPair();
  await program.createServer().connect(far);
  const client = new Client({ name: "test", version: "1" });
  await client.connect(near);
  return client;
}
