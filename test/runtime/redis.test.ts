import { setMaxListeners } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ConfigError } from "../../runtime/errors.ts";
import { createRateLimit, type RateLimit } from "../../runtime/http/rate-limit.ts";
import { openRedis } from "../../runtime/shared/redis.ts";
import type { Shared } from "../../runtime/shared/shared.ts";
import { createLog } from "../../runtime/telemetry/log.ts";
import { until } from "../support/http-program.ts";
import { noRedis, Redis } from "../support/redis.ts";

const me = { id: "PME", email: "me@acme.test", teamIds: ["PT1"] };
const signal = new AbortController().signal;
const opened: Shared[] = [];
afterEach(() => opened.splice(0).forEach((shared) => void shared.close()));

let names = 0;
function open(url: string, prefix = `test-${names++}`): { shared: Shared; said: () => string[]; prefix: string } {
  const lines: string[] = [];
  const log = createLog({ write: (line) => lines.push(line) });
  const shared = openRedis({ url, prefix, log, baseDelay: 20, maxDelay: 50 });
  opened.push(shared);
  return { shared, said: () => lines.map((line) => JSON.parse(line).msg), prefix };
}

const answer = (left: number, reset: number, limit = 10) => ({
  "ratelimit-limit": String(limit),
  "ratelimit-remaining": String(left),
  "ratelimit-reset": String(reset),
});

/** How many of so many requests may go at once; the others are still held back. */
async function admitAtOnce(limits: RateLimit[], count: number): Promise<number> {
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  let admitted = 0;
  const all = Array.from({ length: count }, (_, index) =>
    limits[index % limits.length]?.admit(stop.signal).then(
      () => admitted++,
      () => {},
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, 150));
  stop.abort(new Error("enough"));
  await Promise.all(all);
  return admitted;
}

test.each(["redis://host/x/y", "redis://:secret@host/nodb"])("%s is no address", (url) => {
  const log = createLog({ write: () => {} });
  try {
    openRedis({ url, prefix: "x", log });
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).not.toContain("secret");
  }
});

