import {
  createMcpHandler,
  isLegacyRequest,
  type McpRequestContext,
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
    if (await isLegacyRequest(request, body)) return serveLegacy(arrival);
    return modern.fetch(request, { parsedBody: body });
  }

  return {
    async serve(arrival) {
      const wrong = findFault(arrival.body);
      if (wrong) return wrong;
      return listing.answer(arrival, ask);
    },
    close: () => modern.close(),
  };
}

/** What the SDK would say in fewer words: a call that names no tool, or whose arguments are no object. */
function findFault(body: unknown): Answer | undefined {
  const messages = Array.isArray(body) ? body : [body];
  for (const message of messages) {
    const { id, method, params } = Object(message);
    if (method !== "tools/call") continue;
    const { name, arguments: given } = Object(params);
    const known = typeof id === "string" || typeof id === "number" ? id : null;
    if (typeof name !== "string")
      return fault(-32602, "Invalid params", "params.name must be the name of a tool.", known);
    if (given !== undefined && (typeof given !== "object" || given === null || Array.isArray(given)))
      return fault(-32602, "Invalid params", "params.arguments must be an object.", known);
  }
  return undefined;
}

/** The transport never answers once its client has gone. */
function leaveWith<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) return leave();
    signal.addEventListener("abort", leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}

/** Nobody is left to answer. */
export class Gone extends Error {}
