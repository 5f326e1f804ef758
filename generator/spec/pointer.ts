import { isRecord, isReference, type OpenApiDocument, type ReferenceObject } from "./document.ts";

/** A well-made document never needs more hops; a circle of references does. */
const MOST_HOPS = 32;

/** What a `#/…` pointer leads to, or undefined. References met on the way are followed, as other tools do. */
export function readPointer(document: unknown, pointer: string): unknown {
  return readWithin(document, pointer, MOST_HOPS);
}

/** The object itself, or the one that its chain of references ends in; undefined if that is missing or circular. */
export function resolve<T extends object>(document: OpenApiDocument, node: T | ReferenceObject): T | undefined {
  if (!isReference(node)) return node;
  const target = follow(document, readPointer(document, node.$ref), MOST_HOPS);
  // A reference promises an object of the kind it stands in for; this is where JSON enters.
  return isRecord(target) ? (target as T) : undefined;
}

/** `#/a/b~1c` as ["a", "b/c"]; undefined for anything that is not a pointer into this document. */
export function splitPointer(pointer: string): string[] | undefined {
  if (pointer !== "#" && !pointer.startsWith("#/")) return undefined;
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => decode(segment).replaceAll("~1", "/").replaceAll("~0", "~"));
}

export function joinPointer(segments: readonly (string | number)[]): string {
  return ["#", ...segments.map((segment) => String(segment).replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}

function readWithin(document: unknown, pointer: string, hops: number): unknown {
  let node: unknown = document;
  for (const segment of splitPointer(pointer) ?? [undefined]) {
    if (segment === undefined) return undefined;
    node = step(isRecord(node) && Object.hasOwn(node, segment) ? node : follow(document, node, hops), segment);
  }
  return node;
}

function follow(document: unknown, node: unknown, hops: number): unknown {
  if (!isRecord(node) || !isReference(node)) return node;
  return hops === 0 ? undefined : follow(document, readWithin(document, node.$ref, hops - 1), hops - 1);
}

function step(node: unknown, segment: string): unknown {
  if (Array.isArray(node)) return /^\d+$/.test(segment) ? node[Number(segment)] : undefined;
  return isRecord(node) && Object.hasOwn(node, segment) ? node[segment] : undefined;
}

/** Pointers in references are URI fragments, so `{id}` may be written `%7Bid%7D`. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
