import {
  type Entry,
  giveVerdict,
  groupChanges,
  printDelta,
  printNumber,
  printPlaces,
  printRelease,
} from "./entries.ts";
import type { Grade } from "./kinds.ts";
import type { Cost, ProviderReport, Report } from "./report.ts";

/** More than these nobody reads in a comment, and a comment has an end. */
const MOST_ENTRIES = 60;
const MOST_PLACES = { breaking: 20, other: 6 };

/** For a comment on a pull request: the verdict, what breaks and how to mend it, the rest folded away. */
export function printMarkdown(report: Report): string {
  const { verdict, rest } = giveVerdict(report);
  const several = report.providers.length > 1;
  const parts = report.providers.flatMap((one) => printProvider(one, several));
  const release = printRelease(report).map(escapeText).join("\n");
  const all = [`**${verdict}** ${escapeText(rest)}`, ...(release === "" ? [] : [release]), ...parts];
  return `${all.join("\n\n")}\n`;
}

/** Text as Markdown shows it literally; what stands between backticks stays code. */
function escapeText(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[\\`*_<>[\]|~#]/g, "\\$&")))
    .join("");
}

function printProvider(report: ProviderReport, several: boolean): string[] {
  const { provider, changes, notCompared, tokens } = report;
  const of = (grade: Grade) => groupChanges(changes, grade);
  const [breaking, additive, cosmetic] = [of("breaking"), of("additive"), of("cosmetic")];
  const parts: string[] = [];
  if (several && changes.length > 0) parts.push(`### ${escapeText(provider)}`);
  if (breaking.length > 0) parts.push("#### Breaking", printEntries(breaking, MOST_PLACES.breaking));
  if (additive.length > 0) parts.push(...fold(additive.length > 10, "Additive", additive));
  if (cosmetic.length > 0) parts.push(...fold(true, "Cosmetic", cosmetic));
  if (notCompared.length > 0) parts.push(`_Not compared, because one side does not tell: ${notCompared.join(", ")}._`);
  if (tokens.toolsets.some(({ before, after }) => before !== after)) parts.push(details("Tokens", printTokens(report)));
  return parts;
}

function fold(folded: boolean, title: string, entries: Entry[]): string[] {
  if (!folded) return [`#### ${title}`, printEntries(entries)];
  const changes = entries.reduce((sum, { places }) => sum + places.length, 0);
  return [details(`${title}: ${changes} ${changes === 1 ? "change" : "changes"}`, printEntries(entries))];
}

const details = (summary: string, text: string): string =>
  `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;

function printEntries(entries: readonly Entry[], most = MOST_PLACES.other): string {
  const lines = entries.slice(0, MOST_ENTRIES).map((entry) => printEntry(entry, most));
  const more = entries.length - lines.length;
  if (more > 0) lines.push(`- … and ${more} more; \`npm run surface:diff\` lists them all.`);
  return lines.join("\n");
}

function printEntry({ places, what, remedy }: Entry, most: number): string {
  const place = printPlaces(places, most, code);
  const advice = remedy === undefined ? "" : `\n  - **Remedy:** ${escapeText(remedy)}`;
  return `- ${place === "" ? "" : `${place}: `}${escapeText(what)}${advice}`;
}

const code = (text: string): string => `\`${text.replaceAll("`", "'")}\``;

function printTokens({ tokens }: ProviderReport): string {
  const row = (name: string, { before, after }: Cost) =>
    `| ${name} | ${printNumber(before)} | ${printNumber(after)} | ${printDelta(before, after)} |`;
  const changed = tokens.toolsets.filter(({ before, after }) => before !== after);
  return [
    "| toolset | before | after | change |",
    "| --- | ---: | ---: | ---: |",
    ...changed.map((cost) => row(cost.toolset === "" ? "unknown" : `\`${cost.toolset}\``, cost)),
    row("**all**", tokens),
  ].join("\n");
}
