import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSecretName, redact, scrub } from "../../runtime/telemetry/redact.ts";

describe("what looks like a credential", () => {
  test.each([
    ["Authorization: Token token=made-up-key-1", "Authorization: [redacted]"],
    ["authorization: Bearer abc\nnext line", "authorization: [redacted]\nnext line"],
    ['{"Authorization":"Bearer abc","accept":"json"}', '{"Authorization":"[redacted]","accept":"json"}'],
    ['{\\"authorization\\":\\"Token token=abc\\",\\"a\\":1}', '{\\"authorization\\":\\"[redacted]\\",\\"a\\":1}'],
    ["headers: { authorization: 'Basic dTpw', a: 1 }", "headers: { authorization: '[redacted]', a: 1 }"],
    ["Cookie: session=1; theme=dark", "Cookie: [redacted]"],
    ["sent Token token=abc to it", "sent Token token=[redacted] to it"],
    ['sent Token token="abc" to it', 'sent Token token="[redacted]" to it'],
    ["used Bearer us+_made-up_1 today", "used Bearer [redacted] today"],
    ["used Bearer secretword today", "used Bearer [redacted] today"],
    ["used bearer token u+Kzz1k2 today", "used bearer token [redacted] today"],
    ["Basic dXNlcjpwYXNzd29yZA==", "Basic [redacted]"],
    ["GET /x?api_key=abc&b=1", "GET /x?api_key=[redacted]&b=1"],
    ["PRODUCT_USER_API_KEY=abc", "PRODUCT_USER_API_KEY=[redacted]"],
    ["x-api-key: a1b2c3d4", "x-api-key: [redacted]"],
    ['{"access_token": "abc", "expires": 5}', '{"access_token": "[redacted]", "expires": 5}'],
    ["client_secret=s3&password=p", "client_secret=[redacted]&password=[redacted]"],
    ["via http://name:password@proxy.test:3128/", "via http://[redacted]@proxy.test:3128/"],
  ])("%s", (given, want) => {
    expect(scrub(given)).toBe(want);
    expect(scrub(want)).toBe(want);
  });

  test.each([
    "token: must not be blank",
    "password is too short (minimum is 8 characters)",
    "Bearer authentication is required",
    "Bearer token is missing",
    "Use Basic authentication",
    "Token expired",
    "Unauthorized: check the authorization header",
    "mail me@api.test about https://api.test/users/@me",
    "POST /incidents/{id}/snooze answered 404",
    "",
  ])("leaves %j alone", (text) => {
    expect(scrub(text)).toBe(text);
  });
});

describe("known secrets", () => {
  test.each<[string, string[], string]>([
    ["the key abcd-1 is wrong", ["abcd-1"], "the key [redacted] is wrong"],
    ["abcd abcd", ["abcd"], "[redacted] [redacted]"],
    ["u%2Babc%2F9 and u+abc/9", ["u+abc/9"], "[redacted] and [redacted]"],
    ['say \\"hi\\" to it', ['"hi"'], "say [redacted] to it"],
    ["longsecretX longsecret", ["longsecret", "longsecretX"], "[redacted] [redacted]"],
    ["$& $1", ["abcd"], "$& $1"],
    ["a b c", ["", " ", "a", "b"], "a b c"],
  ])("%s", (text, secrets, want) => {
    expect(redact(text, secrets)).toBe(want);
  });

  test("never survive, wherever they stand", () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9+/_=-]{8,40}$/);
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (key, before, after) => {
        // The mask itself may spell what a secret spells.
        fc.pre(!"[redacted]".includes(key));
        const shown = redact(`${before}${key}${after} ${encodeURIComponent(key)} Bearer ${key}`, [key]);
        expect(shown).not.toContain(key);
        expect(shown).not.toContain(encodeURIComponent(key));
      }),
    );
  });
});

test("long texts take no long time", () => {
  for (const unit of ["a", "token", "token:", "://a", "Bearer ", 'authorization"', " ", "=", "\\"]) {
    expect(scrub(unit.repeat(50_000)).length).toBeGreaterThan(0);
  }
});

test.each([
  ["authorization", true],
  ["Proxy-Authorization", true],
  ["x-api-key", true],
  ["apiKey", true],
  ["access_token", true],
  ["set-cookie", true],
  ["tokens", false],
  ["keep", false],
  ["from", false],
])("the name %s: %s", (name, want) => {
  expect(isSecretName(name)).toBe(want);
});
