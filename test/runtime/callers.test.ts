import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ApiError, UpstreamError } from "../../runtime/errors.ts";
import type { Caller } from "../../runtime/program.ts";
import { type Callers, createCallers, type Line } from "../../runtime/transports/http/callers.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const NO = new ApiError("no", { status: 401, request: "GET /me", errors: [] });
const AWAY = new UpstreamError("away", { repeat: "risky" });

/** How the provider answers; milliseconds until it does, for ever where it hangs. */
let latency: number;
let verdict: (key: string) => Error | undefined;
let asked: string[];
let most: number;
let callers: Callers;

beforeEach(() => {
  vi.useFakeTimers();
  latency = 400;
  verdict = () => undefined;
  asked = [];
  most = 0;
  callers = open();
});
afterEach(() => vi.useRealTimers());

function createCaller(key: string): Caller {
  const dispatch: Caller["dispatch"] = async () => ({ outcome: "ok", result: { content: [] } });
  return { id: key, identity: () => identify(key), scopes: undefined, dispatch };
}

let now = 0;
async function identify(key: string): Promise<undefined> {
  asked.push(key);
  most = Math.max(most, ++now);
  const error = verdict(key);
  await (latency === Number.POSITIVE_INFINITY
    ? new Promise(() => {})
    : new Promise((resolve) => setTimeout(resolve, latency)));
  now--;
  if (error) throw error;
}

function open(own?: Caller): Callers {
  now = 0;
  return createCallers({
    program: { settings: {}, createCaller: ({ KEY = "" }) => createCaller(KEY) },
    provider: { title: "Acme", authorization: "`Token KEY`", authorize: (header) => ({ KEY: header }) },
    own,
  });
}

const from = (remoteAddress: string): Line => ({ remoteAddress, destroyed: false });
const HERE = from("10.0.0.1");

/** The status with which a request of this credential goes on. */
const ask = (key: string, line: Line = HERE): Promise<number> =>
  callers
    .admit(key, () => "", line)
    .then(
      () => 200,
      (error: unknown) => Number(Object(error).status ?? 499),
    );
const many = (count: number, name: string, line?: Line): Promise<number>[] =>
  Array.from({ length: count }, (_, index) => ask(`${name}${index}`, line));

/** Lets time pass until all of it is done. */
async function all<T>(work: Promise<T>[], milliseconds = 10 * SECOND): Promise<T[]> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  return Promise.all(work);
}
const one = async (key: string, line?: Line): Promise<number | undefined> => (await all([ask(key, line)]))[0];

/** What has settled by now. */
async function settled(work: Promise<number>): Promise<number | "waiting"> {
  return Promise.race([work, vi.advanceTimersByTimeAsync(0).then(() => "waiting" as const)]);
}

