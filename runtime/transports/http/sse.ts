import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import {
  isJSONRPCRequest,
  type JSONRPCMessage,
  parseJSONRPCMessage,
  type Transport,
} from "@modelcontextprotocol/server";
import type { Caller, Program } from "../../program.ts";
import type { Scene } from "../../tools/dispatch.ts";
import { type Answer, fault, Refusal } from "./answer.ts";
import { busy } from "./limits.ts";

/** The transport of 2024: answers on one long stream, messages by POST. Credential and filters are those of the stream. */
export interface Sessions {
  open(
    outgoing: ServerResponse,
    headers: Record<string, string>,
    caller: Caller,
    scene: Pick<Scene, "offered">,
  ): Promise<void>;
  /** `enter` is asked for room for each call, and what it gives is called when the call has its answer. */
  receive(id: string, caller: Caller, body: unknown, enter: () => () => void): Answer;
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
  program: Program;
  maxSessions: number;
  now?: () => number;
}

const IDLE_MS = 30 * 60_000;
const KEEP_ALIVE_MS = 15_000;
/** A client that does not read must not make us remember all that it was told. */
const MOST_UNREAD = 8 * 1024 * 1024;

export function createSessions({ program, maxSessions, now = () => performance.now() }: SessionsOptions): Sessions {
  const sessions = new Map<string, Session>();
  const timer = setInterval(() => {
    for (const { transport, used } of sessions.values()) {
      if (now() - used > IDLE_MS) void transport.close();
      else transport.keepAlive();
    }
  }, KEEP_ALIVE_MS);
  timer.unref();

  return {
    async open(outgoing, headers, caller, scene) {
      if (sessions.size >= maxSessions) throw busy();
      const id = randomUUID();
      const transport = new StreamTransport(outgoing, headers, `/messages?sessionId=${id}`);
      sessions.set(id, { caller, transport, used: now() });
      outgoing.once("close", () => {
        sessions.delete(id);
        void transport.close();
      });
      await program.createServer(caller, scene).connect(transport);
      await new Promise<void>((resolve) => outgoing.once("close", resolve));
    },

    receive(id, caller, body, enter) {
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
      session.transport.receive(message, isJSONRPCRequest(message) ? enter : undefined);
      return { status: 202, headers: { "content-type": "text/plain" }, text: "Accepted" };
    },

    count: () => sessions.size,

    close() {
      clearInterval(timer);
      for (const { transport } of sessions.values()) void transport.close();
    },
  };
}

class StreamTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  readonly #outgoing: ServerResponse;
  readonly #headers: Record<string, string>;
  readonly #endpoint: string;
  /** Calls that have no answer yet. */
  readonly #pending = new Map<string | number, () => void>();
  #closed = false;

  constructor(outgoing: ServerResponse, headers: Record<string, string>, endpoint: string) {
    this.#outgoing = outgoing;
    this.#headers = headers;
    this.#endpoint = endpoint;
  }

  async start(): Promise<void> {
    this.#outgoing.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
      ...this.#headers,
    });
    this.#write(`event: endpoint\ndata: ${this.#endpoint}\n\n`);
  }

  receive(message: JSONRPCMessage, enter: (() => () => void) | undefined): void {
    if (enter && isJSONRPCRequest(message)) {
      const leave = enter();
      this.#pending.get(message.id)?.();
      this.#pending.set(message.id, leave);
    }
    this.onmessage?.(message);
  }

  async send(message: JSONRPCMessage): Promise<void> {
    const id = "id" in message && !("method" in message) ? message.id : undefined;
    if (id !== undefined) this.#settle(id);
    this.#write(`event: message\ndata: ${JSON.stringify(message)}\n\n`);
  }

  keepAlive(): void {
    this.#write(": still here\n\n");
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const id of [...this.#pending.keys()]) this.#settle(id);
    this.#outgoing.end();
    this.onclose?.();
  }

  #settle(id: string | number): void {
    this.#pending.get(id)?.();
    this.#pending.delete(id);
  }

  #write(text: string): void {
    if (this.#closed) return;
    this.#outgoing.write(text);
    if (this.#outgoing.writableLength > MOST_UNREAD) this.#outgoing.destroy();
  }
}
