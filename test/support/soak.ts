import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { createRandom } from "../../runtime/demo/random.ts";
import { ask, callOf, connectHttp, message } from "./http.ts";
import type { Replica } from "./replicas.ts";

export interface Soak {
  /** Megabytes in use, once a second. */
  memory: number[];
  /** Sockets and files before anybody came, and after everybody had left. */
  open: { before: number; after: number };
  turns: number;
}

const WORKERS = 12;
const KEYS = ["demo-admin", "demo-responder", "demo-observer"];

/** Everything that clients do, well and badly, at random and at once, for so many milliseconds. */
export async function soak({ url, bare }: Replica, milliseconds: number): Promise<Soak> {
  const pid = bare.child.pid ?? 0;
  const random = createRandom(milliseconds);
  // What the first call opens stays open: the connections to the API.
  await ask(url, callOf("get_user_data"), authOf("demo-admin"));
  const before = countOpen(pid);
  const until = performance.now() + milliseconds;
  const memory: number[] = [];
  let turns = 0;
  const work = async () => {
    while (performance.now() < until) {
      const habit = HABITS[Math.floor(random() * HABITS.length)];
      const key = KEYS[Math.floor(random() * KEYS.length)] ?? "";
      await habit?.(url, key, turns++);
    }
  };
  const watch = async () => {
    for (; performance.now() < until; await sleep(1000)) memory.push(readMemory(pid));
  };
  await Promise.all([watch(), ...Array.from({ length: WORKERS }, work)]);
  // Clients keep their connections for some seconds.
  let after = countOpen(pid);
  for (let second = 0; second < 20 && after > before + 40; second++) {
    await sleep(1000);
    after = countOpen(pid);
  }
  return { memory, open: { before, after }, turns };
}

type Habit = (url: string, key: string, turn: number) => Promise<unknown>;

const authOf = (key: string) => ({ authorization: `Token token=${key}` });

async function expectStatus(answer: Promise<Response>, status: number): Promise<void> {
  const response = await answer;
  await response.text();
  expect(response.status).toBe(status);
}

const HABITS: Habit[] = [
  (url, key) => expectStatus(ask(url, callOf("get_user_data"), authOf(key)), 200),
  (url, key) => expectStatus(ask(url, callOf("list_incidents", { limit: 25 }), authOf(key)), 200),
  (url, key) => expectStatus(ask(url, message("tools/list"), authOf(key)), 200),
  (url, key, turn) =>
    expectStatus(ask(url, message("tools/list"), { ...authOf(key), "x-mcp-tools": `get_user_data,t${turn}` }), 200),
  (url, _, turn) => expectStatus(ask(url, message("tools/list"), authOf(`u+wrong-${turn}`)), 401),
  (url, key) => expectStatus(ask(url, "{", authOf(key)), 400),
  (url, key) => expectStatus(fetch(`${url}/mcp`, { method: "HEAD", headers: authOf(key) }), 200),
  async (url, key) => {
    const client = await connectHttp("v2 over sse", url, { Authorization: `Token ${key}` });
    await client.call("get_user_data");
    await client.close();
  },
  async (url, key) => {
    const client = await connectHttp("v2 at 2026-07-28", url, { Authorization: `Token ${key}` });
    await client.list();
    await client.close();
  },
  async (url, key) => {
    // Whoever vanishes: from a call, or from a session.
    const leaving = new AbortController();
    const options = { headers: { ...authOf(key), "content-type": "application/json" }, signal: leaving.signal };
    const body = JSON.stringify(callOf("list_incidents", { limit: 100 }));
    const answers = [fetch(`${url}/mcp`, { ...options, method: "POST", body }), fetch(`${url}/sse`, options)];
    await sleep(5);
    leaving.abort();
    await Promise.allSettled(answers);
  },
];

const readMemory = (pid: number): number =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;

/** Only Linux says it; elsewhere nothing is open, ever. */
function countOpen(pid: number): number {
  return process.platform === "linux" ? readdirSync(`/proc/${pid}/fd`).length : 0;
}
