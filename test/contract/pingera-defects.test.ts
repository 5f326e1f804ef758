import { afterEach, describe, expect, test } from "vitest";
import { product } from "../../generated/pingera/index.ts";
import { readCalls } from "../support/calls.ts";
import { PingeraBench, paged } from "../support/pingera.ts";

/** What is wrong with the vendor's own server, and must not be with ours. */

let bench: PingeraBench;
afterEach(() => bench.close());

const open = async () => {
  bench = await PingeraBench.open();
  return bench;
};
const inputOf = (name: string) => product.catalog.find(({ tool }) => tool.name === name)?.tool.inputSchema;
const paths = (sent: { method: string; path: string }[]) => sent.map(({ method, path }) => `${method} ${path}`);

describe("the 27 tools that could never succeed, do", () => {
  const calls = readCalls(new URL("calls/pingera", import.meta.url).pathname);
  const broken =
    "list_alert_rules create_alert update_alert delete_alert pause_check resume_check update_page update_component \
update_incident add_incident_update update_incident_update delete_incident_update update_heartbeat delete_heartbeat \
send_heartbeat_ping get_page_details get_check_statistics list_check_jobs get_unified_results get_unified_statistics \
list_on_demand_checks list_alert_channels get_heartbeat_details get_heartbeat_logs get_incident_updates \
get_incident_update_details generate_api_check_script".split(" ");

  test.each(broken)("%s", async (name) => {
    const typical = calls.find(({ tool, kind }) => tool === name && kind === "args");
    await open();
    const answers = [...(typical?.answers ?? [])];
    bench.api.otherwise = () => answers.shift() ?? { status: 599 };
    const { isError, sent } = await bench.call(name, typical?.args);
    expect(isError).toBe(false);
    expect(sent).toHaveLength(typical?.requests.length ?? -1);
  });
});

describe("arguments that were ignored, or broke the call, have their effect", () => {
  test("pages of status pages, and a status that pages do not have is told", async () => {
    (await open()).json("GET", "/v1/pages", paged("pages", [{ id: "pg1", name: "A" }]));
    expect(paths((await bench.ok("list_pages", { page: 3, per_page: 7 })).sent)).toEqual([
      "GET /v1/pages?page=3&page_size=7",
    ]);
    expect((await bench.ok("list_pages", { status: "active" })).data["notice"]).toContain("no effect");
  });

  test("status of heartbeats, and size of their pages", async () => {
    const rows = ["up", "down", "down"].map((status, index) => ({ id: `hb${index}`, name: "H", status }));
    (await open()).json("GET", "/v1/heartbeats", paged("checks", rows));
    const { data } = await bench.ok("list_heartbeats", { status: "down" });
    expect(data).toMatchObject({ heartbeats: [{ id: "hb1" }, { id: "hb2" }], total: 2 });
    expect(paths((await bench.ok("list_heartbeats", { page_size: 5 })).sent)).toEqual([
      "GET /v1/heartbeats?page=1&per_page=5",
    ]);
  });

  test("show_deleted of component groups, pages of components, pages and status of incidents", async () => {
    (await open()).json("GET", "/v1/pages/pg1/component-groups", []);
    bench.json("GET", "/v1/pages/pg1/components", [{ id: "co1" }, { id: "co2" }, { id: "co3" }]);
    bench.json("GET", "/v1/pages/pg1/incidents", [
      { id: "in1", status: "resolved" },
      { id: "in2", status: "monitoring" },
      { id: "in3", status: "resolved" },
    ]);
    const groups = await bench.ok("list_component_groups", { page_id: "pg1", show_deleted: true });
    expect(paths(groups.sent)).toEqual(["GET /v1/pages/pg1/component-groups?show_deleted=true"]);
    const components = await bench.ok("list_components", { page_id: "pg1", page: 2, page_size: 2 });
    expect(components.data).toMatchObject({ components: [{ id: "co3" }], total: 3 });
    const incidents = await bench.ok("list_incidents", { page_id: "pg1", page: 2, page_size: 1, status: "resolved" });
    expect(incidents.data).toMatchObject({ incidents: [{ id: "in3" }], total: 2, page: 2 });
  });

  test("dates of check results", async () => {
    (await open()).json("GET", "/v1/checks/ch1/results", paged("results", []));
    const dates = { from_date: "2026-01-01T00:00:00Z", to_date: "2026-01-02T00:00:00Z" };
    const { sent } = await bench.ok("get_check_results", { check_id: "ch1", ...dates });
    expect(Object.fromEntries(sent[0]?.query ?? [])).toMatchObject({
      start_date: dates.from_date,
      end_date: dates.to_date,
    });
  });
});

