// Brings in a newly published API document: keeps its facts, and notes where it came from.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse, stringify } from "yaml";
import { printSummary } from "../generator/changes/print.ts";
import { Problems } from "../generator/problem.ts";
import { readSources } from "../generator/sources.ts";
import { isRecord, listOperations } from "../generator/spec/document.ts";
import { load } from "../generator/spec/load.ts";
import { tellSpecChanges } from "../generator/spec-changes.ts";
import { describeError, findProvider, InputError, readFacts, readSeconds, readSource } from "./spec-source.ts";

const USAGE = `npm run spec:update -- <file or http(s) URL> [options]

Writes specs/<provider>/openapi.json, the facts of a published OpenAPI 3 document, and source.yaml beside it; then says
what changed for the tools. Nothing is written of a document that cannot be understood.
  --provider name      whose document it is; may be left out while only one provider has a source.yaml
  --timeout seconds    how long a URL may take (60)
  --repository owner/name  --path path  --commit id  --date yyyy-mm-dd
                       where it was published; kept from source.yaml while the original is the same
`;

const ORIGINS = ["repository", "path", "commit", "date"] as const;
type Origin = Partial<Record<(typeof ORIGINS)[number], string>>;

async function main(argv: string[]): Promise<void> {
  const { help, source, provider: named, seconds, ...given } = readArguments(argv);
  if (help) return console.log(USAGE);
  const provider = named ?? findProvider();
  const folder = join("specs", provider);
  const original = await readSource(source, seconds);
  const facts = readFacts(original, source);
  if (original.equals(Buffer.from(facts))) {
    throw new InputError(
      `${source} holds the facts already, not the published document they come from; nothing to do.`,
    );
  }
  const problems = new Problems();
  const document = load(facts, source, problems);
  if (!document || !problems.empty) throw new InputError(problems.print());
  const sha256 = createHash("sha256").update(original).digest("hex");
  const origin = completeOrigin(given, join(folder, "source.yaml"), sha256);
  const { openapi, ...sources } = readSources(provider);
  const file = join(folder, "openapi.json");
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, facts);
  writeFileSync(join(folder, "source.yaml"), stringify({ ...origin, sha256 }));
  const sizes = `${listOperations(document).length} operations, ${original.byteLength} bytes to ${Buffer.byteLength(facts)}`;
  console.log(`${file}: ${sizes}`);
  if (openapi.text === "") return;
  // What cannot be read any more cannot be compared either, and has just been replaced.
  const changes = tellSpecChanges(sources, openapi, { file, text: facts }, new Problems());
  if (!changes) return;
  console.log(printSummary(changes).trimEnd());
  if (changes.changes.length > 0) console.log("All of it: npm run spec:diff. Then: npm run generate.");
}

function readArguments(argv: string[]) {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        provider: text,
        timeout: text,
        repository: text,
        path: text,
        commit: text,
        date: text,
        help: { type: "boolean" },
      },
    });
    const { help = false, timeout, ...given } = values;
    const [source = "", ...others] = positionals;
    if (!help && (source === "" || others.length > 0)) throw new Error("Give one file or URL.");
    return { ...given, help, source, seconds: readSeconds(timeout) };
  } catch (error) {
    throw new InputError(`${describeError(error)} (--help explains)`, 2);
  }
}

/** What was given, and for the same original also what was known before. */
function completeOrigin(given: Origin, file: string, sha256: string): Origin {
  const before: unknown = existsSync(file) ? parse(readFileSync(file, "utf8")) : undefined;
  const known = isRecord(before) && before["sha256"] === sha256 ? before : {};
  const origin: Origin = {};
  for (const key of ORIGINS) {
    const value = given[key] ?? known[key];
    if (typeof value === "string") origin[key] = value;
  }
  const missing = ORIGINS.filter((key) => origin[key] === undefined);
  if (missing.length > 0) console.error(`${file} does not say: ${missing.join(", ")}. Give ${listOptions(missing)}.`);
  return origin;
}

function listOptions(keys: readonly string[]): string {
  return keys.map((key) => `--${key}`).join(" ");
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
