import { afterEach, expect, test } from "vitest";
import { createMetrics, type Metrics } from "../../runtime/telemetry/metrics.ts";
import { createRegistry } from "../../runtime/telemetry/prometheus.ts";
import { readMetrics } from "../support/samples-of-metrics.ts";

let time = 0;
let healthy = true;
const opened: Metrics[] = [];
const open = () => {
  const metrics = createMetrics({
    command: "acme-mcp",
    version: "1",
    redis: { healthy: () => healthy },
    now: () => time,
  });
  opened.push(metrics);
  return metrics;
};
afterEach(() => opened.splice(0).forEach((metrics) => void metrics.close?.()));

const credentials = { known: 4, unvouched: 5, waiting: 6, refused: 7, turnedAway: 8 };
const read = (metrics: Metrics) => readMetrics(metrics.print({ inFlight: 3, sessions: 2, credentials }));
const outgoing = { request: "GET /things", method: "GET", host: "api.acme.test", port: 443 };
const answer = (status: number, remaining?: string) => async () => {
  const headers: Record<string, string> = remaining === undefined ? {} : { "ratelimit-remaining": remaining };
  return { status, headers, text: "" };
};

test("requests are counted by status, by what had no answer, and as repeats", async () => {
  const metrics = open();
  await metrics.request?.({ ...outgoing, attempt: 0 }, answer(503));
  await metrics.request?.({ ...outgoing, attempt: 1 }, answer(200));
  const lost = metrics.request?.({ ...outgoing, attempt: 2 }, () => Promise.reject(new Error("gone")));
  await expect(lost).rejects.toThrow("gone");
  expect(Object.fromEntries(read(metrics))).toMatchObject({
    'mcp_upstream_requests_total{status="503"}': 1,
    'mcp_upstream_requests_total{status="200"}': 1,
    'mcp_upstream_requests_total{status="none"}': 1,
    mcp_upstream_request_duration_seconds_count: 3,
    mcp_upstream_retries_total: 2,
    mcp_requests_in_flight: 3,
    mcp_sse_sessions: 2,
    mcp_credentials_known: 4,
    mcp_credentials_unverified: 5,
    mcp_strangers_waiting: 6,
    mcp_credentials_refused_total: 7,
    mcp_strangers_turned_away_total: 8,
  });
});

test("the headroom is the least of late, and unknown when nobody has asked for a while", async () => {
  const metrics = open();
  const headroom = () => read(metrics).get("mcp_upstream_ratelimit_remaining_min");
  const ask = (remaining: string) => metrics.request?.({ ...outgoing, attempt: 0 }, answer(200, remaining));
  expect(headroom()).toBeUndefined();
  await ask("7");
  await ask("900");
  await ask("many");
  expect(headroom()).toBe(7);
  time += 61_000;
  await ask("800");
  expect(headroom()).toBe(7);
  time += 61_000;
  expect(headroom()).toBe(800);
  time += 200_000;
  expect(headroom()).toBeUndefined();
});

test("redis is up or not", () => {
  const metrics = open();
  expect(read(metrics).get("mcp_redis_up")).toBe(1);
  healthy = false;
  expect(read(metrics).get("mcp_redis_up")).toBe(0);
});

test("a histogram adds up its buckets; a bound belongs to the bucket below it", () => {
  const registry = createRegistry();
  const observe = registry.histogram("seconds", "Time.", [0.1, 1], ["of"]);
  for (const value of [0.05, 0.1, 0.5, 20]) observe(value, 'a"b\\c\nd');
  expect(registry.print()).toBe(
    [
      "# HELP seconds Time.",
      "# TYPE seconds histogram",
      'seconds_bucket{of="a\\"b\\\\c\\nd",le="0.1"} 2',
      'seconds_bucket{of="a\\"b\\\\c\\nd",le="1"} 3',
      'seconds_bucket{of="a\\"b\\\\c\\nd",le="+Inf"} 4',
      'seconds_sum{of="a\\"b\\\\c\\nd"} 20.65',
      'seconds_count{of="a\\"b\\\\c\\nd"} 4',
      "",
    ].join("\n"),
  );
});
