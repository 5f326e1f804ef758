import { UserError } from "../errors.ts";
import { findExcess } from "../json-bounds.ts";
import { nearest } from "./nearest.ts";
import { readTime, TIME_FORMS } from "./time.ts";

/** The part of JSON Schema that the catalog uses. */
export interface ArgumentSchema {
  type: "string" | "integer" | "number" | "boolean" | "array" | "object";
  enum?: (string | number)[];
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  default?: unknown;
  items?: ArgumentSchema;
  properties?: Record<string, ArgumentSchema>;
  required?: string[];
  additionalProperties?: boolean;
  description?: string;
}

/** What reading a value needs besides its schema. */
export interface Reading {
  now: Date;
  /** Takes one line saying what is wrong. Reading goes on, so that all faults are told at once. */
  problem(line: string): void;
  /** Takes a property that the closed object at `path` does not have. */
  unknown(path: string, name: string, value: unknown, properties: Record<string, ArgumentSchema>): void;
}

/** Reads an object with known properties; the result is new, safe to change and holds known names only. */
export function readProperties(
  object: Record<string, unknown>,
  schema: ArgumentSchema,
  path: string,
  reading: Reading,
): Record<string, unknown> {
  const properties = schema.properties ?? {};
  // Entries, because assigning to a key that a caller chose could reach the prototype.
  const entries: [string, unknown][] = [];
  for (const [name, value] of Object.entries(object)) {
    if (Object.hasOwn(properties, name) || value === undefined) continue;
    if (schema.additionalProperties === true) entries.push([name, value]);
    else reading.unknown(path, name, value, properties);
  }
  for (const [name, property] of Object.entries(properties)) {
    const given = Object.hasOwn(object, name) ? object[name] : undefined;
    const required = schema.required?.includes(name) ?? false;
    const value = readProperty(given, property, required, path ? `${path}.${name}` : name, reading);
    if (value !== undefined) entries.push([name, value]);
  }
  return Object.fromEntries(entries);
}

/** Nothing that an API could use: an agent fills in an optional argument like this when it means to leave it out. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object or array that the text spells out in JSON; undefined when it is other text. */
export function fromJsonText(text: string): Record<string, unknown> | unknown[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const excess = findExcess(text);
  if (excess !== undefined) throw new UserError(`a JSON text among the arguments ${excess}: give less at a time`);
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) || isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** A value as an error may quote it: short, on one line, never the inside of an object. */
export function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(shorten(value, 60));
  if (Array.isArray(value)) return `an array of ${value.length}`;
  return isObject(value) ? "an object" : String(value);
}

export function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** Undefined means absent, or refused. */
function readProperty(
  given: unknown,
  schema: ArgumentSchema,
  required: boolean,
  path: string,
  reading: Reading,
): unknown {
  // `service_ids: []` says the same as leaving it out; a required list has to hold something.
  const empty = schema.type === "array" && isEmptyList(given);
  if (!isBlank(given) && !empty) return readValue(given, schema, path, reading);
  if (!isBlank(schema.default)) return readValue(schema.default, schema, path, reading);
  if (!required) return undefined;
  const why = schema.description ? `: ${shorten(schema.description, 200)}` : "";
  reading.problem(empty ? `"${path}" must have at least one item${why}` : `"${path}" is required${why}`);
  return undefined;
}

function isEmptyList(value: unknown): boolean {
  const list = typeof value === "string" ? fromJsonText(value) : value;
  return Array.isArray(list) && list.length === 0;
}

/** Undefined means refused. */
export function readValue(value: unknown, schema: ArgumentSchema, path: string, reading: Reading): unknown {
  switch (schema.type) {
    case "string":
      return readText(value, schema, path, reading);
    case "integer":
    case "number":
      return readNumber(value, schema, path, reading);
    case "boolean":
      return readBoolean(value, path, reading);
    case "array":
      return readArray(value, schema, path, reading);
    case "object":
      return readObject(value, schema, path, reading);
  }
}

