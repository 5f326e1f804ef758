import { describe, expect, test } from "vitest";
import * as lean from "../scripts/sdk-web.ts";

/** Each is asked of Node's class and of ours: they have to say the same. */
const both = [
  ["Node's", { Headers, Response }],
  ["ours", lean],
] as const;

describe.each(both)("%s", (_, web) => {
  test.each<[string, Record<string, string>, Record<string, string>]>([
    ["nothing", {}, {}],
    ["names in any case", { "Content-Type": "a", "X-ID": "1" }, { "content-type": "a", "x-id": "1" }],
  ])("headers of %s", (__, given, want) => {
    const headers = new web.Headers(given);
    expect(Object.fromEntries(headers)).toEqual(want);
    for (const [name, value] of Object.entries(want)) {
      expect([headers.get(name.toUpperCase()), headers.has(name.toUpperCase())]).toEqual([value, true]);
    }
    expect([headers.get("absent"), headers.has("absent")]).toEqual([null, false]);
    headers.set("NEW", "n");
    expect(headers.get("new")).toBe("n");
  });

  test.each<[string, () => lean.Response | Response, object]>([
    ["nothing", () => new web.Response(), { status: 200, ok: true, text: "", empty: true }],
    ["a status alone", () => new web.Response(null, { status: 202 }), { status: 202, ok: true, text: "", empty: true }],
    ["a text", () => new web.Response("ü", { status: 404 }), { status: 404, ok: false, text: "ü", empty: false }],
    ["JSON", () => web.Response.json({ a: "ü" }), { status: 200, ok: true, text: '{"a":"ü"}', empty: false }],
    ["a stream", () => new web.Response(streamOf("aüü")), { status: 200, ok: true, text: "aüü", empty: false }],
  ])("a response of %s", async (__, make, want) => {
    const response = make();
    const { status, ok, body } = response;
    expect({ status, ok, text: await response.text(), empty: body === null }).toEqual(want);
  });

  test.each<[string, Record<string, string> | undefined, string]>([
    ["JSON", undefined, "application/json"],
    ["what it is told", { "Content-Type": "application/problem+json" }, "application/problem+json"],
  ])("JSON is called %s", (__, headers, want) => {
    expect(web.Response.json({}, { ...(headers && { headers }) }).headers.get("content-type")).toBe(want);
  });
});

/** In bytes, cut in the middle of characters. */
function streamOf(text: string): ReadableStream {
  return new ReadableStream({
    start(controller) {
      for (const byte of new TextEncoder().encode(text)) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
}

test("headers are made of other headers, and of pairs", () => {
  const headers = new lean.Headers([["A", "1"]]);
  expect(new lean.Headers(headers).get("a")).toBe("1");
});

test("a request tells what it was given", () => {
  const headers = new lean.Headers({ Accept: "text/html" });
  const { signal } = new AbortController();
  const request = new lean.Request("http://localhost/mcp", { method: "POST", headers, signal });
  expect(request).toMatchObject({ url: "http://localhost/mcp", method: "POST", headers, signal });
  expect(new lean.Request("http://localhost/", { method: "GET", headers }).signal.aborted).toBe(false);
});
