import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { ConfigError, UpstreamError } from "../../runtime/errors.ts";
import { type RetryOptions, resetAfter, retryAfter, retryDefaults, sendWithRetry } from "../../runtime/http/retry.ts";
import type { Method, OutboundResponse, Send } from "../../runtime/http/types.ts";
import { FakeClock } from "../support/fake-clock.ts";

type Step = number | OutboundResponse | Error | "hang";

const answer = (status: number, headers: Record<string, string> = {}): OutboundResponse => ({
  status,
  headers,
  text: "",
});
const lost = new UpstreamError("No whole answer from https://api.test (ECONNRESET).", { repeat: "risky" });
const unsent = new UpstreamError("Could not reach https://api.test (ECONNREFUSED).", { repeat: "safe" });
const useless = new UpstreamError("redirected");

/** Sends the steps' outcomes one by one; the last one repeats. Timers and listeners left behind fail the test. */
async function play(
  method: Method,
  steps: Step[],
  options: Partial<RetryOptions> = {},
  abort = new AbortController(),
  reads = false,
  once = false,
) {
  const clock = new FakeClock();
  const began = clock.now();
  const sent: number[] = [];
  const send: Send = async ({ signal }) => {
    const step = steps[Math.min(sent.length, steps.length - 1)];
    sent.push(clock.now() - began);
    if (typeof step === "number") return answer(step);
    if (step instanceof Error) throw step;
    if (step !== undefined && step !== "hang") return step;
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  };
  const request = { method, url: new URL("https://api.test/x/1"), headers: {}, signal: abort.signal, reads, once };
  const settings = { ...retryDefaults, random: () => 1, ...options, clock };
  const work = sendWithRetry(request, `${method} /x/{id}`, send, settings);
  const end = await clock.run(work).then(
    (response) => ({ status: response.status, error: undefined }),
    (error: unknown) => ({ status: undefined, error }),
  );
  expect(clock.pending).toBe(0);
  if (!abort.signal.aborted) expect(getEventListeners(abort.signal, "abort")).toEqual([]);
  return { ...end, sent, attempts: sent.length, took: clock.now() - began };
}

test("a PUT that does more each time is not repeated, for people are told of each", async () => {
  for (const step of [502, 503, 504, lost])
    expect(await play("PUT", [step, 200], {}, undefined, false, true)).toMatchObject({ attempts: 1 });
  expect(await play("PUT", [429, 200], {}, undefined, false, true)).toMatchObject({ status: 200, attempts: 2 });
});

test("a POST that only reads is repeated like a GET, and leaves no doubt", async () => {
  for (const step of [500, 502, lost]) {
    expect(await play("POST", [step, 200], {}, undefined, true)).toMatchObject({ status: 200, attempts: 2 });
  }
  const { error } = await play("POST", [lost], {}, undefined, true);
  expect(String(error)).not.toContain("may or may not");
});

describe("what is repeated", () => {
  const all: Method[] = ["GET", "PUT", "DELETE", "POST", "PATCH"];
  const idempotent: Method[] = ["GET", "PUT", "DELETE"];
  const table: [string, Step, Method[]][] = [
    ["429", 429, all],
    ["500", 500, ["GET"]],
    ["502", 502, idempotent],
    ["503", 503, idempotent],
    ["503 with Retry-After", answer(503, { "retry-after": "1" }), idempotent],
    ["504", 504, idempotent],
    ["a lost answer", lost, idempotent],
    ["no answer in time", "hang", idempotent],
    ["a request that never left", unsent, all],
    ["501", 501, []],
    ["400", 400, []],
    ["404", 404, []],
    ["401", 401, []],
    ["409", 409, []],
    ["an answer that would be the same again", useless, []],
    ["a bug", new TypeError("bug"), []],
    ["a wrong setting", new ConfigError("no such file"), []],
  ];
  const cases = table.flatMap(([name, step, repeated]) =>
    all.map((method) => ({ name, step, method, attempts: repeated.includes(method) ? 2 : 1 })),
  );
  test.each(cases)("$method after $name: $attempts", async ({ step, method, attempts }) => {
    const end = await play(method, [step, 200]);
    expect(end.attempts).toBe(attempts);
    expect(end.status === 200).toBe(attempts === 2);
  });
});

describe("bounds", () => {
  test("three retries, then the last answer as it is", async () => {
    const end = await play("GET", [503]);
    expect(end).toMatchObject({ status: 503, sent: [0, 500, 1500, 3500] });
  });

  test("full jitter under a ceiling", async () => {
    const quarter = await play("GET", [503], { random: () => 0.25 });
    expect(quarter.sent).toEqual([0, 125, 375, 875]);
    const low = await play("GET", [503], { maxDelay: 600 });
    expect(low.sent).toEqual([0, 500, 1100, 1700]);
  });

  test("hanging attempts end with the budget", async () => {
    const end = await play("GET", ["hang"]);
    expect(end.took).toBeLessThanOrEqual(60_000);
    expect(end.sent).toEqual([0, 30_500]);
    expect(end.error).toMatchObject({
      name: "UpstreamError",
      message: "GET /x/{id}: No answer from https://api.test within 29.5 s. Tried 2 times.",
    });
  });
});

