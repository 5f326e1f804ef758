/** Reads JSON whose shape the document has been checked for, and says no to what it cannot know. */

import { type DemoAnswer, type DemoCall, Refusal } from "../../../runtime/demo/types.ts";

export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
export const timeOf = (value: unknown): number => Date.parse(textOf(value));

export const inPath = (call: DemoCall, name: string): string => call.path[name] ?? "";

export const reply = (json: unknown, status = 200): DemoAnswer => ({ status, json });
export const GONE: DemoAnswer = { status: 204 };

/** As the API writes times: whole seconds. */
export const stamp = (time: Date | number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

/** A field of the body has a value that the account cannot take. */
export const invalid = (field: string, why: string): Refusal =>
  new Refusal(422, "Unprocessable Entity", [`${field} ${why}`], undefined, "body");

/** The request makes no sense as things are. */
export const refused = (why: string): Refusal => new Refusal(400, why);

export interface Range {
  from: number;
  to: number;
}

/** The time that a query asks for, under whatever names the operation has for it. */
export function readRange({ query, account }: DemoCall, from: string, to: string, hours?: number): Range {
  const end = query.one(to);
  const start = query.one(from);
  const range = {
    to: end === undefined ? account.now().getTime() : Date.parse(end),
    from: start === undefined ? Number.NEGATIVE_INFINITY : Date.parse(start),
  };
  if (start === undefined && hours !== undefined) range.from = range.to - hours * HOUR;
  if (range.from > range.to)
    throw new Refusal(422, "Unprocessable Entity", [`${from} must not be after ${to}`], undefined, "parameters");
  return range;
}

export const isWithin = ({ from, to }: Range, time: unknown): boolean => timeOf(time) >= from && timeOf(time) <= to;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The same number in every run for the same text, from 0 up to 1. */
export function draw(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  // Texts that differ at their end only must not give numbers side by side.
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4_294_967_296;
}

export const round = (number: number, digits = 2): number => Math.round(number * 10 ** digits) / 10 ** digits;
export const average = (numbers: number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
