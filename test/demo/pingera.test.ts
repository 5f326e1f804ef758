import { beforeEach, describe, expect, test } from "vitest";
import { fieldsOf } from "../../overrides/pingera/demo/fields.ts";
import { withFaults } from "../../runtime/demo/faults.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { type Opened, openAccount, rowsOf } from "./pingera-account.ts";

const MINUTE = 60_000;

let opened: Opened;
beforeEach(() => {
  opened = openAccount();
});

const get = async (path: string) => (await opened.ask("GET", path)).json;

describe("who may come in", () => {
  test.each([
    ["demo-admin", 200],
    ["demo-viewer", 200],
    ["Bearer demo-jwt", 200],
    ["bearer demo-jwt", 200],
    ["Bearer demo-admin", 401],
    ["demo-jwt", 401],
    ["nobody", 401],
    ["", 401],
  ])("%j: %i", async (authorization, status) => {
    const answer = await opened.ask("GET", "/checks", undefined, authorization);
    expect(answer.status).toBe(status);
    if (status === 401) expect(answer.json).toEqual({ code: 401, status: "Unauthorized", message: "Unauthorized" });
  });

  test("a viewer changes nothing, and may compare uptimes by POST", async () => {
    const { page, component } = opened;
    const refused = await opened.ask("POST", "/checks", { name: "x", type: "web" }, "demo-viewer");
    expect(refused.json).toEqual({ code: 403, status: "Forbidden", message: "Forbidden: This role may only look" });
    const body = { component_ids: [component("Unlocking")] };
    expect((await opened.ask("POST", `/pages/${page}/components/uptime`, body, "demo-viewer")).status).toBe(200);
  });

  test("public operations ask for nothing, whatever is sent", async () => {
    const heartbeat = opened.named("heartbeats", "Feed export").id;
    for (const authorization of ["", "nobody", "demo-viewer"]) {
      for (const path of ["/incident-statuses", "/pages/get-templates", "/pages/by-domain/larkmoor"])
        expect((await opened.ask("GET", path, undefined, authorization)).status, path).toBe(200);
      expect((await opened.ask("POST", `/heartbeats/${heartbeat}/ping`, {}, authorization)).status).toBe(200);
    }
  });

  test("strangers see the page that everybody may see, and not the other", async () => {
    const cities = opened.named("pages", "Larkmoor for Cities").id;
    const see = async (id: string, as: string) => (await opened.ask("GET", `/pages/${id}`, undefined, as)).status;
    expect([await see(opened.page, ""), await see(cities, ""), await see(cities, "demo-viewer")]).toEqual([
      200, 401, 200,
    ]);
    expect(await see(opened.page, "nobody")).toBe(401);
    expect((await opened.ask("GET", "/pages/by-domain/larkmoor-cities", undefined, "")).status).toBe(401);
  });

  test("a limit answers 429 and says when to come back", async () => {
    const handle = withFaults(opened.demo, { rateLimit: 2, clock: new FakeClock() });
    const request = { method: "GET", url: "/v1/checks", headers: { authorization: "demo-admin" } };
    const ask = () => handle(request, new AbortController().signal);
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    const { status, headers, text } = await ask();
    expect([status, Number(headers["retry-after"]) > 0]).toEqual([429, true]);
    expect(JSON.parse(text)).toMatchObject({ code: 429, status: "Too Many Requests" });
  });
});

