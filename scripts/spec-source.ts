import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { distill, printDocument } from "../generator/spec/distill.ts";
import { isOpenApi } from "../generator/spec/load.ts";

/** Something the person who runs a script can put right; the message is all they need to see. */
export class InputError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The one provider whose document was brought in by `spec:update` before. */
export function findProvider(): string {
  const folders = existsSync("specs") ? readdirSync("specs") : [];
  const [provider, ...others] = folders.filter((name) =>
    ["source.yaml", "openapi.json"].every((file) => existsSync(join("specs", name, file))),
  );
  if (provider !== undefined && others.length === 0) return provider;
  const found = provider === undefined ? "none has" : `${[provider, ...others].join(" and ")} have`;
  throw new InputError(
    `Say whose document this is with --provider: ${found} a specs/<provider>/openapi.json and source.yaml.`,
    2,
  );
}

/** A file, or what a URL answers within so many seconds. */
export async function readSource(source: string, seconds: number): Promise<Buffer> {
  try {
    if (!isUrl(source)) return readFileSync(source);
    const response = await fetch(source, { signal: AbortSignal.timeout(seconds * 1000) });
    if (!response.ok) throw new Error(`HTTP status ${response.status} ${response.statusText}`.trimEnd());
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    const late = error instanceof Error && error.name === "TimeoutError";
    const reason = late ? `no answer within ${seconds} s; --timeout gives it longer` : describeError(error);
    throw new InputError(`${source} cannot be read: ${reason}`);
  }
}

/** The facts of a document, whether it comes with its prose or without. */
export function readFacts(original: Buffer, source: string): string {
  const document = parseSource(original, source);
  if (!isOpenApi(document)) throw new InputError(`${source} is not an OpenAPI 3 document.`);
  return printDocument(distill(document));
}

/** A version of a provider's document: a URL, a file, or what git has of it at a ref. */
export async function readVersion(
  version: string,
  provider: string,
  seconds: number,
): Promise<{ file: string; text: string }> {
  if (isUrl(version) || existsSync(version)) {
    return { file: version, text: readFacts(await readSource(version, seconds), version) };
  }
  const git = (...args: string[]): Buffer => {
    return execFileSync("git", args, { maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "ignore"] });
  };
  const attempt = (...args: string[]): Buffer | undefined => {
    try {
      return git(...args);
    } catch {
      return undefined;
    }
  };
  const commit = version.startsWith("-")
    ? undefined
    : attempt("rev-parse", "--verify", "--quiet", `${version}^{commit}`);
  if (!commit) throw new InputError(`No file, URL or git ref is called "${version}".`);
  for (const name of ["openapi.json", "openapi.yaml"]) {
    // Relative to here, which need not be the top of the repository.
    const file = `${version}:./specs/${provider}/${name}`;
    const original = attempt("show", file);
    if (original) return { file: file.replace("./", ""), text: readFacts(original, file) };
  }
  throw new InputError(`${version} has no specs/${provider}/openapi.json.`);
}

/** One line: parsers add an excerpt, and fetch hides the reason in its cause. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const reason = error.cause instanceof Error ? error.cause.message : error.message;
  return reason.split("\n", 1)[0] ?? reason;
}

/** Seconds as a flag gives them. */
export function readSeconds(text: string | undefined): number {
  if (text === undefined) return 60;
  const seconds = Number(text);
  if (!(seconds > 0)) throw new InputError(`--timeout is a number of seconds, not "${text}".`, 2);
  return seconds;
}

function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** By content, not by name: a URL need not end in either suffix. JSON first, as it is parsed a hundred times faster. */
function parseSource(original: Buffer, source: string): unknown {
  const text = original.toString("utf8").replace(/^\uFEFF/, "");
  try {
    if (/^\s*[{[]/.test(text)) return JSON.parse(text);
  } catch {
    // Flow-style YAML also starts with a brace.
  }
  try {
    return parse(text);
  } catch (error) {
    throw new InputError(`${source} is neither JSON nor YAML: ${describeError(error)}`);
  }
}
