import { describe, expect, test } from "vitest";
import { type Fault, type FaultOptions, withFaults } from "../../runtime/demo/faults.ts";
import { readFaultOptions } from "../../runtime/demo/options.ts";
import { createRandom } from "../../runtime/demo/random.ts";
import { createDemoSend } from "../../runtime/demo/send.ts";
import { ConfigError, UpstreamError } from "../../runtime/errors.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { openHarbour } from "../support/harbour.ts";

const { signal } = new AbortController();

function open(options: FaultOptions) {
  const harbour = openHarbour();
  harbour.addBoats(1);
  const clock = new FakeClock();
  const handle = withFaults(harbour.demo, { clock, ...options });
  const get = (token = "captain") =>
    handle({ method: "GET", url: "/boats/B1", headers: { authorization: `Bearer ${token}` } }, signal);
  return { ...harbour, clock, handle, get };
}

describe("the rate limit", () => {
  test("is told with every answer, and counts each token by the minute", async () => {
    const { get, clock } = open({ rateLimit: 2 });
    expect((await get()).headers).toMatchObject({
      "ratelimit-limit": "2",
      "ratelimit-remaining": "1",
      "ratelimit-reset": "60",
    });
    clock.advance(20_500);
    expect((await get()).headers).toMatchObject({ "ratelimit-remaining": "0", "ratelimit-reset": "40" });
    const over = await get();
    expect(over).toMatchObject({ status: 429, headers: { "retry-after": "40", "ratelimit-remaining": "0" } });
    expect(JSON.parse(over.text)).toMatchObject({ code: 29 });
    expect(await get("app")).toMatchObject({ status: 200 });
    clock.advance(39_500);
    expect(await get()).toMatchObject({ status: 200, headers: { "ratelimit-remaining": "1" } });
  });

  test("is one for all tokens that nobody knows", async () => {
    const { get } = open({ rateLimit: 1 });
    expect(await get("one")).toMatchObject({ status: 401, headers: { "ratelimit-limit": "1" } });
    expect(await get("two")).toMatchObject({ status: 429 });
  });

  test("is far away unless asked for", async () => {
    const { get } = open({});
    for (let call = 0; call < 1000; call++) expect((await get()).status).toBe(200);
  });
});

test("latency comes before every answer", async () => {
  const { get, clock } = open({ latency: 50 });
  await clock.run(Promise.all([get(), get("stranger")]));
  expect(clock.sleeps).toEqual([50, 50]);
});

test("nobody waits for an answer that nobody wants", async () => {
  const { handle } = open({ latency: 50 });
  const aborted = AbortSignal.abort(new Error("gone"));
  await expect(handle({ method: "GET", url: "/boats", headers: {} }, aborted)).rejects.toThrow("gone");
});

describe("faults", () => {
  async function tell(faults: Fault[], calls: number): Promise<string[]> {
    const { get, clock } = open({ faults });
    const outcomes: string[] = [];
    for (let call = 0; call < calls; call++) {
      const slept = clock.sleeps.length;
      const outcome = await clock.run(
        get().then(
          ({ status }) => String(status),
          (error: Error) => error.constructor.name,
        ),
      );
      outcomes.push(clock.sleeps.length > slept ? `slow ${outcome}` : outcome);
    }
    return outcomes;
  }

  test("are the same in every run, and about as many as asked for", async () => {
    const faults: Fault[] = [
      { kind: 500, percent: 20 },
      { kind: "reset", percent: 10 },
      { kind: "slow", percent: 10 },
    ];
    const outcomes = await tell(faults, 300);
    expect(await tell(faults, 300)).toEqual(outcomes);
    const share = (outcome: string) => outcomes.filter((one) => one === outcome).length / 300;
    expect(share("500")).toBeCloseTo(0.2, 1);
    expect(share("Reset")).toBeCloseTo(0.1, 1);
    expect(share("slow 200")).toBeCloseTo(0.1, 1);
    expect(share("200")).toBeCloseTo(0.6, 1);
  });

  test("with a status leave the account as it was; a reset loses the answer alone", async () => {
    const boat = { method: "POST", url: "/boats", body: JSON.stringify({ boat: { type: "boat", name: "a" } }) };
    const headers = { authorization: "Bearer captain" };
    const failing = open({ faults: [{ kind: 503, percent: 100 }] });
    expect(await failing.handle({ ...boat, headers }, signal)).toMatchObject({ status: 503 });
    expect(failing.account.collection("boats").list()).toHaveLength(1);
    const resetting = open({ faults: [{ kind: "reset", percent: 100 }] });
    await expect(resetting.handle({ ...boat, headers }, signal)).rejects.toThrow();
    expect(resetting.account.collection("boats").list()).toHaveLength(2);
  });
});

describe("in the place of the network", () => {
  const request = {
    method: "GET",
    url: new URL("https://harbour.test/v1/boats"),
    headers: { authorization: "Bearer captain" },
    signal,
  } as const;

  test("the account answers", async () => {
    const answer = await createDemoSend(openHarbour().demo)(request);
    expect(answer).toMatchObject({ status: 200, headers: { "content-type": "application/json; charset=utf-8" } });
    expect(JSON.parse(answer.text)).toMatchObject({ boats: [] });
  });

  test("a reset may have taken effect", async () => {
    const send = createDemoSend(openHarbour().demo, { faults: [{ kind: "reset", percent: 100 }] });
    const failure = await send(request).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UpstreamError);
    expect(failure).toMatchObject({
      repeat: "risky",
      message: "No whole answer from https://harbour.test (ECONNRESET).",
    });
  });

  test("an aborted request is not sent", async () => {
    const aborted = AbortSignal.abort(new Error("enough"));
    await expect(createDemoSend(openHarbour().demo)({ ...request, signal: aborted })).rejects.toThrow("enough");
  });
});

describe("options", () => {
  test.each([
    [{}, {}],
    [{ rateLimit: "60" }, { rateLimit: 60 }],
    [{ latency: "50ms" }, { latency: 50 }],
    [{ latency: "1.5s" }, { latency: 1500 }],
    [{ latency: " 20 " }, { latency: 20 }],
    [
      { faults: "500:2%, reset:0.5%,slow:1%" },
      {
        faults: [
          { kind: 500, percent: 2 },
          { kind: "reset", percent: 0.5 },
          { kind: "slow", percent: 1 },
        ],
      },
    ],
  ])("%j", (texts, options) => {
    expect(readFaultOptions(texts)).toEqual(options);
  });

  test.each([
    { rateLimit: "0" },
    { rateLimit: "many" },
    { latency: "fast" },
    { latency: "-1ms" },
    { latency: "2m" },
    { latency: "61s" },
    { faults: "" },
    { faults: "200:1%" },
    { faults: "500:2" },
    { faults: "500:60%,reset:41%" },
    { faults: "500:1%,,slow:1%" },
  ])("%j is refused in one line", (texts) => {
    expect(() => readFaultOptions(texts)).toThrow(ConfigError);
    expect(() => readFaultOptions(texts)).toThrow(/^[^\n]+ such as [^\n]+$/);
  });
});

test("random numbers are the same for the same seed, and lie where they should", () => {
  const draw = (seed: number) => Array.from({ length: 1000 }, createRandom(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(1).every((number) => number >= 0 && number < 1)).toBe(true);
  expect(draw(1).reduce((sum, number) => sum + number) / 1000).toBeCloseTo(0.5, 1);
});
