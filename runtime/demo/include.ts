import { isRecord } from "./document.ts";
import type { Entity } from "./types.ts";
import { singular } from "./words.ts";

/** The answer with the references that `names` ask for replaced by what they refer to. */
export function include(
  answer: unknown,
  names: string[],
  follow: (id: string, type: string) => Entity | undefined,
): unknown {
  const wanted = new Set(names.flatMap((name) => [name, singular(name)]));

  function expand(value: unknown, key: string): unknown {
    if (Array.isArray(value)) return value.map((item) => expand(item, key));
    if (!isRecord(value)) return value;
    const { id, type } = value;
    if (typeof id === "string" && typeof type === "string" && type.endsWith("_reference")) {
      const isWanted = wanted.has(key) || wanted.has(type.replace(/_reference$/, ""));
      return (isWanted && follow(id, type)) || value;
    }
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, expand(item, name)]));
  }

  return expand(answer, "");
}
