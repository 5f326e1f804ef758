import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTime } from "../../runtime/tools/time.ts";

const now = new Date("2026-03-01T12:34:56.789Z");

describe("readTime", () => {
  test.each([
    ["2026-07-01", "2026-07-01T00:00:00Z"],
    [" 2026-07-01 ", "2026-07-01T00:00:00Z"],
    ["2024-02-29", "2024-02-29T00:00:00Z"],
    ["2000-02-29", "2000-02-29T00:00:00Z"],
    ["2026-07-01T09:30:00Z", "2026-07-01T09:30:00Z"],
    ["2026-07-01t09:30:00z", "2026-07-01T09:30:00Z"],
    ["2026-07-01T09:30Z", "2026-07-01T09:30Z"],
    ["2026-07-01T09:30:00", "2026-07-01T09:30:00"],
    ["2026-07-01 09:30:00", "2026-07-01T09:30:00"],
    ["2026-07-01 09:30:00 +02:00", "2026-07-01T09:30:00+02:00"],
    ["2026-07-01T09:30:00.123456Z", "2026-07-01T09:30:00.123456Z"],
    ["2026-07-01T09:30:00-05:30", "2026-07-01T09:30:00-05:30"],
    ["2026-07-01T09:30:00+0200", "2026-07-01T09:30:00+0200"],
    ["now", "2026-03-01T12:34:56Z"],
    ["NOW", "2026-03-01T12:34:56Z"],
    ["-24h", "2026-02-28T12:34:56Z"],
    ["-7d", "2026-02-22T12:34:56Z"],
    ["+2h", "2026-03-01T14:34:56Z"],
    ["-30m", "2026-03-01T12:04:56Z"],
    ["-90s", "2026-03-01T12:33:26Z"],
    ["-2w", "2026-02-15T12:34:56Z"],
    ["-1D", "2026-02-28T12:34:56Z"],
    ["now-24h", "2026-02-28T12:34:56Z"],
    ["now + 1d", "2026-03-02T12:34:56Z"],
  ])("reads %j as %j", (given, want) => {
    expect(readTime(given, now)).toBe(want);
  });

  test.each([
    ["", "nothing"],
    ["today", "a word"],
    ["2026", "a year"],
    ["2026-13-01", "month 13"],
    ["2026-00-01", "month 0"],
    ["2026-02-30", "30 February"],
    ["2025-02-29", "29 February of no leap year"],
    ["1900-02-29", "29 February of 1900"],
    ["2026-04-31", "31 April"],
    ["2026-01-00", "day 0"],
    ["2026-1-1", "one-digit parts"],
    ["2026-07-01T24:00:00Z", "hour 24"],
    ["2026-07-01T10:60:00Z", "minute 60"],
    ["2026-07-01T10:00:60Z", "second 60"],
    ["2026-07-01T10:00:00+24:00", "offset of a day"],
    ["2026-07-01T10:00:00+01:60", "offset minute 60"],
    ["2026-07-01T10Z", "no minutes"],
    ["2026-07-01Z", "date with a zone"],
    ["07/01/2026", "another order"],
    ["24h", "no sign"],
    ["-24", "no unit"],
    ["-1M", "a month, or a minute?"],
    ["-1y", "a year"],
    ["-1.5h", "a fraction"],
    ["-999999999h", "too many digits"],
    ["-9999999w", "before the year 0"],
    ["+9999999w", "after the year 9999"],
    ["1751362200", "a Unix time"],
    ["2026-07-01T10:00:00Z; drop", "more than a time"],
  ])("refuses %j: %s", (given) => {
    expect(readTime(given, now)).toBeUndefined();
  });

  test("takes what it gave", () => {
    const amount = fc.tuple(fc.constantFrom("+", "-"), fc.nat(9999), fc.constantFrom("s", "m", "h", "d", "w"));
    const relative = amount.map(([sign, count, unit]) => `${sign}${count}${unit}`);
    const absolute = fc.date({ noInvalidDate: true, min: new Date("0001-01-01"), max: new Date("9999-12-31") });
    fc.assert(
      fc.property(
        fc.oneof(
          relative,
          absolute.map((date) => date.toISOString()),
        ),
        (text) => {
          const once = readTime(text, now) ?? "refused";
          expect(readTime(once, now)).toBe(once);
          expect(Number.isNaN(Date.parse(once))).toBe(false);
        },
      ),
    );
  });

  test("agrees with the calendar about every day", () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, "0"));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part(13), part(32), (year, month, day) => {
        const date = `${year}-${month}-${day}`;
        const parsed = new Date(`${date}T00:00:00Z`);
        const real = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
        expect(readTime(date, now)).toBe(real ? `${date}T00:00:00Z` : undefined);
      }),
    );
  });
});