describe("what does not fit is refused by field", () => {
  test.each<[method: string, path: string, body: unknown, errors: object]>([
    [
      "GET",
      "/checks?page=0&page_size=101",
      undefined,
      { query: { page: ["must be at least 1"], page_size: ["must be at most 100"] } },
    ],
    [
      "GET",
      "/checks?status=ok,fine",
      undefined,
      { query: { "status[1]": [expect.stringContaining("must be one of ok")] } },
    ],
    ["POST", "/checks", { type: "web" }, { json: { name: ["is required"] } }],
    ["POST", "/checks", { name: "x", type: "web" }, { json: { url: [expect.stringContaining("is required")] } }],
    ["POST", "/checks", { name: "x", type: "tcp", url: "https://x.example" }, { json: { host: [expect.any(String)] } }],
    ["POST", "/checks", { name: "x", type: "multistep" }, { json: { "parameters.pw_script": [expect.any(String)] } }],
    [
      "POST",
      "/checks",
      { name: "x", type: "icmp", host: "x", interval: 5 },
      { json: { interval: ["must be at least 30"] } },
    ],
    ["POST", "/pages", { name: "x", subdomain: "larkmoor" }, { json: { subdomain: ["is taken by another page"] } }],
    [
      "POST",
      "/secrets",
      { secret_name: "PARTNER_API_TOKEN", secret_value: "x" },
      { json: { secret_name: [expect.any(String)] } },
    ],
    [
      "GET",
      "/checks/all-results?start_date=2026-03-02T00:00:00Z&end_date=2026-03-01T00:00:00Z",
      undefined,
      { query: { start_date: ["must not be after end_date"] } },
    ],
  ])("%s %s %j", async (method, path, body, errors) => {
    const { status, json } = await opened.ask(method, path, body);
    expect({ status, ...json }).toMatchObject({ status: "Unprocessable Entity", code: 422, errors });
  });

  test("a list as a body has to be one", async () => {
    const path = `/checks/${opened.check("Website")}/secrets`;
    expect((await opened.ask("PUT", path, { secret_id: "x" })).json["message"]).toContain("must be a JSON array");
    expect((await opened.ask("PUT", path, [{ secret_id: "x" }])).json["errors"]).toEqual({
      json: { "[0].env_variable": ["is required"] },
    });
  });

  test("an event that lies too far back, and a page too many", async () => {
    expect((await opened.ask("GET", "/checks/all-results?start_date=2025-01-01T00:00:00Z")).status).toBe(400);
    const made = [];
    for (let page = 0; page < 9; page++) made.push((await opened.ask("POST", "/pages", { name: "Same" })).status);
    expect(made).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 403]);
  });
});

describe("the company on a Monday morning", () => {
  test("pages, checks and the rest are there, under IDs in the API's style", async () => {
    const pages = rowsOf(await get("/pages"), "pages");
    const checks = rowsOf(await get("/checks?page_size=100"), "checks");
    expect([pages.length, checks.length]).toEqual([2, 15]);
    expect(new Set(checks.map(({ type }) => type)).size).toBe(9);
    const heartbeats = rowsOf(await get("/heartbeats"), "checks");
    expect(heartbeats.map(({ status }) => status)).toEqual(["up", "up", "down", "up", "paused"]);
    for (const { id } of [...pages, ...checks, ...heartbeats]) expect(id).toMatch(/^[a-z0-9]{12}$/);
    expect((await get("/checks?status=failed,degraded"))["checks"]).toMatchObject([
      { name: "Payments API", status: "failed" },
      { name: "Tile server", status: "degraded" },
    ]);
  });

  test("it is the same in every run", async () => {
    const paths = [
      "/checks?page_size=100",
      "/checks/all-results?page_size=100",
      "/alerts",
      "/heartbeats",
      "/checks/jobs",
    ];
    const other = openAccount();
    for (const path of paths) expect((await other.ask("GET", path)).json).toEqual(await get(path));
  });

  test("results go on as time passes, and pages of them follow each other", async () => {
    const path = `/checks/${opened.check("Website")}/results?page_size=100`;
    const first = await get(path);
    const { total_items } = fieldsOf(first["pagination"]);
    expect(first["pagination"]).toEqual({
      page: 1,
      page_size: 100,
      total_items,
      total_pages: 9,
      has_prev: false,
      has_next: true,
    });
    opened.clock.advance(10 * MINUTE);
    expect(fieldsOf((await get(path))["pagination"])["total_items"]).toBe(Number(total_items) + 2);
    expect(rowsOf(await get(`${path}&failed_only=true`), "results").every(({ status }) => status !== "ok")).toBe(true);
    expect(rowsOf(await get(`${path}&page=10`), "results")).toEqual([]);
    const day = "start_date=2026-03-01T10:00:00Z&end_date=2026-03-01T10:59:59Z";
    expect(rowsOf(await get(`${path}&${day}`), "results")).toHaveLength(12);
  });

  test("uptime and history follow from the results", async () => {
    const id = opened.check("Payments API");
    const uptime = await get(`/checks/${id}/uptime`);
    expect(uptime).toMatchObject({
      total_checks: 288,
      failed_checks: 8,
      successful_checks: 280,
      uptime_percentage: 97.222,
    });
    const periods = rowsOf(await get(`/checks/${id}/status-history`), "status_history");
    expect(periods.map(({ status }) => status)).toEqual(["failed", "ok", "failed", "ok", "pending"]);
    expect(periods[0]?.["ended_at"]).toBeNull();
    expect(fieldsOf((await get("/checks/status-history?status=failed"))["total"])).toEqual({ failed: 10 });
    const times = fieldsOf((await get(`/checks/${id}/response-times?region=eu-north`))["regions"]);
    expect(Object.keys(times)).toEqual(["eu-north"]);
    const regions = rowsOf(await get("/checks/get-regions?check_type=portscan"), "regions");
    expect(regions.map((region) => region["id"])).toEqual(["eu-central"]);
  });
});