/** Text stays as it is: `null` and `[1]` are things people search for. */
function readText(value: unknown, schema: ArgumentSchema, path: string, reading: Reading): unknown {
  const text = typeof value === "number" && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== "string") return reading.problem(`"${path}" must be text, got ${show(value)}`);
  if (schema.enum) return readEnum(text, schema.enum, path, reading);
  if (schema.format === "date-time") {
    const time = readTime(text, reading.now);
    if (time === undefined) reading.problem(`"${path}" must be ${TIME_FORMS}, got ${show(text)}`);
    return time;
  }
  // JSON Schema counts characters, JavaScript halves of some of them.
  const length = text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
  const range = outside(length, schema.minLength, schema.maxLength);
  if (range) return reading.problem(`"${path}" must be ${range} characters long, got ${length}`);
  return text;
}

function readEnum(value: string | number, allowed: (string | number)[], path: string, reading: Reading): unknown {
  const match = findEnum(value, allowed);
  if (match !== undefined) return match;
  const guess = nearest(String(value), allowed.map(String));
  const hint = guess === undefined ? "" : `; did you mean "${guess}"?`;
  reading.problem(`"${path}" must be one of ${listNames(allowed)}, got ${show(value)}${hint}`);
}

function findEnum(value: string | number, allowed: (string | number)[]): string | number | undefined {
  const fold = (one: string | number) => String(one).trim().toLowerCase();
  return allowed.find((one) => one === value) ?? allowed.find((one) => fold(one) === fold(value));
}

export function listNames(names: readonly (string | number)[]): string {
  const shown = names.slice(0, 60).map((name) => shorten(String(name), 60));
  return names.length > shown.length ? `${shown.join(", ")} and ${names.length - shown.length} more` : shown.join(", ");
}

function readNumber(value: unknown, schema: ArgumentSchema, path: string, reading: Reading): unknown {
  const number = toNumber(value);
  const whole = schema.type === "integer";
  // Past the safe integers a number is no longer the one that was written.
  if (!(whole ? Number.isSafeInteger(number) : Number.isFinite(number))) {
    return reading.problem(`"${path}" must be a ${whole ? "whole number" : "number"}, got ${show(value)}`);
  }
  if (schema.enum) return readEnum(number, schema.enum, path, reading);
  const range = outside(number, schema.minimum, schema.maximum);
  if (range) return reading.problem(`"${path}" must be ${range}, got ${number}`);
  return number;
}

function toNumber(value: unknown): number {
  if (typeof value === "number") return value + 0;
  const numeric = typeof value === "string" && /^\s*[+-]?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(value);
  return numeric ? Number(value) + 0 : Number.NaN;
}

/** The allowed range in words, if the value is not in it. */
function outside(value: number, minimum: number | undefined, maximum: number | undefined): string | undefined {
  if (value >= (minimum ?? value) && value <= (maximum ?? value)) return undefined;
  if (minimum === undefined) return `at most ${maximum}`;
  if (maximum === undefined) return `at least ${minimum}`;
  return `from ${minimum} to ${maximum}`;
}

function readBoolean(value: unknown, path: string, reading: Reading): unknown {
  if (typeof value === "boolean") return value;
  const word = typeof value === "string" ? value.trim().toLowerCase() : "";
  if (word === "true" || word === "false") return word === "true";
  reading.problem(`"${path}" must be true or false, got ${show(value)}`);
}

function readArray(value: unknown, schema: ArgumentSchema, path: string, reading: Reading): unknown {
  const list = toList(value, schema.items);
  const range = outside(list.length, schema.minItems, schema.maxItems);
  if (range) return reading.problem(`"${path}" must have ${range} items, got ${list.length}`);
  const { items } = schema;
  if (!items) return [...list];
  return list.map((item, index) => {
    const at = `${path}[${index}]`;
    if (isBlank(item)) return reading.problem(`"${at}" must not be blank`);
    return readValue(item, items, at, reading);
  });
}

/** One thing where several may stand is a list of it; so is a list as text. */
export function toList(value: unknown, items: ArgumentSchema | undefined): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "string") return [value];
  const parsed = fromJsonText(value);
  if (Array.isArray(parsed)) return parsed;
  const allowed = items?.enum;
  if (!allowed || findEnum(value, allowed) !== undefined) return [value];
  const parts = value.split(",");
  return parts.every((part) => findEnum(part, allowed) !== undefined) ? parts : [value];
}

function readObject(value: unknown, schema: ArgumentSchema, path: string, reading: Reading): unknown {
  const object = typeof value === "string" ? fromJsonText(value) : value;
  if (!isObject(object)) return reading.problem(`"${path}" must be an object, got ${show(value)}`);
  return schema.properties ? readProperties(object, schema, path, reading) : object;
}
