import { type ArgumentSchema, fromJsonText, isBlank, isObject } from "./coerce.ts";

/** An argument that came under two of its names, with different values: whichever were taken, the other would be lost in silence. */
export interface Twice {
  /** Takes the line that says so; reading goes on, so that all faults are told at once. */
  problem(line: string): void;
  /** Where a value that was moved stands now, and under what name it was given. */
  origins: Map<string, string>;
}

export function refuseTwice({ problem, origins }: Twice, one: string, other: string, today: readonly string[]): void {
  const [first, second] = [one, other].map((path) => JSON.stringify(asGiven(path, origins)));
  const advice = today.length > 0 ? today.map((name) => JSON.stringify(name)).join(" and ") : "one of them";
  problem(`${first} and ${second} are the same argument, given with different values: give only ${advice}`);
}

/** `incident.title` was `create_model.incident.title` before it was taken out of there. */
export function asGiven(path: string, origins: Twice["origins"]): string {
  for (let end = path.length; end > 0; end = Math.max(path.lastIndexOf(".", end - 1), path.lastIndexOf("[", end - 1))) {
    const origin = origins.get(path.slice(0, end));
    if (origin !== undefined) return origin + path.slice(end);
  }
  return path;
}

/** Whether an argument that takes both would read the same: `"5"` and 5, `x` and `["x"]`, JSON as text or not, words of an enum in any case. */
export function isSame(one: unknown, other: unknown, schema?: ArgumentSchema): boolean {
  const [first, second] = [one, other].map((value) => JSON.stringify(toPlain(value)));
  const anyCase = (schema?.enum ?? schema?.items?.enum) !== undefined;
  return first === second || (anyCase && first?.toLowerCase() === second?.toLowerCase());
}

function toPlain(value: unknown): unknown {
  if (typeof value === "string") {
    const text = value.trim();
    const parsed = fromJsonText(text);
    if (parsed !== undefined) return toPlain(parsed);
    return /^(true|false)$/i.test(text) ? text.toLowerCase() : text;
  }
  if (Array.isArray(value)) return value.length === 1 ? toPlain(value[0]) : value.map(toPlain);
  if (!isObject(value)) return value === null || value === undefined ? null : String(value);
  const given = Object.entries(value).filter(([, field]) => !isBlank(field));
  return given.map(([name, field]) => [name, toPlain(field)]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
