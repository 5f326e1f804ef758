import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const FOLDERS = ["generator", "runtime", "overrides", "generated", "scripts", "test"] as const;
const HAND_WRITTEN = ["generator", "runtime", "overrides", "scripts", "test"];

interface SourceText {
  /** Relative to the project, with forward slashes. */
  file: string;
  text: string;
}

interface Import {
  from: string;
  /** A file of ours, or the name of a package. */
  to: string;
  /** Gone once types are gone. */
  typeOnly: boolean;
}

const sources = FOLDERS.flatMap(listSources);
const imports = sources.flatMap(readImports);
const providers = listFolders("specs");

function listFolders(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

function listSources(folder: string): SourceText[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[cm]?ts$|\.[cm]js$/.test(entry.name))
    .map((entry) => relative(".", join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !file.startsWith("test/golden/"))
    .map((file) => ({ file, text: readFileSync(file, "utf8") }));
}

function readImports({ file, text }: SourceText): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const to = specifier.text.startsWith(".")
      ? relative(".", resolve(dirname(file), specifier.text)).replaceAll("\\", "/")
      : specifier.text;
    found.push({ from: file, to, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly)
  );
}

const inFolder = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);
const print = ({ from, to }: Import): string => `${from} imports ${to}`;
const arrows = (from: string, to: string): Import[] =>
  imports.filter((one) => inFolder(one.from, from) && inFolder(one.to, to));

describe("imports point one way", () => {
  test("the test sees them", () => {
    expect(arrows("generated", "runtime").length).toBeGreaterThan(50);
    expect(arrows("generated", "overrides").length).toBeGreaterThan(5);
    expect(arrows("generator", "generator").length).toBeGreaterThan(50);
  });

  test.each([
    ["runtime", "generated"],
    ["runtime", "overrides"],
    ["runtime", "generator"],
    ["generator", "runtime"],
    ["generator", "generated"],
    ["generator", "overrides"],
    ["overrides", "generator"],
    ["generated", "generator"],
    ...FOLDERS.filter((folder) => folder !== "test").map((folder) => [folder, "test"]),
  ])("%s imports nothing of %s", (from = "", to = "") => {
    expect(arrows(from, to).map(print)).toEqual([]);
  });

  test("overrides import generated code as types only", () => {
    const values = arrows("overrides", "generated").filter(({ typeOnly }) => !typeOnly);
    expect(values.map(print)).toEqual([]);
  });

  test("a provider knows nothing of another", () => {
    const of = (file: string) => /^(?:generated|overrides)\/([^/]+)\//.exec(file)?.[1];
    const across = imports.filter(({ from, to }) => of(from) && of(to) && of(from) !== of(to));
    expect(across.map(print)).toEqual([]);
  });

  test("runtime/main.ts is loaded by the generated programs alone", () => {
    const loaders = imports.filter(({ to, typeOnly }) => to === "runtime/main.ts" && !typeOnly).map(({ from }) => from);
    const programs = providers.map((provider) => `generated/${provider}/main.ts`);
    expect(loaders.filter((file) => !inFolder(file, "test")).sort()).toEqual(programs.sort());
  });

  test("within the generator no stage imports a later one", () => {
    const stages = ["spec", "operations", "tools", "emit", "changes", "surface", "compat"];
    // What stands beside the stages serves them all, but for those that put them together.
    const whole = ["generate", "main", "sources", "spec-changes"].map((name) => `generator/${name}.ts`);
    const stageOf = (file: string): number => {
      if (whole.includes(file)) return stages.length;
      return stages.indexOf(file.split("/")[1] ?? "");
    };
    expect(listFolders("generator").filter((folder) => !stages.includes(folder))).toEqual([]);
    const back = arrows("generator", "generator").filter(({ from, to }) => stageOf(to) > stageOf(from));
    expect(back.map(print)).toEqual([]);
  });
});

interface Listed {
  tool: { name: string };
}

test.each(["generator", "runtime"])("%s names no provider and no tool", (folder) => {
  const tools = providers.flatMap((provider) => {
    const catalog: Listed[] = JSON.parse(readFileSync(`generated/${provider}/catalog.json`, "utf8"));
    return catalog.map(({ tool }) => tool.name);
  });
  expect(tools.length).toBeGreaterThan(0);
  const names = new RegExp(`(${providers.join("|")})|\\b(${tools.join("|")})\\b`, "i");
  expect(findLines(folder, names)).toEqual([]);
});

/** `file:line  text` of every line that fits, in the hand-written files of a folder. */
function findLines(folder: string, pattern: RegExp, except: readonly string[] = []): string[] {
  return sources
    .filter(({ file }) => inFolder(file, folder) && !except.includes(file))
    .flatMap(({ file, text }) =>
      text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}  ${line.trim()}`] : [])),
    );
}

describe("stdout belongs to the protocol", () => {
  /** What runs instead of a server: help, version, commands for people. */
  const isCommand = (file: string) => file === "runtime/main.ts" || inFolder(file, "runtime/commands");

  test("nothing that serves writes to it", () => {
    const writes = /\bconsole\.|\bstdout\b(?!\.(once|setMaxListeners)\()/;
    const commands = sources.flatMap(({ file }) => (isCommand(file) ? [file] : []));
    const found = ["runtime", "overrides", "generated"].flatMap((folder) => findLines(folder, writes, commands));
    expect(found.filter((line) => !/^\S+ +(\/?\*|\/\/)/.test(line))).toEqual([]);
  });

  test("nothing that serves imports what does", () => {
    const across = arrows("runtime", "runtime").filter(({ from, to }) => !isCommand(from) && isCommand(to));
    expect(across.map(print)).toEqual([]);
  });
});

describe("hand-written files", () => {
  test("have at most 300 lines", () => {
    const long = sources.filter(({ file, text }) => isHandWritten(file) && text.trimEnd().split("\n").length > 300);
    expect(long.map(({ file }) => file)).toEqual([]);
  });

  test("have types", () => {
    expect(sources.filter((source) => isHandWritten(source.file) && hasAny(source)).map(({ file }) => file)).toEqual(
      [],
    );
  });

  // Spelt so that this file is no find.
  test.each([
    ["nothing left to do", /\b(TO\x44O|FIX\x4dE|XX\x58)\b/],
    ["no compiler silenced", /@ts-(ignore|expect-error|nocheck)|biome-ignore-al\x6c/],
  ])("%s", (_name, pattern) => {
    expect(HAND_WRITTEN.flatMap((folder) => findLines(folder, pattern))).toEqual([]);
  });
});

function hasAny({ file, text }: SourceText): boolean {
  const find = (node: ts.Node): boolean =>
    node.kind === ts.SyntaxKind.AnyKeyword || ts.forEachChild(node, find) === true;
  return find(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
}

function isHandWritten(file: string): boolean {
  return HAND_WRITTEN.some((folder) => inFolder(file, folder));
}
