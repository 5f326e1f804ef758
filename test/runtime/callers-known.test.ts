import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Admission, AWAY, all, HERE, MINUTE, NO, SECOND, settled } from "../support/admission.ts";

let door: Admission;
beforeEach(() => {
  vi.useFakeTimers();
  door = new Admission();
});
afterEach(() => vi.useRealTimers());

describe("somebody known", () => {
  beforeEach(async () => {
    expect(await door.one("good")).toBe(200);
    door.asked = [];
  });
  const crowd = () => door.many(400, `stranger-${performance.now()}-`);

  test("is never a stranger again while it comes every quarter of an hour, and waits for nothing", async () => {
    for (let round = 0; round < 10; round++) {
      await vi.advanceTimersByTimeAsync(14 * MINUTE);
      const strangers = crowd();
      expect(await settled(door.ask("good"))).toBe(200);
      await all(strangers);
    }
    expect(door.asked.filter((key) => key === "good").length).toBeGreaterThanOrEqual(4);
    expect(door.asked.filter((key) => key === "good").length).toBeLessThanOrEqual(5);
  });

  test("is forgotten after a quarter of an hour without a request", async () => {
    await vi.advanceTimersByTimeAsync(15 * MINUTE);
    expect(door.callers.counts().known).toBe(0);
    expect(await settled(door.ask("good"))).toBe("waiting");
    expect(door.asked).toEqual(["good"]);
  });

  test("is asked about once however many requests come", async () => {
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(await settled(door.ask("good"))).toBe(200);
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    const requests = Array.from({ length: 100 }, () => door.ask("good"));
    expect(new Set(await all(requests, 1))).toEqual(new Set([200]));
    expect(door.asked).toEqual(["good"]);
  });

  async function age(minutes: number): Promise<void> {
    for (let passed = 0; passed < minutes; passed += 10) {
      await vi.advanceTimersByTimeAsync(10 * MINUTE);
      await all([door.ask("good")]);
    }
  }

  test("is locked out by a clear no, and by nothing else", async () => {
    door.verdict = () => AWAY;
    await age(30);
    expect(await settled(door.ask("good"))).toBe(200);
    door.verdict = () => NO;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(await settled(door.ask("good"))).toBe(200);
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(await settled(door.ask("good"))).toBe(401);
    expect(door.callers.counts()).toMatchObject({ known: 0, refused: 1 });
  });

  test("after an hour without an answer waits for the next, past all strangers, and no longer than there is use in it", async () => {
    door.verdict = (key) => (key === "good" ? AWAY : undefined);
    await age(70);
    await vi.advanceTimersByTimeAsync(MINUTE);
    const strangers = crowd();
    const request = door.ask("good");
    expect(await settled(request)).toBe("waiting");
    await vi.advanceTimersByTimeAsync(400);
    expect(await settled(request)).toBe(200);
    // It could not say: for a minute, nobody waits again.
    expect(await settled(door.ask("good"))).toBe(200);
    await all(strangers);
    door.latency = Number.POSITIVE_INFINITY;
    await vi.advanceTimersByTimeAsync(MINUTE);
    const patient = door.ask("good");
    await vi.advanceTimersByTimeAsync(4900);
    expect(await settled(patient)).toBe("waiting");
    await vi.advanceTimersByTimeAsync(100);
    expect(await settled(patient)).toBe(200);
    expect(await settled(door.ask("good"))).toBe(200);
  });

  test("whom a call found refused is asked about before the next request, past all strangers", async () => {
    const before = await door.callers.admit("good", () => "", HERE);
    door.callers.forget(before);
    const strangers = crowd();
    const next = door.callers.admit("good", () => "", HERE);
    await vi.advanceTimersByTimeAsync(400);
    expect(await next).not.toBe(before);
    expect(door.asked.filter((key) => key === "good")).toHaveLength(1);
    door.callers.forget(await next);
    door.verdict = () => NO;
    const last = door.ask("good");
    await vi.advanceTimersByTimeAsync(400);
    expect(await settled(last)).toBe(401);
    await all(strangers);
  });
});

test("the server's own credential is nobody's stranger", async () => {
  door = new Admission("own");
  const strangers = door.many(400, "stranger");
  const request = door.ask("");
  await vi.advanceTimersByTimeAsync(400);
  expect(await settled(request)).toBe(200);
  await all(strangers);
});

test("requests that have left count for nothing", async () => {
  const lines = Array.from({ length: 64 }, () => ({ remoteAddress: "127.0.0.1", destroyed: false }));
  const left = lines.map((line) => door.ask("new", line));
  expect(await door.ask("new")).toBe(429);
  for (const line of lines) line.destroyed = true;
  const request = door.ask("new");
  expect(await all([...left, request])).toEqual(Array(65).fill(200));
});
