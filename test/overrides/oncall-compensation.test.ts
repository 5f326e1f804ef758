import { describe, expect, test } from "vitest";
import {
  assess,
  type Limits,
  NO_LIMITS,
  type Rates,
  type Shift,
  shareOut,
  TEMPLATES,
} from "../../overrides/pagerduty/oncall-compensation.ts";
import { readCalendar } from "../../overrides/pagerduty/oncall-hours.ts";

const at = (text: string) => Date.parse(`2026-01-${text}:00Z`);
const shift = (start: string, end: string, level = 1): Shift => ({ start: at(start), end: at(end), level });
const calendar = readCalendar(
  { start: at("01T00:00"), end: at("31T00:00") },
  { timeZone: "UTC", startHour: 9, endHour: 18, workDays: [1, 2, 3, 4, 5], holidays: ["2026-01-14"] },
);
const rates: Rates = {
  level1: 10,
  level2Plus: 4,
  multipliers: { business: 1, weeknight: 1.5, weekend: 2, holiday: 3 },
};
const judge = (shifts: Shift[], limits: Partial<Limits> = {}) =>
  assess(shifts, calendar, rates, { ...NO_LIMITS, ...limits });

describe("hours and pay", () => {
  test("nobody on call", () => {
    expect(judge([])).toMatchObject({ scheduled_hours: 0, estimated_pay: 0, max_consecutive_on_call_hours: 0 });
    expect(judge([])).not.toHaveProperty("min_rest_hours");
  });

  test("a day from Monday morning", () => {
    expect(judge([shift("05T09:00", "06T09:00")])).toMatchObject({
      scheduled_hours: 24,
      l1_hours: 24,
      outside_hours: 15,
      weeknight_hours: 15,
      unique_ooh_periods: 1,
      max_consecutive_on_call_days: 2,
      estimated_pay: 9 * 10 + 15 * 10 * 1.5,
    });
  });

  test("an hour on several levels and policies counts once, at the lowest level", () => {
    const figures = judge([
      shift("05T09:00", "05T12:00"),
      shift("05T10:00", "05T14:00", 2),
      shift("05T11:00", "05T15:00", 3),
    ]);
    expect(figures).toMatchObject({ scheduled_hours: 6, l1_hours: 3, l2_plus_hours: 3, estimated_pay: 3 * 10 + 3 * 4 });
  });

  test("weekends and holidays have their own multipliers and counts", () => {
    const figures = judge([
      shift("10T00:00", "12T00:00"),
      shift("14T09:00", "14T18:00"),
      shift("17T00:00", "17T02:00", 2),
    ]);
    expect(figures).toMatchObject({
      weekend_hours: 50,
      weekend_period_count: 2,
      holiday_hours: 9,
      holiday_count: 1,
      outside_hours: 59,
      unique_ooh_periods: 3,
      estimated_pay: 48 * 10 * 2 + 9 * 10 * 3 + 2 * 4 * 2,
    });
  });

  test("the shortest rest and the longest run of days", () => {
    const figures = judge([
      shift("05T09:00", "05T17:00"),
      shift("06T01:00", "06T03:00"),
      shift("08T00:00", "09T00:00"),
    ]);
    expect(figures).toMatchObject({
      min_rest_hours: 8,
      max_consecutive_on_call_days: 2,
      max_consecutive_on_call_hours: 24,
    });
  });
});

describe("limits", () => {
  const week = [shift("05T00:00", "12T00:00")];

  test("none, none exceeded", () => {
    expect(judge(week)).toMatchObject({ compliance_status: "ok", compliance_flags: [] });
  });

  test("exceeding one is over and says by how much", () => {
    expect(judge(week, { max_consecutive_days: 6, hours_cap: 200 })).toMatchObject({
      compliance_status: "over",
      compliance_flags: ["near:hours_cap (168 / 200 limit)", "over:max_consecutive_days (7 / 6 limit)"],
    });
  });

  test("reaching it exactly is near, not over", () => {
    expect(judge(week, { hours_cap: 168 })).toMatchObject({ compliance_status: "near" });
  });

  test.each([
    [7.5, "ok"],
    [9.9, "near"],
    [11, "over"],
  ])("a rest of 10 hours against one of %f", (least, status) => {
    const shifts = [shift("05T09:00", "05T10:00"), shift("05T20:00", "05T21:00")];
    expect(judge(shifts, { min_rest_hours: least }).compliance_status).toBe(status);
  });

  test("the templates", () => {
    expect(assess(week, calendar, rates, TEMPLATES.emea).compliance_flags).toContain(
      "over:outside_hours_cap (123 / 80 limit)",
    );
    expect(assess(week, calendar, rates, TEMPLATES.none).compliance_status).toBe("ok");
  });
});

describe("fairness", () => {
  test("one is the average", () => {
    const { fairness, people } = shareOut([{ outside_hours: 10 }, { outside_hours: 30 }]);
    expect(fairness).toEqual({ mean_outside_hours: 20, highest_to_mean: 1.5, lowest_to_mean: 0.5 });
    expect(people.map((person) => person.outside_hours_to_mean)).toEqual([0.5, 1.5]);
  });

  test.each([[[]], [[{ outside_hours: 0 }]]])("nothing to share out", (people) => {
    expect(shareOut(people).fairness).toEqual({ mean_outside_hours: 0, highest_to_mean: 1, lowest_to_mean: 1 });
  });
});
