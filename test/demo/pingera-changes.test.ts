import { beforeEach, describe, expect, test } from "vitest";
import { fieldsOf, textOf } from "../../overrides/pingera/demo/fields.ts";
import { type Opened, openAccount, rowsOf } from "./pingera-account.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let opened: Opened;
beforeEach(() => {
  opened = openAccount();
});

const ask = (method: string, path: string, body?: unknown) => opened.ask(method, path, body);
const get = async (path: string) => (await ask("GET", path)).json;

describe("checks", () => {
  test("a paused check finds out nothing until it goes on", async () => {
    const path = `/checks/${opened.check("Website")}`;
    const count = async () => fieldsOf((await get(`${path}/results`))["pagination"])["total_items"];
    const before = await count();
    expect((await ask("PATCH", path, { active: false })).json).toMatchObject({ active: false, status: "paused" });
    opened.clock.advance(HOUR);
    expect([await count(), (await get(path))["status"]]).toEqual([before, "paused"]);
    expect((await ask("PATCH", path, { active: true })).json).toMatchObject({ active: true, status: "pending" });
    opened.clock.advance(MINUTE);
    expect([await count(), (await get(path))["status"]]).toEqual([Number(before) + 1, "ok"]);
  });

  test.each([
    ["POST", "/checks", { name: "Slow", type: "web", url: "https://nothing.invalid" }, 31],
    ["POST", "/checks/execute", { name: "Slow", type: "icmp", host: "nothing.invalid" }, 31],
    ["POST", "/checks", { name: "Slow", type: "multistep", parameters: { pw_script: "test()" } }, 301],
  ])("%s %s: %j may not take %i seconds, and one less is fine", async (method, path, check, timeout) => {
    const refused = await ask(method, path, { ...check, timeout });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.json)).toContain("timeout");
    expect((await ask(method, path, { ...check, timeout: timeout - 1 })).status).toBeLessThan(300);
  });

  test("nor may a check that is there already", async () => {
    const path = `/checks/${opened.check("Website")}`;
    expect((await ask("PATCH", path, { timeout: 31 })).status).toBe(422);
    expect((await ask("PATCH", path, { timeout: 30 })).status).toBe(200);
  });

  test("a run that somebody asks for waits, runs and ends with a result", async () => {
    const id = opened.check("Payments API");
    const queued = await ask("POST", `/checks/${id}/execute`);
    expect(queued).toMatchObject({ status: 202, json: { status: "queued" } });
    const path = `/checks/jobs/${queued.json["job_id"]}`;
    const seen = [];
    for (const wait of [0, 1500, 2000]) {
      opened.clock.advance(wait);
      seen.push((await get(path))["status"]);
    }
    expect(seen).toEqual(["pending", "running", "completed"]);
    const job = await get(path);
    expect(job).toMatchObject({
      check_id: id,
      result: { status: "failed", error_message: expect.stringContaining("503") },
    });
    const found = rowsOf(await get(`/checks/all-results?result_id=${fieldsOf(job["result"])["id"]}`), "results");
    expect(found).toMatchObject([{ check_id: id, check_name: "Payments API", result_type: "on_demand" }]);
    const [run] = rowsOf(await get(`/checks/${id}/execution-groups`), "execution_groups");
    expect(run).toMatchObject({ status: "completed", requested_regions: ["eu-central", "eu-north"] });
    const regional = rowsOf(await get(`/execution-groups/${run?.["id"]}/regional-results`), "regional_results");
    expect(regional.map(({ region }) => region)).toEqual(["eu-central", "eu-north"]);
  });

  test("whatever is not stored can be run, too, and what is nowhere is not found", async () => {
    const check = { name: "Try", type: "web", url: "https://nothing.invalid" };
    const { json } = await ask("POST", "/checks/execute", check);
    opened.clock.advance(5 * SECOND);
    expect(await get(`/checks/jobs/${json["job_id"]}`)).toMatchObject({
      check_parameters: check,
      result: { status: "failed", error_message: "getaddrinfo ENOTFOUND nothing.invalid" },
    });
  });

  test("a new check runs soon; its rule fires, is seen to, and ends with the trouble", async () => {
    const made = (await ask("POST", "/checks", { name: "New", type: "api", url: "https://new.invalid", interval: 60 }))
      .json;
    expect(made).toMatchObject({ status: "pending", active: true });
    const channel_ids = [opened.named("alerts/channels", "On-call mail").id];
    const rule = { name: "New is down", check_id: made["id"], condition: "consecutive_failures", channel_ids };
    expect((await ask("POST", "/alerts/rules", rule)).json).toMatchObject({
      check_name: "New",
      channels: [{ name: "On-call mail" }],
    });
    const alerts = async () => rowsOf(await get(`/alerts?check_id=${made["id"]}`), "alerts");
    opened.clock.advance(100 * SECOND);
    expect(await alerts()).toEqual([]);
    opened.clock.advance(MINUTE);
    const [alert] = await alerts();
    expect(alert).toMatchObject({ status: "firing", is_active: true, title: "New is down: New" });
    const path = `/alerts/${alert?.["id"]}`;
    expect((await ask("POST", `${path}/acknowledge`)).json).toMatchObject({
      status: "acknowledged",
      acknowledged_by_id: "m4rtavel0ss1",
    });
    expect((await ask("POST", `${path}/acknowledge`)).status).toBe(400);
    await ask("PATCH", `/checks/${made["id"]}`, { url: "https://new.example" });
    opened.clock.advance(MINUTE);
    expect(await alerts()).toMatchObject([{ status: "resolved", is_active: false, duration: 60 }]);
    expect((await ask("POST", `${path}/resolve`)).status).toBe(400);
    const told = (await ask("GET", `${path}/notifications`)).list.map((one) => one["notification_type"]);
    expect(told).toEqual(["alert_fired", "alert_acknowledged", "alert_resolved"]);
  });

  test("with a check go its results and its rules; with a group only the group", async () => {
    const id = opened.check("Payments API");
    const group = opened.named("check-groups", "Payments").id;
    expect((await get(`/check-groups/${group}`))["checks_count"]).toBe(3);
    expect((await ask("DELETE", `/checks/${id}`)).status).toBe(204);
    expect((await ask("GET", `/checks/${id}/results`)).status).toBe(404);
    expect((await ask("GET", "/alerts/rules")).list.filter(({ check_id }) => check_id === id)).toEqual([]);
    expect((await get("/alerts/stats"))["active_alerts"]).toBe(1);
    expect((await get(`/check-groups/${group}`))["checks_count"]).toBe(2);
    await ask("DELETE", `/check-groups/${group}`);
    const ungrouped = rowsOf(await get("/checks?group_id=ungrouped"), "checks").map(({ name }) => name);
    expect(ungrouped).toEqual(expect.arrayContaining(["Payments certificate", "Invoice service"]));
  });

  test("the type of a check stays what it is", async () => {
    const path = `/checks/${opened.check("Website")}`;
    expect((await ask("PATCH", path, { type: "tcp" })).json["errors"]).toEqual({
      json: { type: ["cannot be changed"] },
    });
    expect((await ask("PATCH", path, { type: "web", name: "Site" })).json).toMatchObject({ type: "web", name: "Site" });
  });
});

