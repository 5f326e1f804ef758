import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** All that generating, documents and comparing read. */
const PARTS = [
  ...["README.md", "CHANGELOG.md", "package.json", "package-lock.json"],
  ...["docs", "generated", "generator", "overrides", "runtime", "scripts", "skills", "specs", "test/demo/story"],
];

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The project in a folder of its own, to be spoilt. */
export class ProjectCopy {
  readonly folder = mkdtempSync(join(tmpdir(), "copy-"));

  constructor() {
    for (const part of PARTS) cpSync(part, join(this.folder, part), { recursive: true });
    symlinkSync(resolve("node_modules"), join(this.folder, "node_modules"));
  }

  /** Runs a program there, without the hooks of npm that would install into what is only linked. */
  run(command: string, args: string[], env: Record<string, string> = {}): Promise<Ran> {
    const PATH = `${resolve("node_modules/.bin")}:${process.env["PATH"]}`;
    const child: ChildProcess = spawn(command, args, {
      cwd: this.folder,
      env: { ...process.env, PATH, npm_config_ignore_scripts: "true", ...env },
    });
    const ran: Ran = { status: null, stdout: "", stderr: "" };
    child.stdout?.on("data", (chunk) => {
      ran.stdout += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      ran.stderr += chunk;
    });
    return new Promise((done, fail) => {
      child.once("error", fail);
      child.once("close", (status) => done({ ...ran, status }));
    });
  }

  change(file: string, from: string, to: string): void {
    const path = join(this.folder, file);
    const text = readFileSync(path, "utf8");
    if (!text.includes(from)) throw new Error(`${file} does not say ${JSON.stringify(from)}`);
    writeFileSync(path, text.replace(from, to));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
