import { expect, test } from "vitest";
import { budgetOf } from "../../runtime/http/budget.ts";
import { retryDefaults, sendWithRetry } from "../../runtime/http/retry.ts";
import type { Send } from "../../runtime/http/types.ts";
import { FakeClock } from "../support/fake-clock.ts";

const SECOND = 1000;

test.each([
  ["the defaults", 30, 3, 45],
  ["fewer retries", 30, 1, 45],
  ["a long answer keeps half as long again", 60, 3, 90],
  ["a short one has room for every retry", 1, 3, 4 + 3.5],
  ["more retries have room, too", 30, 5, 6 * 30 + 15.5],
  ["the most there are", 30, 10, 11 * 30 + 55.5],
  ["but not for ever", 120, 10, 600],
  ["and the longest answer still its half", 600, 10, 900],
])("%s", (_what, timeout, retries, seconds) => {
  expect(budgetOf(timeout * SECOND, retries)).toBe(seconds * SECOND);
});

test.each([
  [1, 3],
  [5, 5],
  [30, 10],
])("an API that never answers is asked as often as was set: %i s, %i retries", async (timeout, retries) => {
  const clock = new FakeClock();
  let attempts = 0;
  const send: Send = ({ signal }) => {
    attempts += 1;
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  };
  const { signal } = new AbortController();
  const request = { method: "GET" as const, url: new URL("https://api.test/x"), headers: {}, signal };
  const attemptTimeout = timeout * SECOND;
  const budget = budgetOf(attemptTimeout, retries);
  const options = { ...retryDefaults, random: () => 1, clock, attemptTimeout, retries, budget };
  await expect(clock.run(sendWithRetry(request, "GET /x", send, options))).rejects.toThrow("No answer");
  expect(attempts).toBe(retries + 1);
});
