import { UserError } from "../errors.ts";
import { type ArgumentSchema, fromJsonText, isBlank, isObject, show } from "./coerce.ts";
import { asGiven, isSame, refuseTwice, type Twice } from "./twice.ts";

/** `[from, to]`: where an older shape had a value and where it goes now; `*` unwraps, `-` leaves out. */
export type OlderShape = readonly [from: string, to: string];

interface Rule {
  /** `assignments[].assignee.id` is `assignments`, `[]`, `assignee`, `id`. */
  from: string[];
  to: string[];
  /** How many leading steps both share, up to their last common array: its items are rewritten in place. */
  shared: number;
  /** `service.id` to `service`: the container gives way to what is in it. */
  collapses: boolean;
}

/** Every rule, and what may be left behind in an object that a rule has read. */
interface Rules extends Twice {
  all: Rule[];
  ignored: readonly string[];
}

/** What a path led to, and what stays where it was; undefined when nothing does. */
interface Taken {
  found: unknown[];
  rest: unknown;
}

/**
 * Brings older shapes of the same arguments into today's. `schema` holds the names of today: where an older name is
 * also one of them, a value moves only if it has the older shape. Nothing given is changed or lost: what no rule reads
 * stays, and what is given twice with different values is a problem.
 */
export function applyOlderShapes(
  given: Record<string, unknown>,
  accepts: readonly OlderShape[],
  referenceFields: readonly string[],
  schema?: ArgumentSchema,
  problem: (line: string) => void = refuse,
): Record<string, unknown> {
  if (accepts.length === 0) return given;
  const all = compileAll(accepts);
  const rules: Rules = { all, ignored: referenceFields, problem, origins: new Map() };
  return all.reduce((args, rule) => {
    if (rule.to[0] === "*") return unwrap(args, rule, rules, schema);
    return within(args, 0, "", rule, rules, schema);
  }, given);
}

function refuse(line: string): never {
  throw new UserError(line);
}

export function steps(path: string): string[] {
  return path.split(".").flatMap((part) => (part.endsWith("[]") ? [part.slice(0, -2), "[]"] : [part]));
}

const compiled = new WeakMap<readonly OlderShape[], Rule[]>();

/** Once for a tool: those of one are read with every call. */
function compileAll(accepts: readonly OlderShape[]): Rule[] {
  const known = compiled.get(accepts);
  if (known) return known;
  const rules = accepts.map(([from, to]) => compile(steps(from), steps(to)));
  compiled.set(accepts, rules);
  return rules;
}

function compile(from: string[], to: string[]): Rule {
  const shared = sharedArrays(from, to);
  const names = from.slice(shared).filter((step) => step !== "[]");
  return { from, to, shared, collapses: to.slice(shared).every((step, index) => step === names[index]) };
}

function sharedArrays(from: string[], to: string[]): number {
  const parting = to.findIndex((step, index) => step !== from[index]);
  return to.slice(0, parting === -1 ? to.length : parting).lastIndexOf("[]") + 1;
}

function within(
  object: Record<string, unknown>,
  at: number,
  /** Where `object` stands: `overrides[1]`. */
  path: string,
  rule: Rule,
  rules: Rules,
  known: ArgumentSchema | undefined,
): Record<string, unknown> {
  const name = rule.from[at];
  if (at >= rule.shared || name === undefined) return move(object, at, path, rule, rules, known);
  if (!Object.hasOwn(object, name)) return object;
  const inArray = rule.from[at + 1] === "[]";
  const property = step(known, name);
  const next = inArray ? step(property, "[]") : property;
  const rewrite = (value: unknown, index = 0) => {
    const opened = open(value, next);
    const place = join(path, inArray ? `${name}[${index}]` : name);
    return isObject(opened) ? within(opened, at + (inArray ? 2 : 1), place, rule, rules, next) : value;
  };
  const container = open(object[name], property);
  if (!inArray) return { ...object, [name]: rewrite(container) };
  if (Array.isArray(container)) return { ...object, [name]: container.map(rewrite) };
  return isObject(container) ? { ...object, [name]: [rewrite(container)] } : object;
}

