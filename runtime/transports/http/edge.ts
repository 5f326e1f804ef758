import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { HttpConfig } from "../../config.ts";
import { findExcess } from "../../json-bounds.ts";
import { isLoopback } from "../../loopback.ts";
import type { Caller, Program } from "../../program.ts";
import type { Product } from "../../provider.ts";
import type { Live } from "../../telemetry/metrics.ts";
import type { Telemetry } from "../../telemetry/telemetry.ts";
import { type Answer, fault, Gone, json, Refusal, refuse, write } from "./answer.ts";
import { readBody } from "./body.ts";
import { createCallers } from "./callers.ts";
import { createGuard } from "./guard.ts";
import { checkHeaders, forward, locate, preflight, requestId } from "./headers.ts";
import { busy, createGate, tooMany } from "./limits.ts";
import { countRequests, createMcp } from "./mcp.ts";
import { createMetadata, METADATA_PATH } from "./metadata.ts";
import { allowedAt, checkKnown, checkMethod } from "./methods.ts";
import { createNarrow } from "./narrow.ts";
import { createSessions } from "./sse.ts";

export interface EdgeOptions<Client> {
  program: Program;
  product: Product<Client>;
  config: HttpConfig;
  /** For callers without a credential; absent where they are refused. */
  own: (() => Caller) | undefined;
  /** Milliseconds after which a request has had its time. */
  patience: number;
  telemetry: Pick<Required<Telemetry>, "served">;
  /** The text of `/metrics`. */
  metrics(live: Live): string;
}

export interface Edge {
  handle(incoming: IncomingMessage, outgoing: ServerResponse): void;
  /** From now on nobody new is served. */
  stop(): void;
  inFlight(): number;
  close(): Promise<void>;
}

/** One request, as far as it is known. */
interface Visit {
  id: string;
  incoming: IncomingMessage;
  outgoing: ServerResponse;
  headers: IncomingHttpHeaders;
  url: URL;
  caller?: Caller;
  leave: (() => void)[];
}

type Route = (visit: Visit) => Promise<Answer | undefined>;

const MAX_BATCH = 50;
/** Bytes of bodies that are held at once. */
const MOST_READ = 64 * 1024 * 1024;
const MOST_READ_OF_ONE = 16 * 1024 * 1024;

