import { type Account, type Behaviour, type DemoCall, type Entity, Refusal } from "../../../runtime/demo/types.ts";
import { findCheck } from "./checks.ts";
import {
  average,
  DAY,
  type Fields,
  HOUR,
  inPath,
  isWithin,
  type Range,
  readRange,
  reply,
  round,
  stamp,
  timeOf,
} from "./fields.ts";
import { isGood } from "./outcome.ts";
import { regionOf } from "./regions.ts";
import { CHECKS, latestFirst, ON_DEMAND, periodsOf, resultsOf } from "./store.ts";

export const resultBehaviours: Record<string, Behaviour> = {
  listCheckResults(call) {
    const range = readRange(call, "start_date", "end_date");
    const failedOnly = call.query.flag("failed_only");
    const results = latestFirst(call.account.collection(resultsOf(findCheck(call).id)).list());
    const found = results.filter(
      ({ created_at, status }) => isWithin(range, created_at) && !(failedOnly && status === "ok"),
    );
    return call.account.page(call, "results", found);
  },

  getCheckResult(call) {
    return reply(call.account.find(resultsOf(findCheck(call).id), inPath(call, "check_result_id")));
  },

  listCheckStatusPeriods(call) {
    const periods = latestFirst(call.account.collection(periodsOf(findCheck(call).id)).list(), "started_at");
    const shown = periods.map(({ status, started_at, ended_at }) => ({ status, started_at, ended_at }));
    return call.account.page(call, "status_history", shown);
  },

  getCheckUptime(call) {
    const check = findCheck(call);
    const range = readRange(call, "start_time", "end_time", 24);
    const found = call.account
      .collection(resultsOf(check.id))
      .list()
      .filter(({ created_at }) => isWithin(range, created_at));
    const good = found.filter(isGood);
    return reply({
      check_id: check.id,
      start_time: stamp(range.from),
      end_time: stamp(range.to),
      uptime_percentage: found.length === 0 ? null : round((100 * good.length) / found.length, 3),
      total_checks: found.length,
      successful_checks: good.length,
      failed_checks: found.length - good.length,
      average_response_time: Math.round(average(timesOf(found))),
    });
  },

  listAllResults(call) {
    const { account, query } = call;
    const range = readRange(call, "start_date", "end_date");
    if (range.from < account.now().getTime() - HALF_A_YEAR && Number.isFinite(range.from))
      throw new Refusal(400, "start_date lies more than six months back.");
    const id = query.one("result_id");
    const found = listUnified(account, range).filter(
      (result) =>
        (id === undefined || result.id === id) &&
        FILTERS.every((name) => query.one(name) === undefined || result[name] === query.one(name)),
    );
    return account.page(call, "results", latestFirst(found));
  },

  getStatusHistory(call) {
    const range = readRange(call, "start_date", "end_date", 24);
    const found = select(call, listUnified(call.account, range), ["check_id", "region", "status"]);
    const total = countBy(found, "status");
    return reply({
      ...bounds(range),
      bucket: "hour",
      total,
      regions: byRegion(found, (some) => countBy(some, "status")),
    });
  },

  getCheckResponseTimes(call) {
    const check = findCheck(call);
    const range = readRange(call, "start_date", "end_date", 24);
    const own = listUnified(call.account, range).filter(({ check_id }) => check_id === check.id);
    const found = select(call, own, ["region", "status"]);
    const regions = byRegion(found, (some) => {
      const sorted = timesOf(some).toSorted((one, other) => one - other);
      const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
      return { avg: Math.round(average(sorted)), p95: at(0.95), p99: at(0.99), count: sorted.length };
    });
    return reply({ check_id: check.id, ...bounds(range), bucket: "hour", regions });
  },
};

const HALF_A_YEAR = 184 * DAY;
const FILTERS = ["check_id", "check_type", "status", "result_type", "region"];

const timesOf = (results: Fields[]): number[] => results.map((one) => Number(one["response_time"]));
const bounds = ({ from, to }: Range): Fields => ({ start_date: stamp(from), end_date: stamp(to) });

/** Scheduled and on demand, in one form. */
function listUnified(account: Account, range: Range): Entity[] {
  const regular = account
    .collection(CHECKS)
    .list()
    .flatMap((check) =>
      account
        .collection(resultsOf(check.id))
        .list()
        .filter(({ created_at }) => isWithin(range, created_at))
        .map((result) => ({
          error_message: null,
          ...result,
          check_name: check["name"],
          check_type: check["type"],
          result_type: "regular",
          region: regionOf(result),
        })),
    );
  const onDemand = account
    .collection(ON_DEMAND)
    .list()
    .filter(({ created_at }) => isWithin(range, created_at));
  return [...regular, ...onDemand];
}

function select({ query }: DemoCall, results: Entity[], names: string[]): Entity[] {
  return results.filter((one) => names.every((name) => query.one(name) === undefined || one[name] === query.one(name)));
}

function byRegion(results: Entity[], tell: (some: Entity[]) => Fields): Fields {
  const regions = group(results, ({ region }) => String(region));
  return Object.fromEntries(
    [...regions].map(([region, some]) => {
      const hours = group(some, ({ created_at }) => stamp(Math.floor(timeOf(created_at) / HOUR) * HOUR));
      const buckets = [...hours].toSorted(([one], [other]) => (one < other ? -1 : 1));
      return [region, buckets.map(([hour, those]) => ({ timestamp: hour, ...tell(those) }))];
    }),
  );
}

function countBy(results: Entity[], field: string): Fields {
  const groups = group(results, (one) => String(one[field]));
  return Object.fromEntries([...groups].map(([name, some]) => [name, some.length]));
}

function group(results: Entity[], keyOf: (result: Entity) => string): Map<string, Entity[]> {
  const groups = new Map<string, Entity[]>();
  for (const result of results) {
    const key = keyOf(result);
    const known = groups.get(key);
    if (known) known.push(result);
    else groups.set(key, [result]);
  }
  return groups;
}
