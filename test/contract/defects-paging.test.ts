import { afterEach, describe, expect, test } from "vitest";
import type { Answer } from "../support/api.ts";
import { Bench, endless, queryOf } from "../support/bench.ts";

/** Mistakes of the official server that ours does not make: paging, and lists cut without a word. */
let bench: Bench;
afterEach(() => bench.close());

const many = (count: number, item: (index: number) => object) =>
  Array.from({ length: count }, (_, index) => item(index));

/** A list of so many items, in pages by offset. */
const paged =
  (name: string, items: object[]): Answer =>
  ({ query }) => {
    const { limit = "25", offset = "0" } = Object.fromEntries(query);
    const end = Number(offset) + Number(limit);
    return { json: { [name]: items.slice(Number(offset), end), more: end < items.length, total: null } };
  };

test.each([
  ["list_incidents", "incidents", "/incidents"],
  ["list_users", "users", "/users"],
  ["list_business_services", "business_services", "/business_services"],
])("%s says that more exist, how many, and how to go on", async (tool, items, path) => {
  bench = await Bench.open();
  bench.api.answer("GET", path, endless(items));
  const { result } = await bench.ok(tool, { limit: 120 });
  expect(result["response"]).toHaveLength(120);
  expect(result["response_summary"]).toContain("More exist");
  expect(result).toMatchObject({ total: 50_000, next_cursor: "120" });
  const next = await bench.ok(tool, { limit: 10, cursor: result["next_cursor"] });
  expect(next.result["response"]).toMatchObject([{ id: "P120" }, ...many(9, () => ({}))]);
});

test("alert grouping settings are read page by page, and the cursor is handed out", async () => {
  bench = await Bench.open();
  bench.api.answer("GET", "/alert_grouping_settings", ({ query }) => {
    const { after = "0", limit = "0" } = Object.fromEntries(query);
    const end = Number(after) + Math.min(Number(limit), 50);
    const settings = many(end - Number(after), (index) => ({ id: `G${Number(after) + index}` }));
    return { json: { alert_grouping_settings: settings, after: end < 130 ? String(end) : null } };
  });
  const { result, sent } = await bench.ok("list_alert_grouping_settings", { limit: 100 });
  expect(result["response"]).toHaveLength(100);
  expect(result["next_cursor"]).toBe("100");
  for (const { query } of sent) expect(query.map(([name]) => name)).not.toContain("offset");
  const rest = await bench.ok("list_alert_grouping_settings", { limit: 25, after: "100" });
  expect(rest.result["response"]).toMatchObject([{ id: "G100" }, ...many(24, () => ({}))]);
});

describe("both kinds of schedules", () => {
  const id = (index: number) => ({ id: `S${index}`, summary: `Schedule ${index}` });

  test("share one limit, and the filters reach both", async () => {
    bench = await Bench.open();
    bench.api.answer(
      "GET",
      "/schedules",
      paged(
        "schedules",
        many(30, (index) => ({ id: `L${index}` })),
      ),
    );
    bench.api.answer("GET", "/v3/schedules", paged("schedules", many(150, id)));
    const args = { query: "ops", team_ids: ["PT1"], limit: 150 };
    const { result, sent } = await bench.ok("list_schedules", { query_model: args, enrich: false });
    expect(result["response"]).toHaveLength(150);
    expect(result["next_cursor"]).toBeDefined();
    for (const path of ["/schedules", "/v3/schedules"]) {
      const [first] = sent.filter(({ pathname }) => pathname === path);
      expect(queryOf(first)).toEqual(expect.arrayContaining(["query=ops", "team_ids[]=PT1"]));
    }
  });

  test("are not looked up without end when look-ups fail", async () => {
    bench = (await Bench.open()).json("GET", "/schedules", { schedules: [] });
    bench.api.answer("GET", "/v3/schedules", paged("schedules", many(100, id)));
    bench.json("GET", "/v3/schedules/{id}", { error: { message: "no" } }, 404);
    const { result, sent } = await bench.ok("list_schedules", { limit: 100 });
    expect(sent.filter(({ pathname }) => pathname.startsWith("/v3/schedules/"))).toHaveLength(50);
    expect(result["response"]).toHaveLength(100);
  });
});

