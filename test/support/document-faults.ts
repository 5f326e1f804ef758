import type { KnownNames } from "./known-names.ts";

export interface Document {
  file: string;
  text: string;
}

const SNAKE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/;
const VARIABLE = /(?<![\w-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;

/** All that a document names and that is not there: tools, flags, variables, npm scripts, files, and how many tools there are. */
export function findFaults({ file, text }: Document, known: KnownNames): string[] {
  // Results of real calls may say anything.
  const codes = listCodes(text).filter((code) => !file.startsWith("docs/tools/") || !code.includes("\n"));
  const faults = [
    ...codes.flatMap((code) => code.split("\n").flatMap((line) => findLineFaults(line, known))),
    ...findCounts(text, known),
    ...findShares(text, known),
    ...findLinks(file, text, known),
    ...(file.startsWith("skills/") ? findSkillFaults(text, known) : codes.flatMap((code) => findWords(code, known))),
  ];
  return [...new Set(faults)].map((fault) => `${file}: ${fault}`);
}

/** Inline code and fenced blocks. */
function listCodes(text: string): string[] {
  const fences = [...text.matchAll(/^\s*```.*\n([\s\S]*?)^\s*```/gm)].map(([, code]) => code ?? "");
  const rest = text.replaceAll(/^\s*```.*\n[\s\S]*?^\s*```/gm, "");
  return [...fences, ...[...rest.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? "")];
}

function findLineFaults(line: string, known: KnownNames): string[] {
  // What follows `#` in a shell is for people.
  const command = line.replace(/ +# .*$/, "");
  return [...findFlags(command, known), ...findTools(line, known), ...findVariables(line, known)];
}

function findFlags(whole: string, known: KnownNames): string[] {
  const { flags, scripts, words } = known;
  // A command in quotes is a command of its own.
  const quoted = [...whole.matchAll(/"([^"]* --[^"]*)"/g)].map(([, inner]) => inner ?? "");
  if (quoted.length > 0) {
    const rest = quoted.reduce((text, inner) => text.replace(inner, ""), whole);
    return [rest, ...quoted].flatMap((part) => findFlags(part, known));
  }
  const [, script, own = ""] = /\bnpm run (?:--\S+ )*([a-z][\w:-]*)(?:.*? -- (.*))?/.exec(whole) ?? [];
  // `npm start` takes its own flag out before the program sees the rest.
  const command = script === undefined ? whole.replace(/\bnpm (?:run (?:--\S+ ?)*|start -- --program )/, "") : own;
  const given = command.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [];
  if (script !== undefined && !scripts.has(script)) return [`there is no npm script ${script}`];
  if (script !== undefined) {
    const its = scripts.get(script);
    return given.filter((flag) => !its?.has(flag)).map((flag) => `npm run ${script} has no flag ${flag}`);
  }
  const tool = /(?:npm start -- |-mcp(?:\.cjs)? )call ([a-z][\w-]*)/.exec(command)?.[1]?.replaceAll("-", "_");
  if (tool !== undefined) {
    const own = words.get(tool);
    if (!own) return [`there is no tool ${tool}`];
    const isKnown = (flag: string) => flags.has(flag) || own.has(flag.slice(2).replaceAll("-", "_"));
    return given.filter((flag) => !isKnown(flag)).map((flag) => `call ${tool} has no flag ${flag}`);
  }
  // Other people's programs have flags of their own.
  if (/^\s*(?:npx|git|claude|curl|docker|kubectl|haproxy)\b/.test(command)) return [];
  const all = new Set([...flags, ...[...scripts.values()].flatMap((own) => [...own])]);
  return given.filter((flag) => !all.has(flag)).map((flag) => `there is no flag ${flag}`);
}

/** Whatever begins like a tool must be one, or a word that a tool knows. */
function findTools(line: string, known: KnownNames): string[] {
  const found = line.match(/(?<![\w.$/-])[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?![\w/])/g) ?? [];
  return found
    .filter((name) => isLikeTool(name, known) && !isWord(name, known))
    .map((name) => `there is no tool ${name}`);
}

/** In backticks, by itself, and spelt like an argument. */
function findWords(code: string, known: KnownNames): string[] {
  if (!SNAKE.test(code) || isLikeTool(code, known) || isWord(code, known) || known.reports.has(code)) return [];
  return [`\`${code}\` is no argument or field of any tool`];
}

function isLikeTool(name: string, { words }: KnownNames): boolean {
  const verb = `${name.split("_")[0]}_`;
  return [...words.keys()].some((tool) => tool.startsWith(verb));
}

function isWord(name: string, { words, older, toolsets }: KnownNames): boolean {
  if (words.has(name) || older.has(name) || toolsets.has(name)) return true;
  return [...words.values()].some((own) => own.has(name));
}

function findVariables(line: string, { variables }: KnownNames): string[] {
  const found = line.match(VARIABLE) ?? [];
  return found.filter((name) => !variables.has(name)).map((name) => `nobody reads the variable ${name}`);
}

function findCounts(text: string, { counts }: KnownNames): string[] {
  return [...counts].flatMap(([noun, numbers]) => {
    if (numbers.size === 0) return [];
    const found = [...text.matchAll(new RegExp(`\\b(\\d+)\\s+${noun}\\b`, "g"))].map(([, number]) => Number(number));
    return found.filter((number) => !numbers.has(number)).map((number) => `there are not ${number} ${noun}`);
  });
}

/** What is said in words of the tokens that our tools cost, against those of others. */
function findShares(text: string, { shares }: KnownNames): string[] {
  if (!shares) return [];
  const { all, reads } = shares;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const parts: Record<string, number> = { half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6 };
  const faults: string[] = [];
  const [, whole] = /fewer than (?:an? )?(\w+)(?: of)? the tokens that others need/.exec(text) ?? [];
  if (whole !== undefined && all >= 1 / (parts[whole] ?? Infinity))
    faults.push(`all tools cost ${percent(all)}, not under a ${whole}`);
  const [, part] = /read-only session costs a (\w+)/.exec(text) ?? [];
  if (part !== undefined && Math.round(1 / reads) !== parts[part])
    faults.push(`reads cost ${percent(reads)}, not a ${part}`);
  return faults;
}

function findLinks(file: string, text: string, { exists }: KnownNames): string[] {
  const targets = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target ?? "");
  const paths = targets.filter((target) => !/^[a-z]+:/.test(target));
  const folder = file.split("/").slice(0, -1);
  return paths
    .filter((path) => !exists([...folder, path].join("/")))
    .map((path) => `it links to ${path}, which is not there`);
}

/** What an agent reads says more: its words must be words of the tools that stand beside them. */
function findSkillFaults(text: string, { words, toolsets }: KnownNames): string[] {
  // A paragraph, or an item of a list.
  const blocks = text.split(/\n\s*\n|\n\s*(?=(?:- |\d+\. ))/);
  return blocks.flatMap((block) => {
    const spans = [...block.replaceAll(/\s+/g, " ").matchAll(/`([^`]+)`/g)].map(([, span]) => span ?? "");
    const named = spans.filter((span) => words.has(span));
    const own = named.length > 0 ? named : [...words.keys()];
    const isKnown = (span: string) =>
      words.has(span) || toolsets.has(span) || own.some((tool) => words.get(tool)?.has(span));
    const plain = spans.filter((span) => SNAKE.test(span) || (/^[a-z]+$/.test(span) && span !== "now"));
    const beside = named.length > 0 ? ` of ${named.join(", ")}` : "";
    return plain.filter((span) => !isKnown(span)).map((span) => `\`${span}\` is no word${beside}`);
  });
}
