import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import type { GeneratedFile } from "../../generator/emit/text.ts";
import { generate, type Sources, type TextFile } from "../../generator/generate.ts";
import { Problems } from "../../generator/problem.ts";

const GOLDEN = resolve("test/golden");

/** The files of a folder below `test/golden/<name>`, by their path in it. */
export function readFolder(name: string, folder: string): Map<string, string> {
  const root = join(GOLDEN, name, folder);
  const entries = readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(files.map((file) => [file.slice(root.length + 1).replaceAll("\\", "/"), readFileSync(file, "utf8")]));
}

export function writeFolder(root: string, files: Iterable<[path: string, text: string]>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** What the generator makes of a golden folder; throws what it has to complain of. */
export async function generateGolden(name: string): Promise<GeneratedFile[]> {
  const problems = new Problems();
  const files = await generate(readGolden(name), problems);
  if (!problems.empty) throw new Error(problems.print());
  return files;
}

export function rewriteExpected(name: string, files: GeneratedFile[]): void {
  const expected = join(GOLDEN, name, "expected");
  rmSync(expected, { recursive: true, force: true });
  writeFolder(
    expected,
    files.map(({ path, text }) => [path, text]),
  );
}

function readGolden(provider: string): Sources {
  const given = readFolder(provider, ".");
  const read = (path: string): TextFile[] => {
    const text = given.get(path);
    return text === undefined ? [] : [{ file: `specs/${provider}/${path}`, text }];
  };
  const [openapi] = [...read("openapi.json"), ...read("openapi.yaml")];
  const [facts] = read("provider.yaml");
  const [patches] = read("patches.yaml");
  if (!openapi || !facts) throw new Error(`test/golden/${provider} is no provider`);
  return {
    provider,
    openapi,
    facts,
    ...(patches && { patches }),
    manifest: [...given.keys()].filter((path) => path.startsWith("tools/")).flatMap(read),
    overrides: new Set(
      [...given.keys()].flatMap((path) => (path.startsWith("overrides/") ? [path.slice("overrides/".length, -3)] : [])),
    ),
  };
}

/** A project of its own: the generated code and overrides of the golden folders over this project's runtime. */
export async function layOutProject(names: readonly string[]): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "opsmith-golden-"));
  copyFileSync("package.json", join(root, "package.json"));
  // Modules behind a link are known by their real path, so they are the very same ones that this process has.
  for (const shared of ["runtime", "node_modules"]) symlinkSync(resolve(shared), join(root, shared), "junction");
  for (const name of names) {
    const files = await generateGolden(name);
    writeFolder(
      join(root, "generated", name),
      files.map(({ path, text }) => [path, text]),
    );
    writeFolder(join(root, "overrides", name), readFolder(name, "overrides"));
  }
  return root;
}

/** What the compiler says of generated code and overrides, under this project's own rules. */
export function typeCheck(root: string, names: readonly string[]): string[] {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const files = names.flatMap((name) =>
    [join(root, "generated", name), join(root, "overrides", name)].flatMap((folder) =>
      ts.sys.readDirectory(folder, [".ts"]),
    ),
  );
  const program = ts.createProgram(files, { ...options, typeRoots: [resolve("node_modules/@types")] });
  const found = files.flatMap((name) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  });
  return found.map(({ file, start = 0, messageText }) => {
    const place = file
      ? `${file.fileName.slice(root.length + 1)}:${file.getLineAndCharacterOfPosition(start).line + 1}  `
      : "";
    return place + ts.flattenDiagnosticMessageText(messageText, "\n");
  });
}
