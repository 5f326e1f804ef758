// Writes what documents say of the tools: README's tables, docs/tools, skills. Part of `npm run generate`.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parse } from "yaml";
import { rules } from "../generator/compat/rules.ts";
import { listFiles, listFolders } from "../generator/sources.ts";
import packageJson from "../package.json" with { type: "json" };
import type { Product } from "../runtime/provider.ts";
import { printClients } from "./docs/clients.ts";
import { fillTables, type ProviderWords, printDocuments } from "./docs/documents.ts";
import { readStory } from "./docs/story.ts";
import { readWords } from "./docs/words.ts";

const README = "README.md";
/** Nobody writes there by hand, so what is not printed does not belong. */
const OWN_FOLDERS = ["docs/tools", "skills"];

async function main(argv: string[]): Promise<void> {
  const wanted = await printAll();
  const present = OWN_FOLDERS.flatMap(listFiles);
  const stale = [...wanted].filter(([file, text]) => !existsSync(file) || readFileSync(file, "utf8") !== text);
  const orphans = present.filter((file) => !wanted.has(file));
  if (argv.includes("--check")) {
    for (const [file] of stale) console.error(`${existsSync(file) ? "stale   " : "missing "} ${file}`);
    for (const file of orphans) console.error(`orphaned ${file}`);
    if (stale.length + orphans.length === 0) return;
    console.error("Run `npm run generate` and commit what it writes.");
    process.exitCode = 1;
    return;
  }
  for (const [file, text] of stale) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const file of orphans) rmSync(file);
  const changes = stale.length + orphans.length;
  console.log(changes === 0 ? "So are the documents." : `${changes} documents changed.`);
}

async function printAll(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  files.set(README, readFileSync(README, "utf8"));
  for (const provider of listFolders("generated")) {
    // What the generator has just written, so it can not be imported before.
    const { product }: { product: Product<unknown> } = await import(`../generated/${provider}/index.ts`);
    try {
      // A page of its own has its tables, where there is one.
      const page = [`docs/${provider}.md`, README].find((file) => existsSync(file)) ?? README;
      files.set(page, fillTables({ file: page, text: files.get(page) ?? readFileSync(page, "utf8") }, product));
      for (const [file, text] of await printDocuments(gatherWords(provider, product))) files.set(file, text);
    } catch (error) {
      throw new Error(`Documents of ${provider}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  }
  return files.set("docs/clients.md", printClients(rules));
}

function gatherWords<Client>(provider: string, product: Product<Client>): ProviderWords<Client> {
  const folder = `specs/${provider}`;
  const manifest = listFiles(`${folder}/tools`).map((file) => parse(readFileSync(file, "utf8")));
  const titles = new Map(manifest.map(({ toolset, title }) => [String(toolset), String(title ?? toolset)]));
  const file = `${folder}/docs.yaml`;
  const { story, ...words } = readWords(existsSync(file) ? readFileSync(file, "utf8") : "", file);
  return {
    product,
    titles,
    story: story === undefined ? [] : readStory(story),
    ...words,
    version: packageJson.version,
  };
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
