import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ApiError, UpstreamError, UserError } from "../../runtime/errors.ts";
import { createHttp, type HttpOptions } from "../../runtime/http/client.ts";
import { createRateLimit } from "../../runtime/http/rate-limit.ts";
import { createSend, type Sender } from "../../runtime/http/send.ts";
import type { Method, OutboundRequest, OutboundResponse } from "../../runtime/http/types.ts";
import { createLog } from "../../runtime/telemetry/log.ts";
import { type Api, type Reply, startApi } from "../support/api.ts";
import { FakeClock } from "../support/fake-clock.ts";

const KEY = "made-up-key-1";

let api: Api;
let send: Sender;
beforeEach(async () => {
  api = await startApi();
  send = createSend({ env: {} });
});
afterEach(async () => {
  await send.close();
  await api.close();
});

function http(options: Partial<HttpOptions> = {}) {
  return createHttp({
    baseUrl: api.url,
    headers: () => ({ Authorization: `Token token=${KEY}`, "User-Agent": "opsmith/0" }),
    supply: async (name) => `${name} of somebody`,
    send,
    signal: new AbortController().signal,
    retry: { retries: 0 },
    ...options,
  });
}

describe("what is sent", () => {
  test("path, query, body and headers", async () => {
    api.answer("POST", "/x/{id}/y", { status: 201, json: { ok: true } });
    const args = {
      path: { id: "a/b" },
      query: { "ids[]": [1, 2], none: undefined },
      body: { a: 1, b: undefined, c: null },
    };
    const needs = { headers: ["From"] };
    expect(await http().call("POST", "/x/{id}/y", args, needs)).toEqual({ ok: true });
    expect(api.requests[0]).toMatchObject({
      method: "POST",
      path: "/x/a%2Fb/y?ids[]=1&ids[]=2",
      query: [
        ["ids[]", "1"],
        ["ids[]", "2"],
      ],
      body: { a: 1, c: null },
      headers: {
        authorization: `Token token=${KEY}`,
        "user-agent": "opsmith/0",
        accept: "application/json",
        "content-type": "application/json",
        from: "From of somebody",
      },
    });
  });

  test("no content type without a body, and no header that nobody needs", async () => {
    api.answer("GET", "/x", { json: [] });
    await http({ headers: async () => ({ Accept: "application/vnd.x+json;version=2" }) }).call("GET", "/x");
    const headers = api.requests[0]?.headers ?? {};
    expect(headers["accept"]).toBe("application/vnd.x+json;version=2");
    expect(Object.keys(headers)).not.toContain("content-type");
    expect(Object.keys(headers)).not.toContain("from");
  });

  test("JSON of another name is asked for and sent under it", async () => {
    api.answer("POST", "/x", { json: {} });
    const needs = { sends: "application/vnd.a+json", accepts: "application/vnd.b+json" };
    await http().call("POST", "/x", { body: { a: 1 } }, needs);
    expect(api.requests[0]).toMatchObject({
      body: { a: 1 },
      headers: { accept: "application/vnd.b+json, application/json", "content-type": "application/vnd.a+json" },
    });
  });

  test("joined arrays", async () => {
    api.answer("GET", "/x", { json: {} });
    await http().call("GET", "/x", { query: { fields: ["a", "b"] } }, { joined: ["fields"] });
    expect(api.requests[0]?.path).toBe("/x?fields=a,b");
  });

  test("nothing, if an argument or a required header can not be had", async () => {
    await expect(http().call("GET", "/x/{id}", { path: { id: " " } })).rejects.toBeInstanceOf(UserError);
    const supply = async () => Promise.reject(new UserError("who are you?"));
    await expect(http({ supply }).call("PUT", "/x", {}, { headers: ["From"] })).rejects.toThrow("who are you?");
    expect(api.requests).toEqual([]);
  });
});

describe("a success", () => {
  test.each<[string, Reply, unknown]>([
    ["an object", { json: { a: [1] } }, { a: [1] }],
    ["an empty list", { status: 202, json: [] }, []],
    ["JSON that is called text", { raw: '{"a":1}', headers: { "content-type": "text/plain" } }, { a: 1 }],
    ["JSON after a byte order mark", { raw: '\ufeff{"a":1}' }, { a: 1 }],
  ])("%s", async (_, reply, want) => {
    api.answer("GET", "/x", reply);
    expect(await http().call("GET", "/x")).toEqual(want);
  });

  const nothings: [string, Reply][] = [
    ["no content", { status: 204 }],
    ["an empty body", { status: 200, raw: "" }],
    ["white space", { status: 201, raw: " \n" }],
    ["null", { status: 200, json: null }],
  ];
  test.each(nothings)("%s is an answer only where the document promises none", async (name, reply) => {
    api.answer("DELETE", "/x", reply);
    const refusal = /^DELETE \/x was answered \d+ without the content .* do not repeat it\.$/;
    await expect(http().call("DELETE", "/x")).rejects.toThrow(refusal);
    const empty = http().call("DELETE", "/x", {}, { empty: true });
    if (name === "null") await expect(empty).rejects.toThrow(refusal);
    else expect(await empty).toBeUndefined();
  });

  const html = { headers: { "content-type": "text/html; charset=utf-8" } };
  test.each<[Method, Reply, string]>([
    [
      "GET",
      { ...html, raw: `<html><style>p{}</style><p>Sign  in</p><script>1</script> ${"x".repeat(5000)}` },
      `GET /x was answered 200 with text/html, not JSON: "Sign in ${"x".repeat(192)}…". Is the base URL that of the API?`,
    ],
    [
      "POST",
      { status: 201, raw: `{"a": Token token=${KEY}` },
      'POST /x was answered 201 with no content type, not JSON: "{"a": [redacted]". Is the base URL that of the API? The request itself was accepted: do not repeat it.',
    ],
  ])("%s that is not JSON", async (method, reply, message) => {
    api.answer(method, "/x", reply);
    const error = await http()
      .call(method, "/x")
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: "UpstreamError", message, repeat: "pointless" });
  });
});

