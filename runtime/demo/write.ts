import { isRecord } from "./document.ts";
import { isReferenceType } from "./kinds.ts";
import type { DemoProvider, Entity } from "./types.ts";

/**
 * An answer as text, so that nobody can reach into the store through it: without internal fields, and with references that call
 * what they lead to by its present name, whenever they were written.
 */
export function writeAnswer(
  json: unknown,
  provider: DemoProvider,
  follow: (id: string, type: string) => Entity | undefined,
): string {
  return JSON.stringify(json, (name, value: unknown) => {
    if (name.startsWith("_")) return undefined;
    if (!isRecord(value) || typeof value["id"] !== "string" || typeof value["type"] !== "string") return value;
    const entity = follow(value["id"], value["type"]);
    if (entity === undefined || entity === value) return value;
    return renew(value, provider.writeReference(entity));
  });
}

/** The short form of a reference stays short, and its type as it is. What says more than a reference is the thing itself. */
function renew(value: Record<string, unknown>, present: Record<string, unknown>): Record<string, unknown> {
  const isReference =
    isReferenceType(value["type"]) || Object.keys(value).every((name) => Object.hasOwn(present, name));
  const stale = Object.keys(present).filter((name) => Object.hasOwn(value, name) && value[name] !== present[name]);
  const isStale = isReference && stale.some((name) => name !== "type");
  return isStale
    ? { ...value, ...Object.fromEntries(stale.map((name) => [name, present[name]])), type: value["type"] }
    : value;
}
