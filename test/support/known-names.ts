import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listOperations, type OpenApiDocument } from "../../generator/spec/document.ts";
import { costOf } from "../../generator/surface/tokens.ts";
import { OPTIONS } from "../../runtime/options.ts";
import type { Calls, Catalog, Product } from "../../runtime/provider.ts";
import type { ArgumentSchema } from "../../runtime/tools/arguments.ts";

/** All that a document may name. */
export interface KnownNames {
  /** By tool: its arguments at any depth, their values, the fields it keeps. */
  words: ReadonlyMap<string, ReadonlySet<string>>;
  toolsets: ReadonlySet<string>;
  /** Names and words that are no longer advertised, and understood. */
  older: ReadonlySet<string>;
  /** Of the programs, with their dashes. */
  flags: ReadonlySet<string>;
  /** By npm script: its flags. */
  scripts: ReadonlyMap<string, ReadonlySet<string>>;
  variables: ReadonlySet<string>;
  /** Metrics, and fields of the logs. */
  reports: ReadonlySet<string>;
  /** By noun, the numbers that are true: of tools, operations, and things in the demo account. */
  counts: ReadonlyMap<string, ReadonlySet<number>>;
  /** What part of the tokens that another server of the same API costs ours do, where there is one. */
  shares: { all: number; reads: number } | undefined;
  exists(file: string): boolean;
}

/** Read by Node and its network stack, not by us. */
const PLATFORM = ["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY"];
/** What results carry beside the fields of things. */
const RESULT = ["response", "response_summary", "next_cursor", "total", "degraded", "sources"];

export async function readKnownNames<Client>(products: Product<Client>[]): Promise<KnownNames> {
  const calls = await Promise.all(products.map(async (product) => (await product.calls()) as Calls));
  const facts = calls.flatMap(({ tools }) => Object.values(tools));
  const catalog = products.flatMap((product) => product.catalog);
  const settings = products.flatMap(({ provider }) => provider.settings);
  const options = [...Object.values(OPTIONS), ...settings];
  const names = products.map(({ provider }) => provider.name);
  const sources = ["runtime", "overrides", "generator", "scripts", "test"].flatMap(readSources);
  return {
    words: listWordsOfTools(products, calls),
    toolsets: new Set(catalog.map(({ toolset }) => toolset)),
    older: new Set([
      ...calls.flatMap(({ formerly }) => Object.keys(formerly)),
      ...facts.flatMap(({ accepts = [], hidden = {} }) => [
        ...accepts.flatMap(([from]) => from.split(/[.[\]]+/)),
        ...listWords({ type: "object", properties: hidden }),
      ]),
    ]),
    flags: new Set([
      ...["--help", "--version"],
      ...options.flatMap(({ flag }) => (flag === undefined ? [] : [`--${flag}`])),
      ...readSources("runtime/commands").flatMap(listParsedFlags),
    ]),
    scripts: readScripts(),
    variables: new Set([
      ...PLATFORM,
      ...options.map(({ env }) => env),
      ...products.flatMap(({ provider }) => Object.values(provider.variables ?? {}).map(({ env }) => env)),
      ...sources.flatMap(listVariables),
    ]),
    reports: new Set(
      ["runtime/telemetry", "runtime/transports"]
        .flatMap(readSources)
        .flatMap((text) => text.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? []),
    ),
    counts: new Map([
      ["tools", new Set([catalog, ...products.map((product) => product.catalog)].flatMap(countTools))],
      ["operations", new Set(names.map(countOperations))],
      ...["teams", "people", "services"].map((noun) => [noun, new Set(names.flatMap(countSeed(noun)))] as const),
    ]),
    shares: measureShares(products),
    exists: existsSync,
  };
}

/** Providers may have tools of one name: each of them may be meant. */
function listWordsOfTools<Client>(products: Product<Client>[], calls: Calls[]): Map<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const [at, { catalog }] of products.entries()) {
    for (const { tool } of catalog) {
      const kept = (calls[at]?.tools[tool.name]?.keep ?? []).map((field) => field.split(".")[0] ?? "");
      const known = words.get(tool.name) ?? new Set(RESULT);
      for (const word of [...listWords(tool.inputSchema), ...kept]) known.add(word);
      words.set(tool.name, known);
    }
  }
  return words;
}

function countTools(catalog: Catalog): number[] {
  const reads = catalog.filter(({ access }) => access === "read").length;
  return [catalog.length, reads, catalog.length - reads];
}

function countOperations(provider: string): number {
  const document: OpenApiDocument = JSON.parse(readFileSync(`generated/${provider}/api.json`, "utf8"));
  return listOperations(document).length;
}

const countSeed =
  (noun: string) =>
  (provider: string): number[] => {
    const file = `overrides/${provider}/demo-seed.json`;
    const seed: Record<string, unknown> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
    const things = seed[noun];
    return Array.isArray(things) ? [things.length] : [];
  };

/** Counted as our own are: the 103 tools of the official server, with name, description and input schema. */
const TOKENS_OF_OTHERS = new Map([["pagerduty", 34_134]]);

function measureShares<Client>(products: Product<Client>[]): KnownNames["shares"] {
  const compared = products.find(({ provider }) => TOKENS_OF_OTHERS.has(provider.name));
  const others = TOKENS_OF_OTHERS.get(compared?.provider.name ?? "");
  if (!compared || others === undefined) return undefined;
  const cost = (catalog: Catalog) => costOf(catalog.map(({ tool }) => tool)) / others;
  return { all: cost(compared.catalog), reads: cost(compared.catalog.filter(({ access }) => access === "read")) };
}

function listWords({ properties = {}, items, enum: values = [] }: ArgumentSchema): string[] {
  const inner = Object.entries(properties).flatMap(([name, schema]) => [name, ...listWords(schema)]);
  return [...values.map(String), ...inner, ...(items ? listWords(items) : [])];
}

function readSources(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(ts|mjs|cjs)$/.test(file),
  );
  return files.map((file) => readFileSync(join(folder, file), "utf8"));
}

/** `port: { type: "string"`, as `parseArgs` takes them. */
function listParsedFlags(text: string): string[] {
  return [...text.matchAll(/"?([a-z][a-z-]*)"?: \{ type: "(?:string|boolean)"/g)].map(([, name]) => `--${name}`);
}

function listVariables(text: string): string[] {
  return [...text.matchAll(/\benv(?:\.|\??\.?\[")([A-Z][A-Z0-9_]+)/g)].map(([, name]) => name ?? "");
}

/** A script tells of its flags in its usage; what is not written there is no flag of it. */
function readScripts(): Map<string, ReadonlySet<string>> {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
  return new Map(
    Object.entries(scripts).map(([name, command]) => {
      const files = command.match(/\bscripts\/[\w/-]+\.(?:ts|mjs)\b/g) ?? [];
      // `check` runs others, and `generate` consists of two.
      const texts = [...files, ...(name === "generate" ? ["generator/main.ts"] : [])].map((file) =>
        readFileSync(file, "utf8"),
      );
      return [name, new Set(texts.flatMap((text) => text.match(/--[a-z][a-z-]+/g) ?? []))];
    }),
  );
}
