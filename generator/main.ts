import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { GeneratedFile } from "./emit/text.ts";
import { generate, type Sources } from "./generate.ts";
import { Problems } from "./problem.ts";
import { listFiles, listFolders, readSources } from "./sources.ts";

const HELP = `npm run generate [-- --check] [provider…]

Writes generated/<provider> from specs/<provider> and overrides/<provider>.
  --check   write nothing; list what is stale or missing and exit 1
`;

/** The only part of the generator that writes, prints and exits. */
async function main(argv: string[]): Promise<number> {
  const { unknownFlag, help, check, positionals } = readFlags(argv);
  if (unknownFlag !== undefined) return say(`There is no flag ${unknownFlag}.\n${HELP}`, 2);
  if (help) return say(HELP, 0);
  const known = listFolders("specs");
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) return say(`There is no specs/${unknown[0]}; known: ${known.join(", ")}.\n`, 2);
  const problems = new Problems();
  const plans: Change[][] = [];
  for (const provider of positionals.length > 0 ? positionals : known) {
    const sources = readSources(provider, problems);
    if (reportMissing(sources, problems)) continue;
    plans.push(planWrites(provider, await generate(sources, problems)));
  }
  // What is left of a provider that has gone.
  const gone = positionals.length > 0 ? [] : listFolders("generated").filter((name) => !known.includes(name));
  plans.push(...gone.map((name) => planWrites(name, [])));
  if (!problems.empty) return say(`${problems.print()}\n`, 1);
  const changes = plans.flat();
  if (check) {
    const list = changes.map((change) => `${change.what.padEnd(8)} ${change.file}\n`).join("");
    return changes.length === 0 ? 0 : say(`${list}Run \`npm run generate\` and commit what it writes.\n`, 1);
  }
  for (const { file, text } of changes) {
    if (text === undefined) rmSync(file);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  return say(changes.length === 0 ? "Everything is up to date.\n" : `${changes.length} files changed.\n`, 0);
}

function readFlags(args: string[]) {
  const options = { check: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
  const { values, positionals, tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const flags = tokens.filter((token) => token.kind === "option");
  const unknown = flags.find((token) => !Object.hasOwn(options, token.name) || token.value !== undefined);
  const unknownFlag = unknown && unknown.rawName + (unknown.value === undefined ? "" : `=${unknown.value}`);
  return { unknownFlag, help: values.help === true, check: values.check === true, positionals };
}

interface Change {
  what: "stale" | "missing" | "orphaned";
  file: string;
  text?: string;
}

/** What differs between the folder and what should be in it. */
function planWrites(provider: string, files: GeneratedFile[]): Change[] {
  const folder = join("generated", provider);
  const wanted = new Map(files.map(({ path, text }) => [join(folder, path), text]));
  const orphans = listFiles(folder).filter((file) => !wanted.has(file));
  return [
    ...[...wanted].flatMap(([file, text]): Change[] => {
      if (!existsSync(file)) return [{ what: "missing", file, text }];
      return readFileSync(file, "utf8") === text ? [] : [{ what: "stale", file, text }];
    }),
    ...orphans.map((file): Change => ({ what: "orphaned", file })),
  ];
}

/** Says of every file that a provider can not be without what to write into it. Without the first two there is nothing to go on with. */
function reportMissing({ provider, openapi, facts, manifest, overrides }: Sources, problems: Problems): boolean {
  const report = (file: string, hint: string) => problems.add({ file, what: "is missing or empty", hint });
  const unfit = [openapi, facts].filter(({ text }) => text.trim() === "");
  if (unfit.includes(openapi)) {
    const update = `\`npm run spec:update -- FILE --provider ${provider}\` brings in a published document`;
    report(openapi.file, `${update}; where there is none, write openapi.yaml by hand`);
  }
  if (unfit.includes(facts)) report(facts.file, "write `title`, and `client`, a name in PascalCase");
  if (manifest.length === 0)
    report(`specs/${provider}/tools`, "write a toolset into a .yaml there, as docs/manifest.md says");
  if (!overrides.has("provider"))
    report(
      `overrides/${provider}/provider.ts`,
      "write it as docs/add-a-provider.md says: settings, credentials, where to call",
    );
  return unfit.length > 0;
}

function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(text);
  return code;
}

process.exitCode = await main(process.argv.slice(2));
