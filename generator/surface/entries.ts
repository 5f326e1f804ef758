import type { Change, Grade, Kind, Place } from "./kinds.ts";
import type { ProviderReport, Report } from "./report.ts";

/** The same words about several places, told once. */
export interface Entry {
  kind: Kind;
  what: string;
  remedy?: string;
  places: Place[];
}

export function groupChanges(changes: readonly Change[], grade: Grade): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { kind, what, remedy, ...place } of changes.filter((one) => one.grade === grade)) {
    const key = JSON.stringify([kind, what, remedy]);
    const entry = entries.get(key) ?? { kind, what, ...(remedy !== undefined && { remedy }), places: [] };
    entry.places.push(place);
    entries.set(key, entry);
  }
  return [...entries.values()];
}

/** `a, b argument x`: tools that share an argument or field stand together, and so do the arguments of one tool. */
export function printPlaces(places: readonly Place[], most: number, mark: (name: string) => string): string {
  const shown = places.slice(0, most).map(({ toolset, tool, argument, field }) => {
    const noun = argument !== undefined ? "argument" : field !== undefined ? "result field" : "";
    const whole = tool !== undefined ? mark(tool) : toolset === undefined ? "" : `toolset ${mark(toolset)}`;
    return { whole, noun, part: argument ?? field ?? "" };
  });
  const byPart = gather(shown, ({ noun, part }) => [noun, part]).map((same) => ({
    whole: same
      .map(({ whole }) => whole)
      .filter(Boolean)
      .join(", "),
    noun: same[0]?.noun ?? "",
    part: same[0]?.part ?? "",
  }));
  const lines = gather(byPart, ({ whole, noun }) => [whole, noun]).map((same) => {
    const { whole = "", noun = "" } = same[0] ?? {};
    const parts =
      noun === "" ? "" : `${noun}${same.length > 1 ? "s" : ""} ${same.map(({ part }) => mark(part)).join(", ")}`;
    return [whole, parts].filter(Boolean).join(" ");
  });
  return places.length > most ? `${lines.join("; ")} and ${places.length - most} more` : lines.join("; ");
}

function gather<Item>(items: readonly Item[], key: (item: Item) => string[]): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item).join("\0"), [...(groups.get(key(item).join("\0")) ?? []), item]);
  return [...groups.values()];
}

/** `3 breaking, 1 additive`: only what there is. */
function countGrades(counts: Report["counts"], grades: readonly Grade[]): string {
  return grades
    .filter((grade) => counts[grade] > 0)
    .map((grade) => `${counts[grade]} ${grade}`)
    .join(", ");
}

/** The first sentence: what a reviewer has to know. */
export function giveVerdict({ grade, counts, providers }: Report): { verdict: string; rest: string } {
  const changed = providers.filter(({ changes }) => changes.length > 0);
  const { before, after } = sumTokens(changed.length > 0 ? changed : providers);
  const gravest = providers.filter((one) => one.grade === grade);
  const names = gravest.map(({ provider }) => provider).join(" and ");
  const tokens = `Tokens ${printTurn(before, after)}.`;
  if (grade === "none") return { verdict: "No change", rest: `to the tools of ${names}. ${tokens}` };
  const others = countGrades(counts, grade === "breaking" ? ["additive", "cosmetic"] : ["cosmetic"]);
  const also = others && grade !== "cosmetic" ? `; also ${others}` : "";
  const size = `${counts[grade]} ${counts[grade] === 1 ? "change" : "changes"}`;
  const verdicts: Record<Grade, string> = {
    breaking: `can break callers of ${names}${also}. ${tokens}`,
    additive: `to the tools of ${names}, and nothing breaks${also}. ${tokens}`,
    cosmetic: `to the tools of ${names}: words and order only. ${tokens}`,
  };
  const word = { breaking: "Breaking", additive: "Additive", cosmetic: "Cosmetic" }[grade];
  return { verdict: `${word}: ${size}`, rest: verdicts[grade] };
}

/** Whether a breaking change may pass, in lines; nothing where nobody asked. */
export function printRelease({ release }: Report): string[] {
  if (!release) return [];
  const { from, to, missing } = release;
  if (missing.length === 0) return [`Allowed: version ${from} → ${to}, with an entry in CHANGELOG.md.`];
  return ["Allowed, once this is done:", ...missing.map((line) => `- ${line}`)];
}

function sumTokens(providers: readonly ProviderReport[]): { before: number; after: number } {
  const sum = (side: "before" | "after") => providers.reduce((all, { tokens }) => all + tokens[side], 0);
  return { before: sum("before"), after: sum("after") };
}

/** `15,020 → 15,112 (+92)` */
export function printTurn(before: number, after: number): string {
  if (before === after) return `${printNumber(after)}, as before`;
  return `${printNumber(before)} → ${printNumber(after)} (${printDelta(before, after)})`;
}

export function printDelta(before: number, after: number): string {
  const delta = after - before;
  return delta === 0 ? "0" : `${delta > 0 ? "+" : "−"}${printNumber(Math.abs(delta))}`;
}

export const printNumber = (number: number): string => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ",");
