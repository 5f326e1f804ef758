import type { GetOncallCompensationReport } from "../../generated/pagerduty/arguments.ts";
import { UserError } from "../../runtime/errors.ts";
import { type Limits, type Rates, TEMPLATES } from "./oncall-compensation.ts";
import type { Span, WorkingHours } from "./oncall-hours.ts";
import { isTimeZone } from "./time-zone.ts";

/** What a compensation report is reckoned by. */
export interface Plan {
  period: Span;
  hours: WorkingHours;
  rates: Rates;
  limits: Limits;
}

/** The longest range that the metrics cover. */
const YEAR = 366 * 24 * 3_600_000;

export function readPlan(args: GetOncallCompensationReport): Plan {
  const period = { start: readInstant(args.since), end: readInstant(args.until) };
  if (period.end <= period.start) throw new UserError('"until" must be later than "since".');
  if (period.end - period.start > YEAR) throw new UserError('"since" and "until" may be one year apart at most.');
  if (args.biz_end_hour <= args.biz_start_hour || args.biz_end_hour > 24) {
    throw new UserError('"biz_end_hour" must be later than "biz_start_hour" and at most 24.');
  }
  if (args.work_days?.some((day) => day < 1 || day > 7)) {
    throw new UserError('"work_days" are numbers from 1 (Monday) to 7 (Sunday).');
  }
  const odd = args.holidays?.find((day) => !/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)));
  if (odd !== undefined) throw new UserError(`"holidays" holds dates such as 2026-12-25, not ${JSON.stringify(odd)}.`);
  const below = Object.entries(args).find(([, value]) => typeof value === "number" && value < 0);
  if (below) throw new UserError(`"${below[0]}" must not be negative.`);
  const template = TEMPLATES[args.compliance_template ?? "none"];
  return {
    period,
    hours: {
      timeZone: readTimeZone(args.timezone),
      startHour: args.biz_start_hour,
      endHour: args.biz_end_hour,
      workDays: args.work_days ?? [1, 2, 3, 4, 5],
      holidays: args.holidays ?? [],
    },
    rates: {
      level1: args.l1_rate_per_hour ?? 0,
      level2Plus: args.l2_plus_rate_per_hour ?? 0,
      multipliers: {
        business: 1,
        weeknight: args.off_hours_multiplier,
        weekend: args.weekend_multiplier,
        holiday: args.holiday_multiplier,
      },
    },
    // Zero says: as in the template.
    limits: {
      hours_cap: args.hours_cap || template.hours_cap,
      outside_hours_cap: args.outside_hours_cap || template.outside_hours_cap,
      max_consecutive_days: args.max_consecutive_days || template.max_consecutive_days,
      max_consecutive_hours: args.max_consecutive_hours || template.max_consecutive_hours,
      min_rest_hours: args.min_rest_hours || template.min_rest_hours,
    },
  };
}

/** A time without a zone is UTC, wherever this runs; a zone may come without minutes. */
function readInstant(time: string): number {
  const [, clock = time, zone = "Z"] = /^(.*T.*?)(Z|[+-]\d\d(?::?\d\d)?)?$/.exec(time) ?? [];
  return Date.parse(clock + (zone.length === 3 ? `${zone}:00` : zone));
}

function readTimeZone(name: string): string {
  if (isTimeZone(name)) return name;
  throw new UserError(`"timezone" must be an IANA name such as Europe/Paris or UTC, not ${JSON.stringify(name)}.`);
}
