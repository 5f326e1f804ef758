import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sources, TextFile } from "./generate.ts";
import type { Problems } from "./problem.ts";

/** All that `specs` and `overrides` hold of one provider: the only reading that the generator does. */
export function readSources(provider: string, problems?: Problems): Sources {
  const folder = `specs/${provider}`;
  const [openapi, second] = ["openapi.json", "openapi.yaml"]
    .map((name) => `${folder}/${name}`)
    .filter((file) => existsSync(file));
  if (second !== undefined) {
    const hint = "keep the one that is the source, and remove the other";
    problems?.add({ file: second, what: `the document is in ${openapi}, too`, hint });
  }
  const patches = `${folder}/patches.yaml`;
  const tools = listFiles(join(folder, "tools")).filter((file) => /\.ya?ml$/.test(file));
  return {
    provider,
    openapi: read(openapi ?? `${folder}/openapi.json`),
    facts: read(`${folder}/provider.yaml`),
    ...(existsSync(patches) && { patches: read(patches) }),
    manifest: tools.map(read),
    overrides: new Set(
      listFiles(`overrides/${provider}`).flatMap((file) =>
        file.endsWith(".ts") ? [file.slice(`overrides/${provider}/`.length, -3)] : [],
      ),
    ),
  };
}

export function listFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((entry) => entry.name).sort();
}

export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
    .sort();
}

function read(file: string): TextFile {
  return { file, text: existsSync(file) ? readFileSync(file, "utf8") : "" };
}
