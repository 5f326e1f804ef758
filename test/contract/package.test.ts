import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { startApi } from "../support/api.ts";
import { connectStdio, TOKEN } from "../support/stdio.ts";

const folder = mkdtempSync(join(tmpdir(), "opsmith-package-"));
const installed = join(folder, "project", "node_modules");
const PROGRAMS = Object.values(packageJson.bin);
let tarball: string;
let files: { path: string; size: number; mode: number }[];
let packedSize: number;

/** A user's machine: nothing of this checkout, and no registry. */
const run = (command: string, args: string[], cwd: string) =>
  execFileSync(command, args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env["PATH"],
      HOME: folder,
      npm_config_cache: join(folder, "cache"),
      npm_config_offline: "true",
      npm_config_update_notifier: "false",
      npm_config_loglevel: "error",
    },
  });

beforeAll(() => {
  // The build is fresh already, and what else `prepack` does is no part of what is packed.
  const [packed] = JSON.parse(
    run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], process.cwd()),
  );
  ({ files, size: packedSize } = packed);
  tarball = join(folder, packed.filename);
  const project = join(folder, "project");
  mkdirSync(project);
  run("npm", ["init", "--yes"], project);
  run("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", tarball], project);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("holds what is run and what is read, and nothing it was made of", () => {
  const paths = files.map(({ path }) => path);
  const own = paths.filter((path) => !path.startsWith("dist/")).sort();
  expect(own).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"]);
  const strange = paths.filter((path) => path.startsWith("dist/") && !/\.(cjs|cjs\.map|cache)$/.test(path));
  expect(strange).toEqual([]);
  expect(paths).toEqual(expect.arrayContaining(PROGRAMS));
});

test.each(PROGRAMS)("%s is a command that can be run", (program) => {
  const command = files.find(({ path }) => path === program);
  expect((command?.mode ?? 0) & 0o111).toBe(0o111);
  expect(statSync(join(installed, "opsmith", program)).mode & 0o111).toBe(0o111);
  expect(readFileSync(join(installed, "opsmith", program), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test("is of a size that nobody minds, for as many programs", () => {
  const code = files.filter(({ path }) => path.endsWith(".cjs")).reduce((sum, { size }) => sum + size, 0);
  // Most of what is packed are source maps; a third of the code are the clients of Redis and OpenTelemetry, loaded on demand.
  expect(packedSize / PROGRAMS.length).toBeLessThan(3_000_000);
  expect(code / PROGRAMS.length).toBeLessThan(2_800_000);
});

test("holds no word of where it was made", () => {
  // V8 writes the name of what it compiled into its cache, and reads it nowhere.
  const own = files.filter(({ path }) => !path.endsWith(".cache"));
  const telling = own.filter(({ path }) =>
    readFileSync(join(installed, "opsmith", path), "utf8").includes(process.cwd()),
  );
  expect(telling).toEqual([]);
});

test("needs no other package", () => {
  expect(readdirSync(installed).filter((name) => !name.startsWith("."))).toEqual(["opsmith"]);
  expect(existsSync(join(installed, "opsmith", "node_modules"))).toBe(false);
});

test("runs by its name", () => {
  const said = run("npx", ["--no-install", "pagerduty-mcp", "--version"], join(folder, "project"));
  expect(said).toBe(`pagerduty-mcp ${packageJson.version}\n`);
});

test("serves from where it was installed, and loads each part once", async () => {
  const api = await startApi();
  api.otherwise = { json: { incidents: [{ id: "P1" }], more: false } };
  const entry = join(installed, ".bin", "pagerduty-mcp");
  const { list, call, close } = await connectStdio("v2", {
    entry,
    env: { PAGERDUTY_USER_API_KEY: TOKEN, PAGERDUTY_API_HOST: api.url },
  });
  expect((await list()).length).toBeGreaterThanOrEqual(63);
  for (const count of [1, 2, 3]) {
    expect(await call("list_incidents")).toMatchObject({ structuredContent: { response: [{ id: "P1" }] } });
    expect(api.requests).toHaveLength(count);
  }
  await close();
  await api.close();
});
