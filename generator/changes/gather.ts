import type { DocumentComparison, NamedOperation } from "./compare-documents.ts";
import { type Change, GRADES, type Grade } from "./ir.ts";

/** One change, told once for all operations that it reaches. */
export interface Gathered extends Change {
  operations: string[];
}

/** Every change of a document, the gravest first. */
export function gatherChanges({ added, removed, pairs, general }: DocumentComparison): Gathered[] {
  const gathered = new Map<string, { change: Change; places: Set<string>; operations: Set<string> }>();
  const add = (change: Change, id?: string): void => {
    // What is said of the operation alone is told together where it is said of several.
    const own = id !== undefined && change.place.startsWith(id) ? change.place.slice(id.length).trim() : undefined;
    const { grade, kind, side, what } = change;
    const key = JSON.stringify([grade, kind, side, what, own ?? change.place, own !== undefined]);
    const known = gathered.get(key) ?? { change, places: new Set(), operations: new Set() };
    gathered.set(key, known);
    known.places.add(change.place);
    if (id !== undefined) known.operations.add(id);
    if (known.places.size > 1 && own) known.change = { ...known.change, place: own };
    else if (known.places.size > 1) known.change = { ...known.change, place: `${known.places.size} operations` };
  };
  for (const operation of added) add(toChange(operation, "additive", "operation added"));
  for (const operation of removed) add(toChange(operation, "breaking", "operation removed"));
  for (const change of general) add(change);
  for (const { id, changes } of pairs) for (const change of changes) add(change, id);
  const all = [...gathered.values()].map(({ change, operations }) => ({
    ...change,
    operations: [...operations].sort(),
  }));
  return all.sort((a, b) => rank(a) - rank(b) || compare(a.place, b.place) || compare(a.what, b.what));
}

export function countGrades(changes: readonly { grade: Grade }[]): Record<Grade, number> {
  const count = (grade: Grade) => changes.filter((change) => change.grade === grade).length;
  return { breaking: count("breaking"), additive: count("additive"), cosmetic: count("cosmetic") };
}

const rank = ({ grade }: Change): number => GRADES.indexOf(grade);

/** By code unit: the same order on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function toChange(
  { id, method, path }: NamedOperation,
  grade: Grade,
  kind: "operation added" | "operation removed",
): Change {
  return { grade, kind, place: id, what: `${kind === "operation added" ? "new" : "gone"}: ${method} ${path}` };
}