test("a heartbeat is up, in grace and down as time passes, and up again with a ping", async () => {
  const { json } = await ask("POST", "/heartbeats", { name: "Sweep", period_seconds: 600, grace_seconds: 120 });
  const path = `/heartbeats/${json["id"]}`;
  expect(json).toMatchObject({ status: "up", ping_url: `https://api.pingera.ru/v1${path}/ping` });
  const seen = [];
  for (const minutes of [10, 1, 2]) {
    opened.clock.advance(minutes * MINUTE);
    seen.push((await get(path))["status"]);
  }
  expect(seen).toEqual(["up", "grace", "down"]);
  const ping = await ask("POST", `${path}/ping`, { rows: 12 });
  expect(ping.json).toMatchObject({ status: "up", next_expected_ping: "2026-03-02T10:23:00Z" });
  expect(await get(path)).toMatchObject({ status: "up", recent_pings: [{ ping_data: { rows: 12 } }] });
  expect((await ask("PUT", path, { active: false })).json["status"]).toBe("paused");
  expect((await get(`${path}/pings-count`))["ping_counts"]).toEqual([{ hour: "2026-03-02T10:00:00Z", ping_count: 1 }]);
  expect((await ask("DELETE", path)).status).toBe(204);
  expect((await ask("POST", `${path}/ping`)).status).toBe(404);
});

