import { UserError } from "../errors.ts";
import { type ArgumentSchema, fromJsonText, isObject, listNames, readProperties, shorten, show } from "./coerce.ts";
import { applyOlderShapes, type OlderShape, steps } from "./compat.ts";
import { nearest } from "./nearest.ts";

export type { ArgumentSchema } from "./coerce.ts";

/** What the catalog knows of a tool's arguments. */
export interface ArgumentFacts {
  /** The advertised input schema: a closed flat object. */
  schema: ArgumentSchema;
  /** Accepted, never advertised. */
  hidden?: Record<string, ArgumentSchema>;
  /** Older shapes, in order. */
  accepts?: readonly OlderShape[];
  /** What a reference object may carry besides what a rule takes from it: ignored. */
  referenceFields?: readonly string[];
  /** Arguments that become a segment of the path. */
  ids?: readonly string[];
}

/** All that is accepted, advertised or not. */
export const withHidden = ({ schema, hidden }: ArgumentFacts): ArgumentSchema => ({
  ...schema,
  properties: { ...hidden, ...schema.properties },
});

/** An agent mends a few faults at a time; a thousand of them would only fill its context. */
const MOST_PROBLEMS = 12;
/** After so many nobody goes on reading: they would only be counted. */
const MOST_COUNTED = 1000;

/** The arguments a tool runs with, or one UserError that says all that is wrong with the ones given. */
export function readArguments(given: unknown, facts: ArgumentFacts, now: Date): Record<string, unknown> {
  const { accepts = [], referenceFields = [], ids = [] } = facts;
  const schema = withHidden(facts);
  const problems: string[] = [];
  const allowed = new Set<string>();
  const problem = (line: string) => {
    problems.push(line);
    if (problems.length >= MOST_COUNTED) throw new UserError(summarize(problems, [...allowed]));
  };

  const shaped = applyOlderShapes(toObject(given), accepts, referenceFields, schema, problem);
  const args = readProperties(shaped, schema, "", {
    now,
    problem,
    unknown(path, name, value, properties) {
      // Past the last line that is shown only the count matters.
      if (problems.length >= MOST_PROBLEMS) return problem("");
      const shown = path ? properties : (facts.schema.properties ?? {});
      allowed.add(`Allowed${path ? ` in ${toPattern(path)}` : ""}: ${listNames(Object.keys(shown)) || "none"}.`);
      for (const unread of unreadPaths(path ? `${path}.${name}` : name, value, facts)) {
        const advice = problems.length < MOST_PROBLEMS ? hint(unread, path, properties, facts, isWrapper(value)) : "";
        problem(`unknown argument ${JSON.stringify(shorten(unread, 120))}${advice}`);
      }
    },
  });
  for (const name of ids) {
    const id = Object.hasOwn(args, name) ? args[name] : undefined;
    if (typeof id !== "string") continue;
    args[name] = trimInvisible(id);
    if (isNoId(id)) problem(`"${name}" must be an ID as a list tool returns it, got ${show(id)}${about(name, facts)}`);
  }
  if (problems.length > 0) throw new UserError(summarize(problems, [...allowed]));
  return args;
}

function summarize(problems: string[], allowed: string[]): string {
  const more = problems.length - MOST_PROBLEMS;
  const least = problems.length < MOST_COUNTED ? "" : "at least ";
  const cut = more > 0 ? [`and ${least}${more} more`] : [];
  return [...problems.slice(0, MOST_PROBLEMS), ...cut, ...allowed].join("\n");
}

function toObject(given: unknown): Record<string, unknown> {
  const object = typeof given === "string" ? fromJsonText(given) : (given ?? {});
  if (!isObject(object)) throw new UserError(`the arguments must be one JSON object, got ${show(given)}`);
  return object;
}

