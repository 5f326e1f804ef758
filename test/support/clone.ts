import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const PARTS = [
  "docs",
  "generated",
  "generator",
  "overrides",
  "runtime",
  "scripts",
  "skills",
  "specs",
  "test/demo",
  "test/golden",
  "test/support",
];
const FILES = ["README.md", "CHANGELOG.md", "package.json", "package-lock.json", "tsconfig.json", "vitest.config.ts"];

/** A copy of this project to work in, with what is installed here. */
export function cloneProject(): string {
  const root = mkdtempSync(join(tmpdir(), "opsmith-clone-"));
  for (const part of [...PARTS, ...FILES]) cpSync(part, join(root, part), { recursive: true });
  const installed = join(root, "node_modules");
  mkdirSync(installed);
  // Each by itself, so that what is built there does not end up here.
  for (const name of readdirSync("node_modules").filter((name) => !name.startsWith(".") || name === ".bin"))
    symlinkSync(resolve("node_modules", name), join(installed, name), "junction");
  writeFileSync(join(installed, ".installed-from-lockfile"), readFileSync("package-lock.json"));
  return root;
}

export function writeInto(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Commands of a document, as somebody types them there; everything that is printed. */
export function runIn(root: string, commands: string): string {
  const { stdout, stderr } = spawnSync("sh", ["-c", commands], {
    cwd: root,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      HOME: root,
      NO_COLOR: "1",
      npm_config_loglevel: "silent",
      npm_config_update_notifier: "false",
    },
  });
  return stdout + stderr;
}
