import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { listen } from "./http-process.ts";
import type { Bare } from "./stdio.ts";

/** The built program on a port of this machine, as a process of its own. */
export interface Replica {
  bare: Bare;
  url: string;
  port: number;
}

export async function startReplica(flags: string[], env: Record<string, string> = {}, port = 0): Promise<Replica> {
  const { bare, url } = await listen(["--transport", "sse", "--port", String(port), ...flags], env);
  return { bare, url, port: Number(new URL(url).port) };
}

/** The balancer with the configuration that is shipped. */
export async function startBalancer(haproxy: string, replicas: Replica[]): Promise<Running> {
  const port = await findPort();
  const address = `127.0.0.1:${port}`;
  const env: Record<string, string> = { BIND: address };
  for (const [index, replica] of replicas.entries()) env[`REPLICA_${index + 1}`] = `127.0.0.1:${replica.port}`;
  return run(haproxy, ["-db", "-f", "deploy/haproxy.cfg"], env, `http://${address}`);
}

export async function startRedis(server: string): Promise<Running> {
  const port = await findPort();
  const flags = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  return run(server, flags, {}, `redis://127.0.0.1:${port}`);
}

export interface Running {
  url: string;
  stop(): Promise<void>;
}

async function run(program: string, flags: string[], env: Record<string, string>, url: string): Promise<Running> {
  const child = spawn(program, flags, {
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr?.on("data", (chunk) => (said += chunk));
  const { hostname, port } = new URL(url);
  while (!(await answers(hostname, Number(port)))) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${said}`);
    await sleep(50);
  }
  return { url, stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = Object(server.address());
  server.close();
  await once(server, "close");
  return port;
}