test("component groups are asked for, not all components", async () => {
  (await open()).json("GET", "/v1/pages/pg1/component-groups", [{ id: "gr1", name: "G", group: true }]);
  const { data } = await bench.ok("list_component_groups", { page_id: "pg1" });
  expect(data["component_groups"]).toEqual([{ id: "gr1", name: "G", group: true }]);
});

test("all status pages can be reached, and counted", async () => {
  await open();
  const rows = Array.from({ length: 45 }, (_, index) => ({ id: `pg${index}`, name: "P" }));
  bench.api.answer("GET", "/v1/pages", ({ query }) => {
    const { page, page_size: size } = Object.fromEntries(query.map(([name, value]) => [name, Number(value)]));
    const start = (Number(page) - 1) * Number(size);
    const end = start + Number(size);
    return { json: paged("pages", rows.slice(start, end), { total_items: 45, has_next: end < 45 }) };
  });
  const seen: unknown[] = [];
  let cursor: unknown;
  do {
    const { data } = await bench.ok("list_pages", { cursor });
    expect(data["total"]).toBe(45);
    seen.push(...(data["pages"] as unknown[]));
    cursor = data["next_cursor"];
  } while (cursor !== undefined);
  expect(seen).toEqual(rows);
});

test("what only the API sets is kept, and rows are objects", async () => {
  const times = { created_at: "2026-01-01T00:00:00Z", updated_at: "2026-01-02T00:00:00Z" };
  const heartbeat = { id: "hb1", name: "H", status: "up", ping_url: "https://ping.test/hb1", ...times };
  const incident = { id: "in1", name: "I", status: "resolved", incident_updates: [{ id: "up1", ...times }], ...times };
  const check = { id: "ch1", name: "C", type: "web", group: { id: "cg1", name: "G" } };
  (await open()).json("POST", "/v1/heartbeats", heartbeat, 201).json("GET", "/v1/checks/ch1", check);
  bench.json("GET", "/v1/heartbeats", paged("checks", [heartbeat]));
  bench.json("POST", "/v1/pages/pg1/incidents", incident, 201).json("GET", "/v1/pages/pg1/incidents", [incident]);
  bench.json("GET", "/v1/pages/pg1/incidents/in1", incident).json("GET", "/v1/checks", paged("checks", [check]));
  expect((await bench.ok("create_heartbeat", { name: "H", period_seconds: 60 })).data).toEqual(heartbeat);
  expect((await bench.ok("list_heartbeats")).data["heartbeats"]).toEqual([heartbeat]);
  const created = await bench.ok("create_incident", { page_id: "pg1", name: "I", status: "resolved" });
  expect(created.data).toEqual(incident);
  expect((await bench.ok("list_incidents", { page_id: "pg1" })).data["incidents"]).toEqual([incident]);
  expect((await bench.ok("get_incident_details", { page_id: "pg1", incident_id: "in1" })).data).toEqual(incident);
  expect((await bench.ok("get_check_details", { check_id: "ch1" })).data).toEqual(check);
  expect((await bench.ok("list_checks")).data["checks"]).toEqual([check]);
});

