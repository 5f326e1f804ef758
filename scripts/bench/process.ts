import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

// Variables such as NODE_EXTRA_CA_CERTS slow every process of Node.
export const ENV = { PATH: process.env["PATH"], HOME: process.env["HOME"] };

export interface Running {
  child: ChildProcess;
  url: string;
}

/** Starts a process of Node and waits until it says where it listens, on stdout or stderr. */
export async function start(args: string[], env: Record<string, string> = {}): Promise<Running> {
  const child = spawn(process.execPath, args, { env: { ...ENV, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const url = await new Promise<string>((resolve, reject) => {
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        said.push(line);
        const found = /http:\/\/[\w.[\]]+:\d+/.exec(line)?.[0];
        if (found) resolve(found);
      });
    }
    child.once("exit", () => reject(new Error(`${args.join(" ")} ended:\n${said.join("\n")}`)));
  });
  return { child, url };
}

/** Milliseconds of CPU that a process has had; NaN where the system does not tell. */
export function cpuOf(child: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    // utime and stime, in ticks of which Linux has a hundred.
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}