test("a refusal says which operation, scope and wait, and shows no key that the provider echoes", async () => {
  const json = { error: { message: `bad key ${KEY}`, code: 2006, errors: [KEY] } };
  api.answer("GET", "/x/{id}", { status: 429, headers: { "retry-after": "90" }, json });
  const call = http().call("GET", "/x/{id}", { path: { id: "PSECRET" }, query: { q: "secret" } }, { scope: "x.read" });
  const error = await call.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    message: "bad key [redacted]",
    facts: { status: 429, code: 2006, errors: ["[redacted]"], request: "GET /x/{id}", scope: "x.read", retryAfter: 90 },
  });
});

describe("with retries", () => {
  /** In memory, so that a fake clock is all the time there is. */
  function scripted(...answers: (OutboundResponse | Error)[]) {
    const sent: OutboundRequest[] = [];
    const clock = new FakeClock();
    const play = async (request: OutboundRequest) => {
      const answer = answers[sent.push(request) - 1];
      if (answer === undefined || answer instanceof Error) throw answer;
      return answer;
    };
    return { sent, clock, send: play, retry: { clock, random: () => 0 } };
  }
  const ok = { status: 200, headers: {}, text: "{}" };

  test("a demand beyond the budget is handed on at once", async () => {
    const { sent, clock, ...options } = scripted({ status: 429, headers: { "ratelimit-reset": "300" }, text: "" });
    const error = await clock.run(http(options).call("POST", "/x")).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: "ApiError", facts: { status: 429, retryAfter: 300 } });
    expect(sent).toHaveLength(1);
  });

  test("a write is sent once if its answer is lost", async () => {
    const { sent, clock, ...options } = scripted(new UpstreamError("lost.", { repeat: "risky" }), ok);
    await expect(clock.run(http(options).call("POST", "/x/{id}", { path: { id: "P1" } }))).rejects.toThrow(
      "POST /x/{id}: lost. It may or may not have taken effect: check before repeating it.",
    );
    expect(sent).toHaveLength(1);
  });

  test("the rate limit learns from every answer and holds the next request back", async () => {
    const spent = { "ratelimit-remaining": "0", "ratelimit-reset": "9" };
    const { sent, clock, ...options } = scripted({ ...ok, headers: spent }, ok);
    const client = http({ ...options, rateLimit: createRateLimit({ clock }) });
    const began = clock.now();
    await clock.run(client.call("GET", "/x"));
    expect(clock.now()).toBe(began);
    await clock.run(client.call("GET", "/x"));
    expect(clock.now() - began).toBe(9000);
    expect(sent).toHaveLength(2);
  });

  test("the log says what happened, without a key", async () => {
    const { sent, clock, ...options } = scripted({ status: 503, headers: {}, text: "" }, ok);
    const lines: string[] = [];
    const log = createLog({ level: "debug", write: (line) => lines.push(line) });
    await clock.run(http({ ...options, log }).call("GET", "/x/{id}", { path: { id: "PSECRET" } }));
    expect(sent).toHaveLength(2);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: "warn", msg: "retrying", request: "GET /x/{id}", attempt: 1, because: "status 503" },
      { level: "debug", msg: "answered", request: "GET /x/{id}", status: 200 },
    ]);
    expect(lines.join("")).not.toMatch(new RegExp(`${KEY}|PSECRET`));
  });
});

test("the caller's abort ends many calls at once, and Node has nothing to warn of", async () => {
  const warned = vi.spyOn(process, "emitWarning");
  const reason = new Error("the caller left");
  const abort = new AbortController();
  api.answer("GET", "/x", api.hang());
  const client = http({ signal: abort.signal, retry: {} });
  const calls = Array.from({ length: 20 }, () => client.call("GET", "/x").catch((caught: unknown) => caught));
  await api.received(20);
  abort.abort(reason);
  expect(await Promise.all(calls)).toEqual(Array.from({ length: 20 }, () => reason));
  await setImmediate();
  expect(api.requests).toHaveLength(20);
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});