describe("changes send what was given and nothing else", () => {
  const changes: [tool: string, ids: object, path: string][] = [
    ["patch_component", { page_id: "pg1", component_id: "co1" }, "/v1/pages/pg1/components/co1"],
    ["update_component", { page_id: "pg1", component_id: "co1" }, "/v1/pages/pg1/components/co1"],
    ["patch_incident", { page_id: "pg1", incident_id: "in1" }, "/v1/pages/pg1/incidents/in1"],
    ["update_incident", { page_id: "pg1", incident_id: "in1" }, "/v1/pages/pg1/incidents/in1"],
    ["patch_page", { page_id: "pg1" }, "/v1/pages/pg1"],
    ["update_page", { page_id: "pg1" }, "/v1/pages/pg1"],
    ["update_check", { check_id: "ch1" }, "/v1/checks/ch1"],
    ["update_alert", { alert_id: "ar1" }, "/v1/alerts/rules/ar1"],
    ["update_heartbeat", { heartbeat_id: "hb1" }, "/v1/heartbeats/hb1"],
  ];

  test.each(changes)("%s", async (tool, ids, path) => {
    await open();
    bench.api.otherwise = { json: { id: "x" } };
    const { sent } = await bench.ok(tool, { ...ids, name: "N" });
    expect(sent.map(({ pathname, body }) => [pathname, body])).toEqual([[path, { name: "N" }]]);
  });

  test.each(changes)("%s without a change is refused", async (tool, ids) => {
    await open();
    expect(await bench.call(tool, { ...ids })).toMatchObject({
      isError: true,
      error: expect.stringContaining("Nothing to change"),
      sent: [],
    });
  });

  test.each(["update_incident", "patch_incident"])("%s drops no argument in silence", async (tool) => {
    await open();
    const names = "auto_transition_to_maintenance_state scheduled_for scheduled_remind_prior metadata".split(" ");
    for (const name of names) {
      const args = { page_id: "pg1", incident_id: "in1", name: "N", [name]: true };
      expect(await bench.call(tool, args)).toMatchObject({
        isError: true,
        error: expect.stringContaining(`unknown argument "${name}"`),
        sent: [],
      });
    }
  });
});

describe("values", () => {
  test("that are newer than the document do not fail a list", async () => {
    const odd = [
      { id: "ch1", name: "C", type: "quantum", status: "puzzled" },
      { id: "ch2", name: "D", type: "web", status: "ok" },
    ];
    (await open()).json("GET", "/v1/checks", paged("checks", odd));
    expect((await bench.ok("list_checks")).data["checks"]).toEqual(odd);
  });

  test("are listed as the API takes them", async () => {
    await open();
    expect(inputOf("create_incident")?.properties?.["impact"]?.enum).toEqual(["minor", "major", "critical"]);
    for (const tool of ["create_component", "patch_component", "update_component"])
      expect(inputOf(tool)?.properties?.["status"]?.enum).toContain("under_maintenance");
    expect(inputOf("list_heartbeats")?.properties?.["status"]?.enum).toEqual(["up", "down", "grace", "paused"]);
    const alerts = ["active", "firing", "resolved", "acknowledged", "suppressed"];
    expect(inputOf("list_alerts")?.properties?.["status"]?.enum).toEqual(alerts);
    const args = { page_id: "pg1", name: "N", status: "investigating", impact: "none" };
    expect(await bench.call("create_incident", args)).toMatchObject({ isError: true, sent: [] });
  });

  test("ids are text", async () => {
    await open();
    const ids = product.catalog.flatMap(({ tool }) =>
      Object.entries(tool.inputSchema.properties ?? {}).filter(([name]) => /(^|_)id$/.test(name)),
    );
    expect(ids.length).toBeGreaterThan(60);
    expect(ids.filter(([, { type }]) => type !== "string")).toEqual([]);
  });
});
