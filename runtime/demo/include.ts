import { type Document, isRecord, type Schema } from "./document.ts";
import { isReferenceType, kindOf } from "./kinds.ts";
import { plural, singular } from "./words.ts";

/** Tells whether the references under a name in an answer, or those of a type, are asked for. */
type IsWanted = (key: string, type: string) => boolean;

/**
 * `include[]=assignees` means the references called `assignee`; where an answer has none of that name, as of `include[]=users`
 * for one with `created_by`, those to things of that kind.
 */
export function readWanted(document: Document, answer: Schema | undefined, names: string[]): IsWanted {
  const known = answer ? listReferences(document, answer) : new Set<string>();
  const keys = new Set<string>();
  const kinds = new Set<string>();
  for (const name of names) {
    const called = [...known].filter((key) => key === name || plural(key) === name);
    for (const key of called) keys.add(key);
    if (called.length === 0) kinds.add(singular(name));
  }
  return (key, type) => keys.has(key) || kinds.has(kindOf(type));
}

/** The answer with the references that are asked for replaced by what they refer to. */
export function include(answer: unknown, isWanted: IsWanted, follow: (id: string, type: string) => unknown): unknown {
  const things = new Map<string, unknown>();

  /** The same thing is asked for by many. */
  function followOnce(id: string, type: string): unknown {
    const key = `${type} ${id}`;
    if (!things.has(key)) things.set(key, follow(id, type));
    return things.get(key);
  }

  function expand(value: unknown, key: string): unknown {
    if (Array.isArray(value)) return value.map((item) => expand(item, key));
    if (!isRecord(value)) return value;
    const { id, type } = value;
    if (typeof id === "string" && isReferenceType(type)) return (isWanted(key, type) && followOnce(id, type)) || value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, expand(item, name)]));
  }

  return expand(answer, "");
}

/** The names under which an answer has references, or what stands in their place. */
function listReferences(document: Document, answer: Schema): Set<string> {
  const found = new Set<string>();
  const seen = new Set<Schema>();

  function visit(schema: Schema, key: string): void {
    if (seen.has(schema)) return;
    seen.add(schema);
    const { properties, choices, items } = document.flatten(schema);
    const branches = choices.flat();
    // What a reference stands for has references of its own, which are not asked for.
    if ([schema, ...branches].some((one) => isReference(document, one))) {
      found.add(key);
      return;
    }
    for (const [name, property] of Object.entries(properties)) visit(property, name);
    for (const branch of branches) visit(branch, key);
    if (items) visit(items, key);
  }

  visit(answer, "");
  return found;
}

function isReference(document: Document, schema: Schema): boolean {
  const { type } = document.flatten(schema).properties;
  return type !== undefined && document.flatten(type).enum?.some(isReferenceType) === true;
}
