import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { Agent, request } from "undici";
import { hammer, type Load } from "./load.ts";
import { ENV, type Running, start } from "./process.ts";

/** Throughput, latency and CPU of a call over HTTP in both eras and over stdio, beside what the same bytes cost without us. */
const ENTRY = "dist/pagerduty/pagerduty-mcp.cjs";
const KEY = "demo-responder";
const AT_ONCE = [1, 16, 64];
const SECONDS = Number(process.argv[2] ?? 3);

const META = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientInfo": { name: "bench", version: "1" },
  "io.modelcontextprotocol/clientCapabilities": {},
};
const HEADERS = { "mcp-protocol-version": "2026-07-28", "mcp-method": "tools/call", "mcp-name": "get_incident" };

if (!existsSync(ENTRY)) throw new Error(`${ENTRY} is missing: run \`npm run build\` first`);
const agent = new Agent({ connections: 64 });
const running: Running[] = [];

try {
  const api = await run([ENTRY, "demo-api", "--port", "0"]);
  const found = await fetch(`${api.url}/incidents?limit=1`, { headers: { authorization: `Token token=${KEY}` } });
  const id: string = Object(await found.json()).incidents[0].id;
  const env = { PAGERDUTY_API_HOST: api.url, PAGERDUTY_USER_API_KEY: KEY };
  const ours = await run([ENTRY, "--transport", "streamable-http", "--port", "0"], env);
  const legacy = {
    jsonrpc: "2.0",
    id: 1,
    method: "tools/call",
    params: { name: "get_incident", arguments: { incident_id: id } },
  };
  const modern = { ...legacy, params: { ...legacy.params, _meta: META } };
  const list = { jsonrpc: "2.0", id: 1, method: "tools/list" };
  const bytes = (await post(ours, legacy)).length;
  const echo = await run(["scripts/bench/floor.mjs", "echo", api.url, "", String(bytes)]);
  const ask = await run(["scripts/bench/floor.mjs", "ask", api.url, `/incidents/${id}`, String(bytes)]);
  const listing = await run(["scripts/bench/floor.mjs", "echo", api.url, "", String((await post(ours, list)).length)]);
  const stdio = await openStdio(env);

  console.log(`get_incident, ${bytes} bytes of answer; ${SECONDS} s each. Compare within this run only.`);
  for (const atOnce of AT_ONCE) {
    const time = (name: string, to: Running, call: () => Promise<unknown>) =>
      hammer(name, to.child, async () => void (await call()), atOnce, SECONDS);
    const bare = await time("echo of the bytes", echo, () => post(echo, legacy));
    const asking = await time("echo after asking the API", ask, () => post(ask, legacy));
    const loads = [
      bare,
      asking,
      await time("HTTP, 2025 era", ours, () => post(ours, legacy)),
      await time("HTTP, 2026-07-28", ours, () => post(ours, modern, HEADERS)),
      await hammer("stdio", stdio.child, () => stdio.call(legacy.params), atOnce, SECONDS),
    ];
    console.log(`\ntools/call, ${atOnce} at once`);
    print(loads, bare, asking);
    const bareList = await time("echo of the list", listing, () => post(listing, list));
    console.log(`tools/list, ${atOnce} at once`);
    print([bareList, await time("HTTP", ours, () => post(ours, list))], bareList);
  }
} finally {
  for (const { child } of running) child.kill();
  await agent.close();
}

async function run(args: string[], env: Record<string, string> = {}): Promise<Running> {
  const one = await start(args, env);
  running.push(one);
  return one;
}

async function post({ url }: Running, message: object, headers: Record<string, string> = {}): Promise<string> {
  const answer = await request(`${url}/mcp`, {
    method: "POST",
    dispatcher: agent,
    headers: { "content-type": "application/json", accept: "application/json, text/event-stream", ...headers },
    body: JSON.stringify(message),
  });
  const text = await answer.body.text();
  if (answer.statusCode !== 200 || text.includes('"isError":true'))
    throw new Error(`${answer.statusCode} ${text.slice(0, 300)}`);
  return text;
}

async function openStdio(env: Record<string, string>) {
  const child = spawn(process.execPath, [ENTRY], { env: { ...ENV, ...env }, stdio: ["pipe", "pipe", "ignore"] });
  running.push({ child, url: "" });
  const waiting = new Map<number, () => void>();
  createInterface({ input: child.stdout }).on("line", (line) => waiting.get(Object(JSON.parse(line)).id)?.());
  let id = 0;
  const ask = (method: string, params: object) =>
    new Promise<void>((resolve) => {
      waiting.set(++id, resolve);
      child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`);
    });
  await ask("initialize", {
    protocolVersion: "2025-11-25",
    capabilities: {},
    clientInfo: { name: "bench", version: "1" },
  });
  return { child, call: (params: object) => ask("tools/call", params) };
}

function print(loads: Load[], bare: Load, asking?: Load): void {
  const rows = loads.map(({ name, perSecond, p50, p99, cpu }) => [
    name,
    {
      "calls/s": Math.round(perSecond),
      "echo does": `${(bare.perSecond / perSecond).toFixed(1)} ×`,
      "p50 ms": p50.toFixed(2),
      "p99 ms": p99.toFixed(2),
      "CPU ms": cpu.toFixed(3),
      ...(asking && { "CPU ms above asking": (cpu - asking.cpu).toFixed(3) }),
    },
  ]);
  console.table(Object.fromEntries(rows));
}
