// Takes every published version of a document through the whole program: none may crash it.
import { parseArgs } from "node:util";
import { readSources } from "../generator/sources.ts";
import { followHistory, listFaults, type Row, withVersions } from "./spec-history.ts";
import { describeError, findProvider, InputError } from "./spec-source.ts";

const USAGE = `npm run history:check -- <folder or .tar.xz> [options]

Runs every version of a published document that the folder or archive holds, in order of the files' names, through what
spec:update, generate, spec:diff (from the version before) and surface:diff do, and prints a line for each.
  --provider name   whose document it is; may be left out while only one provider has a source.yaml
  --every n         only every nth version, and the last
Exit codes: 0 every version was generated from or stopped with Problems that name place and remedy; 1 one did not;
2 wrong usage.
`;

async function main(argv: string[]): Promise<void> {
  const { history, help, provider, every } = readArguments(argv);
  if (help) return console.log(USAGE);
  const sources = readSources(provider ?? findProvider());
  await withVersions(history, async (files) => {
    console.log("| version | operations | generate | first Problem | spec:diff | surface:diff |");
    console.log("| --- | ---: | --- | --- | --- | --- |");
    const chosen = files.filter((_, index) => index % every === 0 || index === files.length - 1);
    for await (const row of followHistory(chosen, sources)) {
      console.log(printRow(row));
      for (const fault of listFaults(row)) {
        console.error(fault);
        process.exitCode = 1;
      }
    }
  });
}

function printRow({ version, operations, files, problems, changes, surface, crash }: Row): string {
  const outcome = crash !== undefined ? "crash" : files > 0 ? `${files} files` : `${problems.length} Problems`;
  const cells = [version, operations, outcome, problems[0]?.what ?? "", changes ?? "", surface ?? ""];
  return `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
}

function readArguments(argv: string[]) {
  const text = { type: "string" } as const;
  try {
    const options = { provider: text, every: text, help: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options });
    const { provider, help = false } = values;
    const [history = "", ...others] = positionals;
    const every = Number(values.every ?? 1);
    if (!help && (history === "" || others.length > 0)) throw new Error("Give one folder or archive.");
    if (!(Number.isInteger(every) && every > 0)) throw new Error(`--every is a count, not "${values.every}".`);
    return { history, provider, help, every };
  } catch (error) {
    throw new InputError(`${describeError(error)} (--help explains)`, 2);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