/** From a request to its answer: who may call, who is calling, what they may see, how much they may ask. */
export function createEdge<Client>(options: EdgeOptions<Client>): Edge {
  const { program, product, config, own, patience, telemetry, metrics } = options;
  const { log, offered } = program;
  const { provider } = product;
  const guard = createGuard(config, own !== undefined);
  const all = createGate(config.maxCalls, busy);
  const each = createGate(config.maxCallsPerCaller, tooMany);
  const metadata = createMetadata(program, provider, config.publicUrl);
  const narrow = createNarrow(offered, product.catalog, program.calls);
  const mcp = createMcp(program, log);
  const reading = createGate(MOST_READ, busy);
  const readingOfOne = createGate(MOST_READ_OF_ONE, tooMany);
  const sessions = config.sse
    ? createSessions({
        program,
        maxSessions: config.maxSessions,
        hasRoom: ({ id }) => each.hasRoom(id) && all.hasRoom("all"),
        enter,
        patience,
      })
    : undefined;
  const maxBatch = Math.min(MAX_BATCH, config.maxCallsPerCaller, config.maxCalls);
  let stopping = false;

  async function admit(visit: Visit): Promise<Caller> {
    const challenge = (error?: string) => metadata.challenge(visit.headers, error);
    const caller = await callers.admit(visit.headers.authorization, challenge, visit.incoming.socket);
    visit.caller = caller;
    // Who has left meanwhile says so only once.
    if (visit.outgoing.closed) throw new Gone();
    return caller;
  }
  const callers = createCallers({ program, provider, own });

  function enter({ id }: Caller, weight = 1): () => void {
    const leaveEach = each.enter(id, weight);
    try {
      const leaveAll = all.enter("all", weight);
      return () => {
        leaveEach();
        leaveAll();
      };
    } catch (error) {
      leaveEach();
      throw error;
    }
  }

  const read = (visit: Visit, { id }: Caller): Promise<string> =>
    readBody(visit.incoming, (bytes) => {
      visit.leave.push(readingOfOne.enter(id, bytes));
      visit.leave.push(reading.enter("all", bytes));
    });

  const serveMcp: Route = async (visit) => {
    const { incoming, outgoing, headers } = visit;
    const caller = await admit(visit);
    checkKnown(visit.url.pathname, incoming.method ?? "");
    visit.leave.push(enter(caller));
    if (incoming.method === "HEAD") return { status: 200, headers: { "content-type": "application/json" } };
    const scene = { offered: await narrow(headers, caller.scopes) };
    const text = incoming.method === "POST" ? await read(visit, caller) : undefined;
    const body = text === undefined ? undefined : parse(text);
    if (body instanceof Error) return fault(-32700, "Parse error", body.message);
    if (Array.isArray(body) && body.length > maxBatch)
      return fault(-32600, "Invalid Request", `A batch may hold ${maxBatch} messages.`);
    if (Array.isArray(body) && body.length > 1) visit.leave.push(enter(caller, body.length - 1));

    const listens = Object(body).method === "subscriptions/listen";
    const gone = new AbortController();
    const timer = listens ? undefined : setTimeout(() => gone.abort(timedOut()), patience);
    outgoing.once("close", () => {
      // An abort is dear, and every answer closes in the end.
      if (!outgoing.writableFinished) gone.abort(new Gone());
    });
    visit.leave.push(() => clearTimeout(timer));

    let refused = 0;
    const request = new Request("http://localhost/mcp", {
      method: incoming.method ?? "",
      headers: forward(headers, visit.id),
      signal: gone.signal,
    });
    const note = () => {
      refused++;
      callers.forget(caller);
    };
    const answer = await mcp.serve({ request, body, caller, scene: { ...scene, refused: note } });
    // What the others of a batch did has happened, and nobody else will say so.
    if (refused === 0 || refused < countRequests(body)) return answer;
    throw callers.unknown((error) => metadata.challenge(headers, error));
  };

  const routes: Record<string, Route> = {
    "/mcp": serveMcp,
    [METADATA_PATH]: ({ headers }) => metadata.answer(headers),
    [`${METADATA_PATH}/mcp`]: ({ headers }) => metadata.answer(headers),
    [metadata.path]: ({ headers }) => metadata.answer(headers),
    "/healthz": async () => json(200, { status: "ok" }),
    "/readyz": async () => (stopping ? json(503, { status: "stopping" }) : json(200, { status: "ok" })),
    "/metrics": async () => ({
      status: 200,
      headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8" },
      text: metrics({ inFlight: all.inside(), sessions: sessions?.count() ?? 0, credentials: callers.counts() }),
    }),
    ...(sessions && {
      "/sse": async (visit) => {
        const caller = await admit(visit);
        const refused = () => callers.forget(caller);
        const scene = { offered: await narrow(visit.headers, caller.scopes), refused };
        await sessions.open(visit.outgoing, guard.corsHeaders(visit.incoming), caller, scene);
        return undefined;
      },
      "/messages": async (visit) => {
        const caller = await admit(visit);
        visit.leave.push(enter(caller));
        const body = parse(await read(visit, caller));
        if (body instanceof Error) return fault(-32700, "Parse error", body.message);
        for (const leave of visit.leave.splice(0)) leave();
        const id = visit.url.searchParams.get("sessionId") ?? "";
        return sessions.receive(id, caller, body, forward(visit.headers, visit.id));
      },
    }),
  };
  /** Asked by the machinery around us, which calls by address. A page must not read the numbers of a server on this machine. */
  const unguarded = ["/healthz", "/readyz", ...(isLoopback(config.host) ? [] : ["/metrics"])];

  async function answer(visit: Visit): Promise<Answer | undefined> {
    const { incoming, url } = visit;
    const { method = "" } = incoming;
    const route = Object.hasOwn(routes, url.pathname) ? routes[url.pathname] : undefined;
    checkHeaders(incoming);
    if (!unguarded.includes(url.pathname)) guard.check(incoming);
    if (!route)
      throw new Refusal(404, "Not Found", [
        `There is nothing here. The endpoint is /mcp${sessions ? ", or /sse" : ""}.`,
      ]);
    if (method === "OPTIONS") return { status: 204, headers: preflight(allowedAt(url.pathname)) };
    checkMethod(url.pathname, method);
    if (stopping && ![...unguarded, "/metrics"].includes(url.pathname))
      throw new Refusal(503, "Service Unavailable", ["This server is stopping."], {
        "retry-after": "1",
        connection: "close",
      });
    return (await route(visit)) ?? undefined;
  }

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const started = performance.now();
    const id = requestId(incoming.headers["x-request-id"], incoming.headers.authorization);
    const url = locate(incoming.url);
    const visit: Visit = { id, incoming, outgoing, headers: incoming.headers, url, leave: [] };
    let status = 499;
    try {
      const answered = await answer(visit).catch((error: unknown) => settle(error, id));
      if (answered) {
        status = answered.status;
        await write(outgoing, answered, { "x-request-id": id, ...guard.corsHeaders(incoming) });
      } else if (outgoing.headersSent) status = outgoing.statusCode;
      else outgoing.destroy();
    } catch (error) {
      log.warn("an answer could not be written", { request_id: id, error });
      outgoing.destroy();
    } finally {
      for (const leave of visit.leave) leave();
      const route = Object.hasOwn(routes, url.pathname) ? url.pathname : "other";
      const milliseconds = performance.now() - started;
      const { method = "" } = incoming;
      telemetry.served({ route, method, status, milliseconds });
      // Machinery that asks every second would drown the rest.
      const tell = unguarded.includes(route) ? log.debug : log.info;
      tell("served", {
        request_id: id,
        method,
        route,
        status,
        milliseconds: Math.round(milliseconds * 10) / 10,
        caller: visit.caller?.id,
      });
    }
  }

  function settle(error: unknown, id: string): Answer | undefined {
    if (error instanceof Refusal) return refuse(error, provider.writeRefusal);
    if (error instanceof Gone) return undefined;
    log.error("a request failed unexpectedly", { request_id: id, error });
    const said = ["The fault is in this server, and has been logged."];
    return refuse(new Refusal(500, "Internal Server Error", said), provider.writeRefusal);
  }

  return {
    handle: (incoming, outgoing) => void handle(incoming, outgoing),
    stop: () => {
      stopping = true;
    },
    inFlight: () => all.inside() + callers.admitting(),
    close: async () => {
      await mcp.close();
      sessions?.close();
    },
  };
}

const timedOut = (): Refusal =>
  new Refusal(504, "Gateway Timeout", ["The call took longer than this server waits. A write may have taken effect."]);

function parse(text: string): unknown {
  const excess = findExcess(text);
  if (excess !== undefined) return new Error(`The body ${excess}.`);
  try {
    return JSON.parse(text);
  } catch {
    return new Error("The body is not JSON.");
  }
}
