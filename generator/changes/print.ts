import type { Problem } from "../problem.ts";
import type { Gathered } from "./gather.ts";
import { GRADES, type Grade } from "./ir.ts";
import type { SpecChanges, ToolChanges } from "./report.ts";
import type { Finding } from "./touch.ts";

/** How the parts of a report are written in one format. */
interface Format {
  title: (text: string, level: number) => string;
  code: (text: string) => string;
  text: (text: string) => string;
  /** A list under a heading; `closed` where it need not be seen at once. */
  section: (title: string, lines: string[], closed: boolean) => string;
}

const TEXT: Format = {
  title: (text, level) => `${text}\n${(level > 1 ? "-" : "=").repeat(text.length)}`,
  code: (text) => text,
  text: (text) => text,
  section: (title, lines) => `${title}\n${lines.map((line) => `  ${line}`).join("\n")}`,
};

const MARKDOWN: Format = {
  title: (text, level) => `${"#".repeat(level + 2)} ${text}`,
  code: (text) => `\`${text.replaceAll("`", "'")}\``,
  // What a document says shall mark up nothing, and call nobody.
  text: (text) => text.replaceAll(/[\\`*<>[\]|~]/g, "\\$&").replaceAll("@", "&#64;"),
  section: (title, lines, closed) => {
    const list = lines.map((line) => `- ${line}`).join("\n");
    return closed ? `<details><summary>${title}</summary>\n\n${list}\n\n</details>` : `**${title}**\n\n${list}`;
  },
};

/** The whole report, ending in what it means for the tools. */
export function printChanges(changes: SpecChanges, format: "markdown" | "text"): string {
  const style = format === "markdown" ? MARKDOWN : TEXT;
  const title = `REST document: ${style.code(changes.old)} → ${style.code(changes.now)}`;
  const parts = [style.title(title, 1), style.text(summarize(changes)), ...printDocument(changes.changes, style)];
  if (changes.tools) parts.push(style.title("What it means for our tools", 2), ...printTools(changes.tools, style));
  return `${parts.join("\n\n")}\n`;
}

/** In a few lines: how much changed, and what of it concerns the tools. */
export function printSummary(changes: SpecChanges): string {
  const tools = changes.tools ? printTools(changes.tools, TEXT) : [];
  return `${[summarize(changes), ...tools].join("\n")}\n`;
}

function summarize({ counts, operations, changes, tools }: SpecChanges): string {
  if (changes.length === 0) return `Nothing changed in ${count(operations, "operation")}.`;
  const grades = GRADES.map((grade) => `${counts[grade]} ${grade}`).join(", ");
  const told = `${grades} changes in a document of ${count(operations, "operation")}`;
  if (!tools) return `${told}.`;
  const broken = tools.touched.filter(({ findings }) => findings.some(({ grade }) => grade === "breaking")).length;
  const stops = tools.problems.length > 0 ? [`the generator stops at ${count(tools.problems.length, "problem")}`] : [];
  const patches = tools.obsolete.length + tools.misfits.length;
  return `${told}; ${[
    `${count(tools.touched.length, "tool")} touched, ${broken} of them by what breaks`,
    ...stops,
    ...(patches > 0 ? [`${count(patches, "patch", "patches")} to look at`] : []),
    ...(tools.notOffered.length > 0 ? [`${count(tools.notOffered.length, "new operation")} not offered`] : []),
  ].join("; ")}.`;
}

/** More than these are told by number: a reader has the JSON for all of them. */
const MOST_LINES = 40;
const MOST_NAMES = 4;

function printDocument(changes: readonly Gathered[], style: Format): string[] {
  const list = (title: string, told: readonly Gathered[], closed: boolean): string[] => {
    const lines = told.map((change) => printChange(change, style));
    return lines.length > 0 ? [style.section(countTitle(title, lines.length), cut(lines), closed)] : [];
  };
  const isNew = ({ kind }: Gathered) => kind === "operation added";
  const grades = GRADES.flatMap((grade) => {
    const told = changes.filter((change) => change.grade === grade && !isNew(change));
    return list(TITLES[grade], told, grade !== "breaking");
  });
  return [...grades, ...list("New operations", changes.filter(isNew), true)];
}

const TITLES: Record<Grade, string> = { breaking: "Breaking", additive: "Additive", cosmetic: "Cosmetic" };

function printChange({ place, side, what, operations }: Gathered, style: Format): string {
  // Of one operation that the place names already, there is nothing to add.
  const others = operations.length === 1 && place.startsWith(operations[0] ?? "") ? [] : operations;
  const where = others.length > 0 ? ` — ${names(others)}` : "";
  return `${style.code(place)}${side ? ` (${side})` : ""}: ${style.text(what)}${where}`;
}

function printTools(tools: ToolChanges, style: Format): string[] {
  const problems = (title: string, list: readonly Problem[]) =>
    list.length > 0
      ? [style.section(countTitle(title, list.length), cut(list.map((one) => printProblem(one, style))), false)]
      : [];
  // What is deprecated has a heading of its own, with all that still use it.
  const found = tools.touched.flatMap(({ tool, findings }) =>
    findings.filter(({ kind }) => kind !== "operation deprecated").map((finding) => ({ ...finding, tool })),
  );
  const fresh = tools.notOffered.map(({ id }) => style.code(id));
  const parts = [
    ...problems("The generator stops", tools.problems),
    ...problems("Patches that the document made needless", tools.obsolete),
    ...problems("Patches that no longer fit", tools.misfits),
    ...GRADES.flatMap((grade) =>
      printFindings(
        found.filter((one) => one.grade === grade),
        grade,
        style,
      ),
    ),
    ...(fresh.length > 0 ? [style.section(countTitle(FRESH, fresh.length), [fresh.join(", ")], false)] : []),
    ...printNames(
      "Deprecated, and still in use",
      tools.deprecated.map(
        ({ operation, tools: users, since }) =>
          `${style.code(operation)}${since === "now" ? " (new)" : ""}: ${names(users)}`,
      ),
      style,
    ),
  ];
  if (tools.before > 0) parts.push(`${count(tools.before, "problem")} stood before this change as well.`);
  return parts.length > 0 ? parts : ["Nothing: no tool is touched, and every patch still fits."];
}

const FRESH = "New, and offered by no tool";

const FINDING_TITLES: Record<Grade, string> = {
  breaking: "Breaks what a tool sends or hands back",
  additive: "Additive for a tool",
  cosmetic: "No difference to a tool",
};

/** Each change once, with the tools that feel it. */
function printFindings(found: readonly (Finding & { tool: string })[], grade: Grade, style: Format): string[] {
  const lines = new Map<string, Map<string, Set<string>>>();
  for (const { tool, place, side, what, through } of found) {
    const line = `${style.code(place)}${side ? ` (${side})` : ""}: ${style.text(what)}`;
    const users = lines.get(line) ?? new Map<string, Set<string>>();
    lines.set(line, users.set(tool, (users.get(tool) ?? new Set()).add(through)));
  }
  const printed = [...lines].map(([line, users]) => {
    const list = [...users].map(([tool, ways]) => `${style.code(tool)} (${[...ways].join(", ")})`);
    return `${line} — ${names(list)}`;
  });
  const title = countTitle(FINDING_TITLES[grade], printed.length);
  return printed.length > 0 ? [style.section(title, cut(printed), grade !== "breaking")] : [];
}

function printNames(title: string, list: readonly string[], style: Format): string[] {
  return list.length > 0
    ? [style.section(countTitle(title, list.length), cut([...list]), list.length > MOST_NAMES)]
    : [];
}

function printProblem({ file, line, what, hint }: Problem, style: Format): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${style.code(place)} ${style.text(what)}${hint === undefined ? "" : `; ${style.text(hint)}`}`;
}

function cut(lines: string[]): string[] {
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), `and ${lines.length - MOST_LINES} more`];
}

function names(list: readonly string[]): string {
  const rest = list.length - MOST_NAMES;
  return rest > 0 ? `${list.slice(0, MOST_NAMES).join(", ")} and ${rest} more` : list.join(", ");
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

const countTitle = (title: string, number: number): string => `${title} (${number})`;
