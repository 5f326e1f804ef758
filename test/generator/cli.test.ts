import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readFolder, writeFolder } from "../support/golden.ts";
import { FACTS, oneTool, THINGS } from "../support/things.ts";

const MAIN = resolve("generator/main.ts");
const TSX = resolve("node_modules/tsx/dist/cli.mjs");

// Each run is a process that compiles the generator first.
vi.setConfig({ testTimeout: 120_000 });

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "opsmith-cli-"));
  const specs = [...readFolder("tiny", ".")].filter(([path]) => !/^(expected|overrides)\//.test(path));
  writeFolder(join(project, "specs/tiny"), specs);
  writeFolder(join(project, "overrides/tiny"), readFolder("tiny", "overrides"));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, MAIN, ...args], {
    cwd: project,
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

const write = (path: string, text: string): void => writeFolder(project, [[path, text]]);
const read = (path: string): string => readFileSync(join(project, path), "utf8");

function addThings(tool: string, facts = FACTS): void {
  write("specs/x/openapi.json", JSON.stringify(THINGS));
  write("specs/x/provider.yaml", facts);
  write("specs/x/tools/t.yaml", tool);
  write("overrides/x/provider.ts", "export default {};\n");
}

test("writes everything, once", () => {
  const expected = readFolder("tiny", "expected");
  expect(run()).toEqual({ code: 0, out: `${expected.size} files changed.\n`, err: "" });
  for (const [path, text] of expected) expect(read(`generated/tiny/${path}`), path).toBe(text);
  expect(run()).toEqual({ code: 0, out: "Everything is up to date.\n", err: "" });
  expect(run("--check")).toEqual({ code: 0, out: "", err: "" });
});

test("--check lists what differs and writes nothing", () => {
  run();
  write("generated/tiny/client.ts", "stale");
  rmSync(join(project, "generated/tiny/tools/get-lamp.ts"));
  write("generated/tiny/tools/old.ts", "orphaned");
  write("generated/gone/index.ts", "of a provider that has gone");
  const list = [
    "stale    generated/tiny/client.ts",
    "missing  generated/tiny/tools/get-lamp.ts",
    "orphaned generated/tiny/tools/old.ts",
    "orphaned generated/gone/index.ts",
    "Run `npm run generate` and commit what it writes.",
    "",
  ];
  expect(run("--check")).toEqual({ code: 1, out: "", err: list.join("\n") });
  expect(read("generated/tiny/client.ts")).toBe("stale");
  expect(existsSync(join(project, "generated/tiny/tools/get-lamp.ts"))).toBe(false);
  expect(read("generated/tiny/tools/old.ts")).toBe("orphaned");

  expect(run()).toEqual({ code: 0, out: "4 files changed.\n", err: "" });
  expect(existsSync(join(project, "generated/tiny/tools/old.ts"))).toBe(false);
  expect(existsSync(join(project, "generated/gone/index.ts"))).toBe(false);
  expect(run("--check").code).toBe(0);
});

test("one provider can be named, and the others stay as they are", () => {
  addThings(oneTool("operation: nothing"));
  mkdirSync(join(project, "generated/gone"), { recursive: true });
  write("generated/gone/index.ts", "x");
  expect(run("tiny").code).toBe(0);
  expect(existsSync(join(project, "generated/x"))).toBe(false);
  expect(read("generated/gone/index.ts")).toBe("x");
});

test("Problems of all providers are printed, and nothing is written", () => {
  write("specs/tiny/provider.yaml", "title: Lumen\n");
  addThings(oneTool("operation: listThing\nkep: []"));
  expect(run()).toEqual({
    code: 1,
    out: "",
    err: [
      "specs/tiny/provider.yaml:1  no `client`; give it as text",
      'specs/x/tools/t.yaml:5  do_it: the document has no operation "listThing"; did you mean "listThings"?',
      'specs/x/tools/t.yaml:6  unknown key "kep"; did you mean "keep"?',
      "",
    ].join("\n"),
  });
  expect(run("--check").code).toBe(1);
  expect(existsSync(join(project, "generated"))).toBe(false);
});

test("files that are not there are Problems that say what to write", () => {
  mkdirSync(join(project, "specs/y"));
  write("specs/tiny/tools/lamps.yaml", "");
  rmSync(join(project, "overrides/tiny/check-timer.ts"));
  const { code, err } = run();
  expect(code).toBe(1);
  const missing = err.split("\n").filter((line) => line.includes("is missing or empty"));
  expect(missing).toEqual([
    "overrides/y/provider.ts  is missing or empty; write it as docs/add-a-provider.md says: settings, credentials, where to call",
    "specs/y/openapi.json  is missing or empty; `npm run spec:update -- FILE --provider y` brings in a published document; where there is none, write openapi.yaml by hand",
    "specs/y/provider.yaml  is missing or empty; write `title`, and `client`, a name in PascalCase",
    "specs/y/tools  is missing or empty; write a toolset into a .yaml there, as docs/manifest.md says",
  ]);
  // What is there is read all the same.
  expect(err).toMatch(/^specs\/tiny\/tools\/lamps\.yaml/m);
});

test("a document that stands there twice is a Problem", () => {
  write("specs/tiny/openapi.yaml", "openapi: 3.1.0\npaths: {}\n");
  expect(run()).toEqual({
    code: 1,
    out: "",
    err: "specs/tiny/openapi.yaml  the document is in specs/tiny/openapi.json, too; keep the one that is the source, and remove the other\n",
  });
});

test("a document in YAML is told by its lines", () => {
  rmSync(join(project, "specs/tiny/openapi.json"));
  write(
    "specs/tiny/openapi.yaml",
    'openapi: 3.1.0\npaths:\n  /lamps:\n    get:\n      parameters: [{ $ref: "#/x" }]\n',
  );
  expect(run().err.split("\n")[0]).toBe(
    "specs/tiny/openapi.yaml:5  #/paths/~1lamps/get/parameters/0 refers to #/x, which is not there; mend the published file before you bring it in",
  );
});

test.each([
  ["an unknown provider", ["nothing"], "There is no specs/nothing; known: tiny.\n"],
  ["an unknown flag", ["--chekc"], "There is no flag --chekc.\n"],
  ["a value for a flag", ["--check=yes"], "There is no flag --check=yes.\n"],
])("%s is the caller's mistake", (_name, args, message) => {
  const { code, out, err } = run(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.startsWith(message), err).toBe(true);
  expect(err).not.toMatch(/^\s+at /m);
});

test("--help says what there is", () => {
  const { code, out } = run("--help");
  expect(code).toBe(0);
  expect(out).toContain("--check");
});
