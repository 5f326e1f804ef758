import { sayWanted } from "../../invalid-params.ts";
import { isObject } from "../../tools/coerce.ts";
import { type Answer, fault, json } from "./answer.ts";
import type { Arrival } from "./mcp.ts";

const INVALID = -32602;

/**
 * What the SDK would say in fewer words, or in too many: a call that names no tool, arguments that are no object. In a
 * batch each message has its own answer, which one that is wrong must not take from the others.
 */
export function findFault({ body, request }: Pick<Arrival, "body" | "request">): Answer | undefined {
  const batch = Array.isArray(body);
  const twice = batch ? findTwice(body) : undefined;
  if (twice !== undefined) {
    return fault(
      -32600,
      "Invalid Request",
      `Two messages of the batch have the id ${twice}; one answer would be lost.`,
    );
  }
  for (const message of [body].flat()) {
    const { id, jsonrpc, method, params } = Object(message);
    const known = typeof id === "string" || Number.isSafeInteger(id) ? id : null;
    const malformed = jsonrpc === "2.0" && typeof method === "string" ? findMalformed(params) : undefined;
    // Of the newer era, which has no such method: the SDK says so.
    const judged = !batch && (method !== "initialize" || !request.headers.has("mcp-protocol-version"));
    const own = judged && Object.hasOwn(FAULTS, method) ? FAULTS[method]?.(Object(params)) : undefined;
    const details = malformed ?? own;
    if (details !== undefined) return fault(INVALID, "Invalid params", details, known);
  }
  return undefined;
}

/** As JSON, for 1 and "1" are two. */
function findTwice(batch: unknown[]): string | undefined {
  const seen = new Set<string>();
  for (const { id, method } of batch.map(Object)) {
    if (id === undefined || id === null || method === undefined) continue;
    const shown = JSON.stringify(id);
    if (seen.has(shown)) return shown.slice(0, 80);
    seen.add(shown);
  }
  return undefined;
}

/** What the SDK takes for no message at all, whatever the method. */
function findMalformed(params: unknown): string | undefined {
  if (params === undefined) return undefined;
  if (!isObject(params)) return "params must be an object.";
  const { _meta: meta } = Object(params);
  if (meta === undefined) return undefined;
  if (!isObject(meta)) return "params._meta must be an object.";
  const { progressToken: token } = meta;
  if (token === undefined || typeof token === "string" || Number.isSafeInteger(token)) return undefined;
  return "params._meta.progressToken must be a string or a whole number.";
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

/** An error is shorter; results are not read again. */
const LONGEST_FAULT = 4096;

/** Parameters that are refused are a 400 that names them, whichever part of the SDK refused them. */
export async function explainAnswer(answer: Answer): Promise<Answer> {
  if (answer instanceof Response) {
    if (answer.headers.get("content-type")?.startsWith("text/event-stream")) return answer;
    const text = await answer.text();
    return explain(text) ?? { status: answer.status, headers: Object.fromEntries(answer.headers), text };
  }
  const { text, bytes = [] } = answer;
  const length = bytes.reduce((sum, part) => sum + part.length, 0);
  return explain(text ?? (length > LONGEST_FAULT ? "" : Buffer.concat(bytes).toString())) ?? answer;
}

function explain(text: string): Answer | undefined {
  if (text.length > LONGEST_FAULT || !text.includes(`${INVALID}`)) return undefined;
  const { id = null, error } = Object(JSON.parse(text));
  if (error?.code !== INVALID) return undefined;
  const { details, envelope, ...rest } = Object(error.data);
  const said = String(details ?? sayEnvelope(Object(envelope)) ?? error.message).replace(/^Invalid params: /, "");
  const told = { code: INVALID, message: "Invalid params", data: { ...rest, details: said } };
  return json(400, { jsonrpc: "2.0", error: told, id });
}

/** What the newer era wants in `_meta`, one thing or several. */
function sayEnvelope({ key, problem, missing }: Record<string, unknown>): string | undefined {
  if (typeof key === "string") return `params._meta[${JSON.stringify(key)}] ${sayWanted(String(problem))}.`;
  if (Array.isArray(missing)) return `Missing in params, for this version of the protocol: ${missing.join(", ")}.`;
  return undefined;
}

/** The SDK's word for what was wrong, or the beginning of its sentence up to where it begins to quote. */
export function kindOf(error: Error): string {
  const [, cell] = /^Rejected [^(:]*\(([a-z-]+)\)/.exec(error.message) ?? [];
  if (cell !== undefined) return cell;
  const [said = ""] = /^[A-Za-z][A-Za-z ,-]*/.exec(error.message) ?? [];
  return said.trim() || error.name;
}
