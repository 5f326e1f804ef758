import { describe, expect, test } from "vitest";
import provider from "../../overrides/pingera/provider.ts";
import { ApiError, ConfigError } from "../../runtime/errors.ts";
import type { Settings } from "../../runtime/provider.ts";

const KEY = "pngr-4f8a1c";
const JWT = "eyJhbGciOi.eyJzdWIi.c2ln";

describe("credentials", () => {
  test.each<[Settings, string, string]>([
    [{ PINGERA_API_KEY: KEY }, KEY, KEY],
    [{ PINGERA_API_KEY: ` "${KEY}"\n` }, KEY, KEY],
    [{ PINGERA_API_KEY: `Authorization: ${KEY}` }, KEY, KEY],
    [{ PINGERA_JWT_TOKEN: JWT }, `Bearer ${JWT}`, JWT],
    [{ PINGERA_JWT_TOKEN: `'authorization: bearer ${JWT}'` }, `Bearer ${JWT}`, JWT],
    [{ PINGERA_API_KEY: KEY, PINGERA_JWT_TOKEN: JWT }, `Bearer ${JWT}`, JWT],
    [{ PINGERA_API_KEY: KEY, PINGERA_JWT_TOKEN: " " }, KEY, KEY],
  ])("%j: %s", (settings, authorization, secret) => {
    expect(provider.connect(settings)).toEqual({
      baseUrl: "https://api.pingera.ru",
      headers: { Accept: "application/json", "Content-Type": "application/json", Authorization: authorization },
      secrets: [secret],
      credential: authorization.startsWith("Bearer") ? "JWT" : "API key",
    });
  });

  test.each<[Settings, string]>([
    [
      {},
      "Set PINGERA_API_KEY to an API key of Pingera, or PINGERA_JWT_TOKEN to a JWT. To look around without either, add --demo.",
    ],
    [
      { PINGERA_API_KEY: `Bearer ${JWT}` },
      "PINGERA_API_KEY holds a Bearer token: put the token into PINGERA_JWT_TOKEN instead.",
    ],
    [
      { PINGERA_JWT_TOKEN: "two words" },
      "PINGERA_JWT_TOKEN is malformed: it holds blanks or characters that no credential has.",
    ],
    [
      { PINGERA_API_KEY: "$".concat("{PINGERA_API_KEY}") },
      "PINGERA_API_KEY is malformed: it is the name of a variable that nobody filled in.",
    ],
  ])("%j is refused", (settings, message) => {
    expect(() => provider.connect(settings)).toThrow(new ConfigError(message));
  });
});

describe("where the API is", () => {
  test.each([
    [undefined, "https://api.pingera.ru"],
    ["https://api.pingera.ru/v1", "https://api.pingera.ru"],
    ["https://api.pingera.ru/v1/", "https://api.pingera.ru"],
    ["api.pingera.ru", "https://api.pingera.ru"],
    ["https://proxy.example/pingera/v1", "https://proxy.example/pingera"],
    // Only the end of it is the API's own.
    ["https://proxy.example/v1/extra/v1x", "https://proxy.example/v1/extra/v1x"],
    ["http://127.0.0.1:8080/v1", "http://127.0.0.1:8080"],
  ])("%s: %s", (given, baseUrl) => {
    const settings = { PINGERA_API_KEY: KEY, PINGERA_BASE_URL: given };
    expect(provider.connect(settings).baseUrl).toBe(baseUrl);
  });

  test.each([
    [
      "http://api.pingera.ru",
      "PINGERA_BASE_URL must begin with https://: the key would travel in the open to api.pingera.ru.",
    ],
    [
      "ftp://api.pingera.ru",
      'PINGERA_BASE_URL must be an address such as https://api.pingera.ru/v1, not "ftp://api.pingera.ru".',
    ],
    [
      "https://me:hunter2@api.pingera.ru",
      'PINGERA_BASE_URL must be an address such as https://api.pingera.ru/v1, not "https://[redacted]@api.pingera.ru".',
    ],
  ])("%s is refused", (given, message) => {
    const settings = { PINGERA_API_KEY: KEY, PINGERA_BASE_URL: given };
    expect(() => provider.connect(settings)).toThrow(new ConfigError(message));
  });
});

describe("a caller's Authorization header", () => {
  const key = (value: string): Settings => ({ PINGERA_API_KEY: value, PINGERA_JWT_TOKEN: undefined });
  const jwt = (value: string): Settings => ({ PINGERA_API_KEY: undefined, PINGERA_JWT_TOKEN: value });
  test.each<[string, Settings | undefined]>([
    [`Bearer ${JWT}`, jwt(JWT)],
    [`bearer   ${JWT} `, jwt(JWT)],
    [KEY, key(KEY)],
    [` ${KEY} `, key(KEY)],
    ["Bearer", undefined],
    ["bearer ", undefined],
    ["Basic abc", undefined],
    [`Bearer ${JWT} more`, undefined],
    ["", undefined],
    ["кey", undefined],
    ["Bearer токен", undefined],
  ])("%j", (header, settings) => {
    expect(provider.authorize(header)).toEqual(settings);
  });

  test("a caller's key wins over the server's own JWT", () => {
    const merged = { PINGERA_JWT_TOKEN: JWT, ...provider.authorize(KEY) };
    expect(provider.connect(merged).headers["Authorization"]).toBe(KEY);
  });
});

describe("who acts next", () => {
  const refusal = (status: number, request: string) =>
    provider.explain(new ApiError("no", { status, errors: [], request }), "operator");
  const item = "/v1/pages/{page_id}/incidents/{incident_id}/incident_updates/{incident_update_id}";
  test.each([
    [401, "GET /v1/checks", /^Authentication failed\. Check your API key/],
    [403, "POST /v1/pages", /plan/],
    [403, "PATCH /v1/pages/{page_id}", /plan/],
    [404, `DELETE ${item}`, /no way to delete an entry/],
    [405, `DELETE ${item}`, /no way to delete an entry/],
    [405, "PUT /v1/checks", /PINGERA_BASE_URL/],
  ])("%i to %s", (status, request, words) => {
    expect(refusal(status, request)).toMatch(words);
  });

  test.each([
    [403, "GET /v1/pages"],
    [404, `PATCH ${item}`],
    [500, "GET /v1/pages"],
  ])("%i to %s is left to the status", (status, request) => {
    expect(refusal(status, request)).toBeUndefined();
  });

  test("a credential that came with the request is its sender's to mend", () => {
    const error = new ApiError("no", { status: 401, errors: [], request: "GET /v1/checks" });
    const said = provider.explain(error, "caller");
    expect(said).toMatch(/^Authentication failed\. Check your API key.*in your Authorization header/);
    expect(said).not.toMatch(/PINGERA_|whoever runs/i);
  });

  test("there is no user behind a credential, but it has to be known", async () => {
    const asked: unknown[] = [];
    const listPages = async (args: unknown) => void asked.push(args);
    expect(await provider.identify({ listPages } as never)).toBeUndefined();
    expect(asked).toEqual([{ query: { page_size: 1 } }]);
    const refused = async () =>
      Promise.reject(new ApiError("no", { status: 401, errors: [], request: "GET /v1/pages" }));
    await expect(provider.identify({ listPages: refused } as never)).rejects.toThrow("no");
  });
});
