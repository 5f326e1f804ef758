import { describe, expect, test } from "vitest";
import {
  dateOf,
  hoursOf,
  intersect,
  readCalendar,
  type Span,
  subtract,
  unite,
  type WorkingHours,
} from "../../overrides/pagerduty/oncall-hours.ts";

const at = (text: string) => Date.parse(text);
const span = (start: string, end: string): Span => ({ start: at(start), end: at(end) });
const rules = (more: Partial<WorkingHours> = {}): WorkingHours => ({
  timeZone: "UTC",
  startHour: 9,
  endHour: 18,
  workDays: [1, 2, 3, 4, 5],
  holidays: [],
  ...more,
});
const hours = (calendar: ReturnType<typeof readCalendar>, kind: string) =>
  hoursOf(calendar.filter((segment) => segment.kind === kind));

describe("spans", () => {
  test("overlapping and touching ones become one, empty ones go", () => {
    const spans = [
      { start: 5, end: 7 },
      { start: 0, end: 3 },
      { start: 2, end: 4 },
      { start: 4, end: 5 },
      { start: 9, end: 9 },
      { start: 12, end: 11 },
    ];
    expect(unite(spans)).toEqual([{ start: 0, end: 7 }]);
    expect(spans[1]).toEqual({ start: 0, end: 3 });
  });

  test.each([
    ["nothing taken", [], [{ start: 0, end: 10 }]],
    [
      "a hole",
      [{ start: 3, end: 5 }],
      [
        { start: 0, end: 3 },
        { start: 5, end: 10 },
      ],
    ],
    [
      "both ends",
      [
        { start: -2, end: 2 },
        { start: 8, end: 12 },
      ],
      [{ start: 2, end: 8 }],
    ],
    ["everything", [{ start: 0, end: 10 }], []],
  ])("subtracting %s", (_, taken, left) => {
    expect(subtract([{ start: 0, end: 10 }], taken)).toEqual(left);
  });

  test("pieces carry the segment they fall into", () => {
    const segments = [
      { start: 0, end: 10, kind: "weekend" as const, day: 1 },
      { start: 10, end: 20, kind: "business" as const, day: 2 },
    ];
    expect(
      intersect(
        [
          { start: 8, end: 12 },
          { start: 19, end: 30 },
        ],
        segments,
      ),
    ).toEqual([
      { start: 8, end: 10, kind: "weekend", day: 1 },
      { start: 10, end: 12, kind: "business", day: 2 },
      { start: 19, end: 20, kind: "business", day: 2 },
    ]);
  });
});

describe("the calendar", () => {
  test("one week has 45 business, 75 weeknight and 48 weekend hours", () => {
    const calendar = readCalendar(span("2026-01-05T00:00:00Z", "2026-01-12T00:00:00Z"), rules());
    expect([hours(calendar, "business"), hours(calendar, "weeknight"), hours(calendar, "weekend")]).toEqual([
      45, 75, 48,
    ]);
  });

  test("a holiday takes the whole day, also a weekend's", () => {
    const calendar = readCalendar(
      span("2026-01-05T00:00:00Z", "2026-01-12T00:00:00Z"),
      rules({ holidays: ["2026-01-06", "2026-01-10"] }),
    );
    expect([hours(calendar, "holiday"), hours(calendar, "weekend"), hours(calendar, "business")]).toEqual([48, 24, 36]);
  });

  test("days are those of the time zone", () => {
    // Friday evening in New York is Saturday in UTC already.
    const period = span("2026-01-10T00:00:00Z", "2026-01-10T06:00:00Z");
    const calendar = readCalendar(period, rules({ timeZone: "America/New_York" }));
    expect(calendar.map(({ kind, day }) => [kind, dateOf(day)])).toEqual([
      ["weeknight", "2026-01-09"],
      ["weekend", "2026-01-10"],
    ]);
    expect([hours(calendar, "weeknight"), hours(calendar, "weekend")]).toEqual([5, 1]);
  });

  test("the days on which the clock changes have 23 and 25 hours", () => {
    const paris = rules({ timeZone: "Europe/Paris", holidays: ["2026-03-29", "2026-10-25"] });
    const spring = readCalendar(span("2026-03-28T00:00:00Z", "2026-03-31T00:00:00Z"), paris);
    const autumn = readCalendar(span("2026-10-24T00:00:00Z", "2026-10-27T00:00:00Z"), paris);
    expect([hours(spring, "holiday"), hours(autumn, "holiday")]).toEqual([23, 25]);
    expect([hoursOf(spring), hoursOf(autumn)]).toEqual([72, 72]);
  });

  test("a day on which the clock skips midnight begins when the clock says one", () => {
    const havana = rules({ timeZone: "America/Havana", holidays: ["2026-03-08"] });
    const calendar = readCalendar(span("2026-03-06T00:00:00Z", "2026-03-10T00:00:00Z"), havana);
    const [holiday, ...others] = calendar.filter(({ kind }) => kind === "holiday");
    expect([holiday, others]).toEqual([
      { ...span("2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z"), kind: "holiday", day: 20520 },
      [],
    ]);
    expect(hoursOf(calendar)).toBe(96);
  });

  test("other work days and a period within one day", () => {
    const calendar = readCalendar(
      span("2026-01-04T08:30:00Z", "2026-01-04T19:00:00Z"),
      rules({ workDays: [7, 1, 2, 3, 4] }),
    );
    expect(calendar.map(({ kind }) => kind)).toEqual(["weeknight", "business", "weeknight"]);
    expect(hours(calendar, "weeknight")).toBe(1.5);
  });
});
