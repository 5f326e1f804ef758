import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What a script of the project is to do. `write` are files, by their path. */
export interface Script {
  status?: number;
  stdout?: string;
  stderr?: string;
  write?: Record<string, string>;
}

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

const ACT = `
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
const [name, ...args] = process.argv.slice(2);
const { status = 0, stdout = "", stderr = "", write = {} } = JSON.parse(readFileSync(new URL("scripts.json", import.meta.url)))[name];
const line = JSON.stringify({ name, args, token: process.env.GITHUB_TOKEN !== undefined });
appendFileSync(process.env.SCRIPTED_LOG, line + "\\n");
for (const [file, text] of Object.entries(write)) writeFileSync(file, text);
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = status;
`;

/** A folder whose npm scripts do what a test says, for programs that run them. */
export class ScriptedProject {
  readonly folder = mkdtempSync(join(tmpdir(), "project-"));
  /** Beside the project, for it is none of its files. */
  readonly beside = mkdtempSync(join(tmpdir(), "beside-"));

  constructor(scripts: Record<string, Script>) {
    const commands = Object.keys(scripts).map((name) => [name, `node ${join(this.beside, "act.mjs")} ${name}`]);
    writeFileSync(join(this.folder, "package.json"), JSON.stringify({ scripts: Object.fromEntries(commands) }));
    writeFileSync(join(this.beside, "act.mjs"), ACT);
    writeFileSync(join(this.beside, "scripts.json"), JSON.stringify(scripts));
  }

  /** Runs one of our programs there; the test's own process goes on, for it may have to answer it. */
  run(program: string, args: string[], env: Record<string, string>): Promise<Ran> {
    const { PATH = "", HOME = "" } = process.env;
    const child = spawn(resolve("node_modules/.bin/tsx"), [resolve(program), ...args], {
      cwd: this.folder,
      env: { PATH, HOME, SCRIPTED_LOG: join(this.beside, "log"), ...env },
    });
    const ran: Ran = { status: null, stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => (ran.stdout += chunk));
    child.stderr.on("data", (chunk) => (ran.stderr += chunk));
    return new Promise((done, fail) => {
      child.once("error", fail);
      child.once("close", (status) => done({ ...ran, status }));
    });
  }

  /** What was run: names, arguments, and whether it could see the token. */
  get log(): { name: string; args: string[]; token: boolean }[] {
    const file = join(this.beside, "log");
    if (!existsSync(file)) return [];
    return readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.beside, { recursive: true, force: true });
  }
}
