import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../spec/document.ts";
import type { Finding, Kind } from "./kinds.ts";
import { propertiesOf, requiredOf, type Schema, typesOf } from "./surface.ts";

/** What became of one value of an argument: its type, enum, bounds, form, default and words; not what is inside of it. */
export function compareValues(before: Schema, after: Schema, capsList: boolean): Finding[] {
  if (takesOneAsList(before, after)) return compareOneWithList(before, after);
  const findings = [types, values, bounds, forms, defaults, openness, demands, words, others].flatMap((rule) =>
    rule(before, after),
  );
  if (!capsList) return findings;
  const caps: Partial<Record<Kind, Kind>> = { "bound tighter": "list cap lowered", "bound looser": "list cap raised" };
  return findings.map((finding) =>
    finding.what.startsWith("maximum ") ? { ...finding, kind: caps[finding.kind] ?? finding.kind } : finding,
  );
}

/** One value is taken as a list of one, so a list of the same type takes all that was taken before. */
export function takesOneAsList(before: Schema, after: Schema): boolean {
  const [only, ...more] = typesOf(after);
  const types = typesOf(before);
  if (only !== "array" || more.length > 0 || types.length === 0 || types.includes("array")) return false;
  return isRecord(after["items"]) && covers(typesOf(after["items"]), types);
}

/** What is inside of the list is compared by itself. */
function compareOneWithList(before: Schema, after: Schema): Finding[] {
  const turn = { from: printTypes(before), to: printTypes(after) };
  const what = `type ${turn.from} → ${turn.to}; one value is still taken`;
  const { minItems } = after;
  const [none, few] = [{ minItems: undefined }, { minItems }];
  const sameDefault = isDeepStrictEqual([before["default"]], after["default"]);
  return [
    { kind: "type wider", what, ...turn },
    ...(typeof minItems === "number" && minItems > 1 ? bounds(none, few) : []),
    ...(sameDefault ? [] : defaults(before, after)),
    ...words(before, after),
    ...others({}, after),
  ];
}

export function printTypes(schema: Schema): string {
  return typesOf(schema).join(" or ") || "anything";
}

/** No type at all is every type, and every integer is a number. */
export function covers(wide: string[], narrow: string[]): boolean {
  if (wide.length === 0) return true;
  if (narrow.length === 0) return false;
  return narrow.every((type) => wide.includes(type) || (type === "integer" && wide.includes("number")));
}

const print = (value: unknown): string => (value === undefined ? "none" : JSON.stringify(value));

function types(before: Schema, after: Schema): Finding[] {
  const [from, to] = [typesOf(before), typesOf(after)];
  const [fits, fitted] = [covers(to, from), covers(from, to)];
  if (fits && fitted) return [];
  const turn = { from: printTypes(before), to: printTypes(after) };
  const what = `type ${turn.from} → ${turn.to}`;
  const kind = fits ? "type wider" : fitted ? "type narrower" : "type changed";
  return [{ kind, what, ...turn }];
}

function values(before: Schema, after: Schema): Finding[] {
  const [from, to] = [valuesOf(before), valuesOf(after)];
  if (!from && !to) return [];
  if (!from) return [{ kind: "values closed", what: `takes only ${printAll(to)} now`, to }];
  if (!to) return [{ kind: "values open", what: "takes any value now", from }];
  const gone = from.filter((value) => !to.includes(value));
  const added = to.filter((value) => !from.includes(value));
  const plural = (count: number) => (count === 1 ? ["value", "is"] : ["values", "are"]);
  const [goneNoun, goneVerb] = plural(gone.length);
  const findings: Finding[] = [];
  if (gone.length > 0) {
    findings.push({ kind: "value gone", what: `${goneNoun} ${printAll(gone)} ${goneVerb} gone`, from, to });
  }
  if (added.length > 0) {
    const [noun, verb] = plural(added.length);
    findings.push({ kind: "value added", what: `${noun} ${printAll(added)} ${verb} new`, from, to });
  }
  if (findings.length === 0 && !isDeepStrictEqual(from, to)) {
    findings.push({ kind: "order changed", what: "values in another order", from, to });
  }
  return findings;
}

export function valuesOf(schema: Schema): unknown[] | undefined {
  if (Array.isArray(schema["enum"])) return schema["enum"];
  return Object.hasOwn(schema, "const") ? [schema["const"]] : undefined;
}

