import { describe, expect, it } from "vitest";
import { mean, percentile } from "../../overrides/pagerduty/demo/analytics-figures.ts";
import { type Deed, hoursOf } from "../../overrides/pagerduty/demo/analytics-incidents.ts";
import { type Fields, fieldsOf, idOf, listOf, textOf } from "../../overrides/pagerduty/demo/fields.ts";
import { openAccount } from "./others-account.ts";

const METRICS = "/analytics/metrics/incidents";
const filters = { created_at_start: "2026-02-01T00:00:00Z", created_at_end: "2026-03-01T00:00:00Z" };
const opened = openAccount();

async function report(path: string, body: object = { filters }): Promise<Fields[]> {
  const answer = await opened.ask("POST", path, body, "demo-account");
  expect(answer.refusal).toBe("");
  return listOf(answer.json["data"]);
}

const add = (rows: Fields[], column: string) => rows.reduce((sum, row) => sum + Number(row[column]), 0);

/** The account's own incidents of the range. */
const incidents = opened.account
  .collection("incidents")
  .list()
  .filter(
    ({ created_at }) => textOf(created_at) >= filters.created_at_start && textOf(created_at) < filters.created_at_end,
  );

describe("incident metrics", () => {
  it("count the account's own incidents, however they are grouped", async () => {
    for (const group of [
      "all",
      "services",
      "services/all",
      "teams/all",
      "escalation_policies",
      "escalation_policies/all",
    ]) {
      const rows = await report(`${METRICS}/${group}`);
      expect([group, add(rows, "total_incident_count")]).toEqual([group, incidents.length]);
    }
    expect(await report(`${METRICS}/teams`)).toHaveLength(4);
  });

  it("take their means and percentiles from the incidents", async () => {
    const seconds = incidents
      .filter(({ status }) => status === "resolved")
      .map((one) => (Date.parse(textOf(one["resolved_at"])) - Date.parse(textOf(one["created_at"]))) / 1000)
      .sort((a, b) => a - b);
    const [row] = await report(`${METRICS}/all`);
    expect(row?.["mean_seconds_to_resolve"]).toBe(mean(seconds));
    expect(row?.["p50_seconds_to_resolve"]).toBe(seconds[Math.ceil(seconds.length / 2) - 1]);
    expect(Number(row?.["p95_seconds_to_first_ack"])).toBeGreaterThan(Number(row?.["p50_seconds_to_first_ack"]));
    const parts = ["business_hour", "off_hour", "sleep_hour"].map((part) =>
      Number(row?.[`total_${part}_interruptions`]),
    );
    expect(parts.reduce((a, b) => a + b)).toBe(row?.["total_interruptions"]);
  });

  it("name what they are grouped by, with its up-time", async () => {
    const [row] = await report(`${METRICS}/services`);
    expect(row).toMatchObject({ service_name: expect.any(String), team_name: expect.any(String) });
    expect(Number(row?.["up_time_pct"])).toBeGreaterThan(50);
    expect(Number(row?.["up_time_pct"])).toBeLessThanOrEqual(100);
    expect((await report(`${METRICS}/escalation_policies`))[0]).toMatchObject({
      distinct_responder_count: expect.any(Number),
    });
  });

  it.each(["day", "week", "month"])("go by the %s", async (aggregate_unit) => {
    const rows = await report(`${METRICS}/all`, {
      filters,
      aggregate_unit,
      time_zone: "Europe/Amsterdam",
      order: "asc",
    });
    const starts = rows.map(({ range_start }) => textOf(range_start));
    expect(starts).toEqual([...starts].sort());
    for (const start of starts) expect(start).toMatch(/^2026-0\d-\d\dT00:00:00$/);
    if (aggregate_unit === "week") for (const start of starts) expect(new Date(`${start}Z`).getUTCDay()).toBe(1);
    expect(add(rows, "total_incident_count")).toBe(incidents.length);
  });

  it("come in the order that is asked for", async () => {
    const rows = await report(`${METRICS}/services`, { filters, order: "asc", order_by: "mean_seconds_to_resolve" });
    const values = rows.map((row) => Number(row["mean_seconds_to_resolve"]));
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });

  it.each([
    ["urgency", "high", (one: Fields) => one["urgency"] === "high"],
    [
      "service_ids",
      [opened.idIn("services", "Ledger")],
      (one: Fields) => fieldsOf(one["service"])["summary"] === "Ledger",
    ],
    ["priority_names", ["P1"], (one: Fields) => fieldsOf(one["priority"])["summary"] === "P1"],
    [
      "team_ids",
      [opened.idIn("teams", "Tracking")],
      (one: Fields) => JSON.stringify(one["teams"]).includes('"Tracking"'),
    ],
  ])("are narrowed by %s", async (name, value, fits) => {
    const rows = await report(`${METRICS}/all`, { filters: { ...filters, [name]: value } });
    expect(add(rows, "total_incident_count")).toBe(incidents.filter(fits).length);
  });

  it.each([
    ["a user's token without teams", {}, "demo-admin", "team_ids or service_ids"],
    [
      "more than a year",
      { filters: { ...filters, created_at_start: "2024-01-01T00:00:00Z" } },
      "demo-account",
      "a year",
    ],
    [
      "an end before the start",
      { filters: { ...filters, created_at_end: "2026-01-01T00:00:00Z" } },
      "demo-account",
      "before",
    ],
    ["no date", { filters: { created_at_start: "soon" } }, "demo-account", "not a valid date"],
    ["no time zone", { time_zone: "Mars/Base" }, "demo-account", "time_zone"],
    ["no column", { order_by: "luck" }, "demo-account", "order_by"],
  ])("refuse %s", async (_, body, as, want) => {
    expect((await opened.ask("POST", `${METRICS}/all`, body, as)).refusal).toMatch(want);
  });
});

