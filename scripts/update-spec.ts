// Brings in a newly published API document: keeps its facts, and notes where it came from.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse, stringify } from "yaml";
import { Problems } from "../generator/problem.ts";
import { distill, printDocument } from "../generator/spec/distill.ts";
import { isRecord, listOperations } from "../generator/spec/document.ts";
import { isOpenApi, load } from "../generator/spec/load.ts";

const USAGE = `npm run spec:update -- <file or http(s) URL> [options]

Writes specs/<provider>/openapi.json, the facts of a published OpenAPI 3 document, and source.yaml beside it.
  --provider name      whose document it is; may be left out while only one provider has openapi.json and source.yaml
  --repository owner/name  --path path  --commit id  --date yyyy-mm-dd
                       where it was published; kept from source.yaml while the original is the same
`;

const ORIGINS = ["repository", "path", "commit", "date"] as const;
type Origin = Partial<Record<(typeof ORIGINS)[number], string>>;

/** Something the person who runs this can put right; the message is all they need to see. */
class UpdateError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

async function main(argv: string[]): Promise<void> {
  const { source, provider, ...given } = readArguments(argv);
  if (source === undefined) return console.log(USAGE);
  const folder = join("specs", provider ?? findProvider());
  const original = await readSource(source);
  const document = parseSource(original, source);
  if (!isOpenApi(document)) throw new UpdateError(`${source} is not an OpenAPI 3 document.`);

  const facts = printDocument(distill(document));
  if (original.equals(Buffer.from(facts))) {
    throw new UpdateError(
      `${source} holds the facts already, not the published document they come from; nothing to do.`,
    );
  }
  const problems = new Problems();
  load(facts, source, problems);
  if (!problems.empty) throw new UpdateError(problems.print());
  const sha256 = createHash("sha256").update(original).digest("hex");
  const origin = completeOrigin(given, join(folder, "source.yaml"), sha256);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "openapi.json"), facts);
  writeFileSync(join(folder, "source.yaml"), stringify({ ...origin, sha256 }));
  const sizes = `${listOperations(document).length} operations, ${original.byteLength} bytes to ${Buffer.byteLength(facts)}`;
  console.log(`${join(folder, "openapi.json")}: ${sizes}`);
}

function readArguments(argv: string[]): Origin & { source?: string; provider?: string } {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { provider: text, repository: text, path: text, commit: text, date: text, help: { type: "boolean" } },
    });
    const { help, ...given } = values;
    if (help) return {};
    const [source, ...others] = positionals;
    if (source === undefined || others.length > 0) throw new Error("Give one file or URL.");
    return { ...given, source };
  } catch (error) {
    throw new UpdateError(`${describe(error)} (--help explains)`, 2);
  }
}

/** The one provider whose document was brought in this way before: another's may be written by hand, in YAML. */
function findProvider(): string {
  const folders = existsSync("specs") ? readdirSync("specs") : [];
  const [provider, ...others] = folders.filter((name) =>
    ["source.yaml", "openapi.json"].every((file) => existsSync(join("specs", name, file))),
  );
  if (provider !== undefined && others.length === 0) return provider;
  const found = provider === undefined ? "none has" : `${[provider, ...others].join(" and ")} have`;
  throw new UpdateError(
    `Say whose document this is with --provider: ${found} a specs/<provider>/openapi.json and source.yaml.`,
    2,
  );
}

async function readSource(source: string): Promise<Buffer> {
  try {
    if (!/^https?:\/\//i.test(source)) return readFileSync(source);
    const response = await fetch(source);
    if (!response.ok) throw new Error(`HTTP status ${response.status} ${response.statusText}`.trimEnd());
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    throw new UpdateError(`${source} cannot be read: ${describe(error)}`);
  }
}

/** By content, not by name: a URL need not end in either suffix. JSON first, as it is parsed a hundred times faster. */
function parseSource(original: Buffer, source: string): unknown {
  const text = original.toString("utf8");
  try {
    if (/^\s*[{[]/.test(text)) return JSON.parse(text);
  } catch {
    // Flow-style YAML also starts with a brace.
  }
  try {
    return parse(text);
  } catch (error) {
    throw new UpdateError(`${source} is neither JSON nor YAML: ${describe(error)}`);
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

/** One line: parsers add an excerpt, and fetch hides the reason in its cause. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const reason = error.cause instanceof Error ? error.cause.message : error.message;
  return reason.split("\n", 1)[0] ?? reason;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UpdateError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
