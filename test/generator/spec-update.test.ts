import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { distill, printDocument } from "../../generator/spec/distill.ts";

const script = resolve("scripts/update-spec.ts");
const tsx = import.meta.resolve("tsx");
const folder = mkdtempSync(join(tmpdir(), "update-"));
const server = createServer((request, response) => {
  response.statusCode = request.url === "/api.json" ? 200 : 404;
  response.end(JSON.stringify({ openapi: "3.0.2", info: { title: "Net", version: "1" }, paths: {} }));
});
let host = "";

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  host = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  writeFileSync(
    join(folder, "api.yaml"),
    "openapi: 3.0.2\ninfo: { title: Tiny, version: '1', description: Words. }\npaths: {}\n",
  );
  writeFileSync(join(folder, "swagger.json"), '{"swagger":"2.0","paths":{}}');
  writeFileSync(join(folder, "bad.yaml"), "a: [\n");
  writeFileSync(
    join(folder, "facts.json"),
    printDocument(distill(parse("openapi: 3.0.2\ninfo: { title: T, version: '1' }\npaths: {}"))),
  );
  const dangling = { get: { operationId: "x", responses: { 200: { $ref: "#/components/responses/Gone" } } } };
  const info = { title: "Torn", version: "1" };
  writeFileSync(join(folder, "torn.json"), JSON.stringify({ openapi: "3.0.2", info, paths: { "/x": dangling } }));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ["--import", tsx, script, ...args],
      { cwd: folder },
      (_error, stdout, stderr) => done({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

const read = (path: string): string => readFileSync(join(folder, path), "utf8");

describe("update-spec", { timeout: 30_000 }, () => {
  test("writes the facts and where they came from, and remembers while the original is the same", async () => {
    const given = ["--repository", "a/b", "--path", "api.yaml", "--commit", "c0ffee", "--date", "2026-01-02"];
    const first = await run("api.yaml", "--provider", "tiny", ...given);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toContain("openapi.json: 0 operations");
    expect(JSON.parse(read("specs/tiny/openapi.json"))).toEqual({
      openapi: "3.0.2",
      info: { title: "Tiny", version: "1" },
      paths: {},
    });
    const source = read("specs/tiny/source.yaml");
    expect(source).toMatch(
      /^repository: a\/b\npath: api.yaml\ncommit: c0ffee\ndate: 2026-01-02\nsha256: [0-9a-f]{64}\n$/,
    );

    expect(await run("api.yaml")).toMatchObject({ code: 0, stderr: "" });
    expect(read("specs/tiny/source.yaml")).toBe(source);

    const changed = await run(`${host}/api.json`, "--commit", "beef");
    expect(changed).toMatchObject({ code: 0 });
    expect(changed.stderr).toMatch(
      /source\.yaml does not say: repository, path, date\. Give --repository --path --date\.\n$/,
    );
    expect(read("specs/tiny/source.yaml")).toMatch(/^commit: beef\nsha256: [0-9a-f]{64}\n$/);
  });

  test.each([
    ["no file", ["nope.json", "--provider", "x"], 1, /^nope\.json cannot be read: ENOENT/],
    ["no YAML", ["bad.yaml", "--provider", "x"], 1, /^bad\.yaml is neither JSON nor YAML: /],
    ["Swagger 2", ["swagger.json", "--provider", "x"], 1, /^swagger\.json is not an OpenAPI 3 document\.$/],
    [
      "its own output",
      ["facts.json", "--provider", "x"],
      1,
      /^facts\.json holds the facts already, .* nothing to do\.$/,
    ],
    ["a torn document", ["torn.json", "--provider", "x"], 1, /^torn\.json .*#\/components\/responses\/Gone/],
    ["an error from the server", ["HOST/gone", "--provider", "x"], 1, /cannot be read: HTTP status 404 Not Found$/],
    ["no argument", [], 2, /^Give one file or URL\. \(--help explains\)$/],
    ["an unknown option", ["api.yaml", "--bad"], 2, /^Unknown option '--bad'/],
  ])("%s is one line and an exit code", async (_name, args, code, want) => {
    const got = await run(...args.map((arg) => arg.replace("HOST", host)));
    expect(got).toMatchObject({ code, stdout: "" });
    expect(got.stderr.trimEnd()).toMatch(want);
    expect(got.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(existsSync(join(folder, "specs/x"))).toBe(false);
  });
});
