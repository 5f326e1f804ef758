import { spawn } from "node:child_process";
import type { Readable } from "node:stream";

export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/** A comparison that has nothing to say has not been made: 1 is also how a program ends that breaks off. */
export function hasFailed({ status, stdout }: Outcome): boolean {
  return status > 1 || (status === 1 && stdout.trim() === "");
}

/** Runs one of our npm scripts. It never sees the token: what it does needs none. */
export function runScript(name: string, args: readonly string[]): Promise<Outcome> {
  const { GITHUB_TOKEN: _, ...env } = process.env;
  // Not in one blocking call: connections that end meanwhile have to be noticed.
  const child = spawn("npm", ["run", "--silent", name, "--", ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  return new Promise((resolve, reject) => {
    const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
    child.once("error", reject);
    child.once("close", (status) => resolve({ status: status ?? 2, stdout: stdout(), stderr: stderr() }));
  });
}

function collect(stream: Readable): () => string {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString("utf8");
}
