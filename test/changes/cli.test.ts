import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeLamps, LAMP_SOURCES } from "../support/lamps.ts";

const TSX = import.meta.resolve("tsx");
const project = mkdtempSync(join(tmpdir(), "spec-diff-"));
/** Answers `/api.json`, knows nothing else, and never comes back from `/slow`. */
const server = createServer((request, response) => {
  if (request.url === "/slow") return;
  response.statusCode = request.url === "/api.json" ? 200 : 404;
  response.end(JSON.stringify(describeLamps()));
});
let host = "";

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  host = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const lamps = describeLamps();
  const { facts, manifest, patches, provider } = LAMP_SOURCES;
  write(`specs/${provider}/openapi.json`, JSON.stringify(lamps));
  write(`specs/${provider}/source.yaml`, "sha256: x\n");
  for (const { file, text } of [facts, ...manifest, ...(patches ? [patches] : [])]) write(file, text);
  for (const name of LAMP_SOURCES.overrides) write(`overrides/${provider}/${name}.ts`, "");
  const git = (...args: string[]) => execFileSync("git", args, { cwd: project, stdio: "ignore" });
  git("init");
  git("add", ".");
  git("-c", "user.name=x", "-c", "user.email=x@x.test", "commit", "-m", "Lamps");
  // With words, as it is published: they are no change.
  write("wordy.json", JSON.stringify({ ...lamps, info: { ...lamps.info, description: "All about lamps." } }));
  Reflect.deleteProperty(lamps.paths["/lamps/{id}"], "delete");
  write(`specs/${provider}/openapi.json`, JSON.stringify(lamps));
  write("bad.yaml", "a: [\n");
  write("swagger.json", '{"swagger":"2.0","paths":{}}');
  write("torn.json", JSON.stringify({ ...lamps, components: {} }));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(project, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

function run(script: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ["--import", TSX, resolve(script), ...args.map((arg) => arg.replace("HOST", host))],
      { cwd: project },
      (_error, out, err) => done({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

const diff = (...args: string[]) => run("scripts/diff-spec.ts", ...args);
const GONE = "deleteLamp: gone: DELETE /lamps/{id}";

describe("spec:diff", { timeout: 60_000 }, () => {
  test.each<[string, string[], number, string]>([
    ["HEAD and the working tree, unless told otherwise", [], 0, GONE],
    ["a ref and a file", ["HEAD", "specs/lumen/openapi.json"], 0, GONE],
    ["a file and a URL", ["specs/lumen/openapi.json", "HOST/api.json"], 0, "deleteLamp: new: DELETE /lamps/{id}"],
    ["with words and without", ["HEAD", "wordy.json"], 0, "Nothing changed in 4 operations."],
    ["--fail-on tools, when one breaks", ["--fail-on", "tools"], 1, GONE],
    ["--fail-on tools, when none does", ["HEAD", "wordy.json", "--fail-on", "tools"], 0, "Nothing changed"],
    ["markdown", ["--format", "markdown"], 0, "#### What it means for our tools"],
    ["help", ["--help"], 0, "Exit codes: 0 compared"],
  ])("%s", async (_name, args, code, want) => {
    const got = await diff(...args);
    expect(got).toMatchObject({ code, err: "" });
    expect(got.out).toContain(want);
  });

  test("json has everything", async () => {
    const { out } = await diff("--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      old: "HEAD:specs/lumen/openapi.json",
      now: "specs/lumen/openapi.json",
      operations: 3,
      counts: { breaking: 1, additive: 0, cosmetic: 0 },
      changes: [{ kind: "operation removed", place: "deleteLamp" }],
      tools: { touched: [{ tool: "switch_lamp" }], problems: [{ file: "specs/lumen/tools/lamps.yaml", line: 22 }] },
    });
  });

  test.each<[string, string[], RegExp]>([
    ["what is nothing", ["nope"], /^No file, URL or git ref is called "nope"\.$/],
    ["a ref that is a flag", ["HEAD", "--", "-x"], /^No file, URL or git ref is called "-x"\.$/],
    ["a file that is no document", ["HEAD", "bad.yaml"], /^bad\.yaml is neither JSON nor YAML: /],
    ["Swagger 2", ["HEAD", "swagger.json"], /^swagger\.json is not an OpenAPI 3 document\.$/],
    ["a URL without an answer", ["HEAD", "HOST/gone"], /cannot be read: HTTP status 404 Not Found$/],
    [
      "a URL that hangs",
      ["HEAD", "HOST/slow", "--timeout", "0.2"],
      /no answer within 0\.2 s; --timeout gives it longer$/,
    ],
    [
      "an unknown format",
      ["--format", "xml"],
      /^--format is one of text, markdown, json, not "xml"\. \(--help explains\)$/,
    ],
    ["an unknown --fail-on", ["--fail-on", "all"], /^--fail-on is tools, not "all"\. \(--help explains\)$/],
    [
      "a timeout of nothing",
      ["--timeout", "soon"],
      /^--timeout is a number of seconds, not "soon"\. \(--help explains\)$/,
    ],
    ["three versions", ["a", "b", "c"], /^Give two versions at most\. \(--help explains\)$/],
    ["an unknown provider", ["--provider", "gas"], /^There is no specs\/gas\.$/],
  ])("%s is one line and exit code 2", async (_name, args, want) => {
    const got = await diff(...args);
    expect(got).toMatchObject({ code: 2, out: "" });
    expect(got.err.trimEnd()).toMatch(want);
  });

  test("what a torn document lacks is told with its place", async () => {
    const { code, err } = await diff("HEAD", "torn.json");
    expect(code).toBe(2);
    expect(err).toMatch(/^torn\.json {2}#\/paths\/~1lamps\/get\/parameters\/0 refers to .*, which is not there; mend/);
  });
});

test("spec:update says what changed", { timeout: 60_000 }, async () => {
  write("published.json", JSON.stringify({ ...describeLamps(), externalDocs: { url: "https://x.test" } }));
  const { code, out } = await run("scripts/update-spec.ts", "published.json", "--provider", "lumen");
  expect(code).toBe(0);
  expect(out.split("\n")).toEqual([
    expect.stringMatching(/^specs\/lumen\/openapi\.json: 4 operations, /),
    "0 breaking, 1 additive, 0 cosmetic changes in a document of 4 operations; 0 tools touched, 0 of them by what breaks.",
    "Nothing: no tool is touched, and every patch still fits.",
    "All of it: npm run spec:diff. Then: npm run generate.",
    "",
  ]);
});

describe("history:check", { timeout: 60_000 }, () => {
  const check = (...args: string[]) => run("scripts/check-history.ts", ...args);

  test("tells of every version in the order of their names", async () => {
    const lamps = describeLamps();
    write("history/1.json", JSON.stringify({ ...lamps, components: {} }));
    write("history/2.json", JSON.stringify(lamps));
    Reflect.deleteProperty(lamps.components.schemas.Room.properties, "floor");
    write("history/3.json", JSON.stringify(lamps));
    const { code, out, err } = await check("history", "--provider", "lumen");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.trimEnd().split("\n").slice(2)).toEqual([
      expect.stringMatching(/^\| 1 \| 4 \| \d Problems \| #\/paths.* which is not there \|/),
      expect.stringMatching(/^\| 2 \| 4 \| \d+ files \| {2}\| not compared: #\/paths.* which is not there \| {2}\|$/),
      expect.stringMatching(/^\| 3 \| 4 \| \d+ files \| {2}\| 2\/0\/0, touches 1 \| 0\/0\/0 \|$/),
    ]);
  });

  test.each<[string, string[], RegExp]>([
    ["no folder", [], /^Give one folder or archive\. \(--help explains\)$/],
    ["a folder that is not there", ["nope", "--provider", "lumen"], /^There is no nope\.$/],
    [
      "a folder without versions",
      ["overrides", "--provider", "lumen"],
      /^overrides holds no \.json or \.yaml files\.$/,
    ],
    ["no archive", ["bad.yaml", "--provider", "lumen"], /^bad\.yaml cannot be unpacked with tar and xz: /],
    ["no count", ["history", "--every", "0"], /^--every is a count, not "0"\. \(--help explains\)$/],
  ])("%s is one line and exit code 2", async (_name, args, want) => {
    const { code, out, err } = await check(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.trimEnd()).toMatch(want);
  });
});
