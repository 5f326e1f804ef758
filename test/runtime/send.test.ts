import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { UpstreamError } from "../../runtime/errors.ts";
import { retryDefaults, sendWithRetry } from "../../runtime/http/retry.ts";
import { createSend, type Sender, type SendOptions } from "../../runtime/http/send.ts";
import type { OutboundRequest } from "../../runtime/http/types.ts";
import { type Api, type Reply, startApi } from "../support/api.ts";

let api: Api;
let senders: Sender[];
beforeEach(async () => {
  api = await startApi();
  senders = [];
});
afterEach(async () => {
  await api.close();
  await Promise.all(senders.map((send) => send.close()));
});

function sender(options: SendOptions = {}): Sender {
  const send = createSend({ env: {}, ...options });
  senders.push(send);
  return send;
}

function get(path: string, more: Partial<OutboundRequest> = {}): OutboundRequest {
  return { method: "GET", url: new URL(path, api.url), headers: {}, signal: new AbortController().signal, ...more };
}

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.unreachable("it worked"),
    (error: unknown) => error,
  );

describe("an answer", () => {
  test("whole, with lower-case names", async () => {
    const headers = { "X-Request-Id": "7", "Set-Cookie": "a=b" };
    api.answer("POST", "/x", { status: 201, headers, json: { name: "é" } });
    const body = '{"a":"☃"}';
    const response = await sender()(
      get("/x?q=1", { method: "POST", headers: { "content-type": "application/json" }, body }),
    );
    expect(response).toMatchObject({
      status: 201,
      text: '{"name":"é"}',
      headers: { "x-request-id": "7", "set-cookie": "a=b" },
    });
    expect(api.requests[0]).toMatchObject({ method: "POST", path: "/x?q=1", body: { a: "☃" } });
  });

  test.each([400, 404, 429, 500, 503, 304, 204])("of status %i is an answer", async (status) => {
    api.answer("GET", "/x", { status });
    expect((await sender()(get("/x"))).status).toBe(status);
  });

  test("compressed", async () => {
    const raw = gzipSync(JSON.stringify({ a: "x".repeat(1000) }));
    api.answer("GET", "/x", { raw, headers: { "content-encoding": "gzip" } });
    expect(JSON.parse((await sender()(get("/x"))).text)).toEqual({ a: "x".repeat(1000) });
    expect(api.requests[0]?.headers["accept-encoding"]).toBe("gzip");
  });

  test.each<[string, Reply]>([
    ["as it is", { raw: "x".repeat(1001) }],
    ["in pieces", { raw: "x".repeat(1001), headers: { "transfer-encoding": "chunked" } }],
    ["unpacked", { raw: gzipSync("x".repeat(1001)), headers: { "content-encoding": "gzip" } }],
  ])("too large %s", async (_, reply) => {
    api.answer("GET", "/x", reply);
    const error = await failure(sender({ maxBody: 1000 })(get("/x")));
    expect(error).toMatchObject({ name: "UpstreamError", repeat: "pointless" });
    expect(error).toHaveProperty("message", `${api.url} sent more than 1000 bytes. Ask for less at a time.`);
  });

  test("that just fits", async () => {
    api.answer("GET", "/x", { raw: "x".repeat(1000) });
    expect((await sender({ maxBody: 1000 })(get("/x"))).text).toHaveLength(1000);
  });
});

test("one connection serves many requests, whatever they are answered", async () => {
  const send = sender();
  const replies: Reply[] = [
    { json: {} },
    { status: 404, json: {} },
    { status: 204 },
    { status: 500, raw: "no" },
    { json: [] },
  ];
  for (const reply of replies) api.answer("GET", "/x", reply);
  for (const _ of replies) await send(get("/x"));
  expect(api.requests).toHaveLength(5);
  expect(api.connections).toBe(1);
});

test("closing ends the pool, and the next request opens another", async () => {
  api.answer("GET", "/x", { json: {} });
  const send = sender();
  expect(api.connections).toBe(0);
  await send(get("/x"));
  await send.close();
  await send.close();
  await send(get("/x"));
  expect(api.connections).toBe(2);
});

describe("no answer", () => {
  test.each<[string, Reply]>([
    ["a reset", { fault: "reset" }],
    ["a body that ends half way", { fault: "truncate", json: { a: "x".repeat(1000) } }],
    [
      "gzip that ends half way",
      { raw: gzipSync("x".repeat(1000)).subarray(0, 20), headers: { "content-encoding": "gzip" } },
    ],
    ["no HTTP", { raw: "x", headers: { "transfer-encoding": "chunked", "content-length": "1" } }],
  ])("%s may have taken effect", async (_, reply) => {
    api.answer("POST", "/x", reply);
    const error = await failure(sender()(get("/x", { method: "POST", body: "{}" })));
    expect(error).toMatchObject({ name: "UpstreamError", repeat: "risky" });
    expect(error).toHaveProperty("message", expect.stringContaining(`No whole answer from ${api.url} (`));
    expect(api.requests).toHaveLength(1);
  });

  test("nobody listens: it never left", async () => {
    const gone = await startApi();
    await gone.close();
    const error = await failure(sender()(get("/x", { url: new URL(gone.url), method: "POST", body: "{}" })));
    expect(error).toMatchObject({
      name: "UpstreamError",
      repeat: "safe",
      message: `Could not reach ${gone.url} (ECONNREFUSED).`,
    });
  });

  test("headers that do not come", async () => {
    api.answer("GET", "/x", api.hang());
    const error = await failure(sender({ timeouts: { headers: 20 } })(get("/x")));
    expect(error).toMatchObject({ name: "UpstreamError", repeat: "risky" });
  });
});

