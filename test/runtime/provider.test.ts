import { describe, expect, test } from "vitest";
import type { PagerDuty } from "../../generated/pagerduty/client.ts";
import provider from "../../overrides/pagerduty/provider.ts";
import { ApiError, ConfigError, UpstreamError, UserError } from "../../runtime/errors.ts";
import type { Settings } from "../../runtime/provider.ts";
import type { Identity } from "../../runtime/tools/tool.ts";

const KEY = "u+aBcDeF123456-xyz";
const connect = (settings: Settings) => provider.connect(settings);

describe("credentials", () => {
  test.each<[Settings, string]>([
    [{ PAGERDUTY_USER_API_KEY: KEY }, `Token token=${KEY}`],
    [{ PAGERDUTY_USER_API_KEY: ` ${KEY}\n` }, `Token token=${KEY}`],
    [{ PAGERDUTY_USER_API_KEY: `"${KEY}"` }, `Token token=${KEY}`],
    [{ PAGERDUTY_USER_API_KEY: `Token token=${KEY}` }, `Token token=${KEY}`],
    [{ PAGERDUTY_USER_API_KEY: `"Token token=${KEY}"` }, `Token token=${KEY}`],
    [{ PAGERDUTY_USER_API_KEY: `token  token="${KEY}"` }, `Token token=${KEY}`],
    [{ PAGERDUTY_USER_API_KEY: `Authorization: Token token=${KEY}` }, `Token token=${KEY}`],
    [{ PAGERDUTY_USER_API_KEY: `token=${KEY}` }, `Token token=${KEY}`],
    [{ PAGERDUTY_API_TOKEN: KEY }, `Bearer ${KEY}`],
    [{ PAGERDUTY_API_TOKEN: `Bearer ${KEY}` }, `Bearer ${KEY}`],
    [{ PAGERDUTY_API_TOKEN: `'authorization: bearer ${KEY}'` }, `Bearer ${KEY}`],
    [{ PAGERDUTY_USER_API_KEY: KEY, PAGERDUTY_API_TOKEN: " " }, `Token token=${KEY}`],
    [{ PAGERDUTY_USER_API_KEY: "", PAGERDUTY_API_TOKEN: KEY }, `Bearer ${KEY}`],
  ])("%j: %s", (settings, authorization) => {
    expect(connect(settings)).toEqual({
      baseUrl: "https://api.pagerduty.com",
      headers: {
        Accept: "application/vnd.pagerduty+json;version=2",
        "Content-Type": "application/json",
        Authorization: authorization,
      },
      secrets: [KEY],
    });
  });

  const missing =
    "Set PAGERDUTY_USER_API_KEY to a REST API key (My Profile > User Settings > Create API User Token), or PAGERDUTY_API_TOKEN to an OAuth token. To look around without either, add --demo.";
  test.each<[Settings, string]>([
    [{}, missing],
    [{ PAGERDUTY_USER_API_KEY: " ", PAGERDUTY_API_TOKEN: '""' }, missing],
    [{ PAGERDUTY_USER_API_KEY: "Token token=" }, missing],
    [
      { PAGERDUTY_USER_API_KEY: "two words" },
      "PAGERDUTY_USER_API_KEY is malformed: it holds blanks or characters that no key has.",
    ],
    [
      { PAGERDUTY_USER_API_KEY: "кey" },
      "PAGERDUTY_USER_API_KEY is malformed: it holds blanks or characters that no key has.",
    ],
    [
      { PAGERDUTY_API_TOKEN: "a\r\nX-Evil: b" },
      "PAGERDUTY_API_TOKEN is malformed: it holds blanks or characters that no key has.",
    ],
    [
      // What a host sends when its own variable was never set.
      { PAGERDUTY_USER_API_KEY: "$".concat("{PAGERDUTY_USER_API_KEY}") },
      "PAGERDUTY_USER_API_KEY is malformed: it is the name of a variable that nobody filled in.",
    ],
    [
      { PAGERDUTY_USER_API_KEY: KEY, PAGERDUTY_API_TOKEN: KEY },
      "PAGERDUTY_USER_API_KEY and PAGERDUTY_API_TOKEN are both set; unset the one that is not to be used.",
    ],
  ])("%j is refused", (settings, message) => {
    expect(() => connect(settings)).toThrow(new ConfigError(message));
  });
});

