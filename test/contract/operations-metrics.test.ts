import { afterAll, beforeAll, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { HttpProgram } from "../support/http-program.ts";
import { readMetrics } from "../support/samples-of-metrics.ts";

let program: HttpProgram;
beforeAll(async () => {
  program = await HttpProgram.start({
    flags: ["--demo", "--demo-rate-limit", "500", "--transport", "sse"],
    env: { MCP_LOG_LEVEL: "error" },
  });
});
afterAll(() => program.stop());

test("a scrape counts what real clients did", async () => {
  const client = await program.connect();
  await client.callTool({ name: "list_incidents", arguments: { limit: 1 } });
  await client.callTool({ name: "list_incidents", arguments: { statuses: ["no such status"] } });
  await client.callTool({ name: "get_incident", arguments: { incident_id: "PNOSUCH" } });
  await client.callTool({ name: "create_incident", arguments: { title: "x" } });
  for (const name of ["made_up_1", "made_up_2"]) await client.callTool({ name, arguments: {} });
  await client.close();
  const stream = new AbortController();
  await fetch(`${program.url}/sse`, { headers: { authorization: "Token token=demo-admin" }, signal: stream.signal });

  const text = await program.fetchMetrics();
  const samples = readMetrics(text);
  stream.abort();
  expect(Object.fromEntries(samples)).toMatchObject({
    'mcp_tool_calls_total{tool="list_incidents",outcome="ok"}': 1,
    'mcp_tool_calls_total{tool="list_incidents",outcome="refused"}': 1,
    'mcp_tool_calls_total{tool="get_incident",outcome="error"}': 1,
    // Hidden, but there.
    'mcp_tool_calls_total{tool="create_incident",outcome="refused"}': 1,
    'mcp_tool_calls_total{tool="unknown",outcome="refused"}': 2,
    'mcp_tool_call_duration_seconds_count{tool="list_incidents"}': 2,
    'mcp_tool_call_duration_seconds_bucket{tool="list_incidents",le="+Inf"}': 2,
    'mcp_upstream_requests_total{status="404"}': 1,
    mcp_upstream_retries_total: 0,
    mcp_requests_in_flight: 0,
    mcp_sse_sessions: 1,
    [`mcp_build_info{command="pagerduty-mcp",version="${packageJson.version}",node="${process.version}"}`]: 1,
  });
  // Whose credential it is was asked, and the list, and the incident.
  expect(samples.get('mcp_upstream_requests_total{status="200"}')).toBeGreaterThanOrEqual(2);
  expect(samples.get('mcp_http_requests_total{route="/mcp",method="POST",status="200"}')).toBeGreaterThanOrEqual(6);
  expect(samples.get("process_resident_memory_bytes")).toBeGreaterThan(10_000_000);
  expect(samples.get("nodejs_eventloop_lag_p99_seconds")).toBeGreaterThanOrEqual(0);
  expect(samples.get("process_start_time_seconds")).toBeLessThanOrEqual(Date.now() / 1000);
  const headroom = samples.get("mcp_upstream_ratelimit_remaining_min");
  expect(headroom).toBeGreaterThan(480);
  expect(headroom).toBeLessThan(500);
  expect([...samples.keys()].filter((name) => name.startsWith("mcp_redis"))).toEqual([]);
});

test("no label tells of a caller, nor grows with what callers send", async () => {
  const before = readMetrics(await program.fetchMetrics()).size;
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      fetch(`${program.url}/path-${index}`, { method: index % 2 ? "PROPFIND" : "REPORT" }),
    ),
  );
  const text = await program.fetchMetrics();
  // One series for all of them and the buckets of a route that is new; the same once more for the route of the first look.
  expect(readMetrics(text).size).toBeLessThanOrEqual(before + 2 * (1 + 16));
  expect(text).not.toMatch(/demo-|path-|token/);
});