test.each([
  ["list_status_page_severities", "severities", "/status_pages/PSP/severities"],
  ["list_status_page_impacts", "impacts", "/status_pages/PSP/impacts"],
  ["list_status_page_statuses", "statuses", "/status_pages/PSP/statuses"],
  ["list_status_page_post_updates", "post_updates", "/status_pages/PSP/posts/PP/post_updates"],
  ["list_status_pages", "status_pages", "/status_pages"],
])("%s is not cut, nor asked for in pages", async (tool, items, path) => {
  bench = (await Bench.open()).json("GET", path, { [items]: many(60, (index) => ({ id: `P${index}` })) });
  const ids = tool === "list_status_pages" ? {} : { status_page_id: "PSP" };
  const { result, sent } = await bench.ok(tool, tool.endsWith("updates") ? { ...ids, post_id: "PP" } : ids);
  expect(result["response"]).toHaveLength(60);
  expect(sent.map(queryOf)).toEqual([[]]);
});

test("a limit is from 1 to 1000, and a page never larger than the API's", async () => {
  bench = await Bench.open();
  bench.api.answer("GET", "/services", endless("services"));
  for (const limit of [0, -1, 5000])
    expect(await bench.call("list_services", { limit })).toMatchObject({ isError: true, sent: [] });
  const { result, sent } = await bench.ok("list_services", { limit: 250 });
  expect(result["response"]).toHaveLength(250);
  expect(sent.map(({ query }) => Object.fromEntries(query)["limit"])).toEqual(["100", "100", "50"]);
});

test("my teams are narrowed by query and limit", async () => {
  bench = await Bench.open();
  bench.api.answer(
    "GET",
    "/teams",
    paged(
      "teams",
      many(150, (index) => ({ id: `PT${index}`, name: `Team ${index}` })),
    ),
  );
  const { result, sent } = await bench.ok("list_teams", { scope: "my", query: "Team", limit: 1 });
  expect(result["response"]).toMatchObject([{ id: "PT1" }]);
  expect(result["next_cursor"]).toBeDefined();
  expect(queryOf(sent[0])).toContain("query=Team");
  // Both are found on the first page, so the second is not read.
  expect(sent).toHaveLength(1);
});

test("priorities keep name, colour and order, and members their role", async () => {
  const priority = { id: "PP1", type: "priority", name: "P1", color: "red", order: 1, description: "Worst" };
  bench = await Bench.open();
  bench.api.answer(
    "GET",
    "/priorities",
    paged(
      "priorities",
      many(130, () => priority),
    ),
  );
  const member = { user: { id: "PU1", type: "user_reference", summary: "Ann" }, role: "manager" };
  bench.json("GET", "/teams/PT1/members", { members: [member], more: false });
  const { result } = await bench.ok("list_priorities");
  expect(result["response"]).toEqual(many(100, () => priority));
  expect(result["response_summary"]).toContain("More exist");
  const members = await bench.ok("list_team_members", { team_id: "PT1" });
  expect(members.result["response"]).toMatchObject([{ id: "PU1", summary: "Ann", role: "manager" }]);
});

test("the caller is told where the API's paging ends, and pages keep their size", async () => {
  bench = await Bench.open();
  bench.api.answer("GET", "/incidents", endless("incidents"));
  const near = await bench.ok("list_incidents", { limit: 500, cursor: "9800" });
  expect(near.result["response"]).toHaveLength(200);
  expect(JSON.stringify(near.result)).toContain("no further than entry 10000");
  expect(await bench.call("list_incidents", { limit: 10, cursor: "10000" })).toMatchObject({ isError: true, sent: [] });
  await bench.close();

  bench = await Bench.open();
  const short = { incidents: [{ id: "PI1" }], more: true };
  bench.api.answer("GET", "/incidents", { json: short }, 2);
  bench.json("GET", "/incidents", { incidents: [], more: false });
  const { sent } = await bench.ok("list_incidents", { limit: 100 });
  expect(sent.map(queryOf)).toEqual([
    ["limit=100", "offset=0"],
    ["limit=99", "offset=1"],
    ["limit=98", "offset=2"],
  ]);
});
