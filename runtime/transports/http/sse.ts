import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import {
  isJSONRPCRequest,
  type JSONRPCMessage,
  type MessageExtraInfo,
  parseJSONRPCMessage,
  type Transport,
} from "@modelcontextprotocol/server";
import type { Around, Caller, Program } from "../../program.ts";
import type { Scene } from "../../tools/dispatch.ts";
import { type Answer, fault, Gone, Refusal } from "./answer.ts";
import { busy, tooMany } from "./limits.ts";

/** The transport of 2024: answers on one long stream, messages by POST. Credential and filters are those of the stream. */
export interface Sessions {
  open(
    outgoing: ServerResponse,
    headers: Record<string, string>,
    caller: Caller,
    scene: Pick<Scene, "offered" | "refused">,
  ): Promise<void>;
  /** `headers` are those of the message's own request: what it is known by in logs and traces. */
  receive(id: string, caller: Caller, body: unknown, headers: Headers): Answer;
  /** Clients connected now. */
  count(): number;
  close(): void;
}

interface Session {
  caller: Caller;
  transport: StreamTransport;
  used: number;
}

export interface SessionsOptions {
  program: Pick<Program, "createServer">;
  maxSessions: number;
  /** Room for one call of a caller: whether there is any, and the way out again. */
  hasRoom(caller: Caller): boolean;
  enter(caller: Caller): () => void;
  /** Milliseconds after which a call has had its time. */
  patience: number;
  now?: () => number;
}

/** Of one credential, so that nobody takes all there is. */
const MOST_OF_ONE = 32;
const IDLE_MS = 30 * 60_000;
const KEEP_ALIVE_MS = 15_000;
/** A client that does not read must not make us remember all that it was told. */
const MOST_UNREAD = 8 * 1024 * 1024;
/** For the end of a stream to reach its client, before the connection is cut. */
const FAREWELL_MS = 5_000;

export function createSessions(options: SessionsOptions): Sessions {
  const { program, maxSessions, hasRoom, enter, patience, now = () => performance.now() } = options;
  const sessions = new Map<string, Session>();
  const timer = setInterval(() => {
    for (const [id, { transport, used }] of sessions) {
      if (now() - used > IDLE_MS) end(id);
      else transport.keepAlive();
    }
  }, KEEP_ALIVE_MS);
  timer.unref();

  /** Whoever closes first, and however often: what is no session any more is not counted. */
  function end(id: string): void {
    const session = sessions.get(id);
    sessions.delete(id);
    void session?.transport.close();
  }

  /** By the call itself and not by its messages: one that is cancelled has no answer, and an id may come twice. */
  const bound =
    (caller: Caller): Around =>
    async (work, signal) => {
      const leave = enter(caller);
      const stop = new AbortController();
      const cancel = () => stop.abort(signal.reason);
      const late = setTimeout(() => stop.abort(new Error("the call took too long")), patience);
      signal.addEventListener("abort", cancel, { once: true });
      try {
        return await work(stop.signal);
      } finally {
        clearTimeout(late);
        signal.removeEventListener("abort", cancel);
        leave();
      }
    };

  return {
    async open(outgoing, headers, caller, scene) {
      // Who left while we found out who it is has said so already, and will not again.
      if (outgoing.closed || outgoing.destroyed) throw new Gone();
      if (sessions.size >= maxSessions) throw busy();
      const mine = [...sessions.values()].filter((session) => session.caller.id === caller.id).length;
      if (mine >= MOST_OF_ONE) throw tooMany();
      const id = randomUUID();
      const transport = new StreamTransport(outgoing, headers, `/messages?sessionId=${id}`);
      sessions.set(id, { caller, transport, used: now() });
      const closed = new Promise<void>((resolve) => outgoing.once("close", resolve));
      outgoing.once("close", () => end(id));
      try {
        await program.createServer(caller, scene, bound(caller)).connect(transport);
        await closed;
      } finally {
        end(id);
      }
    },

    receive(id, caller, body, headers) {
      const session = sessions.get(id);
      // Another's session is none: it is not even told that there is one.
      if (session?.caller.id !== caller.id)
        throw new Refusal(404, "Not Found", ["There is no such session. Connect to /sse again."]);
      let message: JSONRPCMessage;
      try {
        message = parseJSONRPCMessage(body);
      } catch {
        return fault(-32600, "Invalid Request", "The body is no JSON-RPC message.");
      }
      session.used = now();
      if (isJSONRPCRequest(message) && !hasRoom(caller)) throw tooMany();
      const request = new Request("http://localhost/messages", { method: "POST", headers });
      session.transport.onmessage?.(message, { request });
      return { status: 202, headers: { "content-type": "text/plain" }, text: "Accepted" };
    },

    count: () => sessions.size,

    close() {
      clearInterval(timer);
      for (const id of sessions.keys()) end(id);
    },
  };
}

class StreamTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage, extra?: MessageExtraInfo) => void;
  readonly #outgoing: ServerResponse;
  readonly #headers: Record<string, string>;
  readonly #endpoint: string;
  #closed = false;

  constructor(outgoing: ServerResponse, headers: Record<string, string>, endpoint: string) {
    this.#outgoing = outgoing;
    this.#headers = headers;
    this.#endpoint = endpoint;
  }

  async start(): Promise<void> {
    if (this.#closed || this.#outgoing.closed) return;
    this.#outgoing.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
      ...this.#headers,
    });
    this.#write(`event: endpoint\ndata: ${this.#endpoint}\n\n`);
  }

  async send(message: JSONRPCMessage): Promise<void> {
    this.#write(`event: message\ndata: ${JSON.stringify(message)}\n\n`);
  }

  keepAlive(): void {
    this.#write(": still here\n\n");
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#outgoing.end();
    // Who reads nothing never sees the end.
    if (!this.#outgoing.closed) {
      const cut = setTimeout(() => this.#outgoing.destroy(), FAREWELL_MS).unref();
      this.#outgoing.once("close", () => clearTimeout(cut));
    }
    this.onclose?.();
  }

  #write(text: string): void {
    if (this.#closed) return;
    this.#outgoing.write(text);
    if (this.#outgoing.writableLength > MOST_UNREAD) this.#outgoing.destroy();
  }
}
