import type { List } from "../http/paginate.ts";
import type { Results } from "../provider.ts";

type Value = Record<string, unknown>;

/** What a tool answered, under the names that callers of this provider look for; as it is where it names none. */
export const envelop = (results: Results | undefined, data: unknown): Value =>
  results ? { [results.success]: true, [results.data]: data } : { ...Object(data) };

export const envelopError = (results: Results, text: string): Value => ({
  [results.success]: false,
  [results.error]: text,
  [results.data]: null,
});

/** A list under its own name, with the page it stands on, counted as callers of this provider count. */
export function nameList(
  { success: _success, data: _data, error: _error, message: _message, ...names }: Results,
  shaped: Value & { response: unknown[] },
  { rows = "rows", size = names.size }: { rows?: string | undefined; size?: string | undefined },
  { items, more, page }: List,
): Value {
  // A list that comes whole says how long it is; callers who count want it said.
  const whole = page === undefined && more === false ? items.length : undefined;
  const { response, total = whole, ...rest } = shaped;
  const at = page ?? { number: 1, size: response.length };
  return {
    [rows]: response,
    ...(names.total !== undefined && total !== undefined && { [names.total]: total }),
    ...(names.page !== undefined && { [names.page]: at.number }),
    ...(size !== undefined && { [size]: at.size }),
    ...rest,
  };
}

/** What is inside, for people at a terminal: the answer, or the words of an error. */
export function openEnvelope(results: Results | undefined, whole: Value): { answer: Value } | { error: string } {
  if (!results) return { answer: whole };
  if (whole[results.success] !== true) return { error: String(whole[results.error]) };
  const data = whole[results.data];
  return { answer: typeof data === "object" && data !== null ? { ...data } : { [results.data]: data } };
}
