import type { Client } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, startApi } from "../support/api.ts";
import { HttpProgram, until } from "../support/http-program.ts";
import { noRedis, Redis } from "../support/redis.ts";
import { readMetrics } from "../support/samples-of-metrics.ts";

const WINDOW_MS = 2_000;
const LIMIT = 10;

describe.skipIf(noRedis)(`two programs and one Redis${noRedis ? ` (${noRedis})` : ""}`, () => {
  let redis: Redis;
  let api: Api;
  let programs: HttpProgram[];
  let clients: Client[];
  /** Requests per window of the provider's, and how many it refused. */
  let counted = 0;
  let ends = 0;
  let refused = 0;
  let known = 0;

  beforeAll(async () => {
    redis = await Redis.open("p4ssword");
    api = await startApi();
    api.answer("GET", "/users/me", () => {
      known++;
      return { json: { user: { id: "PME", email: "me@acme.test", teams: [] } }, delay: 20 };
    });
    api.otherwise = () => {
      if (Date.now() >= ends) {
        counted = 0;
        ends = Date.now() + WINDOW_MS;
      }
      counted++;
      if (counted > LIMIT) refused++;
      const headers = {
        "ratelimit-limit": String(LIMIT),
        "ratelimit-remaining": String(Math.max(0, LIMIT - counted)),
        "ratelimit-reset": String(Math.ceil((ends - Date.now()) / 1000)),
      };
      const json = { incidents: [], more: false };
      return counted > LIMIT ? { status: 429, headers, json: { error: { message: "too many" } } } : { headers, json };
    };
    const start = () => HttpProgram.start({ flags: ["--redis-url", redis.url], env: { PAGERDUTY_API_HOST: api.url } });
    programs = await Promise.all([start(), start()]);
    await until(async () => (await up()).every((value) => value === 1));
    clients = await Promise.all(programs.map((program) => program.connect("u+shared-credential-01")));
  });
  afterAll(async () => {
    await Promise.all(programs.map((program) => program.stop()));
    await redis.kill();
    await api.close();
  });

  const up = () =>
    Promise.all(programs.map(async (program) => readMetrics(await program.fetchMetrics()).get("mcp_redis_up")));
  const ask = async (index: number) =>
    (await clients[index % 2]?.callTool({ name: "list_incidents", arguments: {} }))?.isError ?? false;

  test("ask who a credential belongs to once, and spend one budget between them", async () => {
    expect(known).toBe(1);
    await ask(0);
    // Alone, each of them would have spent what the other did.
    const failed = await Promise.all(Array.from({ length: 25 }, (_, index) => ask(index)));
    expect(failed).not.toContain(true);
    // Some would be, only while Redis seems slow on a machine that is very busy.
    expect(refused).toBeLessThan(6);
  });

  test("go on without it when it is killed, and with it when it is back", async () => {
    const failed: boolean[] = [];
    let going = true;
    ends = 0;
    const load = (async () => {
      for (let index = 0; going; index++) failed.push(await ask(index));
    })();
    await until(() => failed.length > 2);
    await redis.kill();
    await until(async () => (await up()).every((value) => value === 0));
    const sofar = failed.length;
    await until(() => failed.length > sofar + 3);
    await redis.start();
    await until(async () => (await up()).every((value) => value === 1));
    going = false;
    await load;
    expect(failed).not.toContain(true);
    for (const program of programs) {
      expect(program.logged("redis can not be reached; served without it")).toHaveLength(1);
      expect(program.logged("redis is back")).toHaveLength(1);
      expect(program.stderr()).not.toContain("p4ssword");
    }
  });

  test("keep nothing there that tells of a credential", async () => {
    const keys = [...(await redis.readKeys()).keys()];
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !/^pagerduty-mcp:(identity|budget):[\da-f]{32}$|:probe$/.test(key))).toEqual([]);
  });

  test("a start without Redis is a start", async () => {
    const away = await Redis.plan();
    const program = await HttpProgram.start({ flags: ["--redis-url", away.url], env: { PAGERDUTY_API_HOST: api.url } });
    const client = await program.connect("u+shared-credential-02");
    expect(await client.callTool({ name: "list_incidents", arguments: {} })).not.toMatchObject({ isError: true });
    expect(readMetrics(await program.fetchMetrics()).get("mcp_redis_up")).toBe(0);
    expect(program.logged("redis can not be reached; served without it")).toHaveLength(1);
    await client.close();
    expect(await program.stop()).toBe(0);
  });
});
