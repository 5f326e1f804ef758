// What happened between two versions of an API document, and what it means for the tools.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { printChanges } from "../generator/changes/print.ts";
import { Problems } from "../generator/problem.ts";
import { readSources } from "../generator/sources.ts";
import { breaksTools, tellSpecChanges } from "../generator/spec-changes.ts";
import { describeError, findProvider, InputError, readSeconds, readVersion } from "./spec-source.ts";

const USAGE = `npm run spec:diff -- [old] [new] [options]

Compares two versions of a provider's OpenAPI document, published or distilled, and says what the difference means for
the tools of the working tree's manifest. A version is a file, an http(s) URL or a git ref, whose
specs/<provider>/openapi.json is taken; old is HEAD and new is the working tree unless given.
  --provider name      whose document it is; may be left out where a version is a file of specs/<provider>, or while
                       only one provider has a source.yaml
  --format form        text (default), markdown or json
  --fail-on tools      exit 1 if the generator would stop, a patch no longer fits, or something breaks a tool
  --timeout seconds    how long a URL may take (60)
Exit codes: 0 compared; 1 what --fail-on asks about is the case; 2 wrong usage, or a version cannot be read.
`;

const FORMATS = ["text", "markdown", "json"] as const;

async function main(argv: string[]): Promise<number> {
  const { help, ...given } = readArguments(argv);
  if (help) return say(USAGE);
  const provider = given.provider ?? findNamed(given.old, given.now) ?? findProvider();
  if (!existsSync(`specs/${provider}`)) throw new InputError(`There is no specs/${provider}.`);
  const { openapi, ...sources } = readSources(provider);
  const old = await readVersion(given.old ?? "HEAD", provider, given.seconds);
  const now = await readVersion(given.now ?? openapi.file, provider, given.seconds);
  const problems = new Problems();
  const changes = tellSpecChanges(sources, old, now, problems);
  if (!changes) throw new InputError(problems.print());
  say(given.format === "json" ? `${JSON.stringify(changes, null, 2)}\n` : printChanges(changes, given.format));
  return given.failOn && breaksTools(changes) ? 1 : 0;
}

/** A file of `specs/<provider>` says whose document it is. */
function findNamed(...versions: (string | undefined)[]): string | undefined {
  return versions.map((version) => /^(?:\.\/)?specs\/([^/]+)\/[^/]+$/.exec(version ?? "")?.[1]).find((name) => name);
}

function readArguments(argv: string[]) {
  const text = { type: "string" } as const;
  const options = { provider: text, format: text, "fail-on": text, timeout: text, help: { type: "boolean" } } as const;
  try {
    const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options });
    const [old, now, ...others] = positionals;
    if (others.length > 0) throw new Error("Give two versions at most.");
    const failOn = values["fail-on"];
    if (failOn !== undefined && failOn !== "tools") throw new Error(`--fail-on is tools, not "${failOn}".`);
    const format = FORMATS.find((name) => name === (values.format ?? "text"));
    if (!format) throw new Error(`--format is one of ${FORMATS.join(", ")}, not "${values.format}".`);
    const { provider, help = false } = values;
    return { old, now, provider, format, help, failOn: failOn !== undefined, seconds: readSeconds(values.timeout) };
  } catch (error) {
    throw new InputError(`${describeError(error)} (--help explains)`);
  }
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  // 1 is an answer here, so whatever keeps it from being given is a 2.
  console.error(error.message);
  process.exitCode = 2;
}
