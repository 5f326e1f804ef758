import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { createClient } from "@redis/client";
import { until } from "./http-program.ts";

/** Why tests with a real Redis are left out here; undefined where there is one. */
export const noRedis =
  spawnSync("redis-server", ["--version"]).status === 0
    ? undefined
    : "no redis-server on PATH; Debian has it as redis-server";

/** A real one, without a disk, on a port that stays its own from start to start. */
export class Redis {
  readonly url: string;
  readonly #port: number;
  readonly #password: string;
  #child: ChildProcess | undefined;

  static async open(password = ""): Promise<Redis> {
    const redis = new Redis(await findPort(), password);
    await redis.start();
    return redis;
  }

  /** Not started yet. */
  static async plan(password = ""): Promise<Redis> {
    return new Redis(await findPort(), password);
  }

  private constructor(port: number, password: string) {
    this.#port = port;
    this.#password = password;
    this.url = `redis://${password === "" ? "" : `:${password}@`}127.0.0.1:${port}`;
  }

  async start(): Promise<void> {
    const quiet = ["--save", "", "--appendonly", "no", "--bind", "127.0.0.1", "--port", String(this.#port)];
    const secured = this.#password === "" ? [] : ["--requirepass", this.#password];
    const child = spawn("redis-server", [...quiet, ...secured]);
    this.#child = child;
    let text = "";
    child.stdout.on("data", (chunk) => (text += chunk));
    await until(() => text.includes("Ready to accept connections"));
  }

  async kill(signal: "SIGKILL" | "SIGSTOP" | "SIGCONT" = "SIGKILL"): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.kill(signal);
    if (signal === "SIGKILL") await ended;
  }

  /** Every key, and the milliseconds until it is gone. */
  async readKeys(): Promise<Map<string, number>> {
    const client = createClient({ url: this.url });
    await client.connect();
    const keys = await client.keys("*");
    const spans = await Promise.all(keys.map(async (key) => [key, Number(await client.pTTL(key))] as const));
    client.destroy();
    return new Map(spans);
  }
}

function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}
