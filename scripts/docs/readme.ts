import { costOf } from "../../generator/surface/tokens.ts";
import { listSettings } from "../../runtime/options.ts";
import type { Catalog, Provider } from "../../runtime/provider.ts";

/** Puts text between `<!-- name: begin -->` and `<!-- name: end -->`. */
export function fill({ file, text }: { file: string; text: string }, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}: begin -->\n`, `<!-- ${name}: end -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0)
    throw new Error(`${file} has no markers "${begin.trim()}" and "${end}": add both, each on a line.`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}

/** Toolsets with their tools, and what they cost. */
export function printToolTable(catalog: Catalog, pageOf: (toolset: string) => string): string {
  const toolsets = [...new Set(catalog.map(({ toolset }) => toolset))].sort();
  const rows = toolsets.map((toolset) => {
    const own = catalog.filter((entry) => entry.toolset === toolset);
    const name = (reads: boolean) =>
      own
        .filter(({ access }) => (access === "read") === reads)
        .map(({ tool }) => `\`${tool.name}\``)
        .join(" ");
    return `| [\`${toolset}\`](${pageOf(toolset)}) | ${name(true)} | ${name(false)} | ${tokensOf(own)} |`;
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

const tokensOf = (entries: Catalog): number => costOf(entries.map(({ tool }) => tool));

/** Flags, their twins in the environment and what they do. */
export function printSettingsTable(provider: Pick<Provider<never>, "settings">): string {
  const cell = (text: string) => (text === "" ? "" : `\`${text.replaceAll("|", "\\|")}\``);
  const rows = listSettings(provider).map(
    ({ flag, env, description }) => `| ${cell(flag)} | ${cell(env)} | ${description} |`,
  );
  return ["| flag | variable | what it does |", "| --- | --- | --- |", ...rows, ""].join("\n");
}