/** Text that a program wrote in place of an ID it did not have. As part of a path it would reach something else. */
function isNoId(text: string): boolean {
  const core = text.replace(/["'`´‘’“”\\\s\p{Cf}]/gu, "").toLowerCase();
  return ["", ".", "..", "null", "none", "undefined", "nil"].includes(core);
}

/** By hand, because a pattern that ends in `+$` takes forever on an argument made of spaces. */
function trimInvisible(text: string): string {
  const visible = (at: number) => !/[\s\p{Cf}]/u.test(text.charAt(at));
  let [start, end] = [0, text.length];
  while (start < end && !visible(start)) start++;
  while (end > start && !visible(end - 1)) end--;
  return text.slice(start, end);
}

function about(name: string, { schema }: ArgumentFacts): string {
  const description = schema.properties?.[name]?.description;
  return description ? ` (${shorten(description, 200)})` : "";
}

/** The paths that no rule read: `service.name` rather than `service` when a rule takes `service.id`. */
function unreadPaths(path: string, value: unknown, facts: ArgumentFacts): string[] {
  const opened = typeof value === "string" ? fromJsonText(value) : value;
  const inside = readersOf(path, facts).length > 0 ? contents(path, opened, facts) : [];
  const unread = inside.flatMap(([at, content]) => unreadPaths(at, content, facts));
  return unread.length > 0 ? unread : [path];
}

function contents(path: string, value: unknown, { referenceFields }: ArgumentFacts): [path: string, value: unknown][] {
  if (Array.isArray(value)) {
    const items = value.map((item, index): [string, unknown] => [`${path}[${index}]`, item]);
    // A null may be where a rule has taken the item.
    return items.filter(([, item]) => item !== null);
  }
  const fields = isObject(value) ? Object.entries(value) : [];
  const odd = fields.filter(([name]) => !referenceFields?.includes(name));
  return (odd.length > 0 ? odd : fields).map(([name, field]) => [`${path}.${name}`, field]);
}

/** What was probably meant, in today's names even if an older one is nearer. */
function hint(
  unread: string,
  level: string,
  properties: Record<string, ArgumentSchema>,
  facts: ArgumentFacts,
  wraps: boolean,
): string {
  const start = level ? level.length + 1 : 0;
  const dot = unread.lastIndexOf(".");
  const container = dot > start ? unread.slice(0, dot) : "";
  const inside = container === "" ? [] : readersOf(container, facts);
  const [name, today, older] =
    inside.length > 0
      ? [unread.slice(dot + 1), [], inside]
      : [unread.slice(start), Object.keys(properties), readersOf(level, facts)];
  const guess = nearest(name, [...today, ...older.map((reader) => reader.name)]);
  if (guess !== undefined) {
    const to = today.includes(guess) ? guess : older.find((reader) => reader.name === guess)?.to;
    // `query` is like the wrapper `query_model`, and yet nobody who says it means one, unless there is something in it.
    if (to === "*")
      return wraps || name.includes("_") || guess === name ? "; its fields are arguments of their own" : "";
    return `; did you mean "${to}"?`;
  }
  const read = inside.map((reader) => `${reader.name} (as ${reader.to})`);
  return read.length > 0 ? `; inside ${toPattern(container)} only these are read: ${listNames(read)}` : "";
}

const isWrapper = (value: unknown): boolean => isObject(typeof value === "string" ? fromJsonText(value) : value);

/** The names that rules read inside the object at `path`, alone and with the whole way, and where each goes now. */
function readersOf(path: string, { accepts = [] }: ArgumentFacts): { name: string; to: string }[] {
  const prefix = path ? steps(toPattern(path)) : [];
  const readers = accepts.flatMap(([from, to]) => {
    const whole = steps(from);
    if (to === "-" || whole.length <= prefix.length || !prefix.every((name, index) => name === whole[index])) return [];
    const names = whole.slice(prefix.length).filter((name) => name !== "[]");
    return [1, names.length].map((length) => ({ name: names.slice(0, length).join("."), to }));
  });
  return readers.filter(({ name }, index) => name && readers.findIndex((reader) => reader.name === name) === index);
}

function toPattern(path: string): string {
  return path.replace(/\[\d+\]/g, "[]");
}