describe.skipIf(noRedis)(`with a real Redis${noRedis ? ` (${noRedis})` : ""}`, () => {
  let redis: Redis;
  beforeAll(async () => {
    redis = await Redis.open();
  });
  afterAll(() => redis.kill());

  const openUp = async (prefix?: string) => {
    const one = open(redis.url, prefix);
    await until(() => one.shared.healthy());
    return one;
  };

  test("a user is asked once for all replicas, also at the same time", async () => {
    const { shared: one, prefix } = await openUp();
    const { shared: two } = await openUp(prefix);
    let asked = 0;
    const ask = async () => {
      asked++;
      await new Promise((resolve) => setTimeout(resolve, 60));
      return me;
    };
    const known = await Promise.all([one, two, one, two].map((shared) => shared.identity("caller", ask)));
    expect([known, asked]).toEqual([[me, me, me, me], 1]);
    expect(await two.identity("another", async () => undefined)).toBeUndefined();
    expect(await one.identity("another", ask)).toBeUndefined();
    expect(asked).toBe(1);
  });

  test("a failure is not kept: the next one asks", async () => {
    const { shared } = await openUp();
    const fail = () => Promise.reject(new Error("no answer"));
    await expect(shared.identity("caller", fail)).rejects.toThrow("no answer");
    expect(await shared.identity("caller", async () => me)).toEqual(me);
  });

  test("replicas take from one budget; another caller's is another", async () => {
    const { shared: one, prefix } = await openUp();
    const { shared: two } = await openUp(prefix);
    const limits = [one.rateLimit("caller", createRateLimit()), two.rateLimit("caller", createRateLimit())];
    limits[0]?.observe(answer(10, 15));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await admitAtOnce(limits, 30)).toBe(10);
    // Late answers of the same window can only lower it.
    limits[1]?.observe(answer(7, 15));
    expect(await admitAtOnce(limits, 5)).toBe(0);
    expect(await admitAtOnce([two.rateLimit("other", createRateLimit())], 30)).toBe(30);
  });

  test("when a window has ended, not all who waited go at once", async () => {
    const { shared } = await openUp();
    const limit = shared.rateLimit("caller", createRateLimit());
    limit.observe(answer(0, 1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await admitAtOnce([limit], 3)).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await admitAtOnce([limit], 30)).toBe(10);
    // The first answer tells how long it lasts; what has been taken stays taken.
    limit.observe(answer(9, 15));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await admitAtOnce([limit], 5)).toBe(0);
  });

  test("a request that nobody waits for is let go", async () => {
    const { shared } = await openUp();
    const limit = shared.rateLimit("caller", createRateLimit());
    limit.observe(answer(0, 15));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stop = new AbortController();
    const waiting = limit.admit(stop.signal);
    stop.abort(new Error("left"));
    await expect(waiting).rejects.toThrow("left");
  });

  test("a window longer than anyone is held back lets requests go", async () => {
    const { shared } = await openUp();
    const limit = shared.rateLimit("caller", createRateLimit());
    limit.observe(answer(0, 600));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await admitAtOnce([limit], 3)).toBe(3);
  });

  test("keys carry the prefix and the caller's hash, and all of them expire", async () => {
    const { shared, prefix } = await openUp();
    await shared.identity("0123abcd", async () => me);
    shared.rateLimit("0123abcd", createRateLimit()).observe(answer(3, 60));
    await until(async () => [...(await redis.readKeys()).keys()].filter((key) => key.startsWith(prefix)).length === 3);
    const keys = await redis.readKeys();
    for (const kind of ["identity:0123abcd", "budget:0123abcd"])
      expect(keys.get(`${prefix}:${kind}`)).toBeGreaterThan(1000);
    expect([...keys.values()].filter((span) => span <= 0 || span > 3_600_000)).toEqual([]);
  });

  test("what another hand has put there is not believed", async () => {
    const { shared, prefix } = await openUp();
    const { shared: other } = await openUp(prefix);
    // Valid JSON of the wrong kind.
    await other.identity("caller", async () => Object({ id: 7 }));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await shared.identity("caller", async () => me)).toEqual(me);
  });

  test("a Redis that hangs costs one answer's patience, and then nothing", async () => {
    const { shared, said } = await openUp();
    const limit = shared.rateLimit("caller", createRateLimit());
    await redis.kill("SIGSTOP");
    const began = performance.now();
    await limit.admit(signal);
    const first = performance.now() - began;
    for (let index = 0; index < 100; index++) await limit.admit(signal);
    const rest = performance.now() - began - first;
    expect(shared.healthy()).toBe(false);
    // A moment is no outage.
    await redis.kill("SIGCONT");
    await until(() => shared.healthy());
    expect(said()).toEqual([]);
    await redis.kill("SIGSTOP");
    await limit.admit(signal);
    await until(() => said().length > 0);
    await redis.kill("SIGCONT");
    await until(() => shared.healthy());
    // Nobody is left who would try to come back once more.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(said()).toEqual(["redis can not be reached; served without it", "redis is back"]);
    expect(shared.healthy()).toBe(true);
    // One patience is 100 ms: a hundred of them would have been ten seconds.
    expect(rest).toBeLessThan(5_000);
    expect(first).toBeLessThan(5_000);
  });
});

describe.skipIf(noRedis)(`a Redis that comes and goes${noRedis ? ` (${noRedis})` : ""}`, () => {
  let redis: Redis;
  beforeAll(async () => {
    redis = await Redis.plan("p4ss-word/1");
  });
  afterAll(() => redis.kill());

  test("may be away at the start, and again; each outage is said once, and no password", async () => {
    const lines: string[] = [];
    const log = createLog({ write: (line) => lines.push(line) });
    const url = redis.url.replace("p4ss-word/1", encodeURIComponent("p4ss-word/1"));
    const shared = openRedis({ url, prefix: "away", log, baseDelay: 20, maxDelay: 50 });
    opened.push(shared);
    const limit = shared.rateLimit("caller", createRateLimit());
    for (let round = 0; round < 2; round++) {
      await until(() => lines.length === 2 * round + 1);
      expect(await shared.identity("caller", async () => me)).toEqual(me);
      expect(await admitAtOnce([limit], 30)).toBe(30);
      expect(shared.healthy()).toBe(false);
      await redis.start();
      await until(() => shared.healthy());
      await redis.kill();
      await until(() => !shared.healthy());
    }
    const said = lines.map((line) => JSON.parse(line).msg);
    const outage = ["redis can not be reached; served without it", "redis is back"];
    expect(said).toEqual([...outage, ...outage, outage[0]]);
    expect(lines.join("")).not.toMatch(/p4ss/);
  });

  test("a wrong password is an outage like any other", async () => {
    await redis.start();
    const { shared, said } = open(redis.url.replace(/:[^:@]*@/, ":wrong@"));
    await until(() => said().length > 0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(said()).toEqual(["redis can not be reached; served without it"]);
    expect(shared.healthy()).toBe(false);
  });
});
