import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { rolldown } from "rolldown";
import { listPrograms, loadProduct, type Program, stop } from "./programs.ts";

/** Beside what is there, which stays until the new one is whole: a failed build takes nothing away. */
const NEW = "node_modules/.new-dist";

/** Its classes take the place of Node's. */
const WEB = resolve("scripts/sdk-web.ts");

rmSync(NEW, { recursive: true, force: true });
for (const program of listPrograms()) await build(program);
rmSync("dist", { recursive: true, force: true });
renameSync(NEW, "dist");

/** One small entry that lists the tools, and a lazy chunk for each thing that is only needed when it is called. */
async function build(program: Program): Promise<void> {
  const { command, provider } = program;
  const folder = join(NEW, provider);
  const bundle = await rolldown({
    input: { program: `generated/${provider}/main.ts` },
    platform: "node",
    resolve: { alias: { "@modelcontextprotocol/server/_shims": resolve("scripts/sdk-shims.ts") } },
    transform: { inject: Object.fromEntries(["Headers", "Request", "Response"].map((name) => [name, [WEB, name]])) },
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
  compile(launcher, join(folder, "program.cache"), await findLeastSettings(program));
}

/** What it needs to start at all: one credential, of any value. */
async function findLeastSettings(program: Program): Promise<Record<string, string>> {
  const [first] = (await loadProduct(program)).provider.credentials;
  return first === undefined ? {} : { [first]: "build" };
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
  spawnSync(process.execPath, ["-e", script], {
    env: { PATH: process.env["PATH"], ...env },
    input,
    stdio: ["pipe", "ignore", "inherit"],
    timeout: 30_000,
  });
  // Without it every start would compile, and every `npm start` would build anew.
  if (!existsSync(cache)) stop(`${launcher} ended without listing its tools; it has to start with one credential`);
}
