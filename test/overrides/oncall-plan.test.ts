import { describe, expect, test } from "vitest";
import type { GetOncallCompensationReport } from "../../generated/pagerduty/arguments.ts";
import { readPlan } from "../../overrides/pagerduty/oncall-plan.ts";

const args = (more: Partial<GetOncallCompensationReport> = {}): GetOncallCompensationReport => ({
  since: "2026-01-05T00:00:00Z",
  until: "2026-01-12T00:00:00Z",
  biz_start_hour: 9,
  biz_end_hour: 18,
  timezone: "UTC",
  off_hours_multiplier: 1.5,
  weekend_multiplier: 2,
  holiday_multiplier: 2.5,
  ...more,
});

describe("the period", () => {
  test.each([
    ["2026-01-05T00:00:00", "2026-01-05T00:00:00Z"],
    ["2026-01-05T00:00", "2026-01-05T00:00:00Z"],
    ["2026-01-05T02:00:00+02", "2026-01-05T00:00:00Z"],
    ["2026-01-05T02:00:00+0200", "2026-01-05T00:00:00Z"],
    ["2026-01-04T19:00:00.500-05:00", "2026-01-05T00:00:00.500Z"],
  ])("%s", (since, instant) => {
    expect(readPlan(args({ since })).period.start).toBe(Date.parse(instant));
  });

  test.each([
    [{ until: "2026-01-05T00:00:00Z" }, '"until"'],
    [{ until: "2027-02-01T00:00:00Z" }, "one year"],
    [{ biz_end_hour: 9 }, '"biz_end_hour"'],
    [{ biz_end_hour: 25 }, "at most 24"],
    [{ work_days: [0, 1] }, '"work_days"'],
    [{ holidays: ["2026-13-01"] }, '"holidays"'],
    [{ timezone: "Nowhere" }, '"timezone"'],
    [{ l1_rate_per_hour: -1 }, '"l1_rate_per_hour"'],
  ])("%o is refused", (more, words) => {
    expect(() => readPlan(args(more))).toThrow(words);
  });
});

describe("limits", () => {
  test("one by one, they go before the template's; zero leaves it", () => {
    const { limits } = readPlan(args({ compliance_template: "emea", min_rest_hours: 12, hours_cap: 0 }));
    expect(limits).toMatchObject({ hours_cap: 192, outside_hours_cap: 80, min_rest_hours: 12 });
  });

  test("without a template there are none", () => {
    expect(readPlan(args()).limits).toMatchObject({ hours_cap: 0, max_consecutive_days: 0 });
  });
});
