import { UserError } from "../../runtime/errors.ts";
import type { RetryOptions } from "../../runtime/http/retry.ts";
import type { Http, OutboundRequest, OutboundResponse, Send } from "../../runtime/http/types.ts";
import type { Calls, CatalogEntry, Holder, Product } from "../../runtime/provider.ts";
import { createSession } from "../../runtime/session.ts";
import { createLog } from "../../runtime/telemetry/log.ts";
import type { Telemetry } from "../../runtime/telemetry/telemetry.ts";
import { offer } from "../../runtime/tools/catalog.ts";
import { createDispatch } from "../../runtime/tools/dispatch.ts";
import { defineTool, type Identity, type ToolContext } from "../../runtime/tools/tool.ts";

export const SECRET = "acme-secret-0123456789";

type Run = (args: Record<string, unknown>, context: ToolContext<Http>) => Promise<unknown>;

const entry = (name: string, access: CatalogEntry["access"], toolset: string): CatalogEntry => ({
  toolset,
  access,
  tool: {
    name,
    title: name,
    description: name,
    inputSchema: { type: "object", properties: { id: { type: "string" } }, additionalProperties: false },
    annotations: {
      title: name,
      readOnlyHint: access === "read",
      destructiveHint: false,
      idempotentHint: false,
      openWorldHint: true,
    },
  },
});

/** A provider with a few tools of every kind, whose client is the bare `Http`. */
export const catalog = [
  entry("get_thing", "read", "things"),
  entry("list_things", "read", "things"),
  entry("update_thing", "write", "things"),
  entry("delete_thing", "destructive", "things"),
  entry("who_am_i", "read", "people"),
  entry("get_person", "read", "people"),
];

export const calls: Calls = {
  referenceFields: [],
  formerly: { fetch_thing: "get_thing", erase_thing: "delete_thing" },
  tools: Object.fromEntries(catalog.map(({ tool }) => [tool.name, { result: "object" }])),
};

const runs: Record<string, Run> = {
  get_thing: ({ id }, { client }) => client.call("GET", "/things/{id}", { path: { id } }, { scope: "things.read" }),
  update_thing: ({ id }, { client }) =>
    client.call("POST", "/things", { body: { id } }, { scope: "things.write", headers: ["From"] }),
  who_am_i: async (_, { identity }) => (await identity()) ?? { id: "nobody" },
  get_person: () => Promise.reject(new TypeError(`can not read of undefined; the key is ${SECRET}`)),
};

function createProduct(changes: Partial<Product<Http>>): Product<Http> {
  return {
    provider: {
      name: "acme",
      title: "Acme",
      command: "acme-mcp",
      instructions: "",
      settings: [],
      credentials: ["ACME_KEY"],
      authorization: "`Bearer KEY`",
      baseUrl: () => "https://api.acme.test",
      authorize: () => undefined,
      connect: () => ({
        baseUrl: "https://api.acme.test",
        headers: { Authorization: `Bearer ${SECRET}` },
        secrets: [SECRET],
      }),
      identify: (client) => client.call<Identity>("GET", "/me"),
      async supplyHeader(name, _, identity) {
        const email = (await identity())?.email;
        if (email !== undefined) return email;
        throw new UserError(`Nobody to name in ${name}.`);
      },
      explain: ({ facts }) => (facts.status === 402 ? "Somebody has to pay." : undefined),
    },
    catalog,
    calls: async () => calls,
    outputs: async () => ({}),
    api: async () => ({}),
    createClient: async (http) => http,
    tools: Object.fromEntries(
      Object.entries(runs).map(([name, run]) => [name, async () => ({ default: defineTool({ run }) })]),
    ),
    ...changes,
  };
}

export interface AcmeOptions {
  send?: Send;
  writes?: boolean;
  tools?: string[];
  changes?: Partial<Product<Http>>;
  retry?: Partial<RetryOptions>;
  telemetry?: Pick<Telemetry, "call">;
  holder?: Holder;
}

/** Everything below the transport, with the wire and the log in the test's hands. */
export function startAcme({
  send = async () => reply(200, {}),
  writes = false,
  tools,
  changes = {},
  retry,
  telemetry,
  holder = "operator",
}: AcmeOptions) {
  const product = createProduct(changes);
  const lines: string[] = [];
  const requests: OutboundRequest[] = [];
  const log = createLog({ level: "debug", secrets: [SECRET], write: (line) => lines.push(line) });
  const now = () => new Date("2026-01-15T12:00:00Z");
  const { identity, createContext } = createSession({
    product,
    connection: product.provider.connect({}),
    settings: {},
    holder,
    send: (request) => {
      requests.push(request);
      return send(request);
    },
    userAgent: "acme-mcp/1",
    log,
    now,
    retry: { retries: 0, ...retry },
  });
  const offered = offer(catalog, { writes, tools });
  const dispatch = createDispatch({
    product,
    rules: { form: "both", maxBytes: 40_000 },
    log,
    now,
    offered,
    caller: { id: "test", identity, secrets: [] },
    holder,
    ...(telemetry && { telemetry }),
    createContext,
  });
  const call = async (name: string, args: unknown = {}, signal = new AbortController().signal) => {
    const { outcome, result } = await dispatch(name, args, { signal, offered });
    return { outcome, text: result.content[0]?.text ?? "", isError: result.isError ?? false, result };
  };
  return { call, lines, requests, logged: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

export const reply = (status: number, json: unknown, headers: Record<string, string> = {}): OutboundResponse => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  text: json === undefined ? "" : JSON.stringify(json),
});

/** A wire on which nothing ever comes back; whoever aborts is let go. */
export const hang: Send = ({ signal }) =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));

/** What one call says when the wire answers this. */
export const answered = (status: number, json: unknown, headers: Record<string, string> = {}): AcmeOptions => ({
  writes: true,
  send: async ({ url }) =>
    url.pathname === "/me" ? reply(200, { id: "P1", email: "me@acme.test" }) : reply(status, json, headers),
});
