import {
  createMcpHandler,
  isLegacyRequest,
  type McpRequestContext,
  PROTOCOL_VERSION_META_KEY,
  type Server,
  WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
import type { Caller, Program } from "../../program.ts";
import type { Log } from "../../telemetry/log.ts";
import type { Scene } from "../../tools/dispatch.ts";
import { type Answer, fault } from "./answer.ts";
import { createListing } from "./listing.ts";

/** One request at the endpoint, let in and narrowed. */
export interface Arrival {
  request: Request;
  /** The body as JSON; absent where the method has none. */
  body: unknown;
  caller: Caller;
  scene: Pick<Scene, "offered" | "refused">;
}

export interface Mcp {
  serve(arrival: Arrival): Promise<Answer>;
  close(): Promise<void>;
}

/** A stream without events serves nobody for long; the bound is on what it may cost. */
const MAX_SUBSCRIPTIONS = 100;

/** The endpoint without state: each request is one server, of either era, over lists and sessions that are shared. */
export function createMcp(program: Program, log: Log): Mcp {
  const arrivals = new WeakMap<Request, Arrival>();
  const listing = createListing();

  const create = ({ request }: { request: Request }): Server => {
    const arrival = arrivals.get(request);
    if (!arrival) throw new Error("a request that did not arrive");
    return program.createServer(arrival.caller, arrival.scene);
  };

  const modern = createMcpHandler(({ requestInfo }: McpRequestContext) => create({ request: requestInfo as Request }), {
    legacy: "reject",
    maxSubscriptions: MAX_SUBSCRIPTIONS,
    onerror: (error) => log.debug("protocol error", { error }),
  });

  /** One JSON answer, not a stream of one event: the clients of that era take either, and people read it. */
  async function serveLegacy({ request, body }: Arrival): Promise<Response> {
    if (request.method !== "POST") return new Response(null, { status: 405, headers: { allow: "HEAD, POST" } });
    const server = create({ request });
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    transport.onerror = (error) => log.debug("protocol error", { error });
    try {
      await server.connect(transport);
      return await leaveWith(request.signal, transport.handleRequest(request, { parsedBody: body }));
    } catch (error) {
      // Ends the calls under way. After an answer there are none, and closing would cost more than leaving it to be collected.
      await server.close();
      throw error;
    }
  }

  async function ask(arrival: Arrival): Promise<Response> {
    const { request, body } = arrival;
    arrivals.set(request, arrival);
    if (!isModern(body) && (await isLegacyRequest(request, body))) return serveLegacy(arrival);
    return modern.fetch(request, { parsedBody: body });
  }

  return {
    async serve(arrival) {
      const wrong = findFault(arrival);
      if (wrong) return wrong;
      return listing.answer(arrival, ask);
    },
    close: () => modern.close(),
  };
}

/** Who names a version in every message is of the newer era, right or wrong: the SDK says so, too, after more work. */
function isModern(body: unknown): boolean {
  const { method, params } = Object(body);
  return method !== "initialize" && Object.hasOwn(Object(Object(params)._meta), PROTOCOL_VERSION_META_KEY);
}

/** What the SDK would say in fewer words, or in too many: a call that names no tool, arguments that are no object. */
function findFault({ body, request }: Arrival): Answer | undefined {
  for (const message of [body].flat()) {
    const { id, method, params } = Object(message);
    // Of the newer era, which has no such method: the SDK says so.
    if (method === "initialize" && request.headers.has("mcp-protocol-version")) continue;
    const details = Object.hasOwn(FAULTS, method) ? FAULTS[method]?.(Object(params)) : undefined;
    const known = typeof id === "string" || typeof id === "number" ? id : null;
    if (details !== undefined) return fault(-32602, "Invalid params", details, known);
  }
  return undefined;
}

const LONGEST_NAME = 200;

const FAULTS: Record<string, (params: Record<string, unknown>) => string | undefined> = {
  "tools/call": ({ name, arguments: given }) => {
    if (typeof name !== "string") return "params.name must be the name of a tool.";
    if (name.length > LONGEST_NAME) return "params.name is longer than the name of any tool.";
    return given === undefined || isObject(given) ? undefined : "params.arguments must be an object.";
  },
  initialize: ({ protocolVersion, capabilities, clientInfo }) => {
    if (typeof protocolVersion !== "string") return "params.protocolVersion must be a version, such as 2025-11-25.";
    if (!isObject(capabilities)) return "params.capabilities must be an object.";
    const { name, version } = Object(clientInfo);
    return typeof name === "string" && typeof version === "string"
      ? undefined
      : "params.clientInfo must hold name and version.";
  },
};

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

/** The transport never answers once its client has gone. */
function leaveWith<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) return leave();
    signal.addEventListener("abort", leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}
