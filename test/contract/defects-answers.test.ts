import { afterEach, describe, expect, test } from "vitest";
import type { ApiRequest } from "../support/api.ts";
import { Bench, queryOf } from "../support/bench.ts";
import { drawFor, readOfficial } from "../support/official.ts";
import { Samples, sample } from "../support/samples.ts";

/** Mistakes of the official server that ours does not make: the form of results, stray parameters, and what was out of reach. */
const official = readOfficial(new URL("official", import.meta.url).pathname);
const samples = new Samples(new URL("../../specs/pagerduty", import.meta.url).pathname);
let bench: Bench;
afterEach(() => bench.close());

/** Every answer is what the document says. */
const open = async () => {
  bench = await Bench.open();
  bench.api.otherwise = ({ method, pathname }: ApiRequest) => {
    const answer = samples.find(method, pathname)?.answer;
    return answer ? { json: sample(answer) } : { status: 204 };
  };
};

const drawn = (tool: string) =>
  drawFor(official, tool, official.tools[tool]?.arguments ?? {}, "most", official.values.variants[tool]?.[0] ?? {});

describe("a result is one object, and its one text is the same in JSON", () => {
  test.each(Object.keys(official.tools))("%s", async (tool) => {
    await open();
    const { content, structuredContent, isError } = await bench.client.callTool({ name: tool, arguments: drawn(tool) });
    expect(isError ?? false).toBe(false);
    expect(content).toEqual([{ type: "text", text: JSON.stringify(structuredContent) }]);
    expect(structuredContent).not.toHaveProperty("result");
  });
});

test("everything that is deleted is confirmed alike", async () => {
  await open();
  const { tools } = await bench.client.listTools();
  const deleting = tools.map(({ name }) => name).filter((name) => /^(delete|remove)_/.test(name));
  expect(deleting.length).toBeGreaterThan(8);
  for (const tool of deleting) {
    const args = drawn(tool);
    const ids = Object.entries(args).filter(([name]) => name.endsWith("_id"));
    const { result } = await bench.ok(tool, args);
    expect(result).toEqual({ done: expect.any(String), ...Object.fromEntries(ids) });
  }
});

describe("parameters that the API does not have are not sent, and the two that it hides are", () => {
  test.each([
    ["list_alert_grouping_settings", ["offset"]],
    ["list_incident_change_events", ["offset", "total"]],
    ["list_event_orchestrations", ["total"]],
    ["list_status_pages", ["limit", "offset", "total"]],
    ["list_status_page_severities", ["limit", "offset", "total"]],
    ["list_status_page_impacts", ["limit", "offset", "total"]],
    ["list_status_page_statuses", ["limit", "offset", "total"]],
    ["list_status_page_post_updates", ["limit", "offset", "total"]],
  ])("%s", async (tool, strays) => {
    await open();
    const { sent } = await bench.ok(tool, drawn(tool));
    const names = sent.flatMap(({ query }) => query.map(([name]) => name));
    for (const stray of strays) expect(names).not.toContain(stray);
  });

  test("priorities of incidents and users of schedules", async () => {
    await open();
    const incidents = await bench.ok("list_incidents", { priorities: ["PP1"] });
    expect(queryOf(incidents.sent[0])).toContain("priority_ids[]=PP1");
    const schedules = await bench.ok("list_schedules", { user_ids: ["PU1"] });
    expect(queryOf(schedules.sent[0])).toContain("user_ids[]=PU1");
  });
});

describe("within reach", () => {
  test.each([
    ["list_incidents", "user_ids service_ids team_ids date_range sort_by incident_key"],
    [
      "manage_incidents",
      "priority_id title resolution escalation_policy_id conference_url conference_number snooze_seconds merge_into",
    ],
    ["create_incident", "priority_id incident_key escalation_policy_id incident_type conference_url"],
    ["create_schedule", "schedule_layers"],
    ["update_schedule", "schedule_layers"],
    ["list_schedule_overrides", "schedule_id"],
    ["delete_schedule_override", "override_id"],
    ["delete_escalation_policy", "policy_id"],
    ["list_status_page_posts", "status_page_id"],
    ["create_status_page_post_postmortem", "post_id"],
    ["update_event_orchestration_global", "orchestration_id"],
    ["update_event_orchestration_unrouted", "orchestration_id"],
    ["update_event_orchestration_service", "service_id"],
    ["create_service", "acknowledgement_timeout auto_resolve_timeout incident_urgency_rule support_hours"],
    ["update_service", "status acknowledgement_timeout auto_resolve_timeout incident_urgency_rule support_hours"],
    ["list_webhook_subscriptions", "filter_id"],
    ["list_alerts_from_incident", "statuses alert_key"],
  ])("%s", async (tool, names) => {
    bench = await Bench.open();
    const { tools } = await bench.client.listTools();
    const properties = tools.find(({ name }) => name === tool)?.inputSchema.properties ?? {};
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(names.split(" ")));
  });

  test("incidents can be triggered again, and include and time_zone are taken", async () => {
    await open();
    const again = await bench.ok("manage_incidents", { incident_ids: ["PI1"], status: "triggered" });
    expect(again.sent[0]?.body).toMatchObject({ incidents: [{ status: "triggered" }] });
    const { sent } = await bench.ok("list_incidents", { include: ["assignees"], time_zone: "UTC" });
    expect(queryOf(sent[0])).toEqual(expect.arrayContaining(["include[]=assignees", "time_zone=UTC"]));
  });

  test("more incidents than the API takes at once are changed in turns", async () => {
    await open();
    const ids = Array.from({ length: 600 }, (_, index) => `PI${index}`);
    const { sent } = await bench.ok("manage_incidents", { incident_ids: ids, status: "resolved" });
    expect(sent.map(({ body }) => Object(body).incidents.length)).toEqual([250, 250, 100]);
  });
});