function printAll(all: unknown[] = []): string {
  const shown = all.slice(0, 8).map((value) => print(value));
  return all.length > shown.length ? `${shown.join(", ")} and ${all.length - shown.length} more` : shown.join(", ");
}

const LOWER = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
const UPPER = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];

function bounds(before: Schema, after: Schema): Finding[] {
  return [...LOWER, ...UPPER].flatMap((keyword): Finding[] => {
    const [from, to] = [before[keyword], after[keyword]];
    if (from === to) return [];
    const none = UPPER.includes(keyword) ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    const grew = numberOr(to, none) > numberOr(from, none);
    const kind = grew === UPPER.includes(keyword) ? "bound looser" : "bound tighter";
    return [{ kind, what: `${keyword} ${print(from)} → ${print(to)}`, from, to }];
  });
}

const numberOr = (value: unknown, none: number): number => (typeof value === "number" ? value : none);

const FORMS = ["format", "pattern", "multipleOf", "uniqueItems"];

function forms(before: Schema, after: Schema): Finding[] {
  return FORMS.flatMap((keyword): Finding[] => {
    const [from, to] = [before[keyword] || undefined, after[keyword] || undefined];
    if (from === to) return [];
    const kind = to === undefined ? "form looser" : "form stricter";
    return [{ kind, what: `${keyword} ${print(from)} → ${print(to)}`, from, to }];
  });
}

function defaults({ default: from }: Schema, { default: to }: Schema): Finding[] {
  if (isDeepStrictEqual(from, to)) return [];
  return [{ kind: "default changed", what: `default ${print(from)} → ${print(to)}`, from, to }];
}

function openness(before: Schema, after: Schema): Finding[] {
  const [from, to] = [otherProperties(before), otherProperties(after)];
  if (isDeepStrictEqual(from, to)) return [];
  if (to === true) return [{ kind: "object open", what: "takes properties of any name now", from, to }];
  if (to === false) return [{ kind: "object closed", what: "takes no properties of other names now", from, to }];
  const kind = from === false ? "object open" : "schema changed";
  return [{ kind, what: "other properties have a schema now", from, to }];
}

/** The schema of properties that have no name; an empty one is none. */
export function otherProperties({ additionalProperties: given = true }: Schema): unknown {
  return isRecord(given) && Object.keys(given).length === 0 ? true : given;
}

/** Names that are required without being a property. */
function demands(before: Schema, after: Schema): Finding[] {
  const bare = (schema: Schema) => requiredOf(schema).filter((name) => !Object.hasOwn(propertiesOf(schema), name));
  const added = bare(after).filter((name) => !requiredOf(before).includes(name));
  const gone = bare(before).filter((name) => !requiredOf(after).includes(name));
  return [
    ...added.map((name) => ({ kind: "argument became required" as const, what: `${name} is required now` })),
    ...gone.map((name) => ({ kind: "argument became optional" as const, what: `${name} is optional now` })),
  ];
}

function words(before: Schema, after: Schema): Finding[] {
  const { description: from, title: fromTitle } = before;
  const { description: to, title: toTitle } = after;
  const findings: Finding[] = [];
  if (from !== to) findings.push({ kind: "words changed", what: "description reworded", from, to });
  if (fromTitle !== toTitle)
    findings.push({ kind: "title changed", what: "title reworded", from: fromTitle, to: toTitle });
  const [was, is] = [before["deprecated"] === true, after["deprecated"] === true];
  if (was !== is) findings.push({ kind: "words changed", what: is ? "deprecated now" : "no longer deprecated" });
  return findings;
}

/** Read elsewhere, or by a rule above. */
const KNOWN = new Set(
  [..."type enum const default additionalProperties description title properties required items".split(" ")].concat(
    LOWER,
    UPPER,
    FORMS,
    ["$schema", "$comment", "examples", "deprecated"],
  ),
);

/** `anyOf`, `$ref` and whatever a foreign server may list: nobody knows, so a person looks. */
export function others(before: Schema, after: Schema): Finding[] {
  // A list with a schema for each place.
  const isTuple = [before, after].some(({ items }) => Array.isArray(items));
  const keywords = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (keyword) => !KNOWN.has(keyword) || (keyword === "items" && isTuple),
  );
  return keywords.flatMap((keyword): Finding[] => {
    const [from, to] = [before[keyword], after[keyword]];
    return isDeepStrictEqual(from, to) ? [] : [{ kind: "schema changed", what: `${keyword} differs`, from, to }];
  });
}
