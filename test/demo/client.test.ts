import { readFileSync } from "node:fs";
import { request } from "node:https";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Certificate, hasOpenssl, makeCertificate } from "../support/certificate.ts";
import { DemoApi } from "../support/demo-api.ts";
import { Bare } from "../support/stdio.ts";

/** What PagerDuty's client for Python sends, step by step. */

let api: DemoApi;
beforeAll(async () => {
  api = await DemoApi.start([], 1);
});
afterAll(() => api.stop());

const idsOf = (items: unknown): string[] => Object(items).map(({ id }: { id: string }) => id);

test("incidents are listed, one is acknowledged, and it is read back", async () => {
  const { json } = await api.ask("/incidents?statuses%5B%5D=triggered&limit=100&offset=0");
  const [first = "", second = ""] = idsOf(json["incidents"]);
  const body = { incident: { type: "incident_reference", status: "acknowledged" } };
  const changed = await api.ask(`/incidents/${first}`, { method: "PUT", body });
  expect([changed.status, changed.json["incident"]]).toMatchObject([200, { id: first, status: "acknowledged" }]);
  const read = await api.ask(`/incidents/${first}`);
  expect(read.json["incident"]).toMatchObject({
    status: "acknowledged",
    acknowledgements: [{ acknowledger: { type: "user_reference", summary: "Maren Oduya" } }],
  });

  const incidents = [{ id: second, type: "incident_reference", status: "acknowledged" }];
  const many = await api.ask("/incidents", { method: "PUT", body: { incidents } });
  expect([many.status, many.json]).toMatchObject([200, { incidents: [{ id: second, status: "acknowledged" }] }]);
});

test.each([100, 25, 7])("250 incidents and more are paged through by %i, each once", async (limit) => {
  const ids: string[] = [];
  let page: Record<string, unknown> = { more: true };
  for (let pages = 1; page["more"] === true; pages++) {
    const query = `date_range=all&limit=${limit}&offset=${ids.length}&total=true`;
    page = (await api.ask(`/incidents?${query}`)).json;
    expect(page).toMatchObject({ limit, offset: ids.length, more: limit * pages < Number(page["total"]) });
    ids.push(...idsOf(page["incidents"]));
  }
  expect(ids.length).toBeGreaterThanOrEqual(250);
  expect(ids).toHaveLength(Number(page["total"]));
  expect(new Set(ids).size).toBe(ids.length);
});

test("a history is asked for with offsets that have no colon", async () => {
  const at = (days: number) =>
    encodeURIComponent(`${new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 19)}+0000`);
  const { status, json } = await api.ask(`/log_entries?since=${at(2)}&until=${at(0)}&total=true&limit=1&offset=0`);
  expect(status).toBe(200);
  expect(json["total"]).toBeGreaterThan(0);
});

test("who has the key, and what the account may do", async () => {
  expect((await api.ask("/users/me")).json).toMatchObject({ user: { email: "maren.oduya@brackwater.example" } });
  expect((await api.ask("/abilities")).json).toMatchObject({ abilities: expect.arrayContaining(["teams"]) });
});

describe("keys", () => {
  test.each([
    ["one that is wrong", "wrong", "/incidents", 401, "Unauthorized", 2006],
    ["none", "", "/incidents", 401, "Unauthorized", 2006],
    ["one of the account has no user", "demo-account", "/users/me", 400, "Invalid Input Provided", 2001],
    ["one with few scopes", "demo-oauth-incidents-read", "/teams", 403, "Forbidden", 2010],
  ])("%s", async (_, token, path, status, message, code) => {
    const refused = await api.ask(path, { token });
    expect([refused.status, refused.json]).toMatchObject([status, { error: { message, code } }]);
  });

  test("one that may only look", async () => {
    const body = { team: { type: "team", name: "Mine" } };
    const refused = await api.ask("/teams", { method: "POST", body, token: "demo-observer" });
    expect([refused.status, refused.json]).toMatchObject([403, { error: { code: 2010 } }]);
    expect((await api.ask("/teams", { token: "demo-observer" })).status).toBe(200);
  });
});

test("what is left of the rate is told", async () => {
  const { headers } = await api.ask("/teams");
  expect(headers).toMatchObject({ "ratelimit-limit": "1000000", "ratelimit-reset": expect.stringMatching(/^\d+$/) });
  expect(Number(headers["ratelimit-remaining"])).toBeLessThan(1_000_000);
});

describe.skipIf(!hasOpenssl)("HTTPS, without which the client takes no host", () => {
  let certificate: Certificate;
  let bare: Bare | undefined;

  beforeAll(() => {
    certificate = makeCertificate();
  });
  afterAll(async () => {
    bare?.child.kill("SIGKILL");
    await bare?.ended;
    certificate.remove();
  });

  test("is served with a certificate of one's own", async () => {
    const { cert, key } = certificate;
    bare = new Bare({ flags: ["demo-api", "--port", "0", "--tls-cert", cert, "--tls-key", key] });
    const banner = await new Promise<string>((resolve) =>
      bare?.child.stdout?.once("data", (chunk) => resolve(String(chunk))),
    );
    const url = /https:\/\/127\.0\.0\.1:\d+/.exec(banner)?.[0];
    const status = await new Promise((resolve, reject) => {
      const headers = { authorization: "Token token=demo-admin" };
      const asked = request(`${url}/users/me`, { ca: readFileSync(cert), headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on("error", reject).end();
    });
    expect(status).toBe(200);
    bare.child.kill("SIGTERM");
    expect(await bare.ended).toMatchObject({ code: 0, stderr: "" });
  });

  test.each([
    [["key"], "--tls-cert and --tls-key go together"],
    [["/nowhere.pem", "key"], "--tls-cert and --tls-key can not be used (ENOENT"],
    [["key", "cert"], "--tls-cert and --tls-key can not be used ("],
  ])("is not served with what is none: %j", async (files, words) => {
    const [one = "", other] = files.map((file) => (file === "key" || file === "cert" ? certificate[file] : file));
    const flags = ["--tls-cert", one, ...(other ? ["--tls-key", other] : [])];
    const { code, stdout, stderr } = await new Bare({ flags: ["demo-api", "--port", "0", ...flags] }).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^pagerduty-mcp: [^\n]+\n$/);
    expect(stderr).toContain(words);
  });
});
