import { monitorEventLoopDelay } from "node:perf_hooks";
import { createRegistry, type Registry } from "./prometheus.ts";
import type { Telemetry } from "./telemetry.ts";

/** What is going on at this moment. */
export interface Live {
  inFlight: number;
  sessions: number;
  credentials: Credentials;
}

/** Callers' credentials, and what came of asking the API about them. */
export interface Credentials {
  /** Vouched for by the API, and in use. */
  known: number;
  /** Let in though the API could not say. */
  unvouched: number;
  /** New ones, whose turn to be asked about has not come. */
  waiting: number;
  /** Since the start: those that the API does not know, and those for whom there was no room in time. */
  refused: number;
  turnedAway: number;
}

export interface Metrics extends Telemetry {
  print(live: Live): string;
}

export interface MetricsOptions {
  command: string;
  version: string;
  /** Absent where no Redis is to be used. */
  redis?: { healthy(): boolean } | undefined;
  now?: () => number;
}

/** Seconds. A look into memory takes the first, an API that has given up the last. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const METHODS = ["GET", "HEAD", "POST", "DELETE", "OPTIONS"];
const LOOP_MS = 20;
const LATELY_MS = 60_000;

/** Counts for `/metrics`. No label tells one caller from another, and none grows with what callers send. */
export function createMetrics({ command, version, redis, now = () => performance.now() }: MetricsOptions): Metrics {
  const registry = createRegistry();
  const seconds = (since: number): number => (now() - since) / 1000;
  const credentials = { known: 0, unvouched: 0, waiting: 0, refused: 0, turnedAway: 0 };
  let live: Live = { inFlight: 0, sessions: 0, credentials };

  const calls = registry.counter("mcp_tool_calls_total", "Calls of tools, by how they ended.", ["tool", "outcome"]);
  const callTime = registry.histogram("mcp_tool_call_duration_seconds", "Time of a call of a tool.", BOUNDS, ["tool"]);
  const requests = registry.counter("mcp_upstream_requests_total", "Requests to the API, by status of the answer.", [
    "status",
  ]);
  const requestTime = registry.histogram(
    "mcp_upstream_request_duration_seconds",
    "Time from a request to the API to its answer.",
    BOUNDS,
  );
  const retries = registry.counter("mcp_upstream_retries_total", "Requests to the API that repeated one.");
  const served = registry.counter("mcp_http_requests_total", "Requests served over HTTP.", [
    "route",
    "method",
    "status",
  ]);
  const servedTime = registry.histogram("mcp_http_request_duration_seconds", "Time of a request over HTTP.", BOUNDS, [
    "route",
  ]);
  registry.gauge("mcp_requests_in_flight", "Requests under way.", () => live.inFlight);
  registry.gauge("mcp_sse_sessions", "Clients connected over sse.", () => live.sessions);
  addCredentials(registry, () => live.credentials);
  const headroom = createLowest(now);
  registry.gauge(
    "mcp_upstream_ratelimit_remaining_min",
    "Least that any credential was told to have left of its rate limit within the last minutes.",
    headroom.read,
  );
  if (redis) registry.gauge("mcp_redis_up", "Whether Redis answers.", () => Number(redis.healthy()));
  const build = { command, version, node: process.version };
  registry.gauge("mcp_build_info", "What runs here.", () => 1, build);

  const started = Date.now() / 1000 - process.uptime();
  const loop = monitorEventLoopDelay({ resolution: LOOP_MS });
  loop.enable();
  registry.gauge("process_start_time_seconds", "When the process began.", () => started);
  registry.gauge("process_resident_memory_bytes", "Memory that the process holds.", () => process.memoryUsage.rss());
  registry.gauge("nodejs_heap_size_used_bytes", "Memory that JavaScript uses.", () => process.memoryUsage().heapUsed);
  registry.gauge("nodejs_eventloop_lag_p99_seconds", "How late timers are, since somebody last looked.", () => {
    const late = loop.percentile(99) / 1e9 - LOOP_MS / 1000;
    loop.reset();
    return Math.max(0, late) || 0;
  });
  registry.total("process_cpu_seconds_total", "Time on a processor.", () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  });

  return {
    async call({ entry }, work) {
      const tool = entry?.tool.name ?? "unknown";
      const began = now();
      const ended = await work();
      callTime(seconds(began), tool);
      calls(tool, ended.outcome);
      return ended;
    },
    async request({ attempt }, work) {
      const began = now();
      if (attempt > 0) retries();
      let status = "none";
      try {
        const response = await work();
        status = String(response.status);
        headroom.note(response.headers["ratelimit-remaining"] ?? response.headers["x-ratelimit-remaining"]);
        return response;
      } finally {
        requests(status);
        requestTime(seconds(began));
      }
    },
    served({ route, method, status, milliseconds }) {
      served(route, METHODS.includes(method) ? method : "other", String(status));
      servedTime(milliseconds / 1000, route);
    },
    print(at) {
      live = at;
      return registry.print();
    },
    close: async () => void loop.disable(),
  };
}

function addCredentials(registry: Registry, read: () => Credentials): void {
  registry.gauge("mcp_credentials_known", "Credentials in use that the API has vouched for.", () => read().known);
  registry.gauge(
    "mcp_credentials_unverified",
    "Credentials in use that were let in because the API did not say who they are.",
    () => read().unvouched,
  );
  registry.total("mcp_credentials_refused_total", "Credentials that the API was asked about and does not know.", () => {
    return read().refused;
  });
  registry.gauge("mcp_strangers_waiting", "New credentials that wait to be asked about.", () => read().waiting);
  registry.total(
    "mcp_strangers_turned_away_total",
    "New credentials for which there was no room, or no time.",
    () => read().turnedAway,
  );
}

/** The least of this minute and the one before it. */
function createLowest(now: () => number): { note(text: string | undefined): void; read(): number | undefined } {
  let current = Number.POSITIVE_INFINITY;
  let previous = Number.POSITIVE_INFINITY;
  let until = now() + LATELY_MS;

  function turn(): void {
    if (now() < until) return;
    previous = now() < until + LATELY_MS ? current : Number.POSITIVE_INFINITY;
    current = Number.POSITIVE_INFINITY;
    until = now() + LATELY_MS;
  }

  return {
    note(text) {
      if (text === undefined || !/^\d{1,15}$/.test(text.trim())) return;
      turn();
      current = Math.min(current, Number(text));
    },
    read() {
      turn();
      const least = Math.min(current, previous);
      return Number.isFinite(least) ? least : undefined;
    },
  };
}
