import { afterEach, beforeEach, expect, test } from "vitest";
import { type Api, startApi } from "../support/api.ts";
import { Collector } from "../support/collector.ts";
import { HttpProgram } from "../support/http-program.ts";
import { Bare, connectStdio, TOKEN } from "../support/stdio.ts";

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const PARENT = "00f067aa0ba902b7";
const traceparent = `00-${TRACE}-${PARENT}-01`;

let api: Api;
let collector: Collector;
let env: Record<string, string>;
beforeEach(async () => {
  api = await startApi();
  collector = await Collector.open();
  api.answer("GET", "/users/me", { json: { user: { id: "PME", teams: [] } } });
  api.answer("GET", "/incidents/PABC123", { json: { incident: { id: "PABC123" } } });
  api.answer("GET", "/incidents/PGONE", { status: 404, json: { error: { message: "gone" } } });
  env = {
    PAGERDUTY_API_HOST: api.url,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
    OTEL_EXPORTER_OTLP_HEADERS: "x-team=lamps",
    OTEL_SERVICE_NAME: "acme-gateway",
    OTEL_RESOURCE_ATTRIBUTES: "deployment.environment.name=test",
  };
});
afterEach(async () => {
  await api.close();
  await collector.close();
});

const find = (name: string) => collector.spans.filter((span) => span.name === name);
const get = (id: string) => ({ name: "get_incident", arguments: { incident_id: id } });

test("a call is a span, each request to the API one inside it; both sides' contexts are carried on", async () => {
  const program = await HttpProgram.start({ env });
  const byHeader = await program.connect(TOKEN, { traceparent, tracestate: "vendor=1" });
  await byHeader.callTool(get("PABC123"));
  const plain = await program.connect(TOKEN);
  const other = `00-${"a".repeat(32)}-${"b".repeat(16)}-01`;
  await Promise.all([
    plain.callTool({ ...get("PGONE"), _meta: { traceparent: other } }),
    plain.callTool({ name: "get_incident", arguments: { incident: "x" } }),
  ]);
  // What `_meta` says counts more than the header, and the header's tracestate is another trace's.
  await byHeader.callTool({ ...get("PABC123"), _meta: { traceparent: other } });
  await byHeader.close();
  await plain.close();
  expect(await program.stop()).toBe(0);

  const calls = find("tools/call get_incident");
  expect(calls).toHaveLength(4);
  const [first, ...rest] = calls;
  expect(first).toMatchObject({
    kind: 2,
    traceId: TRACE,
    parentSpanId: PARENT,
    traceState: "vendor=1",
    attributes: {
      "mcp.method.name": "tools/call",
      "gen_ai.operation.name": "execute_tool",
      "gen_ai.tool.name": "get_incident",
      "network.transport": "tcp",
    },
  });
  const told = rest.map(({ traceId, parentSpanId, traceState, status, attributes }) =>
    JSON.stringify([traceId === "a".repeat(32), parentSpanId, traceState, status.message, attributes["error.type"]]),
  );
  expect(told.sort()).toEqual([
    '[false,null,null,"UserError","tool_error"]',
    `[true,"${"b".repeat(16)}",null,"404","tool_error"]`,
    `[true,"${"b".repeat(16)}",null,null,null]`,
  ]);

  const requests = find("GET /incidents/{id}");
  const { port, hostname } = new URL(api.url);
  const attributes = {
    "http.request.method": "GET",
    "url.template": "/incidents/{id}",
    "server.address": hostname,
    "server.port": Number(port),
  };
  const inFirst = requests.filter(({ parentSpanId }) => parentSpanId === first?.spanId);
  expect(inFirst).toMatchObject([
    { kind: 3, traceId: TRACE, attributes: { ...attributes, "http.response.status_code": 200 } },
  ]);
  const failed = requests.filter(({ attributes }) => attributes["http.response.status_code"] === 404);
  expect(failed).toMatchObject([{ traceId: "a".repeat(32), status: { code: 2 }, attributes: { "error.type": "404" } }]);
  expect(requests).toHaveLength(3);

  expect(collector.resources[0]).toMatchObject({
    "service.name": "acme-gateway",
    "deployment.environment.name": "test",
    "telemetry.sdk.language": "nodejs",
  });
  expect(collector.headers[0]).toMatchObject({ "x-team": "lamps" });
  const all = JSON.stringify([collector.spans, collector.resources]);
  expect(all).not.toMatch(new RegExp(`PABC123|PGONE|${TOKEN.slice(2)}`));
});

