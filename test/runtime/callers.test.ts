import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Admission, AWAY, all, from, HERE, MINUTE, NO, SECOND, settled } from "../support/admission.ts";

let door: Admission;
beforeEach(() => {
  vi.useFakeTimers();
  door = new Admission();
});
afterEach(() => vi.useRealTimers());

describe("somebody new", () => {
  test("a hundred at once all get in, a few at a time", async () => {
    expect(new Set(await all(door.many(100, "user")))).toEqual(new Set([200]));
    expect(door.most).toBe(32);
    expect(door.asked).toHaveLength(100);
    expect(door.callers.counts()).toEqual({ known: 100, unvouched: 0, waiting: 0, refused: 0, turnedAway: 0 });
  });

  test("in more than one request is asked about once, and has so many waiting at most", async () => {
    const statuses = await all(Array.from({ length: 70 }, () => door.ask("user")));
    expect(statuses.filter((status) => status === 200)).toHaveLength(64);
    expect(statuses.filter((status) => status === 429)).toHaveLength(6);
    expect(door.asked).toEqual(["user"]);
  });

  test("waits no longer than five seconds, and in a line that is bounded", async () => {
    door.latency = 2 * SECOND;
    const crowd = door.many(1000, "user");
    await vi.advanceTimersByTimeAsync(1);
    expect(door.callers.counts()).toMatchObject({ waiting: 256, turnedAway: 1000 - 32 - 256 });
    expect(await settled(door.ask("late"))).toBe(503);
    await vi.advanceTimersByTimeAsync(5 * SECOND);
    expect(door.callers.counts().waiting).toBe(0);
    expect(door.callers.admitting()).toBe(0);
    expect(new Set(await Promise.all(crowd))).toEqual(new Set([200, 503]));
  });

  test("is let in after five seconds when the provider hangs, however many there are", async () => {
    door.latency = Number.POSITIVE_INFINITY;
    const users = door.many(250, "user");
    await vi.advanceTimersByTimeAsync(4900);
    expect(await settled(Promise.any(users))).toBe("waiting");
    expect(new Set(await all(users, 100))).toEqual(new Set([200]));
    // Now it is known to hang: beyond those that it is asked about, nobody waits for it.
    const more = door.many(500, "more");
    expect(new Set(await all(more, 5 * SECOND))).toEqual(new Set([200]));
    expect(door.callers.counts()).toMatchObject({ known: 0, unvouched: 750, turnedAway: 0 });
    for (let round = 0; round < 100; round++) await all(door.many(40, `round-${round}-`), 5 * SECOND);
    expect(door.asked.length).toBeLessThanOrEqual(288);
    expect(door.callers.counts().unvouched).toBeLessThanOrEqual(2000);
  });

  test("is let in when the provider is down", async () => {
    door.verdict = () => AWAY;
    door.latency = 3 * SECOND;
    expect(new Set(await all(door.many(100, "user")))).toEqual(new Set([200]));
  });

  test("is locked out by an answer that comes late, and vouched for by one", async () => {
    door.latency = 20 * SECOND;
    door.verdict = (key) => (key === "bad" ? NO : undefined);
    expect(await all([door.ask("bad"), door.ask("good")], 6 * SECOND)).toEqual([200, 200]);
    expect(door.callers.counts()).toMatchObject({ known: 0, unvouched: 2 });
    await vi.advanceTimersByTimeAsync(15 * SECOND);
    expect(door.callers.counts()).toMatchObject({ known: 1, unvouched: 0, refused: 1 });
    expect(await all([door.ask("bad"), door.ask("good")], 1)).toEqual([401, 200]);
    expect(door.asked).toHaveLength(2);
  });

  test("whom nobody vouched for is asked about again, once a minute, and let in meanwhile", async () => {
    door.verdict = () => AWAY;
    expect(await door.one("user")).toBe(200);
    for (let second = 0; second < 30; second++) expect(await all([door.ask("user")], SECOND)).toEqual([200]);
    expect(door.asked).toHaveLength(1);
    door.verdict = () => NO;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(await all([door.ask("user")], SECOND)).toEqual([200]);
    expect(door.asked).toHaveLength(2);
    expect(await all([door.ask("user")], 1)).toEqual([401]);
  });

  test("who leaves does not hold up those behind", async () => {
    const crowd = door.many(32, "first");
    const leaving = { ...HERE };
    const left = door.many(200, "left", leaving);
    await vi.advanceTimersByTimeAsync(1);
    leaving.destroyed = true;
    const next = door.ask("next");
    await vi.advanceTimersByTimeAsync(900);
    expect(await settled(next)).toBe(200);
    expect(door.asked).toHaveLength(33);
    expect(new Set(await Promise.all([...crowd, ...left]))).toEqual(new Set([200, 499]));
    expect(door.callers.counts()).toMatchObject({ waiting: 0, turnedAway: 0 });
  });

  test("who leaves makes room in a full line", async () => {
    const leaving = { ...HERE };
    const crowd = door.many(32 + 256, "left", leaving);
    await vi.advanceTimersByTimeAsync(1);
    leaving.destroyed = true;
    expect(await door.one("next")).toBe(200);
    await Promise.all(crowd);
    expect(door.callers.counts().turnedAway).toBe(0);
  });
});

describe("strangers with credentials that nobody knows", () => {
  beforeEach(() => {
    door.verdict = (key) => (key.startsWith("random") ? NO : undefined);
  });

  test("are refused, remembered for a while, and then asked about again", async () => {
    expect(await all([door.ask("random")], SECOND)).toEqual([401]);
    expect(await settled(door.ask("random"))).toBe(401);
    expect(door.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    door.verdict = () => undefined;
    expect(await door.one("random")).toBe(200);
  });

  test("forty of them without end keep out nobody who is good", async () => {
    let stop = false;
    let count = 0;
    const flood = Array.from({ length: 40 }, async () => {
      while (!stop) await door.ask(`random${count++}`);
    });
    await vi.advanceTimersByTimeAsync(SECOND);
    for (let round = 0; round < 20; round++) expect(await all([door.ask(`good${round}`)], SECOND)).toEqual([200]);
    stop = true;
    await all(flood, SECOND);
  });

  test.each(["10.0.0.2", "::ffff:10.0.0.2", "2001:db8::1"])(
    "however many come from elsewhere, %s has its turn",
    async (address) => {
      const flood = door.many(5000, "random", from("2001:db8:1:2::1"));
      const next = door.many(20, "good", from(address));
      await vi.advanceTimersByTimeAsync(2 * SECOND);
      expect(new Set(await Promise.all(next))).toEqual(new Set([200]));
      await all(flood);
    },
  );

  test("addresses of one network are one", async () => {
    const flood = Array.from({ length: 2000 }, (_, index) =>
      door.ask(`random${index}`, from(`2001:db8:1:2::${index}`)),
    );
    expect(await door.one("good", from("2001:db8:1:3::1"))).toBe(200);
    await all(flood);
  });

  test("push out nobody who is known, also while the provider hangs", async () => {
    expect(await door.one("good")).toBe(200);
    door.latency = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 10; round++) await all(door.many(280, `random-${round}-`), 6 * SECOND);
    expect(door.callers.counts().unvouched).toBe(2000);
    expect(await settled(door.ask("good"))).toBe(200);
    expect(door.asked.filter((key) => key === "good")).toHaveLength(1);
  });
});
