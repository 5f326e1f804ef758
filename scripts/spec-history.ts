import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printChanges } from "../generator/changes/print.ts";
import { emitSchema } from "../generator/emit/schema.ts";
import type { GeneratedFile } from "../generator/emit/text.ts";
import { generate, type Sources, type TextFile } from "../generator/generate.ts";
import { type Problem, Problems } from "../generator/problem.ts";
import { listOperations } from "../generator/spec/document.ts";
import { load } from "../generator/spec/load.ts";
import { normalize } from "../generator/spec/normalize.ts";
import { tellSpecChanges } from "../generator/spec-changes.ts";
import { printReport } from "../generator/surface/print.ts";
import { compareSurfaces } from "../generator/surface/report.ts";
import { readSurface, type Surface } from "../generator/surface/surface.ts";
import { InputError, readFacts } from "./spec-source.ts";

/** What the program made of one version of the published document. */
export interface Row {
  version: string;
  operations: number;
  files: number;
  problems: Problem[];
  /** Of the step from the version before; undefined of the first, and of the surface where one side has none. */
  changes?: string;
  surface?: string;
  /** The stage that threw, and what. */
  crash?: string;
}

/** Calls `use` with the versions in a folder, or in an archive that `tar` and `xz` unpack; in order of their names. */
export async function withVersions<T>(history: string, use: (files: string[]) => Promise<T>): Promise<T> {
  if (!existsSync(history)) throw new InputError(`There is no ${history}.`, 2);
  const isFolder = statSync(history).isDirectory();
  const folder = isFolder ? history : mkdtempSync(join(tmpdir(), "spec-history-"));
  try {
    if (!isFolder) unpack(history, folder);
    const files = readdirSync(folder).filter((name) => /\.(json|ya?ml)$/.test(name));
    if (files.length === 0) throw new InputError(`${history} holds no .json or .yaml files.`, 2);
    return await use(files.sort().map((name) => join(folder, name)));
  } finally {
    if (!isFolder) rmSync(folder, { recursive: true });
  }
}

/** Takes every version through what `spec:update`, `generate`, `spec:diff` and `surface:diff` do; tells as it goes. */
export async function* followHistory(files: readonly string[], sources: Sources): AsyncGenerator<Row> {
  let before: { document?: TextFile; surface?: Surface } = {};
  for (const file of files) {
    const version =
      file
        .split(/[\\/]/)
        .at(-1)
        ?.replace(/\.\w+$/, "") ?? file;
    const row: Row = { version, operations: 0, files: 0, problems: [] };
    const now: typeof before = {};
    let stage = "spec:update";
    try {
      const document: TextFile = { file: sources.openapi.file, text: readFacts(readFileSync(file), file) };
      const problems = new Problems();
      const loaded = load(document.text, document.file, problems);
      row.operations = loaded ? listOperations(loaded).length : 0;
      stage = "types of every operation";
      if (loaded && problems.empty) await emitSchema(normalize(loaded), document.file, problems);
      stage = "generate";
      const files = problems.empty ? await generate({ ...sources, openapi: document }, problems) : [];
      Object.assign(row, { files: files.length, problems: problems.list });
      Object.assign(now, { document, ...(files.length > 0 && { surface: openSurface(files) }) });
      stage = "spec:diff";
      if (before.document) row.changes = diffSpecs(sources, before.document, document);
      stage = "surface:diff";
      if (before.surface && now.surface) row.surface = diffSurfaces(sources.provider, before.surface, now.surface);
    } catch (error) {
      row.crash = `${stage}: ${error instanceof Error ? (error.stack ?? error.message) : error}`;
    }
    yield row;
    before = now;
  }
}

/** What must not happen: a crash, or a Problem that leaves the reader alone. */
export function listFaults({ version, problems, files, crash }: Row): string[] {
  const lost = problems.filter(
    ({ line, what, hint }) => hint === undefined || (line === undefined && !what.includes("#/")),
  );
  return [
    ...(crash === undefined ? [] : [`${version} crashed in ${crash}`]),
    ...lost.map(({ file, what }) => `${version}: a Problem without place or remedy: ${file}  ${what}`),
    ...(crash === undefined && files === 0 && problems.length === 0
      ? [`${version} came to nothing, without a Problem`]
      : []),
  ];
}

function unpack(archive: string, folder: string): void {
  try {
    execFileSync("tar", ["-xf", archive, "-C", folder], { stdio: ["ignore", "ignore", "pipe"] });
  } catch {
    throw new InputError(`${archive} cannot be unpacked with tar and xz: unpack it yourself, and give the folder.`, 2);
  }
}

function diffSpecs({ openapi: _, ...sources }: Sources, before: TextFile, document: TextFile): string | undefined {
  const problems = new Problems();
  const changes = tellSpecChanges(sources, before, document, problems);
  if (!changes) return `not compared: ${problems.list[0]?.what}`;
  for (const format of ["markdown", "text"] as const) printChanges(changes, format);
  const { breaking, additive, cosmetic } = changes.counts;
  return `${breaking}/${additive}/${cosmetic}, touches ${changes.tools?.touched.length ?? 0}`;
}

function diffSurfaces(provider: string, before: Surface, after: Surface): string {
  const report = compareSurfaces([{ provider, before, after }]);
  for (const format of ["markdown", "text", "json"] as const) printReport(report, format);
  const { breaking, additive, cosmetic } = report.counts;
  return `${breaking}/${additive}/${cosmetic}`;
}

function openSurface(files: readonly GeneratedFile[]): Surface {
  const read = (path: string): unknown => JSON.parse(files.find((file) => file.path === path)?.text ?? "null");
  return readSurface({ catalog: read("catalog.json"), calls: read("calls.json"), outputs: read("outputs.json") });
}