describe("the signal", () => {
  // With the code of a lost connection: it is handed on as it is all the same.
  const reason = Object.assign(new Error("the caller left"), { code: "ECONNRESET" });

  test("before", async () => {
    expect(await failure(sender()(get("/x", { signal: AbortSignal.abort(reason) })))).toBe(reason);
    expect(api.requests).toEqual([]);
  });

  test.each<[string, Reply]>([
    ["while the headers are awaited", { fault: "hang" }],
    // One byte of two: the answer has begun and does not end.
    ["while the body is", { raw: "x", headers: { "content-length": "2" } }],
  ])("%s", async (_, reply) => {
    api.answer("GET", "/x", reply);
    const abort = new AbortController();
    const work = failure(sender()(get("/x", { signal: abort.signal })));
    await api.received(1);
    abort.abort(reason);
    expect(await work).toBe(reason);
  });

  test("leaves the pool usable", async () => {
    api.answer("GET", "/hang", api.hang()).answer("GET", "/x", { json: {} });
    const send = sender();
    const abort = new AbortController();
    const work = failure(send(get("/hang", { signal: abort.signal })));
    await api.received(1);
    abort.abort(reason);
    await work;
    expect((await send(get("/x"))).status).toBe(200);
  });
});

describe("under the retry loop", () => {
  const play = (request: OutboundRequest) =>
    sendWithRetry(request, "name", sender(), { ...retryDefaults, attemptTimeout: 100, random: () => 0 });

  test("a hang, a reset and a truncated body are got over", async () => {
    api.answer("GET", "/x", api.hang()).answer("GET", "/x", api.reset());
    api.answer("GET", "/x", api.truncate({ a: 1 })).answer("GET", "/x", { json: { a: 1 } });
    expect((await play(get("/x"))).text).toBe('{"a":1}');
    expect(api.requests).toHaveLength(4);
  });

  test.each<[string, Reply]>([
    ["hang", { fault: "hang" }],
    ["reset", { fault: "reset" }],
    ["truncated body", { fault: "truncate", json: { a: 1 } }],
  ])("a POST is not sent again after a %s", async (_, reply) => {
    api.answer("POST", "/x", reply, 1).answer("POST", "/x", { json: {} });
    const error = await failure(play(get("/x", { method: "POST", body: "{}" })));
    expect(error).toBeInstanceOf(UpstreamError);
    expect(error).toHaveProperty("message", expect.stringContaining("It may or may not have taken effect"));
    expect(api.requests).toHaveLength(1);
  });
});

describe("a redirect", () => {
  const headers = { authorization: "Token token=abc" };

  test("of a GET within the origin is followed, with its headers", async () => {
    api.answer("GET", "/a", { status: 301, headers: { location: "/b?c=1" } });
    api.answer("GET", "/b", { status: 307, headers: { location: `${api.url}/c` } });
    api.answer("GET", "/c", { json: { c: true } });
    expect((await sender()(get("/a", { headers }))).text).toBe('{"c":true}');
    expect(api.requests.map(({ path }) => path)).toEqual(["/a", "/b?c=1", "/c"]);
    expect(api.requests[2]?.headers).toMatchObject(headers);
  });

  test.each([301, 302, 303, 307, 308])("%i to another origin is refused, and nothing is sent there", async (status) => {
    const other = await startApi();
    api.answer("GET", "/a", { status, headers: { location: `${other.url}/stolen?session=1` } });
    const error = await failure(sender()(get("/a", { headers })));
    await other.close();
    expect(error).toMatchObject({ name: "UpstreamError", repeat: "pointless" });
    expect(error).toHaveProperty(
      "message",
      `${api.url} redirected to ${other.url}; not followed, because it is another origin. Check the API's base URL.`,
    );
    expect(other.connections).toBe(0);
  });

  test.each(["//other.test/x", "https://other.test", "http://127.0.0.1:1/", "http://127.0.0.1.other.test/"])(
    "to %s is to another origin",
    async (location) => {
      api.answer("GET", "/a", { status: 302, headers: { location } });
      expect(await failure(sender()(get("/a", { headers })))).toHaveProperty(
        "message",
        expect.stringContaining("another origin"),
      );
    },
  );

  test("of a write is refused even within the origin", async () => {
    api.answer("POST", "/a", { status: 307, headers: { location: "/b" } });
    const error = await failure(sender()(get("/a", { method: "POST", body: "{}" })));
    expect(error).toHaveProperty("message", expect.stringContaining("a POST is not repeated there"));
    expect(api.requests).toHaveLength(1);
  });

  test("in a circle ends", async () => {
    api.answer("GET", "/a", { status: 302, headers: { location: "/a" } });
    expect(await failure(sender()(get("/a")))).toHaveProperty("message", `${api.url} redirected more than 5 times.`);
    expect(api.requests).toHaveLength(6);
  });

  test("to nowhere", async () => {
    api.answer("GET", "/a", { status: 302, headers: { location: "http://[" } });
    expect(await failure(sender()(get("/a")))).toHaveProperty(
      "message",
      `${api.url} redirected to something that is not a URL.`,
    );
  });
});
