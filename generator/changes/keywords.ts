import { isDeepStrictEqual } from "node:util";
import type { Trend } from "./grade.ts";
import type { ChangeKind, Grade } from "./ir.ts";

/** What changed about one keyword; graded here where the trend does not decide. */
export interface KeywordChange {
  kind: ChangeKind;
  what: string;
  trend: Trend;
  grade?: Grade;
}

type Values = readonly unknown[];
type Compare = (before: Values, after: Values, keyword: string) => KeywordChange | undefined;

/** Compares the keywords of two schemas that have no place in the fold; every value stands for one alternative. */
export function compareKeywords(
  before: ReadonlyMap<string, Values>,
  after: ReadonlyMap<string, Values>,
): KeywordChange[] {
  const keywords = [...new Set([...before.keys(), ...after.keys()])];
  return keywords.flatMap((keyword) => {
    const [old, now] = [before.get(keyword) ?? [undefined], after.get(keyword) ?? [undefined]];
    if (isDeepStrictEqual(old, now)) return [];
    return (COMPARE.get(keyword) ?? compareOther)(old, now, keyword) ?? [];
  });
}

/** `draft`, `1 or 2`; what is not said is "none". */
export function printValues(values: Values): string {
  const words = values.map((value) => {
    const text = value === undefined ? "none" : typeof value === "string" ? value : (JSON.stringify(value) ?? "none");
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  });
  return words.join(" or ");
}

const LONGEST = 60;

const from = (keyword: string, before: Values, after: Values): string =>
  `${keyword} ${printValues(before)} → ${printValues(after)}`;

const isNone = (values: Values): boolean => values.every((value) => value === undefined);

/** More alternatives let more through, and one that says nothing lets everything through. */
function compareAlternatives(kind: "format" | "pattern"): Compare {
  const includes = (whole: Values, part: Values): boolean =>
    whole.includes(undefined) || part.every((value) => whole.includes(value));
  return (before, after, keyword) => {
    const trend = includes(after, before) ? "wider" : includes(before, after) ? "narrower" : "other";
    return { kind, what: from(keyword, before, after), trend };
  };
}

/** Who leaves the value out gets another one now; that there is one is no news to a caller. */
const compareDefault: Compare = (before, after) => {
  const said = isNone(before) || isNone(after);
  return { kind: "default", what: from("default", before, after), trend: "other", ...(said && { grade: "cosmetic" }) };
};

const compareDeprecated: Compare = (_before, after) => {
  const what = after.includes(true) ? "deprecated" : "no longer deprecated";
  return { kind: "deprecated", what, trend: "other", grade: "additive" };
};

const compareClosed: Compare = (before, after) => {
  const isClosed = (values: Values): boolean => values.every((value) => value === false);
  const closed = isClosed(after);
  // While one alternative is open, anything may come.
  if (closed === isClosed(before)) return undefined;
  const what = closed ? "takes no properties but those named" : "takes other properties, too";
  return { kind: "closed", what, trend: closed ? "narrower" : "wider" };
};

const compareUnique: Compare = (_before, after) => {
  const unique = after.includes(true);
  return { kind: "bound", what: unique ? "no value twice" : "values may repeat", trend: unique ? "narrower" : "wider" };
};

/** The alternative that lets through most counts; `sign` is 1 for the least of something and -1 for the most. */
function compareBound(sign: 1 | -1): Compare {
  const loosest = (values: Values): number =>
    Math.min(...values.map((value) => (typeof value === "number" ? sign * value : Number.NEGATIVE_INFINITY)));
  return (before, after, keyword) => {
    const step = loosest(after) - loosest(before);
    const what = from(keyword, before, after);
    // Nothing is let through, or kept out, that was not before.
    if (step === 0 || Number.isNaN(step)) return { kind: "bound", what, trend: "other", grade: "cosmetic" };
    return { kind: "bound", what, trend: step > 0 ? "narrower" : "wider" };
  };
}

const compareOther: Compare = (before, after, keyword) => ({
  kind: "keyword",
  what: from(keyword, before, after),
  trend: isNone(after) ? "wider" : "other",
});

const compareNothing: Compare = () => undefined;

/** Which alternative it is follows from the alternatives, which are compared themselves. */
const compareDiscriminator: Compare = () => ({
  kind: "keyword",
  what: "discriminator changed",
  trend: "other",
  grade: "cosmetic",
});

const COMPARE = new Map<string, Compare>([
  ["format", compareAlternatives("format")],
  ["pattern", compareAlternatives("pattern")],
  ["default", compareDefault],
  ["deprecated", compareDeprecated],
  ["additionalProperties", compareClosed],
  ["uniqueItems", compareUnique],
  ["discriminator", compareDiscriminator],
  // It decides where a property is to be seen at all.
  ["writeOnly", compareNothing],
  ["$defs", compareNothing],
  ...["minimum", "minLength", "minItems", "minProperties"].map((name) => [name, compareBound(1)] as const),
  ...["maximum", "maxLength", "maxItems", "maxProperties"].map((name) => [name, compareBound(-1)] as const),
]);
