import type { OperationObject } from "./document.ts";

/** Documents name the scope that a call needs in an extension of their own, such as `x-acme-requires-scope`. */
const EXTENSION = /^x-(?:.+-)?scopes?$/;

export function isScope(key: string, value: unknown): value is string | string[] {
  const isText = (entry: unknown): boolean => typeof entry === "string";
  return EXTENSION.test(key) && (isText(value) || (Array.isArray(value) && value.every(isText)));
}

export function readScope(operation: object): string | undefined {
  const scope = findScope(operation);
  return typeof scope === "string" ? scope : undefined;
}

/** The scope or scopes that the operation declares, as they stand there. */
export function findScope(operation: object): string | string[] | undefined {
  for (const [key, value] of Object.entries(operation)) if (isScope(key, value)) return value;
  return undefined;
}

/** States the scope of an operation, in place. */
export function setScope(operation: OperationObject, scope: string): void {
  operation["x-requires-scope"] = scope;
}