describe("incidents", () => {
  const state = async (name: string) =>
    (await get(`/pages/${opened.page}/components/${opened.component(name)}`))["status"];

  test("what is said of an incident says how its components are", async () => {
    const incidents = `/pages/${opened.page}/incidents`;
    const components = { [opened.component("Website")]: "major_outage" };
    const made = await ask("POST", incidents, { name: "Down", status: "investigating", body: "We look", components });
    expect(made).toMatchObject({ status: 201, json: { impact: "critical", incident_updates: [{ body: "We look" }] } });
    expect([await state("Website"), await state("Riders")]).toEqual(["major_outage", "major_outage"]);
    const path = `${incidents}/${made.json["id"]}`;
    opened.clock.advance(HOUR);
    await ask("POST", `${path}/incident_updates`, { status: "identified", body: "A disk" });
    await ask("PATCH", path, { components: { [opened.component("Website")]: "partial_outage" } });
    expect(await state("Website")).toBe("partial_outage");
    opened.clock.advance(HOUR);
    const over = await ask("PUT", path, { status: "resolved", body: "Over" });
    expect(over.json).toMatchObject({ status: "resolved", resolved_at: "2026-03-02T12:00:00Z" });
    expect([await state("Website"), (await ask("GET", `${incidents}/unresolved`)).list.length]).toEqual([
      "operational",
      2,
    ]);
    const uptime = await get(`/pages/${opened.page}/components/${opened.component("Website")}/uptime?start=2026-03-01`);
    expect(uptime).toMatchObject({
      major_outage: 3600,
      partial_outage: 3600,
      related_events: { id: [made.json["id"]] },
    });
  });

  test("an entry that is taken back takes back what it said; an incident its components", async () => {
    const path = `/pages/${opened.page}/incidents/${opened.incident("Card payments fail")}`;
    const { json } = await ask("POST", `${path}/incident_updates`, { status: "monitoring", body: "Better" });
    expect((await get(path))["status"]).toBe("monitoring");
    expect((await ask("PATCH", `${path}/incident_updates/${json["id"]}`, { body: "Much better" })).json).toMatchObject({
      body: "Much better",
      status: "monitoring",
    });
    expect((await ask("DELETE", `${path}/incident_updates/${json["id"]}`)).status).toBe(204);
    expect((await get(path))["status"]).toBe("investigating");
    expect(await state("Card payments")).toBe("partial_outage");
    await ask("DELETE", path);
    expect([await state("Card payments"), (await ask("GET", path)).status]).toEqual(["operational", 404]);
  });

  test.each<[object, string]>([
    [{ nowhere: "operational" }, "is no component of this page"],
    [{ own: "broken" }, "must be one of"],
  ])("components %j are refused: %s", async (components, why) => {
    const own = opened.component("Website");
    const given = JSON.parse(JSON.stringify(components).replace("own", own));
    const body = { name: "x", status: "investigating", components: given };
    const { status, json } = await ask("POST", `/pages/${opened.page}/incidents`, body);
    expect([status, JSON.stringify(json["errors"])]).toEqual([422, expect.stringContaining(why)]);
  });

  test("what is past changes nothing of today; a postmortem is written before it is published", async () => {
    const updates = [
      { status: "resolved", body: "Over", created_at: "2026-02-01T12:00:00Z" },
      {
        status: "investigating",
        body: "Odd",
        created_at: "2026-02-01T10:00:00Z",
        components: { [opened.component("Website")]: "major_outage" },
      },
    ];
    const past = { name: "Past", impact: "minor", incident_updates: updates };
    const { json } = await ask("POST", `/pages/${opened.page}/incidents/log-past-incident`, past);
    expect(json).toMatchObject({
      status: "resolved",
      created_at: "2026-02-01T10:00:00Z",
      resolved_at: "2026-02-01T12:00:00Z",
    });
    expect(await state("Website")).toBe("operational");
    const path = `/pages/${opened.page}/incidents/${json["id"]}/postmortem`;
    expect((await ask("PUT", `${path}/publish`)).status).toBe(404);
    await ask("PUT", path, { body_draft: "A disk was full" });
    expect((await ask("PUT", `${path}/publish`)).json).toMatchObject({
      body: "A disk was full",
      published_at: "2026-03-02T10:00:00Z",
    });
  });
});

