import { readFileSync, writeFileSync } from "node:fs";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { product } from "../generated/pagerduty/index.ts";
import { listSettings } from "../runtime/options.ts";
import type { Catalog } from "../runtime/provider.ts";

/** Fills the tables of README between their markers; with --check it only says what is stale. */
const README = "README.md";
const tables: Record<string, () => string> = {
  tools: () => printTools(product.catalog),
  settings: () => printSettings(),
};

const before = readFileSync(README, "utf8");
const after = Object.entries(tables).reduce((text, [name, print]) => fill(text, name, print()), before);
if (before !== after && process.argv.includes("--check")) {
  console.error("README.md is stale: run `npm run docs` and commit what it writes.");
  process.exitCode = 1;
} else if (before !== after) writeFileSync(README, after);

function fill(text: string, name: string, table: string): string {
  const marked = new RegExp(`(<!-- ${name}: begin -->\n)[^]*?(<!-- ${name}: end -->)`);
  if (!marked.test(text)) throw new Error(`README.md has no markers for "${name}"`);
  return text.replace(marked, (_, begin: string, end: string) => `${begin}\n${table}\n${end}`);
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

function printSettings(): string {
  const cell = (text: string) => (text === "" ? "" : `\`${text.replaceAll("|", "\\|")}\``);
  const rows = listSettings(product.provider).map(
    ({ flag, env, description }) => `| ${cell(flag)} | ${cell(env)} | ${description} |`,
  );
  return ["| flag | variable | what it does |", "| --- | --- | --- |", ...rows, ""].join("\n");
}
