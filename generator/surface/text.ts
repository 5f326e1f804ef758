import { type Entry, giveVerdict, groupChanges, printPlaces, printRelease, printTurn } from "./entries.ts";
import { GRADES, type Grade } from "./kinds.ts";
import type { ProviderReport, Report } from "./report.ts";

/** For a terminal: one change a line, the gravest first. */
export function printText(report: Report): string {
  const { verdict, rest } = giveVerdict(report);
  return [`${verdict} ${rest}`, ...printRelease(report), ...report.providers.flatMap(printProvider), ""].join("\n");
}

function printProvider({ provider, changes, tokens, notCompared }: ProviderReport): string[] {
  const lines = GRADES.flatMap((grade) => groupChanges(changes, grade).flatMap((entry) => printEntry(entry, grade)));
  const costs = tokens.toolsets
    .filter(({ before, after }) => before !== after)
    .map(({ toolset, before, after }) => `tokens    ${toolset || "unknown toolset"}: ${printTurn(before, after)}`);
  const untold = notCompared.length > 0 ? [`not told by one side: ${notCompared.join(", ")}`] : [];
  const all = [...lines, ...costs, ...untold];
  return all.length === 0 ? [] : ["", provider, ...all.map((line) => `  ${line}`)];
}

function printEntry({ places, what, remedy }: Entry, grade: Grade): string[] {
  const place = printPlaces(places, places.length, (name) => name);
  const label = (grade === "breaking" ? "BREAKING" : grade).padEnd(10);
  return [
    `${label}${place === "" ? "" : `${place}: `}${plain(what)}`,
    ...(remedy === undefined ? [] : [`${" ".repeat(10)}→ ${plain(remedy)}`]),
  ];
}

const plain = (text: string): string => text.replaceAll("`", "");
