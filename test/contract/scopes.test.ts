import { describe, expect, test } from "vitest";
import calls from "../../generated/pagerduty/calls.json" with { type: "json" };
import { product } from "../../generated/pagerduty/index.ts";

const tools: Record<string, { scopes?: string[] }> = calls.tools;

/** Tools for which there is no scope to ask for. A new one wants a reason, or a patch that adds the scope. */
const WITHOUT: Record<string, string> = {
  get_user_data:
    "The document says that it works with any key of a user, one that OAuth gave among them, and names no scope.",
};

describe("a token that lacks the scope is not shown the tool", () => {
  test("every tool has a scope but those that can have none", () => {
    const found = product.catalog.map(({ tool }) => tool.name).filter((name) => !tools[name]?.scopes?.length);
    expect(found).toEqual(Object.keys(WITHOUT));
  });

  test("what only reads a schedule wants to read, what changes one to write", () => {
    const schedules = product.catalog.filter(({ tool }) => tool.name.includes("schedule_v3"));
    expect(schedules).toHaveLength(20);
    for (const { tool, access } of schedules) {
      const want = access === "read" ? "schedules.read" : "schedules.write";
      expect(tools[tool.name]?.scopes, tool.name).toEqual([want]);
    }
  });
});
