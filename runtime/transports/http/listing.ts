import { randomUUID } from "node:crypto";
import type { Offered } from "../../tools/catalog.ts";
import type { Answer } from "./answer.ts";
import type { Arrival } from "./mcp.ts";

/** What all remembered answers together may weigh. */
const MOST_BYTES = 8 * 1024 * 1024;
const LONGEST_QUESTION = 4096;

interface Known {
  status: number;
  headers: Record<string, string>;
  /** Around the id. */
  parts: [Buffer, Buffer];
}

/** Lists of tools as prebuilt bytes: the SDK answers a question once, and the same question gets the same answer. */
export function createListing(): {
  answer(arrival: Arrival, ask: (arrival: Arrival) => Promise<Response>): Promise<Answer>;
} {
  /** The least recently asked first. */
  const answers = new Map<string, Known>();
  const numbers = new WeakMap<Offered, number>();
  let lists = 0;
  let bytes = 0;
  /** In the place of the id, where no other text of an answer can be mistaken for it. */
  const mark = randomUUID();

  function keyOf({ request, scene: { offered } }: Arrival, question: Record<string, unknown>): string {
    const number = numbers.get(offered) ?? ++lists;
    numbers.set(offered, number);
    return JSON.stringify([number, RELEVANT.map((name) => request.headers.get(name)), withoutTraces(question)]);
  }

  function keep(key: string, known: Known): void {
    if (key.length > LONGEST_QUESTION) return;
    answers.set(key, known);
    bytes += weigh(key, known);
    for (const [oldest, one] of answers) {
      if (bytes <= MOST_BYTES) return;
      answers.delete(oldest);
      bytes -= weigh(oldest, one);
    }
  }

  return {
    async answer(arrival, ask) {
      const { id, ...question } = Object(arrival.body);
      if (question.method !== "tools/list" || !(typeof id === "string" || Number.isSafeInteger(id)))
        return ask(arrival);
      const key = keyOf(arrival, question);
      const known = answers.get(key);
      if (known) {
        answers.delete(key);
        answers.set(key, known);
        return render(known, id);
      }
      const response = await ask({ ...arrival, body: { ...question, id: mark } });
      const { status } = response;
      const headers = Object.fromEntries(response.headers);
      const text = await response.text();
      const [before = "", after] = text.split(JSON.stringify(mark));
      if (after === undefined) return { status, headers, text };
      const fresh: Known = { status, headers, parts: [Buffer.from(before), Buffer.from(after)] };
      if (response.ok && !answers.has(key)) keep(key, fresh);
      return render(fresh, id);
    },
  };
}

/** All that the answer may depend on besides the body. */
const RELEVANT = ["accept", "content-type", "mcp-protocol-version", "mcp-method", "mcp-name", "mcp-session-id"];

/** Different in every request, and nothing that an answer depends on. */
const TRACES = ["traceparent", "tracestate", "baggage", "progressToken"];

function withoutTraces(question: Record<string, unknown>): unknown {
  const { params } = question;
  const meta = Object(params)._meta;
  if (typeof meta !== "object" || meta === null) return question;
  const kept = Object.entries(meta).filter(([name]) => !TRACES.includes(name));
  return { ...question, params: { ...Object(params), _meta: Object.fromEntries(kept) } };
}

const weigh = (key: string, { parts }: Known): number => 2 * key.length + parts[0].length + parts[1].length;

const render = ({ status, headers, parts: [before, after] }: Known, id: string | number): Answer => ({
  status,
  headers,
  bytes: [before, Buffer.from(JSON.stringify(id)), after],
});
