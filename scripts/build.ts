import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { rolldown } from "rolldown";

/** The commands we ship, the generated program of each, and what it needs to start at all. */
const PROGRAMS = {
  "pagerduty-mcp": { provider: "pagerduty", env: { PAGERDUTY_USER_API_KEY: "build" } },
  "pingera-mcp": { provider: "pingera", env: { PINGERA_API_KEY: "build" } },
};

/** Beside what is there, which stays until the new one is whole: a failed build takes nothing away. */
const NEW = "node_modules/.new-dist";

rmSync(NEW, { recursive: true, force: true });
for (const [command, { provider, env }] of Object.entries(PROGRAMS)) await build(command, provider, env);
rmSync("dist", { recursive: true, force: true });
renameSync(NEW, "dist");

/** One small entry that lists the tools, and a lazy chunk for each thing that is only needed when it is called. */
async function build(command: string, provider: string, env: Record<string, string>): Promise<void> {
  const folder = join(NEW, provider);
  const bundle = await rolldown({
    input: { program: `generated/${provider}/main.ts` },
    platform: "node",
    resolve: { alias: { "@modelcontextprotocol/server/_shims": resolve("scripts/sdk-shims.ts") } },
    logLevel: "warn",
  });
  await bundle.write({
    dir: folder,
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "chunks/[name]-[hash].cjs",
    sourcemap: true,
    minify: true,
  });
  const launcher = join(folder, `${command}.cjs`);
  copyFileSync("scripts/launcher.cjs", launcher);
  chmodSync(launcher, 0o755);
  compile(launcher, join(folder, "program.cache"), env);
}

/** Starts the program once, lets it list its tools, and keeps what V8 compiled on the way. */
function compile(launcher: string, cache: string, env: Record<string, string>): void {
  const script = `
    const makeCache = require(${JSON.stringify(resolve(launcher))});
    process.stdout.write = (text) => {
      if (JSON.parse(text).id !== 2) return true;
      setImmediate(() => {
        require("node:fs").writeFileSync(${JSON.stringify(cache)}, makeCache());
        process.exit();
      });
      return true;
    };
  `;
  const clientInfo = { name: "build", version: "1" };
  const messages = [
    { id: 1, method: "initialize", params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo } },
    { method: "notifications/initialized" },
    { id: 2, method: "tools/list" },
  ];
  const input = messages.map((message) => `${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`).join("");
  execFileSync(process.execPath, ["-e", script], {
    env: { PATH: process.env["PATH"], ...env },
    input,
    timeout: 30_000,
  });
  // Without it every start would compile, and every `npm start` would build anew.
  if (!existsSync(cache)) throw new Error(`${launcher} ended without listing its tools`);
}