describe("hosts", () => {
  test.each<[Settings, string]>([
    [{}, "https://api.pagerduty.com"],
    [{ PAGERDUTY_REGION: "us" }, "https://api.pagerduty.com"],
    [{ PAGERDUTY_REGION: " EU " }, "https://api.eu.pagerduty.com"],
    [{ PAGERDUTY_REGION: "" }, "https://api.pagerduty.com"],
    [{ PAGERDUTY_REGION: "eu", PAGERDUTY_API_HOST: "https://pd.test" }, "https://pd.test"],
    [{ PAGERDUTY_API_HOST: "https://api.eu.pagerduty.com/" }, "https://api.eu.pagerduty.com"],
    [{ PAGERDUTY_API_HOST: "https://gateway.test/pagerduty//" }, "https://gateway.test/pagerduty"],
    [{ PAGERDUTY_API_HOST: "https://gateway.test/?" }, "https://gateway.test"],
    [{ PAGERDUTY_API_HOST: "HTTPS://API.pagerduty.com" }, "https://api.pagerduty.com"],
    [{ PAGERDUTY_API_HOST: " api.pagerduty.com " }, "https://api.pagerduty.com"],
    [{ PAGERDUTY_API_HOST: "gateway.test:8443/pd" }, "https://gateway.test:8443/pd"],
    [{ PAGERDUTY_API_HOST: "http://localhost:8080/" }, "http://localhost:8080"],
    [{ PAGERDUTY_API_HOST: "http://127.0.0.1:8080" }, "http://127.0.0.1:8080"],
    [{ PAGERDUTY_API_HOST: "http://[::1]:8080" }, "http://[::1]:8080"],
  ])("%j: %s", (settings, baseUrl) => {
    expect(connect({ PAGERDUTY_USER_API_KEY: KEY, ...settings }).baseUrl).toBe(baseUrl);
  });

  const notAnAddress = (shown: string) =>
    `PAGERDUTY_API_HOST must be an address such as https://api.eu.pagerduty.com, not ${shown}.`;
  test.each<[Settings, string]>([
    [{ PAGERDUTY_REGION: "mars" }, 'PAGERDUTY_REGION must be us or eu, not "mars".'],
    [{ PAGERDUTY_REGION: "constructor" }, 'PAGERDUTY_REGION must be us or eu, not "constructor".'],
    [{ PAGERDUTY_REGION: "u\ns" }, 'PAGERDUTY_REGION must be us or eu, not "u\\ns".'],
    [
      { PAGERDUTY_API_HOST: "http://api.pagerduty.com" },
      "PAGERDUTY_API_HOST must begin with https://: the key would travel in the open to api.pagerduty.com.",
    ],
    [
      { PAGERDUTY_API_HOST: "http://127.0.0.1.evil.test" },
      "PAGERDUTY_API_HOST must begin with https://: the key would travel in the open to 127.0.0.1.evil.test.",
    ],
    [{ PAGERDUTY_API_HOST: "not an address" }, notAnAddress('"not an address"')],
    [{ PAGERDUTY_API_HOST: "ftp://api.pagerduty.com" }, notAnAddress('"ftp://api.pagerduty.com"')],
    [{ PAGERDUTY_API_HOST: "https://pd.test/?a=1" }, notAnAddress('"https://pd.test/?a=1"')],
    [{ PAGERDUTY_API_HOST: "https://pd.test/#a" }, notAnAddress('"https://pd.test/#a"')],
    [{ PAGERDUTY_API_HOST: "https://me:pass@pd.test" }, notAnAddress('"https://[redacted]@pd.test"')],
    [{ PAGERDUTY_API_HOST: "https://:pass@pd.test" }, notAnAddress('"https://[redacted]@pd.test"')],
  ])("%j is refused", (settings, message) => {
    expect(() => connect({ PAGERDUTY_USER_API_KEY: KEY, ...settings })).toThrow(new ConfigError(message));
  });
});

