// Where surfaces come from: a commit, a file or folder, the working tree, a running server.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { listFolders } from "../../generator/sources.ts";
import { readSurface, type Surface, SurfaceError } from "../../generator/surface/surface.ts";

/** Something that the person who runs this can put right; the message is all they need to see. */
export class DiffError extends Error {}

export interface Origin {
  /** As the user knows it. */
  name: string;
  surfaces: Map<string, Surface>;
  /** One surface that does not say whose it is: of a file, a folder of any name, or a server. */
  anonymous?: boolean;
  /** The text of a file of the project there; undefined when there is none. */
  readText?(path: string): string | undefined;
}

type Read = (path: string) => string | undefined;

/** A file before a commit before a folder: `docs` may well be a branch. */
export function readOrigin(given: string): Origin {
  if (existsSync(given) && statSync(given).isFile()) return readCatalogFile(given);
  const commit = resolveCommit(given);
  if (commit !== undefined) return readCommit(given, commit);
  if (existsSync(given)) return readFolder(given);
  const branch = given.replace(/^origin\//, "");
  const hint = branch === given ? "a shallow clone may lack it" : `try \`git fetch origin ${branch}\``;
  throw new DiffError(`${given} is no file, no folder and no commit known here; ${hint}.`);
}

export function readWorkingTree(): Origin {
  const readText: Read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
  return { ...readProviders("the working tree", listFolders("generated"), readText, "generated"), readText };
}

/** Parsed JSON of one file, or one line that says what is wrong with it. */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
    throw new DiffError(`${where} is not JSON: ${reason}`);
  }
}

export function toSurface(files: Parameters<typeof readSurface>[0], where: string): Surface {
  try {
    return readSurface(files);
  } catch (error) {
    if (error instanceof SurfaceError) throw new DiffError(`${where} ${error.message}.`);
    throw error;
  }
}

function readCommit(name: string, commit: string): Origin {
  const readText: Read = (path) => git("show", `${commit}:./${path}`);
  const folders = (git("ls-tree", "-d", "--name-only", commit, "./generated/") ?? "").split("\n").filter(Boolean);
  return {
    ...readProviders(
      name,
      folders.map((folder) => basename(folder)),
      readText,
      "generated",
    ),
    readText,
  };
}

function readFolder(given: string): Origin {
  const readText: Read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
  if (existsSync(join(given, "catalog.json"))) {
    const surfaces = new Map([[basename(resolve(given)), readProvider(given, readText, given)]]);
    return { name: given, surfaces, anonymous: true };
  }
  const folder = existsSync(join(given, "generated")) ? join(given, "generated") : given;
  return readProviders(given, listFolders(folder), readText, folder);
}

function readCatalogFile(given: string): Origin {
  const readText: Read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
  if (basename(given) === "catalog.json") {
    const folder = dirname(given);
    return {
      name: given,
      surfaces: new Map([[basename(resolve(folder)), readProvider(folder, readText, folder)]]),
      anonymous: true,
    };
  }
  const catalog = parseJson(readFileSync(given, "utf8"), given);
  return { name: given, surfaces: new Map([[basename(given), toSurface({ catalog }, given)]]), anonymous: true };
}

function readProviders(name: string, folders: string[], readText: Read, root: string): Origin {
  const found = folders.filter((folder) => readText(`${root}/${folder}/catalog.json`) !== undefined);
  if (found.length === 0) throw new DiffError(`${name} has no ${root}/<provider>/catalog.json.`);
  const surfaces = new Map(found.map((folder) => [folder, readProvider(`${root}/${folder}`, readText, name)]));
  return { name, surfaces };
}

function readProvider(folder: string, readText: Read, name: string): Surface {
  const parse = (file: string): unknown => {
    const text = readText(`${folder}/${file}`);
    return text === undefined ? undefined : parseJson(text, `${folder}/${file} of ${name}`);
  };
  const files = { catalog: parse("catalog.json"), calls: parse("calls.json"), outputs: parse("outputs.json") };
  return toSurface(files, `${folder}/catalog.json of ${name}`);
}

function resolveCommit(ref: string): string | undefined {
  return git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`)?.trim();
}

function git(...args: string[]): string | undefined {
  try {
    return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 28 });
  } catch {
    return undefined;
  }
}
