import { type Change, type Finding, toChange } from "./kinds.ts";
import type { Surface } from "./surface.ts";

/** What holds for every tool, told once. */
export function compareProviders(before: Surface, after: Surface): Change[] {
  const findings = [compareTrim, compareReferenceFields, compareEnvelope].flatMap((rule) => rule(before, after));
  return findings.map(({ field, ...finding }) => toChange(finding, field === undefined ? {} : { field }));
}

type Rule = (before: Surface, after: Surface) => (Finding & { field?: string })[];

const compareTrim: Rule = ({ trim: from }, { trim: to }) => {
  const [was, is] = [from?.drop ?? [], to?.drop ?? []];
  const turn = { from, to };
  const lost = is.filter((name) => !was.includes(name));
  const back = was.filter((name) => !is.includes(name));
  const kept = is.length > lost.length;
  return [
    ...lost.map((field) => ({ field, kind: "field trimmed" as const, what: "is taken from references", ...turn })),
    ...back.map((field) => ({ field, kind: "field added" as const, what: "is left in references", ...turn })),
    ...(from && to && kept ? compareSuffix(from.suffix, to.suffix).map((finding) => ({ ...finding, ...turn })) : []),
  ];
};

/** The shorter an end, the more types have it. */
function compareSuffix(from: string, to: string): Finding[] {
  if (from === to) return [];
  const what = `references are what has a type that ends in ${to}, not ${from}`;
  return [from.endsWith(to) || !to.endsWith(from) ? { kind: "field trimmed", what } : { kind: "field added", what }];
}

const compareReferenceFields: Rule = ({ referenceFields: from }, { referenceFields: to }) => {
  const gone = from.filter((name) => !to.includes(name));
  const added = to.filter((name) => !from.includes(name));
  const told = (names: readonly string[]) => names.join(", ");
  const findings: Finding[] = [];
  if (gone.length > 0) {
    const what = `references are no longer taken with ${told(gone)}`;
    findings.push({ kind: "reference field refused", what, from, to });
  }
  if (added.length > 0) {
    findings.push({ kind: "reference field ignored", what: `references are taken with ${told(added)}`, from, to });
  }
  return findings;
};

const compareEnvelope: Rule = ({ results: from }, { results: to }) => {
  if (!from && !to) return [];
  if (!from || !to) {
    const what = to ? "results stand in an envelope now" : "results no longer stand in an envelope";
    return [{ kind: "result changed", what, from, to }];
  }
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((role): Finding[] => {
    const [was, is] = [from[role], to[role]];
    if (was === is) return [];
    if (was === undefined) return [{ kind: "field added", what: `${is} tells the ${role} of results`, to: is }];
    if (is === undefined) return [{ kind: "field gone", what: `${was} is gone from results`, from: was }];
    return [{ kind: "field renamed", what: `${was} of results is ${is} now`, from: was, to: is }];
  });
};