function move(
  object: Record<string, unknown>,
  at: number,
  path: string,
  rule: Rule,
  rules: Rules,
  known: ArgumentSchema | undefined,
): Record<string, unknown> {
  const { found, rest } = takeProperty(object, at, rule, rules, known);
  if (rule.to[0] === "-") return rest;
  const target = rule.to.slice(at);
  const value = rule.from.includes("[]", at) ? found : found[0];
  if (found.length === 0 || isBlank(value)) return rest;
  // A container that keeps more than was read from it can not give way: it is refused as it is.
  if (rule.collapses && valueAt(rest, target) !== undefined) return object;
  const source = join(path, nameSource(object, rule.from.slice(at)));
  const place = join(path, print(target));
  const present = valueAt(rest, target);
  if (!isGiven(present)) {
    rules.origins.set(place, asGiven(source, rules.origins));
    return put(rest, target, value);
  }
  const property = target.reduce(step, known);
  if (isGiven(value) && !isSame(value, present, property)) refuseTwice(rules, source, place, [place]);
  return rest;
}

function unwrap(
  object: Record<string, unknown>,
  rule: Rule,
  rules: Rules,
  known: ArgumentSchema | undefined,
): Record<string, unknown> {
  const { found, rest } = takeProperty(object, 0, rule, rules, known);
  const value = open(found[0], undefined);
  if (isBlank(value)) return rest;
  const name = rule.from.join(".");
  if (!isObject(value)) throw new UserError(`"${name}" must be an object, got ${show(value)}`);
  const inner = Object.entries(value).filter(([key, field]) => {
    // Clients that send a whole model send its empty fields too: a null in there asks for nothing.
    if (field === null) return false;
    const source = `${name}.${key}`;
    if (!Object.hasOwn(rest, key) || !isGiven(rest[key])) {
      rules.origins.set(key, asGiven(source, rules.origins));
      return true;
    }
    const today = namesToday(key, rules, known);
    if (today && isGiven(field) && !isSame(field, rest[key], step(known, key))) refuseTwice(rules, source, key, today);
    return false;
  });
  return { ...rest, ...Object.fromEntries(inner) };
}

/** Where what stands under a name goes in the end; undefined where it does not matter, or is refused as unknown anyway. */
function namesToday(key: string, { all }: Rules, schema: ArgumentSchema | undefined): string[] | undefined {
  if (schema?.properties && Object.hasOwn(schema.properties, key)) return [key];
  const readers = all.filter(({ from, to }) => from[0] === key && to[0] !== "-");
  const known = schema === undefined || readers.length > 0;
  const names = readers.filter(({ to }) => to[0] !== "*").map(({ to }) => print(to));
  return known ? [...new Set(names)] : undefined;
}

/** Takes what the rule points at out of `object`, which itself is never left out. */
function takeProperty(
  object: Record<string, unknown>,
  at: number,
  rule: Rule,
  rules: Rules,
  known: ArgumentSchema | undefined,
): { found: unknown[]; rest: Record<string, unknown> } {
  const name = rule.from[at] ?? "";
  if (!Object.hasOwn(object, name)) return { found: [], rest: object };
  const { [name]: value, ...others } = object;
  const { found, rest } = take(value, at + 1, rule, rules, step(known, name));
  return { found, rest: rest === undefined ? others : { ...object, [name]: rest } };
}

function take(value: unknown, at: number, rule: Rule, rules: Rules, known: ArgumentSchema | undefined): Taken {
  const untouched = { found: [], rest: value };
  const name = rule.from[at];
  if (name === undefined)
    return known && !movesAnyway(value, rule, known) ? untouched : { found: [value], rest: undefined };
  const opened = open(value, rule.collapses ? undefined : known);
  if (name === "[]") {
    if (isBlank(opened)) return { found: [], rest: undefined };
    const items = Array.isArray(opened) ? opened : [opened];
    return gather(items, value, (item) => take(item, at + 1, rule, rules, known?.items));
  }
  if (isBlank(opened)) return { found: [null], rest: undefined };
  if (typeof opened === "string" || typeof opened === "number") {
    return isLeaf(at, rule, rules, known) ? { found: [opened], rest: undefined } : untouched;
  }
  if (Array.isArray(opened)) {
    const [only] = opened;
    if (known || opened.length !== 1 || Array.isArray(only)) return untouched;
    const taken = take(only, at, rule, rules, known);
    return taken.found.length > 0 ? taken : untouched;
  }
  if (!isObject(opened)) return untouched;
  if (!Object.hasOwn(opened, name))
    return Object.keys(opened).length > 0 || known ? untouched : { found: [], rest: undefined };
  const taken = takeProperty(opened, at, rule, rules, known);
  if (taken.found.length === 0) return untouched;
  const read = readersOf(rule.from.slice(0, at), rules).map(({ from }) => from[at]);
  const spent = Object.entries(taken.rest).every(
    ([key, field]) => field === null || (rules.ignored.includes(key) && !read.includes(key)),
  );
  return spent && known?.type !== "object" ? { found: taken.found, rest: undefined } : taken;
}

