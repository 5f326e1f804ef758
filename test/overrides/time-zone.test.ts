import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, HOUR, isTimeZone, toInstant, toLocal, writeTime } from "../../overrides/pagerduty/time-zone.ts";

const ZONES = [
  "UTC",
  "Europe/Amsterdam",
  "America/Halifax",
  "America/St_Johns",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Pacific/Apia",
];
const FIRST = Date.UTC(1990, 0, 1);
const LAST = Date.UTC(2040, 0, 1);
const instants = fc.integer({ min: FIRST, max: LAST });
const zones = fc.constantFrom(...ZONES);

/** What a clock on the wall shows, as ICU says it. */
function show(instant: number, zone: string): string {
  const options = { timeZone: zone, hourCycle: "h23", dateStyle: "short", timeStyle: "medium" } as const;
  return new Intl.DateTimeFormat("sv-SE", options).format(instant).replace(" ", "T");
}

test("local time is what clocks show, to the millisecond", () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const local = toLocal(instant, zone);
      expect(new Date(local).toISOString().slice(0, 19)).toBe(show(instant, zone));
      expect((((local - instant) % 1000) + 1000) % 1000).toBe(0);
    }),
    { numRuns: 2000 },
  );
});

/** Every moment of these zones at which clocks change, in some years. */
const changes = ZONES.flatMap((zone) => {
  const found: [string, number][] = [];
  const offset = (instant: number) => toLocal(instant, zone) - instant;
  for (let day = Date.UTC(2010, 0, 1); day < Date.UTC(2015, 0, 1); day += DAY) {
    if (offset(day) === offset(day + DAY)) continue;
    for (let minute = day; minute < day + DAY; minute += HOUR / 60) {
      if (offset(minute - 1) !== offset(minute)) found.push([zone, minute]);
    }
  }
  return found;
});

test("and around every change, too", () => {
  expect(changes.length).toBeGreaterThan(40);
  for (const [zone, change] of changes) {
    for (const near of [change - 1000, change - 1, change, change + 1, change + 1000]) {
      expect(new Date(toLocal(near, zone)).toISOString().slice(0, 19)).toBe(show(near, zone));
    }
  }
});

test("an instant is the first one at which clocks show the time", () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const found = toInstant(toLocal(instant, zone), zone);
      expect(toLocal(found, zone)).toBe(toLocal(instant, zone));
      expect(found).toBeLessThanOrEqual(instant);
    }),
    { numRuns: 1000 },
  );
});

test("more instants than are kept are read all the same", () => {
  for (let quarter = FIRST; quarter < FIRST + 30_000 * 900_000; quarter += 900_000) toLocal(quarter, "Asia/Kolkata");
  expect(writeTime(FIRST, "Asia/Kolkata")).toBe("1990-01-01T05:30:00+05:30");
});

test.each<[unknown, boolean]>([
  ["Europe/Amsterdam", true],
  ["UTC", true],
  ["Europe/Atlantis", false],
  ["", false],
  [7, false],
])("%j is a time zone: %s", (name, is) => {
  expect(isTimeZone(name)).toBe(is);
});

test("a zone that does not exist has no time", () => {
  expect(() => toLocal(FIRST, "Europe/Atlantis")).toThrow(RangeError);
  expect(() => toLocal(Number.NaN, "Europe/Amsterdam")).toThrow(RangeError);
});