describe("raw incidents", () => {
  it("are paged by cursors, forth and back", async () => {
    const list = async (body: object) =>
      (await opened.ask("POST", "/analytics/raw/incidents", body, "demo-account")).json;
    const first = await list({ filters, limit: 10 });
    const second = await list({ filters, limit: 10, starting_after: first["last"] });
    const back = await list({ filters, limit: 10, ending_before: second["first"] });
    const ids = (json: Fields) => listOf(json["data"]).map(idOf);
    expect(first).toMatchObject({ more: true, limit: 10, order: "desc", order_by: "created_at" });
    expect(ids(second).filter((id) => ids(first).includes(id))).toEqual([]);
    expect(ids(back)).toEqual(ids(first));
    expect((await opened.ask("POST", "/analytics/raw/incidents", { starting_after: "x" }, "demo-account")).status).toBe(
      400,
    );
  });

  it("tell what their log tells", async () => {
    const { json } = await opened.ask("POST", "/analytics/raw/incidents", { filters, limit: 1000 }, "demo-account");
    const rows = listOf(json["data"]);
    expect(rows).toHaveLength(incidents.length);
    for (const row of rows) {
      const id = textOf(row["id"]);
      const log = opened.account
        .collection("log_entries")
        .list()
        .filter((entry) => idOf(entry["incident"]) === id);
      const acknowledged = log.filter(
        ({ type, agent }) => type === "acknowledge_log_entry" && fieldsOf(agent)["type"] === "user_reference",
      );
      expect([id, row["acknowledgement_count"]]).toEqual([id, acknowledged.length]);
    }
    const one = await opened.ask("GET", `/analytics/raw/incidents/${textOf(rows[0]?.["id"])}`);
    expect(one.json).toEqual(rows[0]);
    expect((await opened.ask("GET", "/analytics/raw/incidents/QNONE")).status).toBe(404);
  });

  it("say who responded, and to what", async () => {
    const [row] = await report("/analytics/raw/incidents", { filters: { ...filters, urgency: "high" }, order: "asc" });
    const { json } = await opened.ask("GET", `/analytics/raw/incidents/${textOf(row?.["id"])}/responses`);
    const responses = listOf(json["responses"]);
    expect(responses.map(({ responder_id }) => responder_id)).toContain(
      row?.["assigned_user_ids"] && responses[0]?.["responder_id"],
    );
    const user = textOf(responses[0]?.["responder_id"]);
    const own = await report(`/analytics/raw/responders/${user}/incidents`, { filters, limit: 1000 });
    expect(own.map(({ incident_id }) => incident_id)).toContain(row?.["id"]);
  });
});

describe("people", () => {
  const range = { date_range_start: "2026-02-01T00:00:00Z", date_range_end: "2026-03-01T00:00:00Z" };

  it("are rolled up into one row, or told one by one for each team", async () => {
    const all = await report("/analytics/metrics/responders/all", { filters: range });
    expect(all).toMatchObject([{ total_incident_count: incidents.length }]);
    const rows = await report("/analytics/metrics/responders/teams", { filters: range });
    const duty = rows.find((row) => Number(row["total_seconds_on_call"]) > 0);
    expect(duty).toMatchObject({ responder_name: expect.any(String), team_name: expect.any(String) });
    const levels =
      Number(duty?.["total_seconds_on_call_level_1"]) + Number(duty?.["total_seconds_on_call_level_2_plus"]);
    expect(levels).toBe(duty?.["total_seconds_on_call"]);
    const [some] = rows;
    const narrowed = { ...range, team_ids: [some?.["team_id"]], responder_ids: [some?.["responder_id"]] };
    expect(await report("/analytics/metrics/responders/teams", { filters: narrowed })).toEqual([some]);
  });

  it("are counted and listed with what they set up", async () => {
    expect(await report("/analytics/metrics/users/all", {})).toMatchObject([{ total_user_count: 14 }]);
    const users = await report("/analytics/raw/users", { order: "asc", order_by: "user_name", limit: 3 });
    const names = users.map(({ user_name }) => textOf(user_name));
    expect(names).toEqual([...names].sort());
    expect(users).toHaveLength(3);
  });

  it("use no assistant", async () => {
    expect(await report("/analytics/metrics/pd_advance_usage/features", {})).toEqual([]);
  });
});

describe("figures", () => {
  it.each([
    [50, [1, 2, 3, 4], 2],
    [75, [4, 3, 2, 1], 3],
    [95, [10], 10],
    [90, [], undefined],
    [50, [undefined, 7], 7],
  ])("the percentile %i of %j is %s", (share, values, want) => {
    expect(percentile(values, share)).toBe(want);
  });

  it.each([
    ["2026-03-02T10:00:00Z", "Europe/Amsterdam", "business"],
    ["2026-03-02T18:00:00Z", "Europe/Amsterdam", "off"],
    ["2026-03-02T21:30:00Z", "Europe/Amsterdam", "sleep"],
    ["2026-03-02T21:30:00Z", "America/New_York", "business"],
    ["2026-03-07T12:00:00Z", "UTC", "off"],
    ["2026-03-07T03:00:00Z", "UTC", "sleep"],
  ])("%s in %s is %s hours", (at, zone, want) => {
    const deed: Deed = { user: "P1", at: Date.parse(at) };
    expect(hoursOf(deed, zone)).toBe(want);
  });
});
