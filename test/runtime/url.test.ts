import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ConfigError, UserError } from "../../runtime/errors.ts";
import { buildUrl } from "../../runtime/http/url.ts";
import { type Api, startApi } from "../support/api.ts";

const BASE = "https://api.test";

describe("the base URL", () => {
  test.each([
    ["https://api.test", "https://api.test/users"],
    ["https://api.test/", "https://api.test/users"],
    ["https://api.test/v2", "https://api.test/v2/users"],
    ["https://api.test/v2/", "https://api.test/v2/users"],
    ["https://api.test/v2//", "https://api.test/v2/users"],
    ["http://127.0.0.1:8080/api/v1/", "http://127.0.0.1:8080/api/v1/users"],
    ["https://name:password@api.test/?a=b#c", "https://api.test/users"],
  ])("%s", (base, want) => {
    expect(buildUrl(base, "/users", undefined, undefined).href).toBe(want);
  });

  test.each(["", "api.test", "ftp://api.test", "file:///etc/passwd", "/v2"])("refuses %j", (base) => {
    expect(() => buildUrl(base, "/users", undefined, undefined)).toThrow(ConfigError);
  });
});

describe("path values", () => {
  test.each([
    ["/users/{id}", { id: "P123456" }, "/users/P123456"],
    ["/users/{id}", { id: 7 }, "/users/7"],
    ["/a/{x}/b/{y-z}", { x: "1", "y-z": "2" }, "/a/1/b/2"],
    ["/users/{id}", { id: "a/b?c#d" }, "/users/a%2Fb%3Fc%23d"],
    ["/users/{id}", { id: "%2e%2e" }, "/users/%252e%252e"],
    ["/users/{id}", { id: "..." }, "/users/..."],
    ["/users/{id}", { id: "..\\.." }, "/users/..%5C.."],
    ["/users/{id}", { id: "é ☃\n" }, "/users/%C3%A9%20%E2%98%83%0A"],
    ["/users/{id}", { id: "$&$1" }, "/users/%24%26%241"],
  ])("%s %j", (template, path, want) => {
    expect(buildUrl(BASE, template, path, undefined).pathname).toBe(want);
  });

  test.each([
    [undefined, '"id" is required.'],
    [null, '"id" is required.'],
    ["", '"id" must not be blank.'],
    [" \t\n", '"id" must not be blank.'],
    ["\u200b\u200d\ufeff", '"id" must not be blank.'],
    ["\u3164\u2800\u00ad", '"id" must not be blank.'],
    [".", '"id" must not be ".".'],
    ["..", '"id" must not be "..".'],
    ["a\ud800", '"id" holds half of a character (a lone surrogate).'],
  ])("refuses %j", (id, want) => {
    expect(() => buildUrl(BASE, "/users/{id}", { id }, undefined)).toThrow(new UserError(want));
  });

  test("a template that folds by itself is refused too", () => {
    expect(() => buildUrl(BASE, "/users/./{id}", { id: "a" }, undefined)).toThrow(UserError);
    expect(() => buildUrl(BASE, "/users/{a}{b}", { a: "%2", b: "e" }, undefined)).not.toThrow();
  });

  test.each([[{}], [[]], [Number.NaN], [Symbol("x")], [new Date(Number.NaN)]])("%s is a bug", (id) => {
    expect(() => buildUrl(BASE, "/users/{id}", { id }, undefined)).toThrow(TypeError);
  });
});

describe("the query", () => {
  test.each([
    [undefined, ""],
    [{}, ""],
    [{ a: undefined, b: null, c: [], d: [undefined] }, ""],
    [{ "statuses[]": ["triggered", "resolved"] }, "?statuses[]=triggered&statuses[]=resolved"],
    [{ total: true, more: false, limit: 25, offset: 0 }, "?total=true&more=false&limit=25&offset=0"],
    [{ since: new Date(0) }, "?since=1970-01-01T00%3A00%3A00.000Z"],
    [{ query: "" }, "?query="],
    [{ query: "a&b=c d+e#f" }, "?query=a%26b%3Dc%20d%2Be%23f"],
    [{ "a b&[x]": "1" }, "?a%20b%26[x]=1"],
    [{ joined: ["a", "b,c", "d"] }, "?joined=a,b%2Cc,d"],
    [{ joined: [] }, ""],
    [{ joined: "a" }, "?joined=a"],
  ])("%j", (query, want) => {
    expect(buildUrl(BASE, "/x", undefined, query, ["joined"]).search).toBe(want);
  });

  test("objects are a bug", () => {
    expect(() => buildUrl(BASE, "/x", undefined, { a: { b: 1 } })).toThrow(TypeError);
  });
});

describe("what the server sees", () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    api.answer("GET", /./, {});
  });
  afterAll(() => api.close());

  /** Strings that parsers like to fold, decode twice or cut short, among arbitrary ones. */
  const nasty = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom(".", "/", "\\", "%", "2", "e", "E", "?", "#", ";", ":", "@", " ", "\t", "\u200b"),
      maxLength: 8,
    }),
  );

  function accepted(id: string): URL | undefined {
    try {
      return buildUrl(api.url, "/users/{id}/rules", { id }, { "q[]": [id] });
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      return undefined;
    }
  }

  test("an accepted value is one segment that decodes to itself, and the same in the query", async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (id) => {
        const url = accepted(id);
        if (!url) return;
        await (await fetch(url)).arrayBuffer();
        const seen = api.requests.at(-1);
        const segments = seen?.pathname.split("/").map(decodeURIComponent);
        expect(segments).toEqual(["", "users", id, "rules"]);
        expect(seen?.query).toEqual([["q[]", id]]);
      }),
      { numRuns: 300 },
    );
  });

  test("whatever shows a character is accepted, dots apart", () => {
    fc.assert(
      fc.property(nasty, (id) => {
        const visible = /[\p{L}\p{N}]/u.test(id.replaceAll(/[\u3164\u115f\u1160\uffa0]/g, ""));
        if (visible) expect(accepted(id)).toBeDefined();
      }),
    );
  });
});