describe("somebody new", () => {
  test("a hundred at once all get in, a few at a time", async () => {
    expect(new Set(await all(many(100, "user")))).toEqual(new Set([200]));
    expect(most).toBe(32);
    expect(asked).toHaveLength(100);
    expect(callers.counts()).toEqual({ known: 100, unvouched: 0, waiting: 0, refused: 0, turnedAway: 0 });
  });

  test("in more than one request is asked about once, and has so many waiting at most", async () => {
    const statuses = await all(Array.from({ length: 70 }, () => ask("user")));
    expect(statuses.filter((status) => status === 200)).toHaveLength(64);
    expect(statuses.filter((status) => status === 429)).toHaveLength(6);
    expect(asked).toEqual(["user"]);
  });

  test("waits no longer than five seconds, and in a line that is bounded", async () => {
    latency = 2 * SECOND;
    const crowd = many(1000, "user");
    await vi.advanceTimersByTimeAsync(1);
    expect(callers.counts()).toMatchObject({ waiting: 256, turnedAway: 1000 - 32 - 256 });
    expect(await settled(ask("late"))).toBe(503);
    await vi.advanceTimersByTimeAsync(5 * SECOND);
    expect(callers.counts().waiting).toBe(0);
    expect(callers.admitting()).toBe(0);
    expect(new Set(await Promise.all(crowd))).toEqual(new Set([200, 503]));
  });

  test("is let in after five seconds when the provider hangs, however many there are", async () => {
    latency = Number.POSITIVE_INFINITY;
    const users = many(250, "user");
    await vi.advanceTimersByTimeAsync(4900);
    expect(await settled(Promise.any(users))).toBe("waiting");
    expect(new Set(await all(users, 100))).toEqual(new Set([200]));
    // Now it is known to hang: beyond those that it is asked about, nobody waits for it.
    const more = many(500, "more");
    expect(new Set(await all(more, 5 * SECOND))).toEqual(new Set([200]));
    expect(callers.counts()).toMatchObject({ known: 0, unvouched: 750, turnedAway: 0 });
    for (let round = 0; round < 100; round++) await all(many(40, `round-${round}-`), 5 * SECOND);
    expect(asked.length).toBeLessThanOrEqual(288);
    expect(callers.counts().unvouched).toBeLessThanOrEqual(2000);
  });

  test("is let in when the provider is down", async () => {
    verdict = () => AWAY;
    latency = 3 * SECOND;
    expect(new Set(await all(many(100, "user")))).toEqual(new Set([200]));
  });

  test("is locked out by an answer that comes late, and vouched for by one", async () => {
    latency = 20 * SECOND;
    verdict = (key) => (key === "bad" ? NO : undefined);
    expect(await all([ask("bad"), ask("good")], 6 * SECOND)).toEqual([200, 200]);
    expect(callers.counts()).toMatchObject({ known: 0, unvouched: 2 });
    await vi.advanceTimersByTimeAsync(15 * SECOND);
    expect(callers.counts()).toMatchObject({ known: 1, unvouched: 0, refused: 1 });
    expect(await all([ask("bad"), ask("good")], 1)).toEqual([401, 200]);
    expect(asked).toHaveLength(2);
  });

  test("whom nobody vouched for is asked about again, once a minute, and let in meanwhile", async () => {
    verdict = () => AWAY;
    expect(await one("user")).toBe(200);
    for (let second = 0; second < 30; second++) expect(await all([ask("user")], SECOND)).toEqual([200]);
    expect(asked).toHaveLength(1);
    verdict = () => NO;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(await all([ask("user")], SECOND)).toEqual([200]);
    expect(asked).toHaveLength(2);
    expect(await all([ask("user")], 1)).toEqual([401]);
  });

  test("who leaves does not hold up those behind", async () => {
    const crowd = many(32, "first");
    const leaving = { ...HERE };
    const left = many(200, "left", leaving);
    await vi.advanceTimersByTimeAsync(1);
    leaving.destroyed = true;
    const next = ask("next");
    await vi.advanceTimersByTimeAsync(900);
    expect(await settled(next)).toBe(200);
    expect(asked).toHaveLength(33);
    expect(new Set(await Promise.all([...crowd, ...left]))).toEqual(new Set([200, 499]));
    expect(callers.counts()).toMatchObject({ waiting: 0, turnedAway: 0 });
  });

  test("who leaves makes room in a full line", async () => {
    const leaving = { ...HERE };
    const crowd = many(32 + 256, "left", leaving);
    await vi.advanceTimersByTimeAsync(1);
    leaving.destroyed = true;
    expect(await one("next")).toBe(200);
    await Promise.all(crowd);
    expect(callers.counts().turnedAway).toBe(0);
  });
});

describe("strangers with credentials that nobody knows", () => {
  beforeEach(() => {
    verdict = (key) => (key.startsWith("random") ? NO : undefined);
  });

  test("are refused, remembered for a while, and then asked about again", async () => {
    expect(await all([ask("random")], SECOND)).toEqual([401]);
    expect(await settled(ask("random"))).toBe(401);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    verdict = () => undefined;
    expect(await one("random")).toBe(200);
  });

  test("forty of them without end keep out nobody who is good", async () => {
    let stop = false;
    let count = 0;
    const flood = Array.from({ length: 40 }, async () => {
      while (!stop) await ask(`random${count++}`);
    });
    await vi.advanceTimersByTimeAsync(SECOND);
    for (let round = 0; round < 20; round++) expect(await all([ask(`good${round}`)], SECOND)).toEqual([200]);
    stop = true;
    await all(flood, SECOND);
  });

  test.each(["10.0.0.2", "::ffff:10.0.0.2", "2001:db8::1"])(
    "however many come from elsewhere, %s has its turn",
    async (address) => {
      const flood = many(5000, "random", from("2001:db8:1:2::1"));
      const next = many(20, "good", from(address));
      await vi.advanceTimersByTimeAsync(2 * SECOND);
      expect(new Set(await Promise.all(next))).toEqual(new Set([200]));
      await all(flood);
    },
  );

  test("addresses of one network are one", async () => {
    const flood = Array.from({ length: 2000 }, (_, index) => ask(`random${index}`, from(`2001:db8:1:2::${index}`)));
    expect(await one("good", from("2001:db8:1:3::1"))).toBe(200);
    await all(flood);
  });

  test("push out nobody who is known, also while the provider hangs", async () => {
    expect(await one("good")).toBe(200);
    latency = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 10; round++) await all(many(280, `random-${round}-`), 6 * SECOND);
    expect(callers.counts().unvouched).toBe(2000);
    expect(await settled(ask("good"))).toBe(200);
    expect(asked.filter((key) => key === "good")).toHaveLength(1);
  });
});

