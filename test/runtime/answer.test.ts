import { describe, expect, test } from "vitest";
import type { ApiError } from "../../runtime/errors.ts";
import { readRefusal } from "../../runtime/http/answer.ts";

const KEY = "made-up-key-1";

interface Body {
  json?: unknown;
  raw?: string;
}

function refusal(status: number, { json, raw }: Body, writes = false): ApiError {
  const text = raw ?? (json === undefined ? "" : JSON.stringify(json));
  const asked = { request: "GET /x/{id}", writes, scope: "x.read", secrets: () => [KEY] };
  return readRefusal({ status, headers: {}, text }, asked);
}

describe("a refusal, in whatever form", () => {
  const nothing = { code: undefined, errors: [] };
  test.each<[string, Body, { message: string; code: unknown; errors: string[] }]>([
    [
      "an envelope",
      { json: { error: { code: 2001, message: "Invalid Input", errors: ["Name is blank", "Type is unknown"] } } },
      { message: "Invalid Input", code: 2001, errors: ["Name is blank", "Type is unknown"] },
    ],
    ["a message", { json: { message: "no such thing" } }, { message: "no such thing", ...nothing }],
    [
      "OAuth",
      { json: { error: "invalid_scope", error_description: "ask for less" } },
      { message: "invalid_scope", ...nothing },
    ],
    ["text as error", { json: { error: "Not found", code: "E1" } }, { message: "Not found", code: "E1", errors: [] }],
    [
      "problem details",
      { json: { type: "about:blank", title: "Bad", detail: "id is bad", status: 400 } },
      { message: "id is bad", ...nothing },
    ],
    [
      "errors by field",
      { json: { message: "Invalid", errors: { name: ["is blank", "is short"], size: { max: 3 } } } },
      { message: "Invalid", code: undefined, errors: ["name: is blank; is short", "size.max: 3"] },
    ],
    [
      "objects in errors",
      { json: { errors: [{ title: "Bad", detail: "worse" }, { field: "name" }, "text", 7, null] } },
      {
        message: '{"title":"Bad","detail":"worse"}',
        code: undefined,
        errors: ['{"title":"Bad","detail":"worse"}', '{"field":"name"}', "text", "7", "null"],
      },
    ],
    [
      "errors as text",
      { json: { errors: "all wrong" } },
      { message: "all wrong", code: undefined, errors: ["all wrong"] },
    ],
    [
      "a list as detail",
      { json: { detail: [{ loc: ["query", "limit"], msg: "too large" }] } },
      {
        message: '{"loc":["query","limit"],"msg":"too large"}',
        code: undefined,
        errors: ['{"loc":["query","limit"],"msg":"too large"}'],
      },
    ],
    [
      "errors by place and field",
      { json: { message: "Invalid", errors: { json: { ids: { 0: ["is no text"] }, name: ["is blank"] }, query: {} } } },
      {
        message: "Invalid",
        code: undefined,
        errors: ["json.ids.0: is no text", "json.name: is blank", "query: {}"],
      },
    ],
    [
      "errors beside an envelope without",
      { json: { error: { message: "Bad" }, errors: ["x"] } },
      { message: "Bad", code: undefined, errors: ["x"] },
    ],
    ["a list", { json: ["a", "b"] }, { message: "a", code: undefined, errors: ["a", "b"] }],
    ["a string", { json: "no" }, { message: "no", ...nothing }],
    ["an unknown object", { json: { oops: { a: 1 } } }, { message: '{"oops":{"a":1}}', ...nothing }],
    ["an empty object", { json: {} }, { message: "{}", ...nothing }],
    ["null", { json: null }, { message: "null", ...nothing }],
    ["HTML", { raw: "<h1>502</h1>\n<p>Bad gateway</p>" }, { message: "502 Bad gateway", ...nothing }],
    ["nothing", {}, { message: "no reason given", ...nothing }],
    [
      "a blank message",
      { json: { error: { message: " ", code: null } } },
      { message: '{"error":{"message":" ","code":null}}', ...nothing },
    ],
  ])("%s", (_, reply, { message, code, errors }) => {
    const error = refusal(400, reply);
    expect(error.message).toBe(message);
    expect(error.facts).toEqual({
      status: 400,
      code,
      errors,
      request: "GET /x/{id}",
      scope: "x.read",
      retryAfter: undefined,
    });
  });

  test("is bounded", () => {
    const errors = Array.from({ length: 5000 }, (_, i) => `${i} ${"y".repeat(100)}`);
    const error = refusal(400, { json: { message: "x".repeat(100_000), errors } });
    const all = [error.message, ...error.facts.errors].join("");
    expect(all.length).toBeLessThan(4096);
    expect(error.facts.errors.at(-1)).toMatch(/^… and 49\d\d more$/);
  });

  test("shows no key, not even one that the provider echoes", () => {
    const json = { error: { message: `bad key ${KEY}`, code: KEY, errors: [`Token token=${KEY}`, { key: KEY }] } };
    const error = refusal(401, { json });
    expect(JSON.stringify([error.message, error.facts])).not.toContain(KEY);
    expect(error.message).toBe("bad key [redacted]");
  });

  test("shows no key that stands where the text is cut", () => {
    for (let before = 150; before < 250; before++) {
      const { message } = refusal(401, { raw: `${"x".repeat(before)}${KEY}` });
      expect(message).not.toContain(KEY.slice(0, 4));
    }
  });

  test.each<[boolean, number, boolean]>([
    [true, 500, true],
    [true, 502, true],
    [true, 503, true],
    [true, 504, true],
    [true, 501, false],
    [true, 400, false],
    [false, 500, false],
  ])("writes: %s, %i leaves a doubt: %s", (writes, status, doubt) => {
    const error = refusal(status, { json: { message: "no" } }, writes);
    expect(error.message).toBe(doubt ? "no. It may or may not have taken effect: check before repeating it." : "no");
  });
});
