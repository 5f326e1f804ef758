import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { edit, type Files, lamps } from "../support/surface.ts";

// Each run is a process that compiles the script first.
vi.setConfig({ testTimeout: 120_000 });

const script = resolve("scripts/diff-surface.ts");
const tsx = import.meta.resolve("tsx");
const lampServer = `${process.execPath} --import ${tsx} ${resolve("test/support/lamp-server.ts")}`;
const root = mkdtempSync(join(tmpdir(), "surface-"));

const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" });

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function writeLamps({ catalog, calls, outputs }: Files, folder = "generated/lamps"): void {
  write(`${folder}/catalog.json`, JSON.stringify(catalog));
  write(`${folder}/calls.json`, JSON.stringify(calls));
  write(`${folder}/outputs.json`, JSON.stringify(outputs));
}

function commit(tag: string): void {
  git("add", ".");
  git("-c", "user.name=T", "-c", "user.email=t@example.test", "commit", "-qm", tag);
  git("tag", tag);
}

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ["--import", tsx, script, ...args],
      { cwd: root },
      (_error, stdout, stderr) => done({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

const rooms = lamps();

const release = (version: string, words: string): void => {
  write("package.json", JSON.stringify({ version }));
  write("CHANGELOG.md", `# Changelog\n\n${words}## 0.1.0\n\n- All.\n`);
};

const without = (name: string): Files =>
  edit(lamps(), (files) => {
    files.catalog = files.catalog.filter(({ tool }) => tool.name !== name);
  });

beforeAll(() => {
  git("init", "-q");
  write("README.md", "Nothing generated yet.\n");
  commit("empty");
  writeLamps(lamps());
  release("0.1.0", "");
  commit("first");
  writeLamps(without("get_room"));
  commit("broken");
  release("0.2.0", "## 0.2.0\n\n- No rooms.\n\n");
  commit("released");
  write("generated/lamps/catalog.json", "{ not json");
  commit("torn");
  write("generated/lamps/catalog.json", '{"lamps":1}');
  commit("odd");
  writeLamps(lamps());
  writeLamps(lamps(), "generated/more");
  commit("two");
  writeLamps(lamps(), "aside/lamps");
  writeLamps(without("get_room"), "older");
  for (const { tool } of rooms.catalog) tool.name = tool.name.replace(/lamp/, "bed");
  writeLamps(rooms, "houses/generated/hotel");
  writeLamps(lamps(), "houses/generated/light");
  const result = { tools: lamps().catalog.map(({ tool }) => tool) };
  write("aside/answer.json", JSON.stringify({ jsonrpc: "2.0", id: 1, result }));
  write("aside/other.json", JSON.stringify({ tools: [{ name: "other", inputSchema: { type: "object" } }] }));
  write("aside/listed.json", JSON.stringify({ tools: without("get_room").catalog.map(({ tool }) => tool) }));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.concurrent("commits, files and folders", () => {
  test.each<[string, string[], number, string]>([
    ["the same", ["--base", "first", "--head", "first"], 0, "No change to the tools of lamps."],
    ["a tool gone", ["--base", "first", "--head", "broken"], 1, "Breaking: 2 changes can break callers of lamps."],
    [
      "a tool come",
      ["--base", "broken", "--head", "first"],
      0,
      "Additive: 1 change to the tools of lamps, and nothing breaks.",
    ],
    [
      "a tool come, where nothing may",
      ["--base", "broken", "--head", "first", "--fail-on", "any"],
      1,
      "Additive: 1 change",
    ],
    [
      "a provider come, in the working tree",
      ["--base", "first"],
      0,
      "Additive: 1 change to the tools of more, and nothing breaks",
    ],
    ["a provider gone", ["--base", "two", "--head", "first"], 1, "Breaking: 1 change can break callers of more."],
    [
      "one provider of two",
      ["--base", "two", "--head", "first", "--provider", "lamps"],
      0,
      "No change to the tools of lamps.",
    ],
    ["a file", ["--base", "aside/lamps/catalog.json", "--head", "first"], 0, "No change to the tools of lamps."],
    ["a folder", ["--base", "aside", "--head", "broken"], 1, "Breaking: 2 changes"],
    [
      "a folder with others in it",
      ["--base", "houses", "--head", "houses"],
      0,
      "No change to the tools of hotel and light.",
    ],
    [
      "a folder with one catalog, by another name",
      ["--base", "first", "--head", "older"],
      1,
      "Breaking: 2 changes can break callers of lamps.",
    ],
    [
      "the same, with the provider's name",
      ["--base", "older", "--head", "first", "--provider", "lamps"],
      0,
      "Additive: 1 change to the tools of lamps, and nothing breaks.",
    ],
    [
      "a file, against the provider that it shares most tools with",
      ["--base", "houses", "--head", "aside/listed.json"],
      1,
      "Breaking: 1 change can break callers of light.",
    ],
    ["a whole answer to tools/list", ["--base", "first", "--head", "aside/answer.json"], 0, "No change to the tools"],
    [
      "a saved listing",
      ["--base", "first", "--head", "aside/listed.json"],
      1,
      "Breaking: 1 change can break callers of lamps.",
    ],
    ["Markdown", ["--base", "first", "--head", "broken", "--format", "markdown"], 1, "**Breaking: 2 changes** can"],
    [
      "JSON",
      ["--base", "first", "--head", "broken", "--format", "json"],
      1,
      '{\n  "version": 1,\n  "grade": "breaking"',
    ],
    [
      "allowed, and not released",
      ["--base", "first", "--head", "broken", "--allow-breaking"],
      1,
      "Breaking: 2 changes",
    ],
    ["allowed, and released", ["--base", "first", "--head", "released", "--allow-breaking"], 0, "Breaking: 2 changes"],
    [
      "allowed where nothing breaks",
      ["--base", "broken", "--head", "first", "--allow-breaking"],
      0,
      "Additive: 1 change",
    ],
    ["help", ["--help"], 0, "npm run surface:diff"],
  ])("%s", async (_name, args, code, start) => {
    const result = await run(...args);
    expect(result).toMatchObject({ code, stderr: "" });
    expect(result.stdout.slice(0, start.length)).toBe(start);
  });

  test.each<[string, string[], string]>([
    ["no base", [], "Say with --base what to compare with."],
    [
      "an unknown ref",
      ["--base", "origin/gone"],
      "origin/gone is no file, no folder and no commit known here; try `git fetch origin gone`.",
    ],
    [
      "a ref that looks like a flag",
      ["--base=--all"],
      "--all is no file, no folder and no commit known here; a shallow clone may lack it.",
    ],
    ["no catalog there", ["--base", "empty"], "empty has no generated/<provider>/catalog.json."],
    ["no JSON there", ["--base", "torn"], "generated/lamps/catalog.json of torn is not JSON: "],
    [
      "no catalog in the JSON",
      ["--base", "odd"],
      "generated/lamps/catalog.json of odd is neither a catalog nor an answer to tools/list.",
    ],
    ["an unknown provider", ["--base", "first", "--provider", "x"], 'There is no provider "x"; known: lamps, more.'],
    [
      "two providers for a file",
      ["--base", "aside/listed.json"],
      "Say with --provider which one of the working tree is meant: lamps, more.",
    ],
    [
      "a file that shares no tool with any",
      ["--base", "houses", "--head", "aside/other.json"],
      "Say with --provider which one of houses is meant: hotel, light.",
    ],
    ["an unknown format", ["--base", "first", "--format", "xml"], '--format takes text, markdown, json, not "xml".'],
    [
      "an unknown grade",
      ["--base", "first", "--fail-on", "all"],
      '--fail-on takes breaking, additive, any, not "all".',
    ],
    ["an unknown flag", ["--bass", "first"], "Unknown option '--bass'"],
    ["two heads", ["--base", "first", "--head", "first", "--server", "x"], "--head and --server exclude each other."],
    [
      "no program",
      ["--provider", "lamps", "--server", "/no/such/program"],
      "The server /no/such/program can not be read: spawn /no/such/program ENOENT.",
    ],
    [
      "a server that ends",
      ["--provider", "lamps", "--server", `${process.execPath} -e 'console.error("no key"); process.exit(3)'`],
      "The server ",
    ],
    ["a header for a command", ["--server", "x", "--header", "A: b"], "--header is for a server at a URL"],
    ["no header", ["--server", "http://127.0.0.1:1", "--header", "secret"], '--header takes "Name: value".'],
  ])("refuses %s", async (_name, args, start) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr.slice(0, start.length)).toBe(start);
  });
});

test("a running server, over stdio, all its pages", async () => {
  const same = await run("--provider", "lamps", "--server", lampServer);
  expect(same).toMatchObject({ code: 0, stderr: "" });
  expect(same.stdout).toMatch(/^No change to the tools of lamps\.[\s\S]*not told by one side: toolsets, aliases/);
  const found = await run("--base", "houses", "--server", lampServer);
  expect(found.stdout).toMatch(/^No change to the tools of light\./);
  const less = await run("--base", "first", "--server", `${lampServer} get_room`, "--format", "json");
  expect(less.code).toBe(1);
  expect(JSON.parse(less.stdout).providers[0].changes).toEqual([
    expect.objectContaining({ kind: "tool gone", tool: "get_room", grade: "breaking" }),
  ]);
});

test("a server at a URL, with a header; one that never answers is given up", async () => {
  const seen: unknown[] = [];
  const tools = lamps().catalog.map(({ tool }) => tool);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      if (request.url === "/silent") return;
      seen.push(request.headers["x-key"]);
      const { id, method, params } = JSON.parse(Buffer.concat(chunks).toString() || "{}");
      if (id === undefined) return void response.writeHead(request.method === "GET" ? 405 : 202).end();
      const hello = {
        protocolVersion: params?.protocolVersion,
        capabilities: { tools: {} },
        serverInfo: { name: "l", version: "1" },
      };
      const result = method === "initialize" ? hello : { tools };
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ jsonrpc: "2.0", id, result }));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const host = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  try {
    const result = await run("--provider", "lamps", "--server", `${host}/mcp`, "--header", "X-Key: s3cret");
    expect(result).toMatchObject({ code: 0, stderr: "" });
    expect(new Set(seen)).toEqual(new Set(["s3cret"]));
    const silent = await run(
      "--provider",
      "lamps",
      "--server",
      `${host}/silent`,
      "--header",
      "X-Key: s3cret",
      "--timeout",
      "1",
    );
    expect(silent.code).toBe(2);
    expect(silent.stderr).toMatch(/^The server \S+\/silent can not be read: [^\n]+\n$/);
    expect(silent.stderr).not.toContain("s3cret");
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
