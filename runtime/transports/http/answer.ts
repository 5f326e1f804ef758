import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Provider, Refused } from "../../provider.ts";

/** What goes back to whoever asked. A `Response` is the SDK's; it may be a stream. */
export type Answer = Written | Response;

interface Written {
  status: number;
  headers?: Record<string, string>;
  text?: string;
  /** In the place of a text: what was made before, in pieces. */
  bytes?: readonly Buffer[];
}

/** Nobody is left to answer. */
export class Gone extends Error {}

/** Answered in the form that REST clients of the provider know. */
export class Refusal extends Error implements Refused {
  readonly status: number;
  readonly errors: string[];
  readonly headers: Record<string, string>;
  constructor(status: number, message: string, errors: string[] = [], headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return { status, headers: { "content-type": "application/json", ...headers }, text: JSON.stringify(value) };
}

export function refuse(refusal: Refusal, write: NonNullable<Provider<never>["writeRefusal"]> = writePlainly): Answer {
  const { status, message, errors, headers } = refusal;
  return json(status, write({ status, message, errors }), headers);
}

const writePlainly = ({ status, message, errors }: Refused): object => ({ error: { code: status, message, errors } });

/** A fault of the protocol, as JSON-RPC says it. */
export function fault(code: number, message: string, details: string, id: string | number | null = null): Answer {
  return json(400, { jsonrpc: "2.0", error: { code, message, data: { details } }, id });
}

/** Writes it, and resolves when the last byte is handed over or nobody wants it any more. */
export async function write(outgoing: ServerResponse, answer: Answer, extra: Record<string, string>): Promise<void> {
  if (!(answer instanceof Response)) {
    const { status, text = "", bytes = text } = answer;
    return end(outgoing, status, { ...answer.headers, ...extra }, bytes);
  }
  const headers = { ...Object.fromEntries(answer.headers), ...extra };
  const streams = answer.headers.get("content-type")?.startsWith("text/event-stream");
  if (!streams || !answer.body) return end(outgoing, answer.status, headers, await answer.text());
  outgoing.writeHead(answer.status, headers);
  outgoing.flushHeaders();
  // Whoever leaves in the middle of a stream ends it: that is no fault of anyone.
  await pipeline(Readable.fromWeb(answer.body), outgoing).catch(() => {});
}

type Body = string | readonly Buffer[];

function end(outgoing: ServerResponse, status: number, headers: Record<string, string>, body: Body): void {
  const length = body === "" && status !== 200 ? {} : { "content-length": String(lengthOf(body)) };
  outgoing.writeHead(status, { ...headers, ...length });
  if (typeof body === "string") return void outgoing.end(body);
  outgoing.cork();
  for (const part of body) outgoing.write(part);
  outgoing.end();
}

const lengthOf = (body: Body): number =>
  typeof body === "string" ? Buffer.byteLength(body) : body.reduce((sum, part) => sum + part.length, 0);