describe("somebody known", () => {
  beforeEach(async () => {
    expect(await one("good")).toBe(200);
    asked = [];
  });
  const crowd = () => many(400, `stranger-${performance.now()}-`);

  test("is never a stranger again while it comes every quarter of an hour, and waits for nothing", async () => {
    for (let round = 0; round < 10; round++) {
      await vi.advanceTimersByTimeAsync(14 * MINUTE);
      const strangers = crowd();
      expect(await settled(ask("good"))).toBe(200);
      await all(strangers);
    }
    expect(asked.filter((key) => key === "good").length).toBeGreaterThanOrEqual(4);
    expect(asked.filter((key) => key === "good").length).toBeLessThanOrEqual(5);
  });

  test("is forgotten after a quarter of an hour without a request", async () => {
    await vi.advanceTimersByTimeAsync(15 * MINUTE);
    expect(callers.counts().known).toBe(0);
    expect(await settled(ask("good"))).toBe("waiting");
    expect(asked).toEqual(["good"]);
  });

  test("is asked about once however many requests come", async () => {
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(await settled(ask("good"))).toBe(200);
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    const requests = Array.from({ length: 100 }, () => ask("good"));
    expect(new Set(await all(requests, 1))).toEqual(new Set([200]));
    expect(asked).toEqual(["good"]);
  });

  async function age(minutes: number): Promise<void> {
    for (let passed = 0; passed < minutes; passed += 10) {
      await vi.advanceTimersByTimeAsync(10 * MINUTE);
      await all([ask("good")]);
    }
  }

  test("is locked out by a clear no, and by nothing else", async () => {
    verdict = () => AWAY;
    await age(30);
    expect(await settled(ask("good"))).toBe(200);
    verdict = () => NO;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(await settled(ask("good"))).toBe(200);
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(await settled(ask("good"))).toBe(401);
    expect(callers.counts()).toMatchObject({ known: 0, refused: 1 });
  });

  test("after an hour without an answer waits for the next, past all strangers, and no longer than there is use in it", async () => {
    verdict = (key) => (key === "good" ? AWAY : undefined);
    await age(70);
    await vi.advanceTimersByTimeAsync(MINUTE);
    const strangers = crowd();
    const request = ask("good");
    expect(await settled(request)).toBe("waiting");
    await vi.advanceTimersByTimeAsync(400);
    expect(await settled(request)).toBe(200);
    // It could not say: for a minute, nobody waits again.
    expect(await settled(ask("good"))).toBe(200);
    await all(strangers);
    latency = Number.POSITIVE_INFINITY;
    await vi.advanceTimersByTimeAsync(MINUTE);
    const patient = ask("good");
    await vi.advanceTimersByTimeAsync(4900);
    expect(await settled(patient)).toBe("waiting");
    await vi.advanceTimersByTimeAsync(100);
    expect(await settled(patient)).toBe(200);
    expect(await settled(ask("good"))).toBe(200);
  });

  test("whom a call found refused is asked about before the next request, past all strangers", async () => {
    const before = await callers.admit("good", () => "", HERE);
    callers.forget(before);
    const strangers = crowd();
    const next = callers.admit("good", () => "", HERE);
    await vi.advanceTimersByTimeAsync(400);
    expect(await next).not.toBe(before);
    expect(asked.filter((key) => key === "good")).toHaveLength(1);
    callers.forget(await next);
    verdict = () => NO;
    const last = ask("good");
    await vi.advanceTimersByTimeAsync(400);
    expect(await settled(last)).toBe(401);
    await all(strangers);
  });
});

test("the server's own credential is nobody's stranger", async () => {
  callers = open(createCaller("own"));
  const strangers = many(400, "stranger");
  const request = ask("");
  await vi.advanceTimersByTimeAsync(400);
  expect(await settled(request)).toBe(200);
  await all(strangers);
});