describe("what the provider demands", () => {
  const at = (seconds: number) => new Date(Date.UTC(2025, 0, 1) + seconds * 1000).toUTCString();
  test.each<[string, Method, OutboundResponse, number[]]>([
    ["Retry-After in seconds", "POST", answer(429, { "retry-after": "7" }), [0, 7000]],
    ["Retry-After as a date", "GET", answer(503, { "retry-after": at(9) }), [0, 9000]],
    ["a date that has passed", "GET", answer(503, { "retry-after": at(-9) }), [0, 0]],
    ["ratelimit-reset", "POST", answer(429, { "ratelimit-reset": "12" }), [0, 12_000]],
    [
      "Retry-After before ratelimit-reset",
      "GET",
      answer(429, { "retry-after": "3", "ratelimit-reset": "12" }),
      [0, 3000],
    ],
    ["ratelimit-reset without a limit reached", "GET", answer(503, { "ratelimit-reset": "12" }), [0, 0]],
    ["no sense at all", "GET", answer(429, { "retry-after": "soon" }), [0, 0]],
    ["more than the budget", "POST", answer(429, { "retry-after": "61" }), [0]],
    ["the whole budget", "GET", answer(429, { "retry-after": "60" }), [0]],
    ["nearly the whole budget", "GET", answer(429, { "retry-after": "59" }), [0, 59_000]],
  ])("%s", async (_, method, first, sent) => {
    const end = await play(method, [first, 200], { random: () => 0 });
    expect(end.sent).toEqual(sent);
    expect(end.status).toBe(sent.length === 2 ? 200 : first.status);
  });

  test("those told the same moment do not all come back in it", async () => {
    const end = await play("GET", [answer(429, { "retry-after": "7" }), 200], { random: () => 0.5 });
    expect(end.sent).toEqual([0, 7250]);
  });

  test("seconds for the caller", () => {
    const now = Date.UTC(2025, 0, 1);
    expect(retryAfter(answer(200, { "retry-after": "5" }), now)).toBeUndefined();
    expect(retryAfter(answer(403, { "retry-after": "5" }), now)).toBe(5);
    expect(retryAfter(answer(429), now)).toBeUndefined();
    expect(resetAfter({ "ratelimit-reset": String(now / 1000 + 30) }, now)).toBe(30);
    expect(resetAfter({ "x-ratelimit-reset": "-1" }, now)).toBe(0);
  });
});

describe("failures of a write", () => {
  const doubt = "It may or may not have taken effect: check before repeating it.";
  test.each<[Method, Step, number, string]>([
    ["POST", lost, 1, `POST /x/{id}: ${lost.message} ${doubt}`],
    ["PATCH", "hang", 1, `PATCH /x/{id}: No answer from https://api.test within 30 s. ${doubt}`],
    ["POST", unsent, 4, `POST /x/{id}: ${unsent.message} Tried 4 times.`],
    ["PUT", lost, 4, `PUT /x/{id}: ${lost.message} Tried 4 times. ${doubt}`],
    ["GET", lost, 4, `GET /x/{id}: ${lost.message} Tried 4 times.`],
  ])("%s %s", async (method, step, attempts, message) => {
    const end = await play(method, [step]);
    expect(end.attempts).toBe(attempts);
    expect(end.error).toMatchObject({ name: "UpstreamError", message });
  });

  test("a doubt stays, even if the last attempt never left", async () => {
    const end = await play("PUT", [lost, unsent]);
    expect(end.error).toMatchObject({
      message: `PUT /x/{id}: ${unsent.message} Tried 4 times. ${doubt}`,
      repeat: "risky",
    });
  });

  test("a POST that was refused by the limit and then lost is not sent a third time", async () => {
    const end = await play("POST", [429, lost, 200]);
    expect(end.attempts).toBe(2);
    expect(end.error).toBeInstanceOf(UpstreamError);
  });
});

describe("the caller's abort", () => {
  const reason = new Error("the caller left");

  test("before anything is sent", async () => {
    const abort = new AbortController();
    abort.abort(reason);
    const end = await play("GET", [200], {}, abort);
    expect(end).toMatchObject({ attempts: 0, error: reason });
  });

  test("while an attempt is under way", async () => {
    const abort = new AbortController();
    setImmediate(() => abort.abort(reason));
    const end = await play("GET", ["hang"], { attemptTimeout: 5000, budget: Number.MAX_SAFE_INTEGER }, abort);
    expect(end).toMatchObject({ attempts: 1, error: reason });
  });

  test("while it waits for the next attempt", async () => {
    const abort = new AbortController();
    const clock = new FakeClock();
    const request = { method: "GET", url: new URL("https://api.test/"), headers: {}, signal: abort.signal } as const;
    const work = sendWithRetry(request, "GET /", async () => answer(503, { "retry-after": "20" }), {
      ...retryDefaults,
      clock,
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(clock.pending).toBe(1);
    abort.abort(reason);
    await expect(work).rejects.toBe(reason);
    expect(clock.pending).toBe(0);
  });
});