test("over stdio, too; a host that leaves without a word takes no spans with it", async () => {
  const bare = new Bare({ env: { ...env, PAGERDUTY_USER_API_KEY: TOKEN } });
  await bare.initialize();
  bare.send({ id: 1, method: "tools/call", params: { ...get("PABC123"), _meta: { traceparent } } });
  await bare.answer(1);
  bare.child.stdin?.end();
  const { code, stdout, stderr } = await bare.ended;
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout.split("\n").filter((line) => line !== "" && !line.startsWith("{"))).toEqual([]);
  expect(find("tools/call get_incident")).toMatchObject([
    { traceId: TRACE, parentSpanId: PARENT, attributes: { "network.transport": "pipe" } },
  ]);
  expect(find("GET /incidents/{id}")).toHaveLength(1);
});

test("a repeated request is told as one", async () => {
  api.answer("GET", "/incidents/PSLOW", { status: 503, json: {} }, 1);
  api.answer("GET", "/incidents/PSLOW", { json: { incident: { id: "PSLOW" } } });
  const client = await connectStdio("v2", { env: { ...env, PAGERDUTY_USER_API_KEY: TOKEN } });
  await client.call("get_incident", { incident_id: "PSLOW" });
  await client.close();
  const statuses = find("GET /incidents/{id}").map(({ attributes }) => [
    attributes["http.request.resend_count"],
    attributes["http.response.status_code"],
  ]);
  expect(statuses).toEqual([
    [undefined, 503],
    [1, 200],
  ]);
});

test.each<[string, Record<string, string>, number]>([
  ["the exporter alone", { OTEL_EXPORTER_OTLP_ENDPOINT: "", OTEL_TRACES_EXPORTER: "otlp" }, 0],
  ["the address of traces", { OTEL_EXPORTER_OTLP_ENDPOINT: "", OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "traces" }, 1],
  ["no exporter", { OTEL_TRACES_EXPORTER: "none" }, 0],
  ["the SDK switched off", { OTEL_SDK_DISABLED: "true" }, 0],
  ["a sampler that takes none", { OTEL_TRACES_SAMPLER: "always_off" }, 0],
  ["a sampler by share", { OTEL_TRACES_SAMPLER: "traceidratio", OTEL_TRACES_SAMPLER_ARG: "0" }, 0],
  ["protobuf", { OTEL_EXPORTER_OTLP_PROTOCOL: "http/protobuf" }, 1],
])("by the standard variables: %s", async (_name, variables, count) => {
  const given: Record<string, string> = {
    ...env,
    PAGERDUTY_USER_API_KEY: TOKEN,
    OTEL_EXPORTER_OTLP_TIMEOUT: "500",
    ...variables,
  };
  if (variables["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"])
    given["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"] = `${collector.url}/v1/traces`;
  const client = await connectStdio("v2", { env: given });
  expect(await client.call("get_incident", { incident_id: "PABC123" })).not.toMatchObject({ isError: true });
  await client.close();
  expect(collector.headers).toHaveLength(count);
  if (variables["OTEL_EXPORTER_OTLP_PROTOCOL"])
    expect(collector.headers[0]).toMatchObject({ "content-type": "application/x-protobuf" });
});

test.each<[string, Record<string, string>]>([
  ["away", { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9" }],
  ["reluctant", {}],
  ["no address", { OTEL_EXPORTER_OTLP_ENDPOINT: "what?" }],
  ["told of in no words", { OTEL_RESOURCE_ATTRIBUTES: "=%%%,a", OTEL_TRACES_SAMPLER: "some" }],
])("a collector that is %s fails no call and is told of at most once", async (_name, variables) => {
  collector.status = 400;
  const bsp = { OTEL_BSP_SCHEDULE_DELAY: "20", OTEL_EXPORTER_OTLP_TIMEOUT: "300" };
  const program = await HttpProgram.start({ env: { ...env, ...bsp, ...variables } });
  const client = await program.connect(TOKEN);
  for (let index = 0; index < 5; index++) {
    expect(await client.callTool(get("PABC123"))).not.toMatchObject({ isError: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await client.close();
  expect(await program.stop()).toBe(0);
  expect(program.logged("traces can not be delivered").length).toBeLessThanOrEqual(1);
  const loud = program
    .stderr()
    .split("\n")
    .filter((line) => /"level":"(warn|error)"/.test(line) || /^\S*Error/.test(line));
  expect(loud.length).toBeLessThanOrEqual(1);
});
