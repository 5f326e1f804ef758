import { describe, expect, test } from "vitest";
import { product } from "../../generated/pagerduty/index.ts";
import { scopesOf } from "../support/scopes.ts";

/** Tools for which there is no scope to ask for. A new one wants a reason, or a patch that adds the scope. */
const WITHOUT: Record<string, string> = {
  get_user_data:
    "The document says that it works with any key of a user, one that OAuth gave among them, and names no scope.",
};

describe("a token that lacks the scope is not shown the tool", () => {
  test("every tool has a scope but those that can have none", () => {
    const found = product.catalog.map(({ tool }) => tool.name).filter((name) => scopesOf(name).own.length === 0);
    expect(found).toEqual(Object.keys(WITHOUT));
  });

  test("what only reads a schedule wants to read, what changes one to write", () => {
    const schedules = product.catalog.filter(({ tool }) => tool.name.includes("schedule_v3"));
    expect(schedules).toHaveLength(20);
    for (const { tool, access } of schedules) {
      const want = access === "read" ? "schedules.read" : "schedules.write";
      expect(scopesOf(tool.name).own, tool.name).toEqual([want]);
    }
  });

  test.each([
    ["append_event_orchestration_router_rule", "event_orchestrations.write", ["event_orchestrations.read"]],
    ["get_oncall_compensation_report", "oncalls.read", ["analytics.write", "incidents.read", "users.read"]],
    ["list_oncalls", "oncalls.read", ["services.read"]],
    ["list_schedules", "schedules.read", []],
    ["manage_incidents", "incidents.write", []],
    ["update_alert_grouping_setting", "services.write", ["services.read"]],
    ["update_schedule", "schedules.write", ["schedules.read"]],
  ])("of several requests the one that does the work decides: %s", (name, own, further) => {
    expect(scopesOf(name)).toEqual({ own: [own], further });
  });
});