/** A name of today keeps its value, unless the rule is there to take the value apart. */
function movesAnyway(value: unknown, rule: Rule, known: ArgumentSchema): boolean {
  if (rule.to[0] === "*") return known.type !== "object" && isObject(open(value, known));
  return rule.collapses;
}

function gather(items: unknown[], whole: unknown, takeOne: (item: unknown) => Taken): Taken {
  const taken = items.map(takeOne);
  const found = taken.flatMap((one) => one.found);
  if (taken.every((one) => one.rest === undefined)) return { found, rest: undefined };
  // Nulls keep the places, so that an error names the item that was given.
  return { found, rest: found.length === 0 ? whole : taken.map((one) => one.rest ?? null) };
}

/**
 * `service: "P1"` where `service.id` was expected. Not for a name of today, not to leave something out, and not if
 * other rules read the same object: then nobody can tell which of its values the text is.
 */
function isLeaf(at: number, rule: Rule, rules: Rules, known: ArgumentSchema | undefined): boolean {
  if (rule.collapses) return true;
  const targets = readersOf(rule.from.slice(0, at), rules).map(({ to }) => to.join("."));
  return !known && rule.to[0] !== "-" && targets.every((to) => to === "-" || to === rule.to.join("."));
}

/** The rules that read something inside the object at `path`. */
function readersOf(path: string[], { all }: Rules): Rule[] {
  return all.filter(({ from }) => from.length > path.length && path.every((name, index) => name === from[index]));
}

/** JSON text on the way counts as what it spells out, but text that today is an argument's own stays text. */
function open(value: unknown, known: ArgumentSchema | undefined): unknown {
  if (typeof value !== "string" || known?.type === "string") return value;
  return fromJsonText(value) ?? value;
}

function step(schema: ArgumentSchema | undefined, name: string): ArgumentSchema | undefined {
  if (name === "[]") return schema?.items;
  return schema?.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
}

/** `service.id`, or only `service` where its text was taken for the ID. */
function nameSource(object: Record<string, unknown>, [name = "", ...deeper]: string[]): string {
  const value = Object.hasOwn(object, name) ? open(object[name], undefined) : undefined;
  return typeof value === "object" ? print([name, ...deeper]) : name;
}

const print = (path: string[]): string => path.join(".").replaceAll(".[]", "[]");

const join = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

function isGiven(value: unknown): boolean {
  return !isBlank(value) && !(Array.isArray(value) && value.length === 0);
}

function valueAt(object: Record<string, unknown>, path: string[]): unknown {
  return path.reduce<unknown>((at, name) => {
    const opened = open(at, undefined);
    return isObject(opened) && Object.hasOwn(opened, name) ? opened[name] : undefined;
  }, object);
}

function put(object: Record<string, unknown>, [name, ...deeper]: string[], value: unknown): Record<string, unknown> {
  if (name === undefined) return object;
  if (name === "[]" || deeper[0] === "[]") throw new Error(`No single place in ${name} to move a value to`);
  if (deeper.length === 0) return { ...object, [name]: value };
  const inner = open(Object.hasOwn(object, name) ? object[name] : undefined, undefined);
  if (isBlank(inner)) return { ...object, [name]: put({}, deeper, value) };
  // Anything but an object is refused when the arguments are read, so the value is not lost in silence.
  return isObject(inner) ? { ...object, [name]: put(inner, deeper, value) } : object;
}
