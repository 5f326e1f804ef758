import { randomUUID } from "node:crypto";
import type { Offered } from "../../tools/catalog.ts";
import type { Answer } from "./answer.ts";
import type { Arrival } from "./mcp.ts";

/** Different questions that are remembered per list of tools. */
const MOST = 50;
const LONGEST_QUESTION = 4096;

interface Known {
  status: number;
  headers: Record<string, string>;
  /** Around the id. */
  parts: [string, string];
}

/** Lists of tools as prebuilt bytes: the SDK answers a question once, and the same question gets the same answer. */
export function createListing(): {
  answer(arrival: Arrival, ask: (arrival: Arrival) => Promise<Response>): Promise<Answer>;
} {
  const answers = new WeakMap<Offered, Map<string, Known>>();
  /** In the place of the id, where no other text of an answer can be mistaken for it. */
  const mark = randomUUID();

  return {
    async answer(arrival, ask) {
      const { body, request, scene } = arrival;
      const question = Object(body);
      const { id, ...rest } = question;
      if (question.method !== "tools/list" || (typeof id !== "string" && typeof id !== "number")) return ask(arrival);
      const headers = RELEVANT.map((name) => request.headers.get(name));
      const key = JSON.stringify([headers, rest]);
      const of = answers.get(scene.offered) ?? new Map<string, Known>();
      answers.set(scene.offered, of);
      const known = of.get(key);
      if (known) return render(known, id);
      if (key.length > LONGEST_QUESTION) return ask(arrival);
      const response = await ask({ ...arrival, body: { ...rest, id: mark } });
      const text = await response.text();
      const [before, after] = text.split(JSON.stringify(mark));
      const fresh: Known = {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        parts: [before ?? "", after ?? ""],
      };
      if (after === undefined) return { status: response.status, headers: fresh.headers, text };
      if (response.ok && of.size < MOST) of.set(key, fresh);
      return render(fresh, id);
    },
  };
}

/** All that the answer may depend on besides the body. */
const RELEVANT = ["accept", "content-type", "mcp-protocol-version", "mcp-method", "mcp-name", "mcp-session-id"];

const render = ({ status, headers, parts: [before, after] }: Known, id: string | number): Answer => ({
  status,
  headers,
  text: before + JSON.stringify(id) + after,
});
