import { UpstreamError } from "../errors.ts";
import { isList, type List } from "../http/paginate.ts";
import type { CallFacts, Calls, Results } from "../provider.ts";
import { envelop, envelopError, nameList } from "./envelope.ts";

export type ResultForm = "both" | "text" | "structured";

export interface ResultRules {
  form: ResultForm;
  maxBytes: number;
}

export interface ToolResult {
  [key: string]: unknown;
  content: { type: "text"; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: boolean;
}

type Value = Record<string, unknown>;

/** What a tool returned, as the caller gets it. */
export function shapeResult(
  value: unknown,
  tool: { name: string; title: string; args: Value; idFilters?: readonly string[]; writes?: boolean },
  facts: CallFacts,
  { trim, results }: Pick<Calls, "trim" | "results">,
  rules: ResultRules,
): ToolResult {
  const project = projection(facts.keep, trim);
  const finish = (data: unknown) => wrap(envelop(results, data), rules.form);
  if (isList(value)) {
    const shaped = shapeList(value, project, rules.maxBytes, tool.writes ? DONE : NO_CURSOR);
    const byId = tool.idFilters?.filter((name) => tool.args[name] !== undefined) ?? [];
    // An ID that does not exist is no error to an API; an agent that gave a name would take this for an answer.
    if (value.items.length === 0 && byId.length > 0) {
      shaped.response_summary += ` ${byId.join(", ")}: IDs only, not names; one that does not exist matches nothing.`;
    }
    return finish(results ? nameList(results, shaped, facts, value) : shaped);
  }
  if (facts.result === "done" && (value === undefined || value === null)) {
    const ids = Object.fromEntries((facts.ids ?? []).map((id) => [id, tool.args[id]]));
    return finish({ [results?.message ?? "done"]: facts.done ?? tool.title, ...ids });
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return finish(project(value));
  // An envelope is an object, whatever stands in it.
  if (results && value !== undefined && value !== null) return finish(value);
  throw new UpstreamError("The API answered without the object that its document promises.");
}

/** Why a call failed: words for the model, whatever form results have. */
export function shapeFailure(text: string, results: Results | undefined, form: ResultForm): ToolResult {
  if (!results) return { content: [{ type: "text", text }], isError: true };
  const value = envelopError(results, text);
  return {
    content: [{ type: "text", text: JSON.stringify(value) }],
    ...(form !== "text" && { structuredContent: value }),
    isError: true,
  };
}

const wrap = (value: Value, form: ResultForm): ToolResult => ({
  // A client that takes text only gets the same JSON as one that takes structured results.
  content: form === "structured" ? [] : [{ type: "text", text: JSON.stringify(value) }],
  ...(form !== "text" && { structuredContent: value }),
});

const NO_CURSOR = "There is no cursor for the rest: narrow the filters, or read them singly.";
/** Nobody should repeat a write to see the end of its answer. */
const DONE = "All of it was carried out; only the answer is cut.";

/** Whole items are dropped from the end until the rest fits; the caller is told, and where to go on. */
function shapeList(list: List, project: (item: object) => Value, maxBytes: number, without: string) {
  const response: unknown[] = [];
  let bytes = "]".length;
  for (const item of list.items) {
    const shaped = typeof item === "object" && item !== null ? project(item) : item;
    bytes += Buffer.byteLength(JSON.stringify(shaped)) + ",".length;
    // One item is always handed out: an empty page would lead nowhere.
    if (bytes > maxBytes && response.length > 0) break;
    response.push(shaped);
  }
  const dropped = list.items.length - response.length;
  const next = dropped > 0 || list.more !== false ? list.cursorAfter(response.length) : undefined;
  return {
    response,
    response_summary: summarise(
      response.length,
      dropped,
      list,
      next === undefined ? without : `Go on with cursor ${JSON.stringify(next)}.`,
      maxBytes,
    ),
    ...(next !== undefined && { next_cursor: next }),
    ...(list.total !== undefined && { total: list.total }),
    ...list.extra,
  };
}

function summarise(count: number, dropped: number, list: List, goOn: string, maxBytes: number): string {
  const of = list.total === undefined || list.total <= count ? "" : ` of ${list.total}`;
  const none = list.more === false ? "Nothing found." : "Nothing on this page.";
  const found = count === 0 ? none : `${count}${of} ${count === 1 && of === "" ? "result" : "results"}.`;
  if (dropped > 0) return `${found} ${dropped} more were left out to stay within ${maxBytes} bytes. ${goOn}`;
  if (list.more === true) return `${found} More exist. ${goOn}`;
  if (list.more === "unknown") return `${found} More may exist. ${goOn}`;
  return found;
}

/** Keeps the fields worth an agent's tokens. Without `keep` an object stays as the API sent it. */
function projection(keep: readonly string[] | undefined, trim: Calls["trim"]): (item: object) => Value {
  if (!keep) return (item) => ({ ...item });
  const fields = keep.map((field) => ({ name: field.replace(/\.\*$/, ""), whole: field.endsWith(".*") }));
  return (item) => {
    const kept: Value = {};
    const given = new Map(Object.entries(item));
    for (const { name, whole } of fields) {
      const value = clean(given.get(name), whole ? undefined : trim);
      if (value !== undefined) kept[name] = value;
    }
    return kept;
  };
}

/** Drops nulls and empty arrays, and from references what only a machine would follow. */
function clean(value: unknown, trim: Calls["trim"]): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item) => clean(item, trim) ?? null);
  if (typeof value !== "object") return value;
  const type: unknown = "type" in value ? value.type : undefined;
  const drop = trim && typeof type === "string" && type.endsWith(trim.suffix) ? trim.drop : [];
  const kept: [string, unknown][] = [];
  for (const [name, field] of Object.entries(value)) {
    const cleaned = drop.includes(name) ? undefined : clean(field, trim);
    if (cleaned !== undefined) kept.push([name, cleaned]);
  }
  return Object.fromEntries(kept);
}
