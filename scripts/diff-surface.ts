// What changed in the tools since some commit, and whether it breaks anyone.
import { parseArgs } from "node:util";
import { FORMATS, printReport } from "../generator/surface/print.ts";
import { checkRelease, type Release, type ReleaseCheck } from "../generator/surface/release.ts";
import {
  compareSurfaces,
  FAIL_ON,
  hasBreaking,
  type Report,
  reaches,
  type Sides,
} from "../generator/surface/report.ts";
import { DiffError, type Origin, parseJson, readOrigin, readWorkingTree } from "./surface/origins.ts";
import { readServer } from "./surface/server.ts";

const USAGE = `npm run surface:diff -- --base <git ref | file> [options]

Compares the tools of generated/<provider> at --base with those of now: what changed, how grave it is, what to do.
  --base ref|file      a commit, branch or tag; a catalog.json (calls.json and outputs.json are read beside it), a folder
                       of them, or a saved answer to tools/list. With --server it may be left out: the working tree
  --head ref|file      instead of the working tree
  --server it          instead of the working tree, a running server: a command line (stdio) or a URL (streamable HTTP)
  --header "Name: v"   for a URL; may be repeated
  --timeout seconds    for all that the server has to say (default 30)
  --provider name      this provider only
  --format name        text (default), markdown, json
  --fail-on grade      breaking (default), additive, any
  --allow-breaking     a breaking change passes with a version of package.json and an entry in CHANGELOG.md that fit it
Exit code: 0 fine, 1 changes of the grade of --fail-on (or, allowed, without version or entry), 2 bad usage or input.
`;

const FLAGS = {
  base: { type: "string" },
  head: { type: "string" },
  server: { type: "string" },
  header: { type: "string", multiple: true },
  timeout: { type: "string" },
  provider: { type: "string" },
  format: { type: "string" },
  "fail-on": { type: "string" },
  "allow-breaking": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

async function main(argv: string[]): Promise<void> {
  const given = readFlags(argv);
  if (given.help) {
    process.stdout.write(USAGE);
    return;
  }
  const before = given.base === undefined ? readWorkingTree() : readOrigin(given.base);
  const after = await readHead(given);
  const report = compareSurfaces(pairProviders(before, after, given.provider));
  const release = given.allowBreaking && hasBreaking(report) ? compareReleases(before, after, report) : undefined;
  process.stdout.write(printReport({ ...report, ...(release && { release }) }, given.format));
  const fails = release ? release.missing.length > 0 : reaches(report, given.failOn);
  process.exitCode = fails ? 1 : 0;
}

function readFlags(args: string[]) {
  const { values } = parse(() => parseArgs({ args, options: FLAGS }));
  const { base, head, server, provider, help = false, header = [] } = values;
  const format = oneOf("--format", values.format ?? "text", FORMATS);
  const failOn = oneOf("--fail-on", values["fail-on"] ?? "breaking", FAIL_ON);
  const allowBreaking = values["allow-breaking"] ?? false;
  const seconds = Number(values.timeout ?? 30);
  if (!help && base === undefined && server === undefined) throw new DiffError("Say with --base what to compare with.");
  if (head !== undefined && server !== undefined) throw new DiffError("--head and --server exclude each other.");
  if (header.length > 0 && server === undefined) throw new DiffError("--header goes with --server.");
  if (!(seconds > 0)) throw new DiffError(`--timeout takes a number of seconds, not ${values.timeout}.`);
  if (allowBreaking && failOn !== "breaking") throw new DiffError("--allow-breaking goes with --fail-on breaking.");
  return {
    base,
    head,
    server,
    provider,
    help,
    format,
    failOn,
    allowBreaking,
    seconds,
    headers: header.map(readHeader),
  };
}

function parse<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new DiffError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<Value extends string>(flag: string, given: string, allowed: readonly Value[]): Value {
  const found = allowed.find((value) => value === given);
  if (found === undefined) throw new DiffError(`${flag} takes ${allowed.join(", ")}, not ${JSON.stringify(given)}.`);
  return found;
}

function readHeader(line: string): [name: string, value: string] {
  const match = /^([\w-]+):\s*(.*)$/.exec(line);
  // The line may hold a token, so it is not repeated.
  if (!match?.[1]) throw new DiffError('--header takes "Name: value".');
  return [match[1], match[2] ?? ""];
}

async function readHead({ head, server, headers, seconds }: ReturnType<typeof readFlags>): Promise<Origin> {
  if (server !== undefined) return await readServer({ server, headers, seconds });
  return head === undefined ? readWorkingTree() : readOrigin(head);
}

/** By name; a surface without one stands against the one that was named, or the one that it shares most tools with. */
function pairProviders(before: Origin, after: Origin, only: string | undefined): Sides[] {
  if (before.anonymous || after.anonymous) {
    const provider = only ?? nameOf(before.anonymous ? after : before, before.anonymous ? before : after);
    return [{ provider, before: pick(before, provider), after: pick(after, provider) }];
  }
  const names = [...new Set([...before.surfaces.keys(), ...after.surfaces.keys()])].sort();
  if (only !== undefined && !names.includes(only)) {
    throw new DiffError(`There is no provider ${JSON.stringify(only)}; known: ${names.join(", ")}.`);
  }
  return names
    .filter((name) => only === undefined || name === only)
    .map((provider) => ({ provider, before: before.surfaces.get(provider), after: after.surfaces.get(provider) }));
}

function nameOf(named: Origin, anonymous: Origin): string {
  const [name, ...others] = named.surfaces.keys();
  const [[own, surface] = []] = anonymous.surfaces;
  if (own !== undefined && named.surfaces.has(own)) return own;
  if (name !== undefined && others.length === 0) return name;
  const tools = [...(surface?.tools.keys() ?? [])];
  const shares = [...named.surfaces].map(([provider, { tools: known, formerly }]) => {
    const count = tools.filter((tool) => known.has(tool) || formerly.has(tool)).length;
    return { provider, count };
  });
  const [most, next] = shares.sort((a, b) => b.count - a.count);
  if (most && most.count > (next?.count ?? 0)) return most.provider;
  throw new DiffError(
    `Say with --provider which one of ${named.name} is meant: ${[...named.surfaces.keys()].join(", ")}.`,
  );
}

function pick({ surfaces, anonymous, name }: Origin, provider: string) {
  const found = anonymous ? [...surfaces.values()][0] : surfaces.get(provider);
  if (found) return found;
  throw new DiffError(
    `${name} has no provider ${JSON.stringify(provider)}; known: ${[...surfaces.keys()].join(", ")}.`,
  );
}

function compareReleases(before: Origin, after: Origin, { grade }: Report): ReleaseCheck {
  return checkRelease(grade, readRelease(before), readRelease(after));
}

function readRelease({ readText, name }: Origin): Release {
  if (!readText) throw new DiffError(`--allow-breaking wants commits on both sides; ${name} has no package.json.`);
  const text = readText("package.json");
  if (text === undefined) throw new DiffError(`${name} has no package.json.`);
  const parsed = parseJson(text, `package.json of ${name}`);
  const version = typeof parsed === "object" && parsed !== null && "version" in parsed ? String(parsed.version) : "";
  return { version, changelog: readText("CHANGELOG.md") ?? "" };
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DiffError)) throw error;
  console.error(`${error.message}${error.message.endsWith(".") ? "" : "."} (--help explains)`);
  process.exitCode = 2;
}
