import { spawnSync } from "node:child_process";

export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs one of our npm scripts. It never sees the token: what it does needs none. */
export function runScript(name: string, args: readonly string[]): Outcome {
  const { GITHUB_TOKEN: _, ...env } = process.env;
  const { status, stdout, stderr, error } = spawnSync("npm", ["run", "--silent", name, "--", ...args], {
    env,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { status: status ?? 2, stdout, stderr };
}
