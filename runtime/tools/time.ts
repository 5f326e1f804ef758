/** The forms `readTime` takes, as an agent is told of them. */
export const TIME_FORMS =
  "an ISO date (2026-07-01), an ISO date-time (2026-07-01T09:30:00Z) or a time relative to now (now, -24h, -7d, now+1d)";

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?: ?(?:Z|[+-](\d\d)(?::?(\d\d))?))?)?$/i;

// `M` is left out: elsewhere it means months.
const RELATIVE = /^(?:now)? ?([+-]) ?(\d{1,7}) ?([smhdwHDW])$/i;
const SECONDS: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** An ISO date-time that any API takes, or undefined when the text is no time at all. */
export function readTime(text: string, now: Date): string | undefined {
  const trimmed = text.trim();
  if (/^now$/i.test(trimmed)) return toSeconds(now);
  return readIso(trimmed) ?? readRelative(trimmed, now);
}

function readIso(text: string): string | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = match
    .slice(1)
    .map((digits) => Number(digits ?? 0));
  const real =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month) &&
    hour <= 23 &&
    zoneHour <= 23 &&
    Math.max(minute, second, zoneMinute) <= 59;
  if (!real) return undefined;
  if (text.length === 10) return `${text}T00:00:00Z`;
  return `${text.slice(0, 10)}T${text.slice(11).replace(" ", "").toUpperCase()}`;
}

function daysIn(year: number, month: number): number {
  // Leap years repeat every 400; Date.UTC reads the years 0 to 99 as 1900 to 1999.
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function readRelative(text: string, now: Date): string | undefined {
  const [, sign, amount, unit = ""] = RELATIVE.exec(text) ?? [];
  const seconds = SECONDS[unit === "M" ? "" : unit.toLowerCase()];
  if (seconds === undefined) return undefined;
  const moved = new Date(now.getTime() + (sign === "-" ? -1000 : 1000) * Number(amount) * seconds);
  const year = moved.getUTCFullYear();
  return year >= 0 && year <= 9999 ? toSeconds(moved) : undefined;
}

function toSeconds(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
