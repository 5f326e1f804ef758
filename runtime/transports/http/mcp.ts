import {
  createMcpHandler,
  isLegacyRequest,
  type McpRequestContext,
  PROTOCOL_VERSION_META_KEY,
  type Server,
  WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
import { leavable } from "../../leavable.ts";
import type { Caller, Program } from "../../program.ts";
import type { Log } from "../../telemetry/log.ts";
import type { Scene } from "../../tools/dispatch.ts";
import type { Answer } from "./answer.ts";
import { explainAnswer, findFault, kindOf } from "./faults.ts";
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

  const create = ({ caller, scene }: Arrival): Server => program.createServer(caller, scene);

  function createFor({ requestInfo }: McpRequestContext): Server {
    const arrival = requestInfo && arrivals.get(requestInfo);
    if (!arrival) throw new Error("a request that did not arrive");
    return create(arrival);
  }

  // Its own words quote headers and bodies.
  const tell = (error: Error) => log.debug("protocol error", { kind: kindOf(error) });

  const modern = createMcpHandler(createFor, {
    legacy: "reject",
    maxSubscriptions: MAX_SUBSCRIPTIONS,
    onerror: tell,
  });

  /** One JSON answer, not a stream of one event: the clients of that era take either, and people read it. */
  async function serveLegacy(arrival: Arrival): Promise<Response> {
    const { request, body } = arrival;
    const server = create(arrival);
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    transport.onerror = tell;
    try {
      await server.connect(transport);
      // It never answers once its client has gone.
      const answered = transport.handleRequest(request, { parsedBody: withoutCancelling(body) });
      return await leavable(answered, request.signal);
    } catch (error) {
      // Ends the calls under way. After an answer there are none, and closing would cost more than leaving it to be collected.
      await server.close();
      throw error;
    }
  }

  async function ask(arrival: Arrival): Promise<Response> {
    const { request, body } = arrival;
    if (!isModern(body) && (await isLegacyRequest(request, body))) return serveLegacy(arrival);
    arrivals.set(request, arrival);
    return modern.fetch(request, { parsedBody: body });
  }

  return {
    async serve(arrival) {
      return findFault(arrival) ?? explainAnswer(await listing.answer(arrival, ask));
    },
    close: () => modern.close(),
  };
}

/** How many of the messages are to be answered. */
export const countRequests = (body: unknown): number =>
  [body].flat().filter((message) => Object.hasOwn(Object(message), "method") && Object.hasOwn(Object(message), "id"))
    .length;

/** Who names a version in every message is of the newer era, right or wrong: the SDK says so, too, after more work. */
function isModern(body: unknown): boolean {
  const { method, params } = Object(body);
  return method !== "initialize" && Object.hasOwn(Object(Object(params)._meta), PROTOCOL_VERSION_META_KEY);
}

/** What a batch cancels of itself would never be answered, nor would the batch; and it can reach nothing else. */
function withoutCancelling(body: unknown): unknown {
  if (!Array.isArray(body)) return body;
  const others = body.filter((message) => Object(message).method !== "notifications/cancelled");
  return others.length > 0 ? others : body;
}
