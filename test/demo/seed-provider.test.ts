import { describe, expect, test } from "vitest";
import api from "../../generated/pagerduty/api.json" with { type: "json" };
import { fieldsOf } from "../../overrides/pagerduty/demo/fields.ts";
import demo from "../../overrides/pagerduty/demo.ts";
import { createAccount } from "../../runtime/demo/account.ts";

const account = createAccount(api, demo);

describe("the tokens", () => {
  const ask = async (authorization: string, method = "GET", url = "/incidents?limit=1", body?: string) => {
    const reply = await account.handle({ method, url, headers: { authorization }, body });
    return { status: reply.status, error: fieldsOf(fieldsOf(JSON.parse(reply.text || "{}"))["error"]) };
  };

  test.each([
    ["Token token=demo-admin", "demo-admin"],
    ["Token demo-admin", "demo-admin"],
    ['Token token="demo-admin"', "demo-admin"],
    ["token TOKEN=demo-admin", "demo-admin"],
    ['Token token="demo-admin', undefined],
    ["Token token=", undefined],
    ["Bearer demo-admin", "demo-admin"],
    ["bearer demo-oauth-incidents-read", "demo-oauth-incidents-read"],
    ['Bearer "demo-oauth-incidents-read"', undefined],
    ["Token token=demo-oauth-incidents-read", undefined],
    ["Basic demo-admin", undefined],
    ["demo-admin", undefined],
  ])("%s is read as %s", (authorization, token) => {
    expect(demo.readToken({ authorization })).toBe(token);
  });

  test.each(["Token token=demo-nobody", "Basic demo-admin", "Token token=demo-oauth-incidents-read", ""])(
    "lets nobody else in: %s",
    async (authorization) => {
      expect(await ask(authorization)).toEqual({ status: 401, error: { code: 2006, message: "Unauthorized" } });
    },
  );

  test("lets an observer look, and send what only asks, but not write", async () => {
    expect((await ask("Token token=demo-observer", "GET", "/teams")).status).toBe(200);
    expect((await ask("Token token=demo-observer", "POST", "/schedules/preview", "{}")).status).toBe(400);
    expect(
      (await ask("Token token=demo-observer", "POST", "/teams", '{"team":{"type":"team","name":"x"}}')).status,
    ).toBe(403);
  });

  test("names the scope that an OAuth token lacks", async () => {
    expect((await ask("Bearer demo-oauth-incidents-read", "GET", "/users?limit=1")).status).toBe(200);
    const { status, error } = await ask("Bearer demo-oauth-incidents-read", "GET", "/services");
    expect(status).toBe(403);
    expect(JSON.stringify(error)).toContain("services.read");
  });
});

describe("IDs", () => {
  test.each([
    ["users", /^P[0-9A-Z]{6}$/],
    ["incidents", /^Q[0-9A-Z]{13}$/],
    ["incidents/QABC/alerts", /^Q[0-9A-Z]{13}$/],
    ["log_entry", /^R[0-9A-Z]{25}$/],
    ["escalation_policies", /^P[0-9A-Z]{6}$/],
    ["event_orchestration", /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
    ["rules", /^[0-9a-f]{8}$/],
  ])("of %s look like %s and never come twice", (kind, style) => {
    const ids = Array.from({ length: 20_000 }, (_, number) => demo.writeId(kind, number));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => style.test(id))).toBe(true);
  });
});
