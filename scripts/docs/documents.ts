import { dirname, relative } from "node:path/posix";
import type { Calls, Product } from "../../runtime/provider.ts";
import { type Example, tellExamples } from "./examples.ts";
import { fill, printSettingsTable, printToolTable } from "./readme.ts";
import { type AzureWords, printAzure, printSkill, type SkillWords } from "./skills.ts";
import type { Chapter } from "./story.ts";
import { printPage } from "./tool-page.ts";

/** What a provider brings to its documents besides its product. All but the toolsets may be missing. */
export interface ProviderWords<Client> {
  product: Product<Client>;
  /** What people call each toolset. */
  titles: ReadonlyMap<string, string>;
  story: readonly Chapter[];
  skill?: SkillWords;
  azure?: AzureWords;
  version: string;
}

/** Pages and skills of one provider, by the path of their file. */
export async function printDocuments<Client>(words: ProviderWords<Client>): Promise<Map<string, string>> {
  const { product, titles, story, skill, azure, version } = words;
  const { catalog, provider } = product;
  // Written by the generator, checked with the catalog: JSON enters here.
  const calls = (await product.calls()) as Calls;
  const examples = story.length > 0 ? await tellExamples(product, story) : new Map<string, Example>();
  const files = new Map<string, string>();
  for (const toolset of new Set(catalog.map((entry) => entry.toolset))) {
    const page = printPage({
      toolset,
      title: titles.get(toolset) ?? toolset,
      command: provider.command,
      entries: catalog.filter((entry) => entry.toolset === toolset),
      tools: calls.tools,
      formerly: calls.formerly,
      examples,
    });
    files.set(pageOf(provider.name, toolset), page);
  }
  if (skill) files.set(`skills/${skill.name}/SKILL.md`, printSkill(skill, catalog));
  if (skill && azure) {
    const kinds = printAzure(skill, azure, catalog, version);
    files.set(`skills/azure-sre-agent/${skill.name}-agent.yaml`, kinds.agent);
    files.set(`skills/azure-sre-agent/${skill.name}-skill.yaml`, kinds.skill);
  }
  return files;
}

/** README, or a page of the provider's own, with its tables: one of tools and one of settings. */
export function fillTables<Client>(
  { file, text }: { file: string; text: string },
  { catalog, provider }: Product<Client>,
): string {
  const tools = printToolTable(catalog, (toolset) => relative(dirname(file), pageOf(provider.name, toolset)));
  const withTools = fill({ file, text }, `${provider.name} tools`, tools);
  return fill({ file, text: withTools }, `${provider.name} settings`, printSettingsTable(provider));
}

/** A folder per provider, for two of them may have toolsets of one name. */
const pageOf = (provider: string, toolset: string): string => `docs/tools/${provider}/${toolset}.md`;
