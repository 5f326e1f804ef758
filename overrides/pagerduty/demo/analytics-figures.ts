/** Figures about many incidents at once. */

import type { Account } from "../../../runtime/demo/types.ts";
import {
  type Deed,
  engagedSeconds,
  type Handover,
  hoursOf,
  type Measured,
  secondsBetween,
} from "./analytics-incidents.ts";
import type { Range } from "./analytics-query.ts";
import { type Fields, textOf } from "./fields.ts";

const PERCENTILES = [50, 75, 90, 95];

export const secondsToFirstAck = ({ created, acknowledgements }: Measured): number | undefined =>
  acknowledgements[0] && secondsBetween(created, acknowledgements[0].at);

export const secondsToResolve = ({ created, resolved }: Measured): number | undefined =>
  resolved === undefined ? undefined : secondsBetween(created, resolved);

/** These two say something of several people only. */
export const secondsToEngage = ({ engagements }: Measured): number | undefined => {
  const [first, ...others] = engagements;
  const last = others.at(-1);
  return first && last && secondsBetween(first.at, last.at);
};
export const secondsToMobilize = ({ created, engagements }: Measured): number | undefined => {
  const last = engagements.slice(1).at(-1);
  return last && secondsBetween(created, last.at);
};

export const countHandovers = ({ handovers }: Measured, kind: Handover["kind"]): number =>
  handovers.filter((one) => one.kind === kind).length;

export const countAssignments = ({ handovers }: Measured): number =>
  handovers.reduce((count, { to }) => count + to.length, 0);

/** Interruptions by the hours of those who were interrupted. */
export function countHours(account: Account, deeds: Deed[]): Record<"business" | "off" | "sleep", number> {
  const hours = { business: 0, off: 0, sleep: 0 };
  for (const deed of deeds) {
    const zone = textOf(account.collection("users").get(deed.user)?.["time_zone"]) || "UTC";
    hours[hoursOf(deed, zone)] += 1;
  }
  return hours;
}

/** A row about the incidents; means and percentiles only of those that have a value. */
export function summarize(account: Account, all: Measured[]): Fields {
  const now = account.now().getTime();
  const engaged = all.map((one) => engagedSeconds(one, now));
  const hours = countHours(
    account,
    all.flatMap(({ interruptions }) => interruptions),
  );
  const total = sum(engaged);
  return withValues({
    mean_assignment_count: mean(all.map(countAssignments)),
    mean_engaged_seconds: mean(engaged),
    mean_engaged_user_count: mean(all.map(({ engagements }) => engagements.length)),
    mean_seconds_to_engage: mean(all.map(secondsToEngage)),
    mean_seconds_to_first_ack: mean(all.map(secondsToFirstAck)),
    mean_seconds_to_mobilize: mean(all.map(secondsToMobilize)),
    mean_seconds_to_resolve: mean(all.map(secondsToResolve)),
    mean_user_defined_engaged_seconds: mean(engaged),
    total_business_hour_interruptions: hours.business,
    total_engaged_seconds: total,
    total_escalation_count: sum(all.map((one) => countHandovers(one, "manual") + countHandovers(one, "timeout"))),
    total_incident_count: all.length,
    total_incidents_acknowledged: all.filter(({ acknowledgements }) => acknowledgements.length > 0).length,
    total_incidents_auto_resolved: all.filter(isAutoResolved).length,
    total_incidents_manual_escalated: all.filter((one) => countHandovers(one, "manual") > 0).length,
    total_incidents_reassigned: all.filter((one) => countHandovers(one, "reassigned") > 0).length,
    total_incidents_timeout_escalated: all.filter((one) => countHandovers(one, "timeout") > 0).length,
    total_interruptions: hours.business + hours.off + hours.sleep,
    total_notifications: sum(all.map(({ notifications }) => notifications.length)),
    total_off_hour_interruptions: hours.off,
    total_sleep_hour_interruptions: hours.sleep,
    total_snoozed_seconds: sum(all.map(({ snoozedSeconds }) => snoozedSeconds)),
    total_user_defined_engaged_seconds: total,
  });
}

export const isAutoResolved = ({ resolved, resolver }: Measured): boolean =>
  resolved !== undefined && resolver === undefined;

export function percentiles(all: Measured[]): Fields {
  const series = { first_ack: all.map(secondsToFirstAck), resolve: all.map(secondsToResolve) };
  const rows = Object.entries(series).flatMap(([name, values]) =>
    PERCENTILES.map((share) => [`p${share}_seconds_to_${name}`, percentile(values, share)]),
  );
  return withValues(Object.fromEntries(rows));
}

/** The share of the range in which no major incident was open. */
export function upTime(all: Measured[], range: Range, now: number): number {
  const end = Math.min(range.end, now);
  const length = end - range.start;
  if (length <= 0) return 100;
  let down = 0;
  let until = range.start;
  const outages = all.filter(({ isMajor }) => isMajor).toSorted((a, b) => a.created - b.created);
  for (const { created, resolved = now } of outages) {
    const from = Math.max(created, until);
    const to = Math.min(resolved, end);
    if (to <= from) continue;
    down += to - from;
    until = to;
  }
  return (100 * (length - down)) / length;
}

export function mean(values: (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.round(sum(known) / known.length);
}

export const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** The least value that so many percent do not exceed. */
export function percentile(values: (number | undefined)[], share: number): number | undefined {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)];
}

/** What is null in practice the document does not let be null, so it is left out. */
export const withValues = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
