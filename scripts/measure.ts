import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { gzipSync } from "node:zlib";
import { costOf } from "../generator/surface/tokens.ts";
import type { Catalog } from "../runtime/provider.ts";
import { listPrograms, loadProduct, type Program } from "./programs.ts";

const RUNS = 15;
// Variables such as NODE_EXTRA_CA_CERTS slow every start of Node and flatter the ratio.
const ENV = { PATH: process.env["PATH"], HOME: process.env["HOME"] };

/** What a model pays, what a disk pays, what a user waits for. Numbers of one run; compare ratios only. */
for (const program of listPrograms()) {
  if (!existsSync(program.entry)) throw new Error(`${program.entry} is missing: run \`npm run build\` first`);
  const { catalog, provider } = await loadProduct(program);
  console.log(`\n${program.command}`);
  printTokens(catalog);
  printSizes(catalog, program);
  await printStart(program.entry, provider.credentials);
}

function printTokens(entries: Catalog): void {
  const toolsets = [...new Set(entries.map(({ toolset }) => toolset))].sort();
  const rows = toolsets.map((toolset) =>
    count(
      toolset,
      entries.filter((entry) => entry.toolset === toolset),
    ),
  );
  rows.push(
    count(
      "reads",
      entries.filter(({ access }) => access === "read"),
    ),
    count("all", entries),
  );
  console.table(Object.fromEntries(rows.map(({ name, ...row }) => [name, row])));
}

function count(name: string, entries: Catalog) {
  const tokens = costOf(entries.map(({ tool }) => tool));
  const listed = JSON.stringify({ tools: entries.map(({ tool }) => tool) });
  return { name, tools: entries.length, tokens, "tools/list bytes": Buffer.byteLength(listed) };
}

function printSizes(entries: Catalog, { provider, entry }: Program): void {
  const folder = join("dist", provider);
  const listed = JSON.stringify({ tools: entries.map(({ tool }) => tool) });
  const code = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".cjs"));
  const zipped = code.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  console.log(`tools/list, all tools: ${kb(Buffer.byteLength(listed))}, gzipped ${kb(gzipSync(listed).length)}`);
  console.log(`${folder}: ${kb(zipped)} gzipped in ${code.length} files; entry ${kb(readFileSync(entry).length)}`);
}

async function printStart(entry: string, credentials: readonly string[]): Promise<void> {
  const bare: number[] = [];
  const ours: number[] = [];
  const memory: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    spawnSync(process.execPath, ["-e", "0"], { env: ENV });
    const middle = performance.now();
    const { at, rss } = await timeStart(entry, credentials);
    if (run === 0) continue; // the first of each warms the disk cache
    bare.push(middle - start);
    ours.push(at);
    memory.push(rss);
  }
  const [base, start, rss] = [median(bare), median(ours), median(memory)];
  console.log(
    `start (spawn to tools/list answered): ${(start / base).toFixed(2)} × node -e 0 (${start.toFixed(0)} ms / ${base.toFixed(0)} ms, median of ${RUNS})`,
  );
  console.log(`memory after tools/list: ${(rss / 1024).toFixed(1)} MB`);
}

async function timeStart(entry: string, [credential]: readonly string[]): Promise<{ at: number; rss: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, [entry, "--enable-write-tools"], {
    env: { ...ENV, ...(credential && { [credential]: "measure" }) },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const send = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  send({
    id: 1,
    method: "initialize",
    params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "measure", version: "1" } },
  });
  send({ method: "notifications/initialized" });
  send({ id: 2, method: "tools/list" });
  for await (const line of createInterface(child.stdout)) {
    if (JSON.parse(line).id !== 2) continue;
    const at = performance.now() - start;
    const rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]);
    child.kill();
    return { at, rss };
  }
  throw new Error("the server ended without an answer");
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
