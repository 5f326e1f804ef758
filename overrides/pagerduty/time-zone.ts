/**
 * Local time as a number: the instant at which a clock in UTC would show it. Days and turns that are counted in it keep
 * their hour across clock changes.
 */

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

export function isTimeZone(name: unknown): name is string {
  try {
    return typeof name === "string" && formatOf(name) !== undefined;
  } catch {
    return false;
  }
}

export function toLocal(instant: number, zone: string): number {
  if (zone === "UTC") return instant;
  if (instant < ON_QUARTERS) return instant + readOffset(Math.floor(instant / 1000) * 1000, zone);
  const quarter = Math.floor(instant / QUARTER);
  const known = offsetsOf(zone).get(quarter);
  if (known !== undefined) return instant + known;
  const offset = readOffset(quarter * QUARTER, zone);
  offsetsOf(zone).set(quarter, offset);
  return instant + offset;
}

/** The first instant at which local clocks show this time or, where they skip it, a later one. Never runs backwards. */
export function toInstant(local: number, zone: string): number {
  if (zone === "UTC") return local;
  const before = toLocal(local - DAY, zone) - (local - DAY);
  const after = toLocal(local + DAY, zone) - (local + DAY);
  let early = local - Math.max(before, after);
  let late = local - Math.min(before, after);
  if (toLocal(early, zone) === local) return early;
  if (toLocal(late, zone) === local) return late;
  // Skipped: closes in on the change.
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (toLocal(middle, zone) < local) early = middle;
    else late = middle;
  }
  return late;
}

/** `2026-03-29T03:00:00+02:00`, or with Z where that is the same. */
export function writeTime(instant: number, zone = "UTC"): string {
  const local = toLocal(instant, zone);
  const minutes = Math.round((local - instant) / 60_000);
  const two = (number: number) => String(Math.trunc(number)).padStart(2, "0");
  const ahead = Math.abs(minutes);
  const offset = minutes === 0 ? "Z" : `${minutes < 0 ? "-" : "+"}${two(ahead / 60)}:${two(ahead % 60)}`;
  return new Date(local).toISOString().slice(0, 19) + offset;
}

const QUARTER = 900_000;
/** Clocks have changed at full quarters of an hour since St. John's gave up doing it a minute past midnight. */
const ON_QUARTERS = Date.UTC(2012, 0, 1);
const MOST_OFFSETS = 10_000;
/** By zone and quarter: to ask `Intl` takes longer than all else that is reckoned here. */
const offsets = new Map<string, Map<number, number>>();

function offsetsOf(zone: string): Map<number, number> {
  const known = offsets.get(zone);
  if (known && known.size < MOST_OFFSETS) return known;
  const none = new Map<number, number>();
  // Only of zones that exist, of which there are few.
  if (isTimeZone(zone)) offsets.set(zone, none);
  return none;
}

/** How far local clocks are ahead, in milliseconds. */
function readOffset(instant: number, zone: string): number {
  // `3/29/2026, 03:00:00`; much faster than its parts by name.
  const [month = 1, day, year = 1970, ...time] = (formatOf(zone).format(instant).match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year, month - 1, day, ...time) - instant;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws a RangeError for a zone that does not exist. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, format);
  return format;
}
