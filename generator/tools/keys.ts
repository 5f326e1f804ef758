import { didYouMean } from "../nearest.ts";
import type { Refuse } from "./ir.ts";

export type Mapping = Record<string, unknown>;
export type Check = (value: unknown) => boolean;
/** What may stand under each key, and the words for it. */
export type Keys = Record<string, [check: Check, want: string]>;

export const isText: Check = (value) => typeof value === "string" && value.trim() !== "";
export const isCount: Check = (value) => typeof value === "number";
export const isFlag: Check = (value) => typeof value === "boolean";
export const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const isList =
  (of: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(of);
export const isFilledList =
  (of: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(of);
export const isOneOf =
  (...names: string[]): Check =>
  (value) =>
    typeof value === "string" && names.includes(value);

/** The known keys of a mapping, each checked; the unknown ones are Problems. */
export function pick(given: Mapping, keys: Keys, path: readonly (string | number)[], refuse: Refuse): Mapping {
  const read: Mapping = {};
  for (const [key, value] of Object.entries(given)) {
    const rule = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (!rule) {
      const hint = didYouMean(key, Object.keys(keys)) ?? `known: ${Object.keys(keys).join(", ")}`;
      refuse([...path, key], `unknown key "${key}"`, hint);
    } else if (!rule[0](value)) refuse([...path, key], `"${key}" is not ${rule[1]}`);
    else read[key] = value;
  }
  return read;
}

export const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
export const count = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);