describe("status pages", () => {
  test.each(["Mars/Olympus", "+02:00", ""])("there is no time zone %j", async (time_zone) => {
    const refused = await ask("POST", "/pages", { name: "Zone", time_zone });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.json)).toContain("time_zone");
    const page = opened.page;
    for (const method of ["PUT", "PATCH"])
      expect((await ask(method, `/pages/${page}`, { time_zone })).status).toBe(422);
  });

  test.each(["Europe/Amsterdam", "UTC", null])("%j is one, or none is asked for", async (time_zone) => {
    expect(await ask("POST", "/pages", { name: "Zone", time_zone })).toMatchObject({
      status: 200,
      json: { time_zone },
    });
  });
});

describe("what belongs to something", () => {
  test("components are hidden, groups are gone, and pages take everything along", async () => {
    const components = `/pages/${opened.page}/components`;
    const names = async (query = "") =>
      (await ask("GET", `${components}${query}`)).list.map(({ name }) => textOf(name));
    const website = opened.component("Website");
    await ask("DELETE", `${components}/${website}`);
    expect(await names()).not.toContain("Website");
    expect(await names("?show_deleted=true&show_groups=false")).toContain("Website");
    expect((await ask("GET", `${components}/${website}`)).status).toBe(404);
    const group = opened.component("Docks");
    await ask("DELETE", `/pages/${opened.page}/component-groups/${group}`);
    expect(await names("?show_deleted=true")).not.toContain("Docks");
    expect((await get(`${components}/${opened.component("Unlocking")}`))["group_id"]).toBeNull();
    expect((await ask("POST", components, { name: "x", group_id: group })).status).toBe(422);
    await ask("DELETE", `/pages/${opened.page}`);
    expect((await ask("GET", components)).status).toBe(404);
  });

  test("a channel that a rule needs stays; any other is gone from everywhere", async () => {
    const mail = opened.named("alerts/channels", "On-call mail").id;
    const refused = await ask("DELETE", `/alerts/channels/${mail}`);
    expect(refused.json["message"]).toBe('The rule "Docks cannot connect" has no other channel.');
    const chat = opened.named("alerts/channels", "Old dashboard").id;
    expect((await ask("DELETE", `/alerts/channels/${chat}`)).status).toBe(204);
    expect((await ask("GET", "/alerts/rules")).list.filter((rule) => JSON.stringify(rule).includes(chat))).toEqual([]);
  });

  test("secrets show their value to who asks for one, and leave every check when they go", async () => {
    const id = opened.account.collection("v1/secrets").list()[1]?.id;
    const check = `/checks/${opened.check("Map page")}/secrets`;
    expect(JSON.stringify(await get("/secrets"))).not.toContain("secret_value");
    expect((await ask("PATCH", `/secrets/${id}`, { secret_value: "new" })).json).not.toHaveProperty("secret_value");
    expect(await get(`/secrets/${id}`)).toMatchObject({ secret_value: "new", updated_by: "m4rtavel0ss1" });
    expect((await ask("GET", check)).list).toMatchObject([
      { secret_id: id, env_variable: "PASSWORD", secret: { secret_name: "RIDER_TEST_PASSWORD" } },
    ]);
    expect((await ask("PUT", check, [])).list).toEqual([]);
    expect((await ask("POST", check, { secret_id: id, env_variable: "P" })).status).toBe(201);
    await ask("DELETE", `/secrets/${id}`);
    expect((await ask("GET", check)).list).toEqual([]);
    expect((await ask("DELETE", `${check}/${id}`)).status).toBe(404);
  });
});
