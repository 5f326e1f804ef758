import { describe, expect, it } from "vitest";
import { listBeginnings, readRecurrence } from "../../overrides/pagerduty/demo/recurrence.ts";

describe("recurrence", () => {
  const first = Date.parse("2026-03-02T09:00:00Z");
  it.each<[string, string[], string[]]>([
    ["daily", ["RRULE:FREQ=DAILY"], ["03-02", "03-03", "03-04", "03-05", "03-06", "03-07", "03-08", "03-09", "03-10"]],
    ["every third day", ["RRULE:FREQ=DAILY;INTERVAL=3"], ["03-02", "03-05", "03-08"]],
    ["on days of the week", ["RRULE:FREQ=DAILY;BYDAY=SA,SU"], ["03-07", "03-08"]],
    ["weekly", ["RRULE:FREQ=WEEKLY"], ["03-02", "03-09"]],
    ["weekly on days, whatever their order", ["RRULE:FREQ=WEEKLY;BYDAY=FR,TU"], ["03-03", "03-06", "03-10"]],
    ["every second week", ["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"], ["03-02", "03-04"]],
    ["without a date", ["RRULE:FREQ=WEEKLY;BYDAY=MO,TU", "EXDATE:20260303T080000Z"], ["03-02", "03-09", "03-10"]],
    [
      "with a date of the zone",
      ["RRULE:FREQ=WEEKLY", "RDATE;TZID=Europe/Berlin:20260305T090000"],
      ["03-02", "03-05", "03-09"],
    ],
  ])("%s", (_, lines, want) => {
    const rule = readRecurrence(lines, "Europe/Berlin");
    if (typeof rule === "string") throw new Error(rule);
    const days = listBeginnings(rule, first, Date.parse("2026-03-11T00:00:00Z")).map((local) =>
      new Date(local).toISOString().slice(5, 10),
    );
    expect(days).toEqual(want);
  });

  it.each([
    [[], "must contain exactly one RRULE"],
    [["RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY"], "must contain exactly one RRULE"],
    [["RRULE:FREQ=DAILY", "EXRULE:FREQ=WEEKLY"], "cannot contain EXRULE:FREQ=WEEKLY: only RRULE, EXDATE and RDATE"],
    [["RRULE:FREQ=YEARLY"], "must repeat with FREQ=DAILY or FREQ=WEEKLY"],
    [["RRULE:FREQ=DAILY;COUNT=3"], "cannot use COUNT: only FREQ, INTERVAL and BYDAY"],
    [["RRULE:FREQ=DAILY;INTERVAL=0"], "must have an INTERVAL of 1 or more"],
    [["RRULE:FREQ=WEEKLY;BYDAY=1MO"], "must have a BYDAY of MO, TU, WE, TH, FR, SA, SU"],
  ])("refuses %j", (lines, want) => {
    expect(readRecurrence(lines, "UTC")).toBe(want);
  });
});
