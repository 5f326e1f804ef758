import { isDeepStrictEqual } from "node:util";
import { distance } from "fastest-levenshtein";
import { propertiesOf, type Schema, type SurfaceTool } from "./surface.ts";

export interface Named<Value> {
  name: string;
  value: Value;
}

interface Pair<Value> {
  gone: Named<Value>;
  added: Named<Value>;
}

/** At least this alike, and something gone counts as renamed. Told as a guess; nothing depends on it but the wording. */
const ALIKE = 0.5;

/** The pairs that are most alike, each name once. */
export function pairAlike<Value>(
  gone: readonly Named<Value>[],
  added: readonly Named<Value>[],
  likeness: (gone: Named<Value>, added: Named<Value>) => number,
): Pair<Value>[] {
  // Of one that went and one that came, less has to agree.
  const bonus = gone.length === 1 && added.length === 1 ? 0.15 : 0;
  const scored = gone
    .flatMap((one) => added.map((other) => ({ gone: one, added: other, score: likeness(one, other) })))
    .filter(({ score }) => score > 0 && score + bonus >= ALIKE)
    .sort((a, b) => b.score - a.score);
  const taken = new Set<Named<Value>>();
  return scored.flatMap(({ gone: one, added: other }) => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [{ gone: one, added: other }];
  });
}

export function toolLikeness({ value: gone }: Named<SurfaceTool>, { value: added }: Named<SurfaceTool>): number {
  if (gone.access !== added.access || gone.result !== added.result) return 0;
  return weigh([
    [0.3, nameLikeness(gone.name, added.name)],
    [0.35, overlap(signatureOf(gone.input), signatureOf(added.input))],
    [0.2, overlap(wordsOf(gone.description), wordsOf(added.description))],
    [0.15, overlap(signatureOf(gone.output), signatureOf(added.output))],
  ]);
}

export function schemaLikeness(gone: Named<Schema>, added: Named<Schema>): number {
  const [type, other] = [elementType(gone.value), elementType(added.value)];
  if (type !== other) return 0;
  const { description: before, ...rest } = gone.value;
  const { description: after, ...otherRest } = added.value;
  // Two plain strings agree in little; two equal enums in much.
  const same = isDeepStrictEqual(rest, otherRest) ? (Object.keys(rest).length > 1 ? 1 : 0.5) : 0.4;
  return weigh([
    [0.4, nameLikeness(gone.name, added.name)],
    [0.35, same],
    [0.25, overlap(wordsOf(before), wordsOf(after))],
  ]);
}

function nameLikeness(a: string, b: string): number {
  const letters = 1 - distance(a, b) / Math.max(a.length, b.length, 1);
  return Math.max(letters, overlap(wordsOf(a), wordsOf(b)) ?? 0);
}

/** What both have of what either has; undefined where neither has anything to compare. */
function overlap(a: readonly string[], b: readonly string[]): number | undefined {
  const all = new Set([...a, ...b]);
  if (all.size === 0) return undefined;
  const [first, second] = [new Set(a), new Set(b)];
  return [...all].filter((one) => first.has(one) && second.has(one)).length / all.size;
}

function weigh(terms: readonly (readonly [weight: number, score: number | undefined])[]): number {
  const known = terms.flatMap(([weight, score]) => (score === undefined ? [] : [{ weight, score }]));
  const weight = known.reduce((sum, term) => sum + term.weight, 0);
  return known.reduce((sum, term) => sum + term.weight * term.score, 0) / weight;
}

const signatureOf = (schema: Schema = {}): string[] =>
  Object.entries(propertiesOf(schema)).map(([name, { type }]) => `${name}:${JSON.stringify(type)}`);

const wordsOf = (text: unknown): string[] =>
  typeof text === "string" ? (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) : [];

const elementType = ({ type, items }: Schema): string =>
  JSON.stringify(
    type === "array" && typeof items === "object" && items !== null && "type" in items ? items.type : type,
  );
