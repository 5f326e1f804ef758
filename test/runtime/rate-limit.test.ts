import { expect, test } from "vitest";
import { createRateLimit } from "../../runtime/http/rate-limit.ts";
import { FakeClock } from "../support/fake-clock.ts";

const never = new AbortController().signal;

function told(limit: number, remaining: number, reset: number, prefix = ""): Record<string, string> {
  return {
    [`${prefix}ratelimit-limit`]: String(limit),
    [`${prefix}ratelimit-remaining`]: String(remaining),
    [`${prefix}ratelimit-reset`]: String(reset),
  };
}

/** Milliseconds each of `count` requests is held back, when all come at once after these answers. */
async function held(count: number, ...answers: Record<string, string>[]): Promise<number[]> {
  const clock = new FakeClock();
  const began = clock.now();
  const rateLimit = createRateLimit({ clock });
  for (const headers of answers) rateLimit.observe(headers);
  const admissions = Array.from({ length: count }, async () => {
    await rateLimit.admit(never);
    return clock.now() - began;
  });
  return clock.run(Promise.all(admissions));
}

test.each<[string, Record<string, string>[], number[]]>([
  ["nothing known", [], [0, 0, 0]],
  ["nothing said", [{}], [0, 0, 0]],
  ["enough left", [told(960, 959, 60)], [0, 0, 0]],
  ["none left", [told(960, 0, 12)], [12_000, 12_000, 12_000]],
  ["none left, the other spelling", [told(960, 0, 12, "x-")], [12_000, 12_000, 12_000]],
  ["two left: those in flight count already", [told(960, 2, 12)], [0, 0, 12_000]],
  ["from the reset on nothing is known", [told(2, 0, 12)], [12_000, 12_000, 12_000]],
  ["the reset is now", [told(960, 0, 0)], [0, 0, 0]],
  ["the reset is farther than anybody would wait", [told(960, 0, 21)], [0, 0, 0]],
  ["an older answer that arrives late", [told(960, 0, 12), told(960, 5, 12)], [12_000, 12_000, 12_000]],
  ["no sense", [{ "ratelimit-remaining": "none", "ratelimit-reset": "later" }], [0, 0, 0]],
  ["no limit named", [{ "ratelimit-remaining": "0", "ratelimit-reset": "3" }], [3000, 3000, 3000]],
])("%s", async (_, answers, want) => {
  expect(await held(3, ...answers)).toEqual(want);
});

test("a new window forgets the old one", async () => {
  const clock = new FakeClock();
  const rateLimit = createRateLimit({ clock });
  rateLimit.observe(told(10, 0, 5));
  clock.advance(6000);
  rateLimit.observe(told(10, 9, 60));
  await rateLimit.admit(never);
  expect(clock.sleeps).toEqual([]);
});

test("a provider that always says 0 delays and never starves", async () => {
  const clock = new FakeClock();
  const began = clock.now();
  const rateLimit = createRateLimit({ clock, maxWait: 10_000 });
  rateLimit.observe(told(5, 0, 4));
  const work = rateLimit.admit(never);
  // Whatever comes in meanwhile moves the reset on.
  for (let i = 0; i < 4; i++) {
    clock.advance(3000);
    rateLimit.observe(told(5, 0, 4));
  }
  await clock.run(work);
  expect(clock.now() - began).toBeLessThanOrEqual(14_000);
});

test("an abort ends the wait", async () => {
  const clock = new FakeClock();
  const abort = new AbortController();
  const rateLimit = createRateLimit({ clock });
  rateLimit.observe(told(5, 0, 4));
  const work = rateLimit.admit(abort.signal);
  const reason = new Error("the caller left");
  abort.abort(reason);
  await expect(work).rejects.toBe(reason);
  await expect(rateLimit.admit(abort.signal)).rejects.toBe(reason);
  expect(clock.pending).toBe(0);
});