describe("the acting user's address", () => {
  const identity = async (): Promise<Identity> => ({ id: "PME", email: "me@example.test", teamIds: [] });
  const from = (settings: Settings, whoAmI: () => Promise<Identity | undefined> = identity) =>
    provider.supplyHeader("From", settings, whoAmI, "operator");

  test("is checked at the start", () => {
    const wrong = { PAGERDUTY_USER_API_KEY: KEY, PAGERDUTY_FROM_EMAIL: "me" };
    const message = 'PAGERDUTY_FROM_EMAIL must be an e-mail address, not "me".';
    expect(() => connect(wrong)).toThrow(new ConfigError(message));
    const split = { PAGERDUTY_USER_API_KEY: KEY, PAGERDUTY_FROM_EMAIL: "me@a.test\r\nX: y" };
    expect(() => connect(split)).toThrow(ConfigError);
  });

  test("comes from the setting, and nobody is asked", async () => {
    const unasked = () => Promise.reject(new Error("asked"));
    expect(await from({ PAGERDUTY_FROM_EMAIL: " ops@example.test " }, unasked)).toBe("ops@example.test");
  });

  test("or else from the key's user", async () => {
    expect(await from({ PAGERDUTY_FROM_EMAIL: "" })).toBe("me@example.test");
  });

  test("or else somebody has to say it", async () => {
    const nobody = from({}, async () => undefined);
    await expect(nobody).rejects.toThrow(UserError);
    await expect(nobody).rejects.toThrow(/From header.*PAGERDUTY_FROM_EMAIL/s);
  });

  test("a failure to find out is not an account's key, and says that nothing was sent", async () => {
    const down = new UpstreamError("no answer");
    const told = from({}, () => Promise.reject(down));
    await expect(told).rejects.toBeInstanceOf(UpstreamError);
    await expect(told).rejects.toThrow(/^no answer\n.*the call itself was not sent/);
  });
});

const refusal = (status: number, request = "GET /users/me") => new ApiError("No.", { status, errors: [], request });

describe("who we are", () => {
  const identify = (answer: () => Promise<unknown>) =>
    // Only the one operation that is asked for.
    provider.identify({ getCurrentUser: answer } as unknown as PagerDuty);

  test.each<[string, unknown, Identity | undefined]>([
    [
      "a user",
      { user: { id: "PME", email: "me@example.test", teams: [{ id: "PT1" }, { id: "PT2" }] } },
      { id: "PME", email: "me@example.test", teamIds: ["PT1", "PT2"] },
    ],
    ["a user without teams", { user: { id: "PME" } }, { id: "PME", email: undefined, teamIds: [] }],
  ])("%s", async (_, answer, want) => {
    expect(await identify(async () => answer)).toEqual(want);
  });

  test("an account's key is told by a 400", async () => {
    expect(await identify(() => Promise.reject(refusal(400)))).toBeUndefined();
  });

  test.each([401, 403, 404, 429, 500])("status %i is a failure", async (status) => {
    await expect(identify(() => Promise.reject(refusal(status)))).rejects.toBeInstanceOf(ApiError);
  });

  test("so is no answer", async () => {
    const down = new UpstreamError("no answer");
    await expect(identify(() => Promise.reject(down))).rejects.toBe(down);
  });

  test("and an answer without a user", async () => {
    await expect(identify(async () => ({ user: {} }))).rejects.toBeInstanceOf(UpstreamError);
    await expect(identify(async () => ({}))).rejects.toBeInstanceOf(UpstreamError);
    await expect(identify(async () => undefined)).rejects.toBeInstanceOf(UpstreamError);
  });
});

test.each<[number, string, string | undefined]>([
  [400, "GET /users/me", "belongs to an account"],
  [400, "GET /incidents", undefined],
  [401, "GET /incidents", "PAGERDUTY_REGION=us|eu"],
  [401, "GET /users/me", "PAGERDUTY_REGION=us|eu"],
  [402, "GET /incidents", "plan"],
  [403, "GET /incidents", undefined],
  [404, "GET /users/me", undefined],
])("what to do about %i from %s", (status, request, words) => {
  const said = provider.explain(refusal(status, request), "operator");
  if (words === undefined) expect(said).toBeUndefined();
  else expect(said).toContain(words);
});

test("a credential that came with the request is its sender's to mend", async () => {
  const said = provider.explain(refusal(401, "GET /incidents"), "caller");
  expect(said).toContain("in your Authorization header");
  expect(said).not.toMatch(/PAGERDUTY_|whoever runs/i);
  const asked = provider.supplyHeader("From", {}, async () => undefined, "caller");
  await expect(asked).rejects.toThrow("Send a user's key in your Authorization header.");
});
