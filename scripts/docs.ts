import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { listSettings } from "../runtime/options.ts";
import type { Catalog, Product } from "../runtime/provider.ts";
import { listPrograms, loadProduct, stop } from "./programs.ts";

/** Fills the tables of README and docs between their markers; with --check it only says what is stale. */
const FILES = ["README.md", ...readdirSync("docs").map((name) => `docs/${name}`)].filter((file) =>
  file.endsWith(".md"),
);

const tables = new Map<string, string>();
for (const program of listPrograms()) {
  const product = await loadProduct(program);
  tables.set(`${program.provider} tools`, printTools(product.catalog));
  tables.set(`${program.provider} settings`, printSettings(product));
}
for (const file of FILES) {
  const before = readFileSync(file, "utf8");
  const after = fillAll(before, file);
  if (before !== after && process.argv.includes("--check")) {
    console.error(`${file} is stale: run \`npm run docs\` and commit what it writes.`);
    process.exitCode = 1;
  } else if (before !== after) writeFileSync(file, after);
}
for (const name of tables.keys()) {
  console.error(
    `No document has "<!-- ${name}: begin -->" and "<!-- ${name}: end -->": write both lines where the table is to be.`,
  );
  process.exitCode = 1;
}

/** What has found its place is struck off the list. A block of code that shows the markers is no place. */
function fillAll(text: string, file: string): string {
  const places = /^```[\s\S]*?^```$|(<!-- (.+): begin -->\n)[\s\S]*?(<!-- \2: end -->)/gm;
  return text.replace(places, (found: string, begin: string, name: string, end: string) => {
    if (begin === undefined) return found;
    const table = tables.get(name) ?? stop(`${file}: "${name}" is no table, or has another place, too`);
    tables.delete(name);
    return `${begin}\n${table}\n${end}`;
  });
}

function printTools(catalog: Catalog): string {
  const toolsets = [...new Set(catalog.map(({ toolset }) => toolset))].sort();
  const rows = toolsets.map((toolset) => {
    const own = catalog.filter((entry) => entry.toolset === toolset);
    const name = (reads: boolean) =>
      own
        .filter(({ access }) => (access === "read") === reads)
        .map(({ tool }) => `\`${tool.name}\``)
        .join(" ");
    return `| \`${toolset}\` | ${name(true)} | ${name(false)} | ${tokensOf(own)} |`;
  });
  const reads = catalog.filter(({ access }) => access === "read");
  return [
    "| toolset | reads | writes | tokens |",
    "| --- | --- | --- | ---: |",
    ...rows,
    `| **all** | **${reads.length} tools, ${tokensOf(reads)} tokens** | **${catalog.length - reads.length} tools** | **${tokensOf(catalog)}** |`,
    "",
  ].join("\n");
}

function tokensOf(entries: Catalog): number {
  const texts = entries.map(({ tool }) =>
    JSON.stringify({ name: tool.name, description: tool.description, inputSchema: tool.inputSchema }),
  );
  return texts.reduce((sum, text) => sum + countTokens(text), 0);
}

function printSettings({ provider }: Product<unknown>): string {
  const cell = (text: string) => (text === "" ? "" : `\`${text.replaceAll("|", "\\|")}\``);
  const rows = listSettings(provider).map(
    ({ flag, env, description }) => `| ${cell(flag)} | ${cell(env)} | ${description} |`,
  );
  return ["| flag | variable | what it does |", "| --- | --- | --- |", ...rows, ""].join("\n");
}
